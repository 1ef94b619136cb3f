import { Link } from "@remix-run/react";
import { Badge, type Tone } from "~/components/badge";
import { defang } from "~/components/defanged";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import { itemAddress, versionAddress } from "~/features/items/item";
import type { OwnMatter } from "~/features/tasks/own.server";
import type { Translate } from "~/kernel/i18n";

/** One's own texts and requests under way: their state, and what happens next. */
export function OwnMatters({ matters, zone }: { matters: readonly OwnMatter[]; zone: string }) {
  const t = useT();
  return (
    <ul className="lines">
      {matters.map((matter) => (
        <li key={matter.id}>
          <span className="line-meta">
            <Badge tone={tones[matter.state]}>{t(`tasks:own.state.${matter.state}`)}</Badge>
            <span>{t(`tasks:own.${matter.what}`)}</span>
            {matter.workspace && matter.what !== "join_request" ? (
              <span>{matter.workspace}</span>
            ) : null}
            <Time at={matter.at} zone={zone} />
          </span>
          <span className="line-name">
            <MatterLink matter={matter} />
          </span>
          <span className="muted small">{nextStep(t, matter)}</span>
          {matter.answer ? (
            <p className="small written">
              <b>{t("tasks:own.answer")}</b> {matter.answer}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const tones: Readonly<Record<OwnMatter["state"], Tone>> = {
  held: "warning",
  returned: "warning",
  refused: "danger",
  pending: "info",
  granted: "success",
  declined: "neutral",
};

function nextStep(t: Translate, { what, state }: OwnMatter): string {
  const isAnswered = state === "returned" || state === "refused";
  if (what !== "version") return t(`tasks:own.next.${state}`);
  return t(`tasks:own.versionNext.${isAnswered ? state : "held"}`);
}

function MatterLink({ matter }: { matter: OwnMatter }) {
  const t = useT();
  const to = addressOf(matter);
  const name = nameOf(t, matter);
  return to ? <Link to={to}>{name}</Link> : name;
}

function addressOf({ id, what, itemId, itemKind, number }: OwnMatter): string | null {
  if (what === "join_request") return `/join-requests/${id}`;
  if (what === "held_text") return `/held/${id}`;
  if (!itemId || !itemKind) return null;
  const item = { id: itemId, kind: itemKind };
  return number === null ? itemAddress(item) : versionAddress(item, number);
}

function nameOf(t: Translate, matter: OwnMatter): string {
  const { what, title, itemKind, workspace, number } = matter;
  if (what === "join_request") {
    return t("tasks:own.joinTitle", { workspace: workspace ?? t("tasks:hiddenWorkspace") });
  }
  if (!title) return t("tasks:own.untitled");
  const name = itemKind === "indicator" && what !== "comment" ? defang(title) : title;
  return number === null ? name : t("tasks:own.versionTitle", { title: name, number });
}

import { Link } from "@remix-run/react";
import { Badge, type Tone } from "~/components/badge";
import { defang } from "~/components/defanged";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import { itemAddress } from "~/features/items/item";
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
          <span className="muted small">{t(`tasks:own.next.${matter.state}`)}</span>
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

function MatterLink({ matter }: { matter: OwnMatter }) {
  const t = useT();
  const to = addressOf(matter);
  const name = nameOf(t, matter);
  return to ? <Link to={to}>{name}</Link> : name;
}

function addressOf({ id, what, itemId, itemKind }: OwnMatter): string | null {
  if (what === "join_request") return `/join-requests/${id}`;
  if (what === "held_text") return `/held/${id}`;
  return itemId && itemKind ? itemAddress({ id: itemId, kind: itemKind }) : null;
}

function nameOf(t: Translate, { what, title, itemKind, workspace }: OwnMatter): string {
  if (what === "join_request") {
    return t("tasks:own.joinTitle", { workspace: workspace ?? t("tasks:hiddenWorkspace") });
  }
  if (!title) return t("tasks:own.untitled");
  return itemKind === "indicator" && what === "revision" ? defang(title) : title;
}

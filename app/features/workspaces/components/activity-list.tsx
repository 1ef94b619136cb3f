import { Link } from "@remix-run/react";
import { defang } from "~/components/defanged";
import { Time } from "~/components/time";
import { Tlp } from "~/components/tlp";
import { useT } from "~/components/translation";
import { itemAddress } from "~/features/items/item";
import type { Translate } from "~/kernel/i18n";
import type { ActivityEntry } from "../activity.server";

type ActivityListProps = { entries: readonly ActivityEntry[]; zone: string };

/** What has happened, a line for each act: who, what, to what, when. */
export function ActivityList({ entries, zone }: ActivityListProps) {
  const t = useT();
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.seq} className="timeline-entry">
          <div>
            {entry.person ? <b>{entry.person}</b> : null} {inWords(t, entry)}{" "}
            <ActedOn entry={entry} />
          </div>
          <div className="timeline-meta cluster">
            {entry.item ? <Tlp label={entry.item.label} /> : null}
            {entry.organisation ? <span>{entry.organisation}</span> : null}
            <Time at={entry.at} zone={zone} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function inWords(t: Translate, { act, subject, role }: ActivityEntry): string {
  return t(`workspaces:act.${act}`, {
    subject: subject ?? "",
    role: t(`common:roleInText.${role ?? "reader"}`),
  });
}

function ActedOn({ entry: { act, item, joinRequestId } }: { entry: ActivityEntry }) {
  const t = useT();
  if (item) {
    const name = item.kind === "indicator" ? defang(item.title) : item.title;
    return <Link to={itemAddress(item)}>{name}</Link>;
  }
  if (joinRequestId) {
    return <Link to={`/join-requests/${joinRequestId}`}>{t("workspaces:activity.request")}</Link>;
  }
  // An auditor learns of the act, not of the item.
  return act.startsWith("item.") || act.startsWith("comment.")
    ? t("workspaces:activity.anItem")
    : null;
}

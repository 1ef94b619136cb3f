import { Badge } from "~/components/badge";
import { DiffView } from "~/components/diff-view";
import { Section } from "~/components/page";
import { Timeline } from "~/components/timeline";
import { useT } from "~/components/translation";
import type { ReactNode } from "react";
import type { FieldChange } from "../changes.server";
import type { ItemRevision } from "../surroundings.server";

type HistoryEntry = ItemRevision & { changes: readonly FieldChange[] };

type HistoryProps<Entry extends HistoryEntry> = {
  /** Newest first. */
  entries: readonly Entry[];
  /** The name of a field of the content, in words. */
  nameOf: (field: string) => string;
  /** What its author must know of a version. */
  noticeFor: (entry: Entry) => ReactNode;
};

/** Every saved version: who, when, why, and what changed. */
export function History<Entry extends HistoryEntry>({
  entries,
  nameOf,
  noticeFor,
}: HistoryProps<Entry>) {
  const t = useT();
  return (
    <Section title={t("items:history.title")} id="history">
      <Timeline
        entries={entries.map((entry) => ({
          key: entry.id,
          at: entry.createdAt,
          what: <What entry={entry} />,
          detail: (
            <>
              {entry.note ? <p>{entry.note}</p> : null}
              <Changes changes={entry.changes} nameOf={nameOf} />
              {noticeFor(entry)}
            </>
          ),
        }))}
      />
    </Section>
  );
}

function What({ entry }: { entry: HistoryEntry }) {
  const t = useT();
  const { number, author, organisation, state } = entry;
  const version =
    number === null
      ? t("items:history.change")
      : number === 1
        ? t("items:history.first")
        : t("items:history.version", { number });
  return (
    <span className="cluster">
      <span>{t("items:history.by", { version, author, organisation })}</span>
      <VersionBadge state={state} />
    </span>
  );
}

/** What a version is when others do not read it. */
export function VersionBadge({ state }: Pick<ItemRevision, "state">) {
  const t = useT();
  return state === "published" ? null : <Badge tone="warning">{t(`items:history.${state}`)}</Badge>;
}

type ChangesProps = { changes: readonly FieldChange[]; nameOf: (field: string) => string };

/** What differs between two versions, field by field. */
function Changes({ changes, nameOf }: ChangesProps) {
  const t = useT();
  if (changes.length === 0) return null;
  return (
    <details className="history-changes">
      <summary>{t("items:history.changes", { count: changes.length })}</summary>
      <ChangedFields changes={changes} nameOf={nameOf} />
    </details>
  );
}

/** The same without folding. */
export function ChangedFields({ changes, nameOf }: ChangesProps) {
  const t = useT();
  return changes.map(({ field, parts }) => (
    <div key={field}>
      <h4>{nameOf(field)}</h4>
      <DiffView label={t("items:history.diff", { field: nameOf(field) })} parts={parts} />
    </div>
  ));
}

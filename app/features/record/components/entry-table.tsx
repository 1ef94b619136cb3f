import { Link } from "@remix-run/react";
import { ScrollText } from "lucide-react";
import { EmptyState } from "~/components/empty-state";
import { type Column, Table } from "~/components/table";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import type { Translate } from "~/kernel/i18n";
import { actInWords, objectInWords } from "../acts";

export type Entry = {
  seq: number;
  at: string | Date;
  act: string;
  objectKind: string;
  objectId: string | null;
  itemCount: number | null;
  actorId: string | null;
  actor: string | null;
  organisation: string | null;
  workspaceId: string | null;
  workspace: string | null;
  workspaceSlug: string | null;
  itemKind: string | null;
};

type EntryTableProps = { entries: readonly Entry[]; timeZone: string };

/** Entries of the record: what happened, never what was said. */
export function EntryTable({ entries, timeZone }: EntryTableProps) {
  const t = useT();
  if (entries.length === 0) {
    return (
      <EmptyState icon={ScrollText} title={t("record:empty")}>
        {t("record:emptyText")}
      </EmptyState>
    );
  }
  return (
    <Table
      caption={t("record:caption")}
      captionHidden
      rows={entries}
      rowKey={({ seq }) => String(seq)}
      columns={columnsOf(t, timeZone)}
    />
  );
}

function columnsOf(t: Translate, timeZone: string): Column<Entry>[] {
  return [
    { key: "seq", header: t("record:col.seq"), kind: "numeric", cell: ({ seq }) => seq },
    {
      key: "at",
      header: t("record:col.at"),
      cell: ({ at }) => <Time at={at} zone={timeZone} />,
    },
    {
      key: "act",
      header: t("record:col.act"),
      kind: "primary",
      cell: ({ act }) => actInWords(t, act),
    },
    {
      key: "actor",
      header: t("record:col.actor"),
      cell: ({ actorId, actor }) =>
        actorId === null ? t("record:portal") : (actor ?? <ShortId id={actorId} />),
    },
    {
      key: "organisation",
      header: t("record:col.organisation"),
      cell: ({ organisation }) => organisation ?? "–",
    },
    {
      key: "object",
      header: t("record:col.object"),
      cell: (entry) => <About entry={entry} />,
    },
    {
      key: "workspace",
      header: t("record:col.workspace"),
      cell: (entry) => <Place entry={entry} />,
    },
  ];
}

/** What it is about: its kind and number, a link where the reader may open it, never its title. */
function About({ entry }: { entry: Entry }) {
  const t = useT();
  const { objectKind, objectId, itemKind, itemCount } = entry;
  if (objectId === null) {
    return itemCount === null ? "–" : t("record:itemCount", { count: itemCount });
  }
  const kind = objectInWords(t, objectKind);
  if (itemKind === null) {
    return (
      <>
        {kind} <ShortId id={objectId} />
      </>
    );
  }
  const folder = itemKind === "indicator" ? "indicators" : "documents";
  return (
    <Link to={`/${folder}/${objectId}`} discover="none">
      {kind} <ShortId id={objectId} />
    </Link>
  );
}

function Place({ entry }: { entry: Entry }) {
  const t = useT();
  const { workspaceId, workspace, workspaceSlug } = entry;
  if (workspaceId === null) return "–";
  if (workspace === null || workspaceSlug === null) {
    return (
      <>
        {t("record:hiddenWorkspace")} <ShortId id={workspaceId} />
      </>
    );
  }
  return (
    <Link to={`/workspaces/${workspaceSlug}`} discover="none">
      {workspace}
    </Link>
  );
}

/** The end of an id: the beginning of a UUID v7 is the time, and much alike for neighbours. */
function ShortId({ id }: { id: string }) {
  return (
    <code translate="no" title={id}>
      …{id.slice(-8)}
    </code>
  );
}

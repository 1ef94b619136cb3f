import { Badge } from "~/components/badge";
import { type Column, Table } from "~/components/table";
import { Time } from "~/components/time";
import { Tlp } from "~/components/tlp";
import { useT } from "~/components/translation";
import type { Translate } from "~/kernel/i18n";
import type { DocumentRow } from "../list-documents.server";
import { type DocumentFilter, firstDirection, listAddress } from "../list-filter";

type Row = Omit<DocumentRow, "changedAt" | "publicTitle"> & { changedAt: string };

type DocumentTableProps = { rows: readonly Row[]; filter: DocumentFilter };

/** The documents of one page of the list, each row leading to its document. */
export function DocumentTable({ rows, filter }: DocumentTableProps) {
  const t = useT();
  return (
    <Table
      caption={t("documents:list.caption")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      rowTo={({ id }) => `/documents/${id}`}
      columns={columnsFor(t, filter)}
    />
  );
}

function columnsFor(t: Translate, filter: DocumentFilter): Column<Row>[] {
  return [
    {
      key: "title",
      header: t("documents:column.title"),
      kind: "primary",
      cell: ({ title }) => title || t("documents:untitled"),
      sort: sortBy("title", filter),
    },
    {
      key: "label",
      header: t("documents:column.label"),
      cell: ({ label, state }) => (
        <span className="cluster">
          <Tlp label={label} />
          {state === "published" ? null : <Badge tone="warning">{t(`items:state.${state}`)}</Badge>}
        </span>
      ),
    },
    {
      key: "kind",
      header: t("documents:column.kind"),
      cell: ({ subtype }) => (subtype ? t(`documents:kind.${subtype}`) : null),
    },
    {
      key: "workspace",
      header: t("documents:column.workspace"),
      cell: ({ workspaceName }) => workspaceName,
    },
    {
      key: "originator",
      header: t("documents:column.originator"),
      cell: ({ organisationName }) => organisationName,
    },
    {
      key: "version",
      header: t("documents:column.version"),
      kind: "numeric",
      cell: ({ version }) => (version > 0 ? version : null),
    },
    {
      key: "changed",
      header: t("documents:column.changed"),
      cell: ({ changedAt }) => <Time at={changedAt} precision="day" />,
      sort: sortBy("changed", filter),
    },
  ];
}

/** A click sorts by the column, a second one the other way round. */
function sortBy(sort: DocumentFilter["sort"], filter: DocumentFilter) {
  const isSorted = filter.sort === sort;
  const first = firstDirection(sort);
  const turned = filter.direction === "ascending" ? "descending" : "ascending";
  return {
    to: listAddress(filter, { sort, direction: isSorted ? turned : first }),
    direction: isSorted ? filter.direction : undefined,
  };
}

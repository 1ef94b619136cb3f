import { Badge } from "~/components/badge";
import { Defanged } from "~/components/defanged";
import { type Column, Table } from "~/components/table";
import { Time } from "~/components/time";
import { Tlp } from "~/components/tlp";
import { useT } from "~/components/translation";
import type { Translate } from "~/kernel/i18n";
import { confidenceStep } from "../content";
import { type Filters, listAddress, type Sort } from "../filters";
import type { ListedIndicator } from "../list.server";

type Row = ListedIndicator;
type IndicatorTableProps = { indicators: readonly Row[]; filters: Filters };

/** One page of the list, sorted by a click on a heading. */
export function IndicatorTable({ indicators, filters }: IndicatorTableProps) {
  const t = useT();
  return (
    <Table
      caption={t("indicators:list.caption")}
      captionHidden
      columns={columnsFor(t, filters)}
      rows={indicators}
      rowKey={({ id }) => id}
      rowTo={({ id }) => `/indicators/${id}`}
    />
  );
}

function columnsFor(t: Translate, filters: Filters): Column<Row>[] {
  const sorted = (to: Sort, is: Sort, direction: "ascending" | "descending") => ({
    to: listAddress({ ...filters, sort: to, after: null }),
    direction: filters.sort === is ? direction : undefined,
  });
  const byTime = filters.sort === "oldest" ? "ascending" : "descending";
  return [
    {
      key: "value",
      header: t("indicators:list.value"),
      kind: "primary",
      cell: valueOf,
      sort: sorted("value", "value", "ascending"),
    },
    {
      key: "type",
      header: t("indicators:list.type"),
      cell: ({ type }) => t(`indicators:type.${type}.name`),
    },
    { key: "label", header: t("indicators:list.label"), cell: labelOf },
    { key: "originator", header: t("indicators:list.originator"), cell: originOf },
    {
      key: "confidence",
      header: t("indicators:list.confidence"),
      cell: ({ confidence }) => t(`indicators:confidence.${confidenceStep(confidence)}`),
      sort: sorted("confidence", "confidence", "descending"),
    },
    {
      key: "changed",
      header: t("indicators:list.changed"),
      cell: (row) => changedOf(t, row),
      sort: sorted(
        filters.sort === "newest" ? "oldest" : "newest",
        filters.sort === "oldest" ? "oldest" : "newest",
        byTime,
      ),
    },
  ];
}

/** The name with the value under it, the value alone when it has no name, a red flag by its title. */
function valueOf({ type, title, value }: Pick<ListedIndicator, "type" | "title" | "value">) {
  if (type === "red_flag") return title;
  if (title === value) return <Defanged value={value} />;
  return (
    <span className="two-lines">
      {title}
      <small>
        <Defanged value={value} />
      </small>
    </span>
  );
}

function originOf({ organisation, workspace }: Row) {
  return (
    <span className="two-lines">
      {organisation}
      <small>{workspace}</small>
    </span>
  );
}

function labelOf({ label }: Row) {
  return <Tlp label={label} />;
}

function changedOf(t: Translate, { changedAt, isExpired }: Row) {
  return (
    <span className="two-lines">
      <Time at={changedAt} precision="day" />
      {isExpired ? <Badge>{t("indicators:list.expired")}</Badge> : null}
    </span>
  );
}

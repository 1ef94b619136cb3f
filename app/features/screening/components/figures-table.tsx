import { type Column, Table } from "~/components/table";
import { useT } from "~/components/translation";
import type { Translate } from "~/kernel/i18n";
import { isFindingType, shareRight } from "../figures";
import type { Figures, RuleFigures } from "../figures.server";

type FiguresTableProps = { rules: readonly RuleFigures[]; total: Figures };

/** Each rule with what it held and how that was decided; at the end, all held texts. */
export function FiguresTable({ rules, total }: FiguresTableProps) {
  const t = useT();
  return (
    <Table
      caption={t("gate:figures.caption")}
      captionHidden
      rows={[...rules, { ...total, type: "", rule: "" }]}
      rowKey={({ type, rule }) => `${type} ${rule}`}
      columns={columnsOf(t)}
    />
  );
}

function columnsOf(t: Translate): Column<RuleFigures>[] {
  return [
    {
      key: "rule",
      header: t("gate:figures.col.rule"),
      kind: "primary",
      cell: (row) => <RuleName {...row} />,
    },
    ...numbers.map((name) => ({
      key: name,
      header: t(`gate:figures.col.${name}`),
      kind: "numeric" as const,
      cell: (row: RuleFigures) => row[name],
    })),
    {
      key: "share",
      header: t("gate:figures.col.share"),
      kind: "numeric",
      cell: (row) => {
        const share = shareRight(row);
        return share === null ? t("gate:figures.none") : `${share} %`;
      },
    },
  ];
}

const numbers = ["held", "upheld", "released", "undecided", "withdrawn"] as const;

/** A rule by what it finds, and by its own name, which several of one kind are told apart by. */
export function RuleName({ type, rule }: { type: string; rule: string }) {
  const t = useT();
  if (type === "") return <b>{t("gate:figures.all")}</b>;
  return (
    <span className="two-lines">
      {isFindingType(type) ? t(`screening:type.${type}`) : t("gate:figures.unknown")}
      <small translate="no">{rule}</small>
    </span>
  );
}

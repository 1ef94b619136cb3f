import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { ChartNoAxesColumn } from "lucide-react";
import { EmptyState } from "~/components/empty-state";
import { PageHeader, Section } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { type Column, Table } from "~/components/table";
import { useSpeech, useT } from "~/components/translation";
import { FiguresTable } from "~/features/screening/components/figures-table";
import { GateTabs } from "~/features/screening/components/gate-tabs";
import { type Period, periodOf, periods } from "~/features/screening/figures";
import { getFigures } from "~/features/screening/figures.server";
import { withActor } from "~/http/door.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "gate:figures.title");

export async function loader(args: LoaderFunctionArgs) {
  const asked = new URL(args.request.url).searchParams.get("days");
  return withActor(args, (actor) => getFigures(actor, periodOf(asked)));
}

export default function FiguresPage() {
  const t = useT();
  const { rules, total, tips, can } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const days = periodOf(search.get("days"));
  return (
    <>
      <PageHeader title={t("gate:figures.title")} lead={t("gate:figures.lead")} />
      <GateTabs current="figures" can={can} />
      <Periods current={days} />
      {total.held === 0 ? (
        <EmptyState icon={ChartNoAxesColumn} title={t("gate:figures.empty")}>
          {t("gate:figures.emptyText")}
        </EmptyState>
      ) : (
        <div className="stack">
          <FiguresTable rules={rules} total={total} />
          <p className="measure small muted">{t("gate:figures.note")}</p>
        </div>
      )}
      <Section title={t("gate:figures.tips")} lead={t("gate:figures.tipsText")}>
        {tips.length === 0 ? (
          <p className="muted">{t("gate:figures.noTips")}</p>
        ) : (
          <Tips tips={tips} />
        )}
      </Section>
    </>
  );
}

function Periods({ current }: { current: Period }) {
  const t = useT();
  return (
    <nav className="chips" aria-label={t("gate:figures.period")}>
      {periods.map((period) => (
        <Link
          key={period}
          className="chip"
          to={`/gate/figures?days=${period}`}
          aria-current={period === current ? "page" : undefined}
          preventScrollReset
        >
          {t("gate:figures.days", { count: period })}
        </Link>
      ))}
    </nav>
  );
}

type Month = { month: string; count: number };

function Tips({ tips }: { tips: readonly Month[] }) {
  const { t, language } = useSpeech();
  const name = new Intl.DateTimeFormat(language, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const columns: Column<Month>[] = [
    {
      key: "month",
      header: t("gate:figures.tipsCol.month"),
      kind: "primary",
      cell: ({ month }) => name.format(new Date(`${month}-01T00:00:00Z`)),
    },
    {
      key: "count",
      header: t("gate:figures.tipsCol.count"),
      kind: "numeric",
      cell: ({ count }) => count,
    },
  ];
  return (
    <Table
      caption={t("gate:figures.tips")}
      captionHidden
      rows={tips}
      rowKey={({ month }) => month}
      columns={columns}
    />
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Plus, Radar } from "lucide-react";
import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { Pager } from "~/components/pager";
import { useT } from "~/components/translation";
import { filtersFrom } from "~/features/indicators/asked-filters";
import { IndicatorTable } from "~/features/indicators/components/indicator-table";
import { FilterChips, FilterForm } from "~/features/indicators/components/list-filters";
import { filterNames, listAddress } from "~/features/indicators/filters";
import { listIndicators } from "~/features/indicators/list.server";
import { withActor } from "~/http/door.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "indicators:title");

export async function loader(args: LoaderFunctionArgs) {
  const filters = filtersFrom(new URL(args.request.url).searchParams);
  const list = await withActor(args, (actor) => listIndicators(actor, filters));
  return { ...list, filters };
}

export default function Indicators() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const { indicators, filters, next } = page;
  const isFiltered = filterNames.some((name) => filters[name] !== "");
  return (
    <>
      <PageHeader
        title={t("indicators:title")}
        lead={t("indicators:lead")}
        actions={
          <ButtonLink to="/indicators/new" variant="primary" icon={Plus}>
            {t("indicators:share")}
          </ButtonLink>
        }
      />
      <FilterForm {...page} />
      <FilterChips {...page} />
      {indicators.length === 0 ? (
        <Nothing isFiltered={isFiltered} />
      ) : (
        <IndicatorTable indicators={indicators} filters={filters} />
      )}
      <Pager next={next ? listAddress({ ...filters, after: next }) : null}>
        {filters.after ? (
          <Link to={listAddress({ ...filters, after: null })}>{t("indicators:list.first")}</Link>
        ) : null}
      </Pager>
    </>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = useT();
  return isFiltered ? (
    <EmptyState
      icon={Radar}
      title={t("indicators:list.nothing")}
      action={<ButtonLink to="/indicators">{t("indicators:list.clear")}</ButtonLink>}
    >
      {t("indicators:list.nothingText")}
    </EmptyState>
  ) : (
    <EmptyState
      icon={Radar}
      title={t("indicators:list.empty")}
      action={<ButtonLink to="/indicators/new">{t("indicators:share")}</ButtonLink>}
    >
      {t("indicators:list.emptyText")}
    </EmptyState>
  );
}

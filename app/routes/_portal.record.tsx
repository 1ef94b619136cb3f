import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { Pager } from "~/components/pager";
import { useT } from "~/components/translation";
import { ChainState } from "~/features/record/components/chain-state";
import { EntryTable } from "~/features/record/components/entry-table";
import { RecordFilterForm } from "~/features/record/components/filter-form";
import { getRecord } from "~/features/record/queries.server";
import { recordFilters } from "~/features/record/schema";
import { withActor } from "~/http/door.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "record:title");

export async function loader(args: LoaderFunctionArgs) {
  const asked = Object.fromEntries(new URL(args.request.url).searchParams);
  return withActor(args, (actor) => getRecord(actor, recordFilters.parse(asked)));
}

export default function RecordPage() {
  const t = useT();
  const { entries, next, choices, chain, timeZone } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <>
      <PageHeader title={t("record:title")} lead={t("record:lead")} />
      <ChainState {...chain} timeZone={timeZone} />
      <RecordFilterForm choices={choices} asked={search} />
      <EntryTable entries={entries} timeZone={timeZone} />
      <Pager next={next ? nextPage(search, next) : null} />
    </>
  );
}

function nextPage(search: URLSearchParams, before: number): string {
  const asked = new URLSearchParams(search);
  asked.set("before", String(before));
  return `?${asked.toString()}`;
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FileText, Plus, SearchX } from "lucide-react";
import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { Pager } from "~/components/pager";
import { useT } from "~/components/translation";
import { DocumentFilters } from "~/features/documents/components/document-filters";
import { DocumentTable } from "~/features/documents/components/document-table";
import { listDocuments } from "~/features/documents/list-documents.server";
import { isNarrowed, listAddress } from "~/features/documents/list-filter";
import { filterFrom } from "~/features/documents/schema";
import { withActor } from "~/http/door.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "documents:list.title");

export async function loader(args: LoaderFunctionArgs) {
  const filter = filterFrom(new URL(args.request.url).searchParams);
  return withActor(args, async (actor) => ({ filter, ...(await listDocuments(actor, filter)) }));
}

export default function Documents() {
  const t = useT();
  const { filter, rows, workspaces, previous, next, can } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t("documents:list.title")}
        lead={t("documents:list.lead")}
        actions={can.write ? <WriteLink workspace={filter.workspace} /> : undefined}
      />
      <DocumentFilters filter={filter} workspaces={workspaces} />
      <h2 className="visually-hidden">{t("documents:list.caption")}</h2>
      {rows.length > 0 ? (
        <DocumentTable rows={rows} filter={filter} />
      ) : isNarrowed(filter) ? (
        <EmptyState
          icon={SearchX}
          title={t("documents:list.noMatch")}
          action={<ButtonLink to="/documents">{t("documents:list.clear")}</ButtonLink>}
        >
          {t("documents:list.noMatchText")}
        </EmptyState>
      ) : (
        <EmptyState icon={FileText} title={t("documents:list.none")}>
          {t("documents:list.noneText")}
        </EmptyState>
      )}
      <Pager
        previous={previous && listAddress(filter, { before: previous })}
        next={next && listAddress(filter, { after: next })}
      />
    </>
  );
}

/** Writes where the list is narrowed to. */
function WriteLink({ workspace }: { workspace: string | null }) {
  const t = useT();
  const to = workspace ? `/documents/new?workspace=${workspace}` : "/documents/new";
  return (
    <ButtonLink to={to} variant="primary" icon={Plus}>
      {t("documents:list.write")}
    </ButtonLink>
  );
}

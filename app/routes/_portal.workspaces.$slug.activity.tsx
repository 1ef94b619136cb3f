import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { History } from "lucide-react";
import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { Section } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { useT } from "~/components/translation";
import { ActivityList } from "~/features/workspaces/components/activity-list";
import { WorkspaceHead } from "~/features/workspaces/components/workspace-head";
import { getActivity } from "~/features/workspaces/activity.server";
import { withActor } from "~/http/door.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "workspaces:activity.title");

export async function loader(args: LoaderFunctionArgs) {
  const asked = new URL(args.request.url).searchParams.get("before") ?? "";
  const before = /^\d{1,18}$/.test(asked) ? asked : null;
  return withActor(args, (actor) => getActivity(actor, args.params["slug"] ?? "", before));
}

export default function Activity() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const base = `/workspaces/${page.workspace.slug}/activity`;
  return (
    <>
      <WorkspaceHead head={page} current="activity" />
      <Section title={t("workspaces:activity.title")} lead={t("workspaces:activity.lead")}>
        {page.entries.length === 0 ? (
          <EmptyState icon={History} title={t("workspaces:activity.empty")}>
            {t("workspaces:activity.emptyText")}
          </EmptyState>
        ) : (
          <ActivityList entries={page.entries} zone={page.zone} />
        )}
        <nav className="pager" aria-label={t("components:pages")}>
          {search.has("before") ? (
            <ButtonLink to={base}>{t("workspaces:activity.newest")}</ButtonLink>
          ) : null}
          {page.next ? (
            <ButtonLink to={`${base}?before=${page.next}`}>
              {t("workspaces:activity.older")}
            </ButtonLink>
          ) : null}
        </nav>
      </Section>
    </>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { UserPlus, Users } from "lucide-react";
import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { Section } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { Pager } from "~/components/pager";
import { useT } from "~/components/translation";
import { Roster } from "~/features/workspaces/components/roster";
import { WorkspaceHead } from "~/features/workspaces/components/workspace-head";
import { getRoster } from "~/features/workspaces/membership/queries.server";
import { withActor } from "~/http/door.server";
import type { Translate } from "~/kernel/i18n";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "workspaces:roster.title");

export async function loader(args: LoaderFunctionArgs) {
  const after = new URL(args.request.url).searchParams.get("after");
  return withActor(args, (actor) => getRoster(actor, args.params["slug"] ?? "", after));
}

type RosterPage = Awaited<ReturnType<typeof getRoster>>;

export default function People() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const { workspace, members, next } = page;
  return (
    <>
      <WorkspaceHead head={page} current="people" />
      <Section
        title={t("workspaces:roster.title")}
        lead={leadFor(t, page)}
        actions={<Actions page={page} />}
      >
        {members.length === 0 ? (
          <EmptyState icon={Users} title={t("workspaces:roster.empty")} />
        ) : (
          <Roster page={page} />
        )}
        <Pager next={next ? `/workspaces/${workspace.slug}/people?after=${next}` : null} />
      </Section>
    </>
  );
}

function Actions({ page: { workspace, can } }: { page: RosterPage }) {
  const t = useT();
  const base = `/workspaces/${workspace.slug}`;
  return (
    <>
      {can.manage ? (
        <ButtonLink variant="primary" icon={UserPlus} to={`${base}/people/add`}>
          {t("workspaces:roster.add")}
        </ButtonLink>
      ) : null}
      {workspace.grant ? (
        <ButtonLink variant="quiet" to={`${base}/leave`}>
          {workspace.kind === "plenary"
            ? t("workspaces:roster.stepDown")
            : t("workspaces:roster.leave")}
        </ButtonLink>
      ) : null}
    </>
  );
}

function leadFor(t: Translate, { workspace, can }: RosterPage): string {
  if (workspace.kind === "plenary") return t("workspaces:roster.leadPlenary");
  if (can.seeRoster) return t("workspaces:roster.lead");
  return workspace.role ? t("workspaces:roster.chairsOnly") : t("workspaces:roster.strangers");
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FileText, Plus } from "lucide-react";
import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { Markup } from "~/components/markup";
import { Notice } from "~/components/notice";
import { Section, SplitPage } from "~/components/page";
import { namedTitle } from "~/components/page-title";
import { useT } from "~/components/translation";
import { ItemLines } from "~/features/home/components/item-lines";
import { heldMarker } from "~/features/rescreening/held-text";
import { CharterAside } from "~/features/workspaces/components/charter-aside";
import { WorkspaceHead } from "~/features/workspaces/components/workspace-head";
import { getWorkspace } from "~/features/workspaces/queries.server";
import { withActor } from "~/http/door.server";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  namedTitle(matches, data?.workspace.name);

export async function loader(args: LoaderFunctionArgs) {
  return withActor(args, (actor) => getWorkspace(actor, args.params["slug"] ?? ""));
}

export default function Workspace() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const { workspace, can, charter } = page;
  if (!can.readCharter) {
    return (
      <>
        <WorkspaceHead head={page} current="charter" />
        <Notice title={t("workspaces:closedName.title")}>{t("workspaces:closedName.text")}</Notice>
      </>
    );
  }
  const isHeld = [workspace.name, workspace.question, charter].some((text) =>
    text?.includes(heldMarker),
  );
  return (
    <>
      <WorkspaceHead head={page} current="charter" />
      {isHeld ? (
        <Notice title={t("moderation:held.title")}>{t("moderation:held.text")}</Notice>
      ) : null}
      <SplitPage asideLabel={t("workspaces:facts.title")} aside={<CharterAside page={page} />}>
        {workspace.question ? (
          <section className="question">
            <h2>{t("workspaces:question")}</h2>
            <p>{workspace.question}</p>
          </section>
        ) : null}
        {charter ? <Markup html={charter} /> : <p className="muted">{t("workspaces:noCharter")}</p>}
        {workspace.role ? <Latest /> : null}
      </SplitPage>
    </>
  );
}

function Latest() {
  const t = useT();
  const { workspace, can, latest, zone } = useLoaderData<typeof loader>();
  const share = can.share ? (
    <>
      <ButtonLink icon={Plus} to={`/indicators/new?workspace=${workspace.slug}`}>
        {t("workspaces:latest.share")}
      </ButtonLink>
      <ButtonLink icon={FileText} to={`/documents/new?workspace=${workspace.slug}`}>
        {t("workspaces:latest.write")}
      </ButtonLink>
    </>
  ) : null;
  return (
    <Section
      id="latest"
      title={t("workspaces:latest.title")}
      actions={latest.length > 0 ? share : null}
    >
      {latest.length === 0 ? (
        <EmptyState
          title={t("workspaces:latest.empty")}
          action={share ? <div className="page-actions">{share}</div> : null}
        >
          {t("workspaces:latest.emptyText")}
        </EmptyState>
      ) : (
        <div className="stack">
          <ItemLines lines={latest} zone={zone} />
          <p className="page-actions">
            <ButtonLink variant="quiet" to={`/indicators?workspace=${workspace.slug}`}>
              {t("workspaces:latest.allIndicators")}
            </ButtonLink>
            <ButtonLink variant="quiet" to={`/documents?workspace=${workspace.slug}`}>
              {t("workspaces:latest.allDocuments")}
            </ButtonLink>
          </p>
        </div>
      )}
    </Section>
  );
}

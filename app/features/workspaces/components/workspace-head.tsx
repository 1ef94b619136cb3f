import { DoorOpen } from "lucide-react";
import { Badge } from "~/components/badge";
import { ButtonLink } from "~/components/button";
import { NavTabs } from "~/components/nav-tabs";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page";
import { useT } from "~/components/translation";
import type { WorkspaceHead as Head } from "../queries.server";

type Tab = "charter" | "people" | "activity";
type HeadProps = { head: Pick<Head, "workspace" | "can">; current: Tab | null };

/** What stands above every page of a workspace: name, what it is, its parts, and what to know first. */
export function WorkspaceHead({ head, current }: HeadProps) {
  const t = useT();
  const { workspace, can } = head;
  const isHome = current === "charter";
  return (
    <>
      <PageHeader
        title={workspace.name}
        trail={[
          { to: "/workspaces", label: t("workspaces:title") },
          ...(isHome ? [] : [{ to: `/workspaces/${workspace.slug}`, label: workspace.name }]),
        ]}
        meta={can.readCharter ? <HeadMeta workspace={workspace} /> : null}
        actions={isHome ? <JoinButton head={head} /> : null}
      />
      {can.readCharter ? <Parts head={head} current={current} /> : null}
      <FirstToKnow workspace={workspace} />
    </>
  );
}

function HeadMeta({ workspace }: { workspace: Head["workspace"] }) {
  const t = useT();
  const { kind, state, role } = workspace;
  return (
    <>
      <span>{t(`workspaces:kind.${kind}`)}</span>
      <Badge tone={state === "active" ? "success" : "neutral"}>
        {t(`workspaces:state.${state}`)}
      </Badge>
      {workspace.visibility === "listed" ? null : (
        <Badge>{t(`workspaces:visibility.${workspace.visibility}`)}</Badge>
      )}
      {role ? <Badge tone="accent">{t(`common:workspaceRole.${role}`)}</Badge> : null}
    </>
  );
}

function JoinButton({ head: { workspace, can } }: Pick<HeadProps, "head">) {
  const t = useT();
  const isAsking = workspace.request && ["held", "pending"].includes(workspace.request.state);
  if (workspace.role) return null;
  if (workspace.request && isAsking) {
    return (
      <ButtonLink to={`/join-requests/${workspace.request.id}`}>
        {t("workspaces:join.seeRequest")}
      </ButtonLink>
    );
  }
  if (!can.enter && !can.ask) return null;
  return (
    <ButtonLink variant="primary" icon={DoorOpen} to={`/workspaces/${workspace.slug}/join`}>
      {can.enter ? t("workspaces:join.buttonOpen") : t("workspaces:join.button")}
    </ButtonLink>
  );
}

function Parts({ head: { workspace, can }, current }: HeadProps) {
  const t = useT();
  const { slug } = workspace;
  const part = (name: Tab) => ({
    to: name === "charter" ? `/workspaces/${slug}` : `/workspaces/${slug}/${name}`,
    label: t(`workspaces:tabs.${name}`),
    current: current === name,
  });
  const isInside = workspace.role !== null;
  const contents = [
    { to: `/indicators?workspace=${slug}`, label: t("workspaces:tabs.indicators") },
    { to: `/documents?workspace=${slug}`, label: t("workspaces:tabs.documents") },
  ];
  return (
    <NavTabs
      label={t("workspaces:tabs.label")}
      tabs={[
        part("charter"),
        ...(isInside ? contents : []),
        part("people"),
        ...(can.seeActivity ? [part("activity")] : []),
      ]}
    />
  );
}

function FirstToKnow({ workspace: { state, role } }: Pick<Head, "workspace">) {
  const t = useT();
  if (state === "concluded" || state === "dormant") {
    return <Notice title={t(`workspaces:${state}.title`)}>{t(`workspaces:${state}.text`)}</Notice>;
  }
  return role === "guest" ? (
    <Notice title={t("workspaces:guest.title")}>{t("workspaces:guest.text")}</Notice>
  ) : null;
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { Inbox } from "lucide-react";
import { Badge } from "~/components/badge";
import { EmptyState } from "~/components/empty-state";
import { NavTabs } from "~/components/nav-tabs";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { Table } from "~/components/table";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import { getQueue } from "~/features/moderation/queries.server";
import { withActor } from "~/http/door.server";
import { say } from "~/kernel/message";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "moderation:title");

export async function loader(args: LoaderFunctionArgs) {
  const state = new URL(args.request.url).searchParams.get("state");
  return withActor(args, (actor) => getQueue(actor, state === "decided" ? "decided" : "open"));
}

export default function Queue() {
  const t = useT();
  const { tasks, now, rescreening } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const state = search.get("state") === "decided" ? "decided" : "open";
  return (
    <>
      <PageHeader title={t("moderation:title")} lead={t("moderation:lead")} />
      <NavTabs
        label={t("moderation:tabs.label")}
        tabs={[
          { to: "/queue", label: t("moderation:tabs.open"), current: state === "open" },
          {
            to: "/queue?state=decided",
            label: t("moderation:tabs.decided"),
            current: state === "decided",
          },
          { to: "/gate/figures", label: t("moderation:tabs.figures") },
          { to: "/gate/settings", label: t("moderation:tabs.settings") },
        ]}
      />
      {rescreening ? <Rescreening progress={rescreening} /> : null}
      {tasks.length === 0 ? (
        <EmptyState icon={Inbox} title={t(`moderation:empty.${state}`)}>
          {t(`moderation:empty.${state}Text`)}
        </EmptyState>
      ) : (
        <Table
          caption={t(`moderation:tabs.${state}`)}
          captionHidden
          rows={tasks}
          rowKey={({ id }) => id}
          rowTo={({ id }) => `/queue/${id}`}
          columns={[
            {
              key: "what",
              header: t("moderation:col.what"),
              kind: "primary",
              cell: ({ kind, subject }) =>
                `${say(t, `moderation:kind.${kind}`)}: ${t(`moderation:subject.${subject}`)}`,
            },
            {
              key: "from",
              header: t("moderation:col.from"),
              cell: ({ author }) => (author ? `${author.name}, ${author.organisation.name}` : ""),
            },
            {
              key: "workspace",
              header: t("moderation:col.workspace"),
              cell: ({ workspace }) => workspace?.name ?? "",
            },
            ...(state === "open" ? openColumns(t, now) : decidedColumns(t)),
          ]}
        />
      )}
    </>
  );
}

/** How far a new rule set has come, and since when it has stood there. */
function Rescreening({ progress: { seen, stored, ruleSet, readAt } }: { progress: Progress }) {
  const t = useT();
  return (
    <Notice title={t("moderation:rescreening.title")}>
      <p>{t("moderation:rescreening.text", { seen, stored, ruleSet })}</p>
      <p className="muted">
        {t("moderation:rescreening.readAt")} <Time at={readAt} />
      </p>
    </Notice>
  );
}

type Progress = NonNullable<Awaited<ReturnType<typeof getQueue>>["rescreening"]>;
type Task = Awaited<ReturnType<typeof getQueue>>["tasks"][number];
type Translate = ReturnType<typeof useT>;

function openColumns(t: Translate, now: Date) {
  return [
    {
      key: "due",
      header: t("moderation:col.due"),
      cell: ({ dueAt }: Task) => (
        <span className="cluster">
          <Time at={dueAt} precision="day" />
          {dueAt < now ? <Badge tone="danger">{t("moderation:overdue")}</Badge> : null}
        </span>
      ),
    },
    {
      key: "claimed",
      header: t("moderation:col.claimed"),
      cell: ({ claimedBy, claimedUntil, proposedBy, needsLead, proposedByLead }: Task) => (
        <span className="cluster">
          {claimedBy && claimedUntil && claimedUntil > now
            ? claimedBy.name
            : t("moderation:nobody")}
          {proposedBy ? (
            <Badge tone="info">
              {t(
                needsLead && !proposedByLead
                  ? "moderation:proposal.waitsLead"
                  : "moderation:proposal.waits",
              )}
            </Badge>
          ) : null}
        </span>
      ),
    },
  ];
}

function decidedColumns(t: Translate) {
  return [
    {
      key: "decision",
      header: t("moderation:col.decision"),
      cell: ({ decision }: Task) => say(t, `moderation:decision.${decision}`),
    },
    {
      key: "decidedBy",
      header: t("moderation:col.decidedBy"),
      cell: ({ decidedBy }: Task) => decidedBy?.name ?? "",
    },
    {
      key: "when",
      header: t("moderation:col.when"),
      cell: ({ decidedAt }: Task) => (decidedAt ? <Time at={decidedAt} /> : null),
    },
  ];
}

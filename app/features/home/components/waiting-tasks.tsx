import { CircleCheck } from "lucide-react";
import { Badge } from "~/components/badge";
import { EmptyState } from "~/components/empty-state";
import { type Column, Table } from "~/components/table";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import type { WaitingTask } from "~/features/tasks/queries.server";
import type { Translate } from "~/kernel/i18n";

type WaitingTasksProps = { tasks: readonly WaitingTask[]; isOfficer: boolean; zone: string };

/** What waits for the reader, each row leading to where it is answered. */
export function WaitingTasks({ tasks, isOfficer, zone }: WaitingTasksProps) {
  const t = useT();
  if (tasks.length === 0) {
    return (
      <EmptyState icon={CircleCheck} title={t("home:waiting.empty")}>
        {isOfficer ? t("home:waiting.emptyOfficer") : t("home:waiting.emptyText")}
      </EmptyState>
    );
  }
  return (
    <Table
      caption={t("home:waiting.caption")}
      captionHidden
      columns={columnsFor(t, { tasks, zone })}
      rows={tasks}
      rowKey={({ id }) => id}
      rowTo={addressOf}
    />
  );
}

type Shown = Pick<WaitingTasksProps, "tasks" | "zone">;

function columnsFor(t: Translate, { tasks, zone }: Shown): Column<WaitingTask>[] {
  const isAnyClaimed = tasks.some(({ claimedBy }) => claimedBy !== null);
  return [
    {
      key: "task",
      header: t("tasks:column.task"),
      kind: "primary",
      cell: (task) => subjectInWords(t, task),
    },
    { key: "kind", header: t("tasks:column.kind"), cell: ({ kind }) => t(`tasks:kind.${kind}`) },
    {
      key: "workspace",
      header: t("tasks:column.workspace"),
      cell: ({ workspace }) => workspace ?? t("tasks:hiddenWorkspace"),
    },
    {
      key: "due",
      header: t("tasks:column.due"),
      cell: ({ dueAt, isOverdue }) => (
        <span className="cluster">
          <Time at={dueAt} precision="day" zone={zone} />
          {isOverdue ? <Badge tone="danger">{t("tasks:overdue")}</Badge> : null}
        </span>
      ),
    },
    ...(isAnyClaimed ? [claimedColumn(t)] : []),
  ];
}

function claimedColumn(t: Translate): Column<WaitingTask> {
  return {
    key: "claimed",
    header: t("tasks:column.claimed"),
    cell: ({ isMine, claimedBy }) => (isMine ? t("tasks:claimedByYou") : (claimedBy ?? "")),
  };
}

function subjectInWords(t: Translate, task: WaitingTask): string {
  const { kind, subject, person, organisation, role, count } = task;
  const words = { person: person ?? "", organisation: organisation ?? "" };
  if (kind === "gate_hold") return t(`tasks:subject.gate_hold.${subject}`);
  if (kind === "report") return t("tasks:subject.report");
  if (kind === "lost_mail") return t("tasks:subject.lost_mail", { count });
  return t(`tasks:subject.${kind}`, {
    ...words,
    role: t(`common:roleInText.${role ?? "reader"}`),
  });
}

function addressOf({ id, kind, joinRequestId }: WaitingTask): string {
  if (kind === "join_request") return `/join-requests/${joinRequestId ?? ""}`;
  if (kind === "lost_mail") return "/mail";
  return kind === "recertification" ? `/recertifications/${id}` : `/queue/${id}`;
}

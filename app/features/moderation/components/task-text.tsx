import { Link } from "@remix-run/react";
import { DescriptionList } from "~/components/description-list";
import { Notice } from "~/components/notice";
import { Section } from "~/components/page";
import { Time } from "~/components/time";
import { Tlp } from "~/components/tlp";
import { useT } from "~/components/translation";
import { MarkedText } from "~/features/screening/components/marked-text";
import type { Label } from "~/kernel/label";
import type { FieldFinding } from "~/features/screening/gate.server";
import { say } from "~/kernel/message";

type OpenedProps = {
  opened: {
    texts: Record<string, string>;
    item: { label: Label } | null;
  };
  findings: readonly FieldFinding[];
};

/** What an officer has opened: every text with what the gate found in it. */
export function TaskText({ opened, findings }: OpenedProps) {
  const t = useT();
  const { item, texts } = opened;
  return (
    <Section
      title={t("moderation:task.text")}
      actions={item ? <Tlp label={item.label} /> : undefined}
    >
      {findings.length === 0 ? <Notice>{t("moderation:task.foundNothing")}</Notice> : null}
      {Object.entries(texts).map(([field, text]) => (
        <MarkedText
          key={field}
          name={field}
          text={text}
          findings={findings.filter((finding) => finding.field === field)}
        />
      ))}
    </Section>
  );
}

type Task = {
  author: { name: string; organisation: { name: string } } | null;
  workspace: { name: string; slug: string } | null;
  createdAt: Date;
  dueAt: Date;
  claimedBy: { name: string } | null;
  decision: string | null;
  reasonCode: string | null;
  reason: string;
  decidedBy: { name: string } | null;
  decidedAt: Date | null;
};

export function TaskFacts({ task }: { task: Task }) {
  const t = useT();
  const { author, workspace, claimedBy, decidedAt } = task;
  return (
    <DescriptionList
      facts={[
        author && {
          term: t("moderation:col.from"),
          description: `${author.name}, ${author.organisation.name}`,
        },
        workspace && {
          term: t("moderation:col.workspace"),
          description: <Link to={`/workspaces/${workspace.slug}`}>{workspace.name}</Link>,
        },
        { term: t("moderation:col.when"), description: <Time at={task.createdAt} /> },
        { term: t("moderation:col.due"), description: <Time at={task.dueAt} precision="day" /> },
        claimedBy && { term: t("moderation:col.claimed"), description: claimedBy.name },
        task.decision !== null && {
          term: t("moderation:col.decision"),
          description: say(t, `moderation:decision.${task.decision}`),
        },
        task.decision !== null && {
          term: t("moderation:reason"),
          description: task.reason,
        },
        decidedAt && {
          term: t("moderation:col.decidedBy"),
          description: (
            <>
              {task.decidedBy?.name}, <Time at={decidedAt} />
            </>
          ),
        },
      ]}
    />
  );
}

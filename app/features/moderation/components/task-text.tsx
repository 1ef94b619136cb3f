import { Link } from "@remix-run/react";
import { DescriptionList } from "~/components/description-list";
import { Section } from "~/components/page";
import { Time } from "~/components/time";
import { Tlp } from "~/components/tlp";
import { useT } from "~/components/translation";
import { GateFindings } from "~/features/screening/components/gate-findings";
import type { Label } from "~/kernel/label";
import type { FieldFinding } from "~/features/screening/gate.server";
import { say } from "~/kernel/message";

type OpenedProps = {
  opened: {
    texts: Record<string, string>;
    item: { label: Label } | null;
    place?: string;
  };
  findings: readonly FieldFinding[];
};

/** What an officer has opened: every text in full, and what the gate found in it. */
export function TaskText({ opened, findings }: OpenedProps) {
  const t = useT();
  const fields = Object.entries(opened.texts).map(([name, text]) => ({
    name,
    label: say(t, opened.place ? `moderation:place.${opened.place}` : `moderation:field.${name}`),
    text,
  }));
  return (
    <Section
      title={t("moderation:task.text")}
      actions={opened.item ? <Tlp label={opened.item.label} /> : undefined}
    >
      <DescriptionList
        layout="stacked"
        facts={fields.map(({ label, text }) => ({
          term: label,
          description: <span className="written">{text}</span>,
        }))}
      />
      <h3>{t("moderation:task.found")}</h3>
      {findings.length === 0 ? <p className="muted">{t("moderation:task.foundNothing")}</p> : null}
      <GateFindings findings={findings} fields={fields} />
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

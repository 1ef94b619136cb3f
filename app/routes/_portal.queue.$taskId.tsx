import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useReply } from "~/components/form-reply";
import { Notice } from "~/components/notice";
import { PageHeader, Section, SplitPage } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { useT } from "~/components/translation";
import { ClaimForm, DecisionForm } from "~/features/moderation/components/task-forms";
import { TaskFacts, TaskText } from "~/features/moderation/components/task-text";
import { decideTask } from "~/features/moderation/decide-task.server";
import { getTask } from "~/features/moderation/queries.server";
import { decisionSchema } from "~/features/moderation/schema";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { idFrom } from "~/http/params.server";
import { redirectSaying } from "~/http/toast.server";
import { say } from "~/kernel/message";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "moderation:title");

export async function loader(args: LoaderFunctionArgs) {
  const id = idFrom(args.params, "taskId");
  return withActor(args, (actor) => getTask(actor, id));
}

export async function action(args: ActionFunctionArgs) {
  const taskId = idFrom(args.params, "taskId");
  const sent = await submit(args, decisionSchema, (actor, decision) =>
    decideTask(actor, { taskId, ...decision }),
  );
  if (!sent.ok) return sent.reply;
  return redirectSaying("/queue", `moderation:${sent.value}Toast`);
}

export default function Task() {
  const t = useT();
  const { task, subject, can, proposal, findings, opened } = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  const kind = say(t, `moderation:kind.${task.kind}`);
  return (
    <>
      <PageHeader
        title={`${kind}: ${t(`moderation:subject.${subject}`)}`}
        trail={[{ to: "/queue", label: t("moderation:title") }]}
        lead={task.workspace?.name}
      />
      <SplitPage asideLabel={t("moderation:task.facts")} aside={<TaskFacts task={task} />}>
        {task.statement ? (
          <Section title={t("moderation:task.statement")}>
            <p className="measure">{task.statement}</p>
          </Section>
        ) : null}
        {opened ? (
          <TaskText opened={opened} findings={findings} />
        ) : (
          <Hidden task={task} can={can} />
        )}
        {proposal ? <Proposal proposal={proposal} /> : null}
        {can.decide && opened ? (
          <Section title={t("moderation:task.decide")}>
            <DecisionForm task={task} subject={subject} mayRelease={can.release} reply={reply} />
          </Section>
        ) : null}
        {can.claim && !opened ? (
          <Section title={t("moderation:task.claim")}>
            <ClaimForm taskId={task.id} version={task.version} />
          </Section>
        ) : null}
      </SplitPage>
    </>
  );
}

/** What the first of two officers thinks, and who may agree. */
function Proposal({ proposal: { name, reason, answer } }: ProposalProps) {
  const t = useT();
  return (
    <Notice title={t("moderation:proposal.title", { name })}>
      <p className="written">{reason}</p>
      <p>{t(`moderation:proposal.${answer}`)}</p>
    </Notice>
  );
}

type Shown = Awaited<ReturnType<typeof getTask>>;
type ProposalProps = { proposal: NonNullable<Shown["proposal"]> };
type HiddenProps = Pick<Shown, "task" | "can">;

/** Why the text is not shown, and what would show it. */
function Hidden({ task, can }: HiddenProps) {
  const t = useT();
  if (task.state !== "open") return null;
  const text = can.claim
    ? t("moderation:task.hiddenText", { minutes: 30 })
    : task.claimedBy
      ? t("moderation:task.takenText", { name: task.claimedBy.name })
      : t("moderation:task.ownText");
  return <Notice title={t("moderation:task.hidden")}>{text}</Notice>;
}

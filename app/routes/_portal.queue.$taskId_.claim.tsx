import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useReply } from "~/components/form-reply";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { useT } from "~/components/translation";
import { claimTask } from "~/features/moderation/claim-task.server";
import { ClaimForm } from "~/features/moderation/components/task-forms";
import { getTask } from "~/features/moderation/queries.server";
import { claimSchema } from "~/features/moderation/schema";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { idFrom } from "~/http/params.server";
import { redirectSaying } from "~/http/toast.server";
import { say } from "~/kernel/message";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "moderation:task.claim");

export async function loader(args: LoaderFunctionArgs) {
  const id = idFrom(args.params, "taskId");
  return withActor(args, (actor) => getTask(actor, id));
}

export async function action(args: ActionFunctionArgs) {
  const taskId = idFrom(args.params, "taskId");
  const sent = await submit(args, claimSchema, (actor, claim) =>
    claimTask(actor, { taskId, ...claim }),
  );
  if (!sent.ok) return sent.reply;
  return redirectSaying(`/queue/${taskId}`, "moderation:claimed");
}

/** Where the form of the task's page lands when something must be mended. */
export default function Claim() {
  const t = useT();
  const { task } = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  return (
    <>
      <PageHeader
        title={t("moderation:task.claim")}
        trail={[
          { to: "/queue", label: t("moderation:title") },
          { to: `/queue/${task.id}`, label: say(t, `moderation:kind.${task.kind}`) },
        ]}
        lead={t("moderation:task.hiddenText", { minutes: 30 })}
      />
      <ClaimForm taskId={task.id} version={task.version} reply={reply} />
    </>
  );
}

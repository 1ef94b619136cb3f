import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink, SubmitButton } from "~/components/button";
import { ErrorSummary, FormActions, FormKey } from "~/components/form";
import { type ShownReply, useReply } from "~/components/form-reply";
import { Notice } from "~/components/notice";
import { PageHeader, SplitPage } from "~/components/page";
import { namedTitle } from "~/components/page-title";
import { useT } from "~/components/translation";
import { Eligibility } from "~/features/workspaces/components/eligibility";
import { ReasonField } from "~/features/workspaces/components/reason-field";
import { getJoining } from "~/features/workspaces/membership/join-requests.server";
import { joinWorkspace } from "~/features/workspaces/membership/join-workspace.server";
import { joinSchema } from "~/features/workspaces/schema";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { redirectSaying } from "~/http/toast.server";
import type { Translate } from "~/kernel/i18n";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  namedTitle(matches, data?.workspace.name);

export async function loader(args: LoaderFunctionArgs) {
  return withActor(args, async (actor) => ({
    ...(await getJoining(actor, args.params["slug"] ?? "")),
    formKey: randomUUID(),
  }));
}

export async function action(args: ActionFunctionArgs) {
  const slug = args.params["slug"] ?? "";
  const sent = await submit(args, joinSchema, (actor, input) =>
    joinWorkspace(actor, { slug, ...input }),
  );
  if (!sent.ok) return sent.reply;
  const tone = sent.value === "held" ? "warning" : "success";
  return redirectSaying(`/workspaces/${slug}`, `workspaces:join.${sent.value}`, tone);
}

type Joining = Awaited<ReturnType<typeof getJoining>>;

export default function Join() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  const { workspace, can } = page;
  return (
    <>
      <PageHeader
        title={t("workspaces:join.title", { name: workspace.name })}
        trail={[
          { to: "/workspaces", label: t("workspaces:title") },
          { to: `/workspaces/${workspace.slug}`, label: workspace.name },
        ]}
        lead={can.enter || can.ask ? (workspace.question ?? null) : null}
      />
      <SplitPage
        asideLabel={t("workspaces:join.who")}
        aside={<Eligibility workspace={workspace} />}
      >
        {isWaiting(page) ? (
          <Waiting page={page} />
        ) : can.enter || can.ask ? (
          <JoinForm reply={reply} />
        ) : (
          <Notice tone="warning" title={whyNot(t, page)}>
            {workspace.obstacle ? t("workspaces:join.obstacleHint") : null}
          </Notice>
        )}
      </SplitPage>
    </>
  );
}

function isWaiting({ workspace: { request, role } }: Joining): boolean {
  return role === null && (request?.state === "held" || request?.state === "pending");
}

function Waiting({ page: { workspace } }: { page: Joining }) {
  const t = useT();
  const isHeld = workspace.request?.state === "held";
  return (
    <div className="stack">
      <Notice title={t(isHeld ? "workspaces:join.heldState" : "workspaces:join.pending")} />
      <div className="page-actions">
        <ButtonLink to={`/join-requests/${workspace.request?.id ?? ""}`}>
          {t("workspaces:join.seeRequest")}
        </ButtonLink>
      </div>
    </div>
  );
}

function whyNot(t: Translate, { workspace, organisation }: Joining): string {
  if (workspace.role) return t("workspaces:join.inside");
  if (workspace.obstacle) {
    return t(`workspaces:join.obstacle.${workspace.obstacle}`, { organisation });
  }
  return workspace.admission === "by_invitation"
    ? t("workspaces:join.invitation")
    : t("workspaces:join.closed");
}

function JoinForm({ reply }: { reply: ShownReply }) {
  const t = useT();
  const { can, formKey } = useLoaderData<typeof loader>();
  return (
    <Form method="post" className="form">
      <ErrorSummary errors={reply.isThere ? reply.errors : undefined} />
      <FormKey value={formKey} />
      <p className="measure">
        {can.enter ? t("workspaces:join.openText") : t("workspaces:join.askText")}
      </p>
      {can.enter ? (
        <input type="hidden" name="reason" value="" />
      ) : (
        <ReasonField
          name="reason"
          label={t("workspaces:join.reason")}
          hint={t("workspaces:join.reasonHint")}
          reply={reply}
          rows={8}
          mayBeHeld
        />
      )}
      <FormActions>
        <SubmitButton>
          {can.enter ? t("workspaces:join.enter") : t("workspaces:join.submit")}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}

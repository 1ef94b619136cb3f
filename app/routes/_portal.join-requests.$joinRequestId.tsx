import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  Form,
  type ShouldRevalidateFunction,
  useActionData,
  useLoaderData,
} from "@remix-run/react";
import { SubmitButton } from "~/components/button";
import { useReply } from "~/components/form-reply";
import { Notice } from "~/components/notice";
import { PageHeader, Section, SplitPage } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { useT } from "~/components/translation";
import { ButtonLink } from "~/components/button";
import { JoinDecisionForm } from "~/features/workspaces/components/join-decision-form";
import { JoinRequestFacts, JoinRequestState } from "~/features/workspaces/components/join-request";
import { decideJoinRequest } from "~/features/workspaces/membership/decide-join-request.server";
import { getJoinRequest } from "~/features/workspaces/membership/join-requests.server";
import { decideJoinSchema } from "~/features/workspaces/schema";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { idFrom } from "~/http/params.server";
import { redirectSaying } from "~/http/toast.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "workspaces:request.title");

export async function loader(args: LoaderFunctionArgs) {
  const id = idFrom(args.params, "joinRequestId");
  return withActor(args, (actor) => getJoinRequest(actor, id));
}

export async function action(args: ActionFunctionArgs) {
  const id = idFrom(args.params, "joinRequestId");
  const sent = await submit(args, decideJoinSchema, (actor, decision) =>
    decideJoinRequest(actor, id, decision),
  );
  if (!sent.ok) return sent.reply;
  return redirectSaying("/", "workspaces:request.decidedToast");
}

/** Who was too late sees how it stands now. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  actionStatus,
  defaultShouldRevalidate,
}) => actionStatus === 409 || defaultShouldRevalidate;

export default function JoinRequest() {
  const t = useT();
  const { request, isOwn, can } = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  const words = { name: request.name, workspace: request.workspace };
  return (
    <>
      <PageHeader
        title={t(isOwn ? "workspaces:request.own" : "workspaces:request.heading", words)}
        trail={[{ to: `/workspaces/${request.slug}`, label: request.workspace }]}
        meta={<JoinRequestState state={request.state} />}
      />
      <SplitPage
        asideLabel={t("workspaces:request.title")}
        aside={<JoinRequestFacts request={request} />}
      >
        {reply.isThere && !can.decide ? (
          <Notice tone="warning" live>
            {reply.errors["form"] ?? t("workspaces:request.changedMeanwhile")}
          </Notice>
        ) : null}
        <Section title={t("workspaces:request.reason")}>
          {request.reason ? (
            <p className="written">{request.reason}</p>
          ) : (
            <p className="muted">{t("workspaces:request.reasonGone")}</p>
          )}
        </Section>
        {request.decisionReason ? (
          <Section title={t("workspaces:request.answer")}>
            <p className="written">{request.decisionReason}</p>
          </Section>
        ) : null}
        {isOwn ? <WhatNow /> : null}
        {can.decide ? (
          <Section title={t("workspaces:request.decide")}>
            <JoinDecisionForm version={request.version} reply={reply} />
          </Section>
        ) : null}
      </SplitPage>
    </>
  );
}

/** For the one who asked: what happens next, and what they can do. */
function WhatNow() {
  const t = useT();
  const { request, can } = useLoaderData<typeof loader>();
  const { state, id, version, slug } = request;
  return (
    <Section title={t("workspaces:request.stateTitle")}>
      <div className="stack">
        {state === "held" ? <p>{t("workspaces:request.heldText")}</p> : null}
        {state === "refused" ? <p>{t("workspaces:request.refusedText")}</p> : null}
        {state === "pending" || state === "granted" || state === "declined" ? (
          <p>{t(`tasks:own.next.${state}`)}</p>
        ) : null}
        {can.withdraw ? (
          <Form method="post" action={`/join-requests/${id}/withdrawal`}>
            <input type="hidden" name="version" value={version} />
            <SubmitButton variant="secondary">{t("workspaces:request.withdraw")}</SubmitButton>
          </Form>
        ) : null}
        {state === "refused" || state === "declined" ? (
          <div className="page-actions">
            <ButtonLink to={`/workspaces/${slug}/join`}>{t("workspaces:request.again")}</ButtonLink>
          </div>
        ) : null}
      </div>
    </Section>
  );
}

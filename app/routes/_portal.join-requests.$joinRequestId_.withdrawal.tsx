import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { ButtonLink } from "~/components/button";
import { useReply } from "~/components/form-reply";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { useT } from "~/components/translation";
import { withdrawJoinRequest } from "~/features/workspaces/membership/withdraw-join-request.server";
import { withdrawJoinSchema } from "~/features/workspaces/schema";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { idFrom } from "~/http/params.server";
import { redirectSaying } from "~/http/toast.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "workspaces:request.title");

/** There is nothing to see here but the answer to a form: leading on from here would lose it. */
export async function loader(args: LoaderFunctionArgs) {
  idFrom(args.params, "joinRequestId");
  return withActor(args, async () => null);
}

export async function action(args: ActionFunctionArgs) {
  const id = idFrom(args.params, "joinRequestId");
  const sent = await submit(args, withdrawJoinSchema, (actor, input) =>
    withdrawJoinRequest(actor, id, input),
  );
  if (!sent.ok) return sent.reply;
  return redirectSaying(`/join-requests/${id}`, "workspaces:request.withdrawn");
}

/** Seen only by who was too late. */
export default function Withdrawal() {
  const t = useT();
  const { joinRequestId } = useParams();
  const reply = useReply(useActionData<typeof action>());
  return (
    <>
      <PageHeader title={t("workspaces:request.title")} />
      {reply.isThere ? (
        <Notice tone="warning" live>
          {Object.values(reply.errors)[0]}
        </Notice>
      ) : null}
      <div className="page-actions">
        <ButtonLink to={`/join-requests/${joinRequestId ?? ""}`}>
          {t("workspaces:join.seeRequest")}
        </ButtonLink>
      </div>
    </>
  );
}

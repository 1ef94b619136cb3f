import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink, SubmitButton } from "~/components/button";
import { ErrorSummary, FormActions } from "~/components/form";
import { useReply } from "~/components/form-reply";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { useT } from "~/components/translation";
import {
  getLeaving,
  leaveWorkspace,
} from "~/features/workspaces/membership/leave-workspace.server";
import { leaveSchema } from "~/features/workspaces/schema";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { redirectSaying } from "~/http/toast.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "workspaces:roster.leave");

export async function loader(args: LoaderFunctionArgs) {
  return withActor(args, (actor) => getLeaving(actor, args.params["slug"] ?? ""));
}

export async function action(args: ActionFunctionArgs) {
  const sent = await submit(args, leaveSchema, (actor) =>
    leaveWorkspace(actor, args.params["slug"] ?? ""),
  );
  if (!sent.ok) return sent.reply;
  return redirectSaying("/workspaces", "workspaces:leave.left");
}

export default function Leave() {
  const t = useT();
  const { workspace, role } = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  const { name, slug, kind } = workspace;
  const words = { name, role: t(`common:roleInText.${role}`) };
  const isPlenary = kind === "plenary";
  return (
    <>
      <PageHeader
        title={t(isPlenary ? "workspaces:leave.titlePlenary" : "workspaces:leave.title", words)}
        trail={[
          { to: `/workspaces/${slug}`, label: name },
          { to: `/workspaces/${slug}/people`, label: t("workspaces:roster.title") },
        ]}
        lead={t(isPlenary ? "workspaces:leave.textPlenary" : "workspaces:leave.text", words)}
      />
      <Form method="post" className="form">
        <ErrorSummary errors={reply.isThere ? reply.errors : undefined} />
        <FormActions>
          <SubmitButton variant="danger">{t("workspaces:leave.submit")}</SubmitButton>
          <ButtonLink to={`/workspaces/${slug}/people`}>{t("workspaces:leave.stay")}</ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { MailCheck } from "lucide-react";
import { SubmitButton } from "~/components/button";
import { CheckboxGroup } from "~/components/choice-fields";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary, FormActions } from "~/components/form";
import { useReply } from "~/components/form-reply";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import { listLostMails, settleLostMails } from "~/features/notifications/lost-mails.server";
import { settleMailsSchema } from "~/features/notifications/schema";
import { Registers } from "~/features/organisations/components/registers";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { redirectSaying } from "~/http/toast.server";
import { message, say } from "~/kernel/message";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "notifications:lost.title");

export async function loader(args: LoaderFunctionArgs) {
  return withActor(args, listLostMails);
}

export async function action(args: ActionFunctionArgs) {
  const sent = await submit(args, settleMailsSchema, async (actor, order) => ({
    count: await settleLostMails(actor, order),
    intent: order.intent,
  }));
  if (!sent.ok) return sent.reply;
  const { intent, count } = sent.value;
  return redirectSaying("/mail", message(`notifications:lost.done.${intent}`, { count }));
}

export default function LostMails() {
  const t = useT();
  const { mails, hasMore } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t("notifications:lost.title")} lead={t("notifications:lost.lead")} />
      <Registers current="mail" />
      {mails.length === 0 ? (
        <EmptyState icon={MailCheck} title={t("notifications:lost.empty")}>
          {t("notifications:lost.emptyText")}
        </EmptyState>
      ) : (
        <SettleForm />
      )}
      {hasMore ? <p className="muted">{t("notifications:lost.more")}</p> : null}
    </>
  );
}

function SettleForm() {
  const t = useT();
  const { mails, zone } = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  return (
    <Form method="post" className="form" noValidate>
      <ErrorSummary errors={reply.isThere ? reply.errors : undefined} />
      <CheckboxGroup
        name="mail"
        legend={t("notifications:lost.legend")}
        hint={t("notifications:lost.hint")}
        error={reply.errors["mail"]}
        defaultValues={reply.values("mail")}
        options={mails.map(({ id, kind, why, lastError, createdAt, recipient }) => ({
          value: id,
          label: t("notifications:lost.line", {
            kind: say(t, `notifications:lost.kind.${kind}`),
            name: recipient.name,
            organisation: recipient.organisation.name,
          }),
          explanation: (
            <>
              {t("notifications:lost.written")} <Time at={createdAt} zone={zone} />.{" "}
              {t(`notifications:lost.${why}`, { error: lastError ?? "" })}
            </>
          ),
        }))}
      />
      <FormActions>
        <SubmitButton name="intent" value="again">
          {t("notifications:lost.again")}
        </SubmitButton>
        <SubmitButton name="intent" value="let_go" variant="secondary">
          {t("notifications:lost.let_go")}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink, SubmitButton } from "~/components/button";
import { defang } from "~/components/defanged";
import { ErrorSummary, FormActions } from "~/components/form";
import { useReply } from "~/components/form-reply";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { Tlp } from "~/components/tlp";
import { useT } from "~/components/translation";
import { backTo } from "~/features/items/components/item-head";
import { itemAddress } from "~/features/items/item";
import { nothingSchema } from "~/features/items/schema";
import { getWithdrawal, withdrawItem } from "~/features/items/withdraw-item.server";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { idFrom } from "~/http/params.server";
import { redirectSaying } from "~/http/toast.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "items:withdraw.title");

export async function loader(args: LoaderFunctionArgs) {
  const itemId = idFrom(args.params, "itemId");
  return withActor(args, (actor) => getWithdrawal(actor, itemId));
}

export async function action(args: ActionFunctionArgs) {
  const itemId = idFrom(args.params, "itemId");
  const sent = await submit(args, nothingSchema, (actor) => withdrawItem(actor, itemId));
  if (!sent.ok) return sent.reply;
  const to = sent.value.kind === "indicator" ? "/indicators" : "/documents";
  return redirectSaying(to, "items:withdraw.done");
}

export default function WithdrawItem() {
  const t = useT();
  const item = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  return (
    <>
      <PageHeader
        title={t("items:withdraw.title")}
        trail={[backTo(item)]}
        lead={t("items:withdraw.lead")}
        meta={
          <>
            <Tlp label={item.label} />
            <b>{defang(item.title)}</b>
          </>
        }
      />
      <Form method="post" className="form">
        <ErrorSummary errors={reply.errors} />
        <FormActions>
          <SubmitButton variant="danger">{t("items:withdraw.confirm")}</SubmitButton>
          <ButtonLink to={itemAddress(item)} variant="quiet">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

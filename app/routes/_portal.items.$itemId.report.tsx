import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink, SubmitButton } from "~/components/button";
import { defang } from "~/components/defanged";
import { ErrorSummary, FormActions, FormKey } from "~/components/form";
import { useReply } from "~/components/form-reply";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { TextAreaField } from "~/components/text-area-field";
import { Tlp } from "~/components/tlp";
import { useT } from "~/components/translation";
import { backTo } from "~/features/items/components/item-head";
import { itemAddress, longestReport } from "~/features/items/item";
import { getReporting, reportItem } from "~/features/items/report-item.server";
import { reportSchema } from "~/features/items/schema";
import { GateFindings } from "~/features/screening/components/gate-findings";
import { Screened } from "~/features/screening/components/screened";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { idFrom } from "~/http/params.server";
import { redirectSaying } from "~/http/toast.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "items:report.title");

export async function loader(args: LoaderFunctionArgs) {
  const itemId = idFrom(args.params, "itemId");
  return withActor(args, (actor) => getReporting(actor, itemId));
}

export async function action(args: ActionFunctionArgs) {
  const itemId = idFrom(args.params, "itemId");
  const sent = await submit(args, reportSchema, (actor, report) =>
    reportItem(actor, itemId, report),
  );
  if (!sent.ok) return sent.reply;
  return redirectSaying(itemAddress(sent.value), "items:report.done");
}

export default function ReportItem() {
  const t = useT();
  const item = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  const label = t("items:report.statement");
  return (
    <>
      <PageHeader
        title={t("items:report.title")}
        trail={[backTo(item)]}
        lead={t("items:report.lead")}
        meta={
          <>
            <Tlp label={item.label} />
            <b>{defang(item.title)}</b>
          </>
        }
      />
      <Form method="post" className="form" noValidate>
        <FormKey value={item.formKey} />
        <ErrorSummary errors={reply.errors} />
        <GateFindings
          findings={reply.findings}
          fields={[{ name: "statement", label, text: reply.value("statement") }]}
          linked
        />
        <Screened isStrict>
          <TextAreaField
            name="statement"
            label={label}
            hint={t("items:report.statementHint")}
            error={reply.errors["statement"]}
            defaultValue={reply.value("statement")}
            limit={longestReport}
          />
        </Screened>
        <FormActions>
          <SubmitButton>{t("items:report.submit")}</SubmitButton>
          <ButtonLink to={itemAddress(item)} variant="quiet">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

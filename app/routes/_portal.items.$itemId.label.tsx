import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink, SubmitButton } from "~/components/button";
import { RadioGroup } from "~/components/choice-fields";
import { ErrorSummary, FormActions } from "~/components/form";
import { useReply } from "~/components/form-reply";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { Tlp } from "~/components/tlp";
import { useT } from "~/components/translation";
import { backTo } from "~/features/items/components/item-head";
import { PeopleField } from "~/features/items/components/sharing-fields";
import { itemAddress } from "~/features/items/item";
import { tighteningSchema } from "~/features/items/schema";
import { getTightening, tightenLabel } from "~/features/items/tighten-label.server";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { idFrom } from "~/http/params.server";
import { redirectSaying } from "~/http/toast.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "items:tighten.title");

export async function loader(args: LoaderFunctionArgs) {
  const itemId = idFrom(args.params, "itemId");
  return withActor(args, (actor) => getTightening(actor, itemId));
}

export async function action(args: ActionFunctionArgs) {
  const itemId = idFrom(args.params, "itemId");
  const sent = await submit(args, tighteningSchema, (actor, tightening) =>
    tightenLabel(actor, itemId, tightening),
  );
  if (!sent.ok) return sent.reply;
  return redirectSaying(itemAddress(sent.value), "items:tighten.done");
}

export default function TightenLabel() {
  const t = useT();
  const { item, organisations, choices, people } = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  return (
    <>
      <PageHeader
        title={t("items:tighten.title")}
        trail={[backTo(item)]}
        lead={t("items:tighten.lead")}
        meta={
          <>
            <Tlp label={item.label} />
            <span>{t("items:tighten.now", { count: organisations })}</span>
          </>
        }
      />
      <Form method="post" className="form sharing" noValidate>
        <ErrorSummary errors={reply.errors} />
        <input type="hidden" name="from" value={item.label} />
        <RadioGroup
          name="label"
          legend={t("items:tighten.choose")}
          error={reply.errors["label"]}
          defaultValue={reply.value("label", choices[0]?.label)}
          options={choices.map(({ label, losing }) => ({
            value: label,
            label: <Tlp label={label} />,
            explanation: (
              <>
                {t(`items:label.${label}`)}{" "}
                <b>
                  {label === "RED"
                    ? t("items:tighten.losingRed")
                    : losing === 0
                      ? t("items:tighten.losingNone")
                      : t("items:tighten.losing", { count: losing })}
                </b>
              </>
            ),
          }))}
        />
        <div data-for="RED">
          <PeopleField people={people} reply={reply} />
        </div>
        <FormActions>
          <SubmitButton variant="danger">{t("items:tighten.submit")}</SubmitButton>
          <ButtonLink to={itemAddress(item)} variant="quiet">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink, SubmitButton } from "~/components/button";
import { CheckboxField } from "~/components/choice-fields";
import { ErrorSummary, FormActions, FormKey } from "~/components/form";
import { type ShownReply, useReply } from "~/components/form-reply";
import { Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { useT } from "~/components/translation";
import { ChooseKind } from "~/features/indicators/components/choose-kind";
import {
  CertaintyFields,
  IndicatorFields,
} from "~/features/indicators/components/indicator-fields";
import { screenedFields } from "~/features/indicators/components/screened-fields";
import { getNewIndicator } from "~/features/indicators/new-indicator.server";
import { sharingSchema } from "~/features/indicators/schema";
import { checkIndicator, shareIndicator } from "~/features/indicators/share-indicator.server";
import { SharingFields } from "~/features/items/components/sharing-fields";
import { GateFindings } from "~/features/screening/components/gate-findings";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { redirectSaying } from "~/http/toast.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "indicators:new.title");

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const asked = { workspace: searchParams.get("workspace"), type: searchParams.get("type") };
  return withActor(args, (actor) => getNewIndicator(actor, asked));
}

export async function action(args: ActionFunctionArgs) {
  const again = args.request.clone();
  const sent = await submit(args, sharingSchema, async (actor, form) =>
    form.check ? checkIndicator(actor, form) : shareIndicator(actor, form),
  );
  if (!sent.ok) return sent.reply;
  if ("findings" in sent.value) {
    return { errors: {}, values: await typedIn(again), details: sent.value, isChecked: true };
  }
  const { id, isHeld } = sent.value;
  return redirectSaying(
    `/indicators/${id}`,
    isHeld ? "indicators:toast.held" : "indicators:toast.shared",
    isHeld ? "warning" : "success",
  );
}

/** What was typed, to fill the form again after a check. */
async function typedIn(request: Request): Promise<Record<string, string[]>> {
  const form = await request.formData();
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)]),
  );
}

export default function NewIndicator() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const reply = useReply(answer);
  const { workspace, type, choices } = data;
  if (!workspace || !type || !choices) {
    return (
      <>
        <PageHeader
          title={t("indicators:new.title")}
          trail={[{ to: "/indicators", label: t("indicators:title") }]}
          lead={t("indicators:new.lead")}
        />
        <ChooseKind {...data} />
      </>
    );
  }
  const back = `/indicators/new?workspace=${workspace.slug}`;
  const where = { type: t(`indicators:type.${type}.name`), workspace: workspace.name };
  return (
    <>
      <PageHeader
        title={t("indicators:new.title")}
        trail={[{ to: "/indicators", label: t("indicators:title") }]}
        meta={
          <>
            <span>{t("indicators:new.in", where)}</span>
            <Link to={back}>{t("indicators:new.change")}</Link>
          </>
        }
      />
      <Form method="post" className="form" noValidate>
        <FormKey value={data.formKey} />
        <input type="hidden" name="workspaceId" value={workspace.id} />
        <ErrorSummary errors={reply.errors} />
        <Checked reply={reply} when={isChecked(answer)} />
        <GateFindings findings={reply.findings} fields={screenedFields(t, type, reply)} linked />
        <Duplicate reply={reply} />
        <Section title={t("indicators:new.what1")}>
          <div className="form">
            <IndicatorFields type={type} reply={reply} />
          </div>
        </Section>
        <Section title={t("indicators:new.who")}>
          <SharingFields
            choices={choices}
            reply={reply}
            asksAboutAuthorities={data.asksAboutAuthorities}
            labels={type === "coded_term" ? ["RED", "AMBER_STRICT", "AMBER"] : undefined}
          />
        </Section>
        <CertaintyFields
          reply={reply}
          content={{ confidence: 50, validUntil: data.validUntil, language: data.language }}
          tomorrow={data.tomorrow}
        />
        <FormActions>
          <SubmitButton>{t("indicators:new.submit")}</SubmitButton>
          <SubmitButton variant="secondary" name="check" value="on">
            {t("indicators:new.check")}
          </SubmitButton>
          <ButtonLink to="/indicators" variant="quiet">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

function isChecked(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null && "isChecked" in answer;
}

/** Without JavaScript "check" is how one sees what would happen; with it, how one asks the gate beforehand. */
function Checked({ reply, when }: { reply: ShownReply; when: boolean }) {
  const t = useT();
  if (!when) return null;
  return reply.findings.length === 0 ? (
    <Notice tone="success" live>
      {t("indicators:new.checkedFine")}
    </Notice>
  ) : (
    <Notice tone="warning" live>
      {t("indicators:new.checkedHeld")}
    </Notice>
  );
}

/** The value is there already, where the actor can see it: an observation may say more. */
function Duplicate({ reply }: { reply: ShownReply }) {
  const t = useT();
  const { theirs } = reply;
  if (typeof theirs !== "object" || theirs === null || !("itemId" in theirs)) return null;
  return (
    <Notice tone="warning" title={t("indicators:duplicate.title")}>
      <p>{t("indicators:duplicate.text")}</p>
      <p>
        <Link to={`/indicators/${String(theirs.itemId)}#observations`}>
          {t("indicators:duplicate.open")}
        </Link>
      </p>
      <CheckboxField
        name="shareAgain"
        label={t("indicators:duplicate.again")}
        hint={t("indicators:duplicate.againHint")}
      />
    </Notice>
  );
}

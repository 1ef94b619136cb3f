import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink, SubmitButton } from "~/components/button";
import { defang, Defanged } from "~/components/defanged";
import { ErrorSummary, FormActions } from "~/components/form";
import { type ShownReply, useReply } from "~/components/form-reply";
import { Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { TextField } from "~/components/text-field";
import { Tlp } from "~/components/tlp";
import { useT } from "~/components/translation";
import {
  CertaintyFields,
  IndicatorFields,
} from "~/features/indicators/components/indicator-fields";
import { fieldName } from "~/features/indicators/components/in-words";
import { screenedFields } from "~/features/indicators/components/screened-fields";
import {
  editIndicator,
  getEditing,
  type Theirs,
} from "~/features/indicators/edit-indicator.server";
import { editingSchema } from "~/features/indicators/schema";
import type { IndicatorType } from "~/features/indicators/types";
import { ChangedFields } from "~/features/items/components/history";
import { GateFindings } from "~/features/screening/components/gate-findings";
import { Screened } from "~/features/screening/components/screened";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { idFrom } from "~/http/params.server";
import { redirectSaying } from "~/http/toast.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "indicators:edit.title");

export async function loader(args: LoaderFunctionArgs) {
  const itemId = idFrom(args.params, "itemId");
  return withActor(args, (actor) => getEditing(actor, itemId));
}

export async function action(args: ActionFunctionArgs) {
  const itemId = idFrom(args.params, "itemId");
  const sent = await submit(args, editingSchema, (actor, edit) =>
    editIndicator(actor, itemId, edit),
  );
  if (!sent.ok) return sent.reply;
  const { isHeld } = sent.value;
  return redirectSaying(
    `/indicators/${itemId}`,
    isHeld ? "items:edit.held" : "items:edit.published",
    isHeld ? "warning" : "success",
  );
}

export default function EditIndicator() {
  const t = useT();
  const { item, content, tomorrow } = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  const { type } = content;
  const theirs = isTheirs(reply.theirs) ? reply.theirs : null;
  const back = `/indicators/${item.id}`;
  return (
    <>
      <PageHeader
        title={t("indicators:edit.title")}
        trail={[
          { to: "/indicators", label: t("indicators:title") },
          {
            to: back,
            label: type === "red_flag" ? item.title : defang(item.title || content.title),
          },
        ]}
        meta={
          <>
            <Tlp label={item.label} />
            <span>{t(`indicators:type.${type}.name`)}</span>
            {type === "red_flag" ? null : <Defanged value={content.value} />}
          </>
        }
      />
      <Form method="post" className="form" noValidate>
        {/* Who has seen the other text saves on top of it. */}
        <input type="hidden" name="version" value={theirs?.version ?? item.version} />
        <ErrorSummary errors={reply.errors} />
        {theirs ? <Conflict theirs={theirs} type={type} /> : null}
        <GateFindings findings={reply.findings} fields={screened(t, type, reply)} linked />
        <Section title={t("indicators:new.what1")}>
          <div className="form">
            <IndicatorFields type={type} reply={reply} content={content} />
          </div>
        </Section>
        <CertaintyFields reply={reply} content={content} tomorrow={tomorrow} />
        <Screened>
          <TextField
            name="note"
            label={t("items:edit.note")}
            hint={t("items:edit.noteHint")}
            optional
            error={reply.errors["note"]}
            defaultValue={reply.value("note")}
          />
        </Screened>
        <FormActions>
          <SubmitButton>{t("items:edit.save")}</SubmitButton>
          <ButtonLink to={back} variant="quiet">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

function screened(t: ReturnType<typeof useT>, type: IndicatorType, reply: ShownReply) {
  const note = { name: "note", label: t("items:edit.note"), text: reply.value("note") };
  return [...screenedFields(t, type, reply), note];
}

function isTheirs(theirs: unknown): theirs is Theirs {
  return typeof theirs === "object" && theirs !== null && "changes" in theirs;
}

/** Two people wrote at once: the other text against one's own, which is still in the form. */
function Conflict({ theirs, type }: { theirs: Theirs; type: IndicatorType }) {
  const t = useT();
  const { author, version, changes } = theirs;
  return (
    <Notice tone="warning" title={t("items:edit.conflictTitle", { author, version })}>
      <p>{t("items:edit.conflictText")}</p>
      <ChangedFields changes={changes} nameOf={(field) => fieldName(t, type, field)} />
    </Notice>
  );
}

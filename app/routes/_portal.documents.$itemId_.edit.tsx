import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink, SubmitButton } from "~/components/button";
import { ErrorSummary, FormActions, FormKey } from "~/components/form";
import { useReply } from "~/components/form-reply";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page";
import { namedTitle } from "~/components/page-title";
import { Tlp } from "~/components/tlp";
import { useT } from "~/components/translation";
import { Conflict } from "~/features/documents/components/conflict-view";
import {
  DocumentTextFields,
  NoteField,
  screenedFields,
} from "~/features/documents/components/text-fields";
import { conflictIn } from "~/features/documents/conflict";
import { getEditing } from "~/features/documents/queries.server";
import { saveDocument } from "~/features/documents/save-document.server";
import { revisionSchema } from "~/features/documents/schema";
import { GateFindings } from "~/features/screening/components/gate-findings";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { idFrom } from "~/http/params.server";
import { redirectSaying } from "~/http/toast.server";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  namedTitle(matches, data?.pageTitle);

export async function loader(args: LoaderFunctionArgs) {
  return withActor(args, (actor) => getEditing(actor, idFrom(args.params, "itemId")));
}

export async function action(args: ActionFunctionArgs) {
  const itemId = idFrom(args.params, "itemId");
  const sent = await submit(args, revisionSchema, (actor, input) =>
    saveDocument(actor, itemId, input),
  );
  if (!sent.ok) return sent.reply;
  const { isHeld } = sent.value;
  return redirectSaying(
    `/documents/${itemId}`,
    isHeld ? "documents:edit.held" : "documents:edit.saved",
    isHeld ? "warning" : "success",
  );
}

export default function EditDocument() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const { item, text, state, isFirst } = data;
  const reply = useReply(useActionData<typeof action>());
  const conflict = conflictIn(reply.theirs);
  const version = reply.value("version", String(data.version));
  // What is sent next goes on top of what the author has now been shown.
  const next = conflict ?? { version, formKey: data.formKey };
  const page = `/documents/${item.id}`;
  return (
    <>
      <PageHeader
        title={t("documents:edit.heading")}
        trail={[
          { to: "/documents", label: t("documents:list.title") },
          { to: page, label: item.title || text.title },
        ]}
        lead={isFirst ? undefined : t("documents:edit.lead", { number: next.version })}
        meta={<Tlp label={item.label} />}
      />
      <div className="stack">
        <GoingOn state={state} />
        {conflict ? (
          <Conflict conflict={conflict} reply={reply} />
        ) : (
          <ErrorSummary errors={reply.errors} />
        )}
        <Form method="post" className="form" noValidate>
          <FormKey value={next.formKey} />
          <input type="hidden" name="version" value={next.version} />
          <GateFindings findings={reply.findings} fields={screenedFields(t, reply)} linked />
          <DocumentTextFields reply={reply} text={text} />
          <NoteField reply={reply} isFirst={isFirst} />
          <FormActions>
            <SubmitButton>
              {isFirst ? t("documents:new.share") : t("documents:edit.save")}
            </SubmitButton>
            <ButtonLink to={page} variant="quiet">
              {t("common:cancel")}
            </ButtonLink>
          </FormActions>
        </Form>
      </div>
    </>
  );
}

/** The editor began with a text of one's own that nobody else reads yet. */
function GoingOn({ state }: { state: string }) {
  const t = useT();
  if (state === "published") return null;
  return (
    <Notice tone="warning">
      {state === "held" ? t("documents:pending.editing") : t("documents:pending.editingReturned")}
    </Notice>
  );
}

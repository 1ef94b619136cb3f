import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { ArrowRight, Layers } from "lucide-react";
import { ButtonLink, SubmitButton } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary, FormActions, FormKey } from "~/components/form";
import { useReply } from "~/components/form-reply";
import { PageHeader, Section } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { SelectField } from "~/components/text-field";
import { useT } from "~/components/translation";
import {
  DocumentTextFields,
  NoteField,
  screenedFields,
} from "~/features/documents/components/text-fields";
import { newDocumentSchema } from "~/features/documents/schema";
import { getNewDocument, writeDocument } from "~/features/documents/write-document.server";
import { SharingFields } from "~/features/items/components/sharing-fields";
import { GateFindings } from "~/features/screening/components/gate-findings";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { redirectSaying } from "~/http/toast.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "documents:new.title");

export async function loader(args: LoaderFunctionArgs) {
  const workspace = new URL(args.request.url).searchParams.get("workspace");
  return withActor(args, (actor) => getNewDocument(actor, workspace));
}

export async function action(args: ActionFunctionArgs) {
  const sent = await submit(args, newDocumentSchema, writeDocument);
  if (!sent.ok) return sent.reply;
  const { id, isHeld } = sent.value;
  return redirectSaying(
    `/documents/${id}`,
    isHeld ? "documents:new.held" : "documents:new.shared",
    isHeld ? "warning" : "success",
  );
}

export default function NewDocument() {
  const t = useT();
  const { workspaces, workspace, choices, ...data } = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  const trail = [{ to: "/documents", label: t("documents:list.title") }];
  if (!workspace || !choices) {
    return (
      <>
        <PageHeader title={t("documents:new.title")} trail={trail} lead={t("documents:new.lead")} />
        <ChooseWorkspace workspaces={workspaces} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t("documents:new.title")}
        trail={trail}
        lead={t("documents:new.lead")}
        meta={
          <>
            <span>{workspace.name}</span>
            {workspaces.length > 1 ? (
              <Link to="/documents/new">{t("documents:fields.changeWorkspace")}</Link>
            ) : null}
          </>
        }
      />
      <Form method="post" className="form" noValidate>
        <FormKey value={data.formKey} />
        <input type="hidden" name="workspaceId" value={workspace.id} />
        <ErrorSummary errors={reply.errors} />
        <GateFindings findings={reply.findings} fields={screenedFields(t, reply)} linked />
        <Section title={t("documents:new.textPart")}>
          <div className="form">
            <DocumentTextFields reply={reply} text={{ language: data.language }} />
          </div>
        </Section>
        <Section title={t("documents:new.sharingPart")}>
          <SharingFields
            choices={choices}
            reply={reply}
            asksAboutAuthorities={data.asksAboutAuthorities}
          />
        </Section>
        <NoteField reply={reply} isFirst />
        <FormActions>
          <SubmitButton>{t("documents:new.share")}</SubmitButton>
          <ButtonLink to="/documents" variant="quiet">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

type Choice = { slug: string; name: string };

function ChooseWorkspace({ workspaces }: { workspaces: readonly Choice[] }) {
  const t = useT();
  if (workspaces.length === 0) {
    return (
      <EmptyState
        icon={Layers}
        title={t("documents:new.nowhere")}
        action={<ButtonLink to="/workspaces">{t("documents:new.toWorkspaces")}</ButtonLink>}
      >
        {t("documents:new.nowhereText")}
      </EmptyState>
    );
  }
  return (
    <Form method="get" action="/documents/new" className="form">
      <SelectField
        name="workspace"
        label={t("documents:new.chooseTitle")}
        hint={t("documents:new.choose")}
        options={workspaces.map(({ slug, name }) => ({ value: slug, label: name }))}
        empty={null}
      />
      <FormActions>
        <SubmitButton icon={ArrowRight}>{t("documents:new.next")}</SubmitButton>
      </FormActions>
    </Form>
  );
}

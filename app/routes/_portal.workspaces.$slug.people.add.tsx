import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Search, UserSearch } from "lucide-react";
import { Button, SubmitButton } from "~/components/button";
import { type Choice, RadioGroup } from "~/components/choice-fields";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary, FormActions, FormKey } from "~/components/form";
import { type ShownReply, useReply } from "~/components/form-reply";
import { Section } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { DateField, TextField } from "~/components/text-field";
import { useT } from "~/components/translation";
import { roleChoices } from "~/features/workspaces/components/role-choices";
import { WorkspaceHead } from "~/features/workspaces/components/workspace-head";
import { addMember } from "~/features/workspaces/membership/add-member.server";
import { type Candidate, getCandidates } from "~/features/workspaces/membership/queries.server";
import { addMemberSchema } from "~/features/workspaces/schema";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { redirectSaying } from "~/http/toast.server";
import type { Translate } from "~/kernel/i18n";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "workspaces:add.title");

export async function loader(args: LoaderFunctionArgs) {
  const words = (new URL(args.request.url).searchParams.get("q") ?? "").slice(0, 80);
  return withActor(args, async (actor) => ({
    ...(await getCandidates(actor, args.params["slug"] ?? "", words)),
    formKey: randomUUID(),
  }));
}

export async function action(args: ActionFunctionArgs) {
  const slug = args.params["slug"] ?? "";
  const sent = await submit(args, addMemberSchema, (actor, input) =>
    addMember(actor, { slug, ...input }),
  );
  if (!sent.ok) return sent.reply;
  return redirectSaying(`/workspaces/${slug}/people`, "workspaces:add.added");
}

export default function AddMember() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const { words, candidates, hasMore } = page;
  const reply = useReply(useActionData<typeof action>());
  return (
    <>
      <WorkspaceHead head={page} current="people" />
      <Section title={t("workspaces:add.title")} lead={t("workspaces:add.lead")}>
        <Form method="get" className="filters">
          <TextField
            name="q"
            type="search"
            label={t("workspaces:add.search")}
            defaultValue={words}
          />
          <Button type="submit" icon={Search}>
            {t("workspaces:add.find")}
          </Button>
        </Form>
        {hasMore ? <p className="muted small">{t("workspaces:add.more")}</p> : null}
        {words === "" ? null : candidates.length === 0 ? (
          <EmptyState icon={UserSearch} title={t("workspaces:add.none")}>
            {t("workspaces:add.noneText")}
          </EmptyState>
        ) : (
          <AdditionForm reply={reply} />
        )}
      </Section>
    </>
  );
}

function AdditionForm({ reply }: { reply: ShownReply }) {
  const t = useT();
  const { candidates, roles, formKey } = useLoaderData<typeof loader>();
  return (
    <Form method="post" className="form">
      <ErrorSummary errors={reply.errors} />
      <FormKey value={formKey} />
      <RadioGroup
        name="personId"
        legend={t("workspaces:add.found")}
        options={candidates.map((candidate) => asChoice(t, candidate))}
        defaultValue={reply.value("personId", candidates.length === 1 ? candidates[0]?.id : "")}
        error={reply.errors["personId"]}
      />
      <RadioGroup
        name="role"
        legend={t("workspaces:add.role")}
        options={roleChoices(t, roles)}
        defaultValue={reply.value("role", "contributor")}
        error={reply.errors["role"]}
      />
      <DateField
        name="endsOn"
        label={t("workspaces:member.endsOn")}
        hint={t("workspaces:member.endsOnHint")}
        defaultValue={reply.value("endsOn")}
        error={reply.errors["endsOn"]}
        optional
      />
      <FormActions>
        <SubmitButton>{t("workspaces:add.submit")}</SubmitButton>
      </FormActions>
    </Form>
  );
}

function asChoice(t: Translate, candidate: Candidate): Choice {
  const { id, name, title, organisation, isEligible } = candidate;
  return {
    value: id,
    label: title ? `${name}, ${title}` : name,
    explanation: isEligible ? organisation : t("workspaces:add.guestOnly", { organisation }),
  };
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { UserMinus } from "lucide-react";
import { SubmitButton } from "~/components/button";
import { RadioGroup } from "~/components/choice-fields";
import { ErrorSummary, FormActions } from "~/components/form";
import { type ShownReply, useReply } from "~/components/form-reply";
import { PageHeader, Section } from "~/components/page";
import { namedTitle } from "~/components/page-title";
import { DateField } from "~/components/text-field";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import { ReasonField } from "~/features/workspaces/components/reason-field";
import { roleChoices } from "~/features/workspaces/components/role-choices";
import { changeRole } from "~/features/workspaces/membership/change-role.server";
import { getMember } from "~/features/workspaces/membership/queries.server";
import { removeMember } from "~/features/workspaces/membership/remove-member.server";
import { memberSchema } from "~/features/workspaces/schema";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { idFrom } from "~/http/params.server";
import { redirectSaying } from "~/http/toast.server";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  namedTitle(matches, data?.member.name);

export async function loader(args: LoaderFunctionArgs) {
  const address = { slug: args.params["slug"] ?? "", grantId: idFrom(args.params, "grantId") };
  return withActor(args, (actor) => getMember(actor, address));
}

export async function action(args: ActionFunctionArgs) {
  const address = { slug: args.params["slug"] ?? "", grantId: idFrom(args.params, "grantId") };
  const sent = await submit(args, memberSchema, async (actor, input) => {
    if (input.intent === "change") await changeRole(actor, address, input);
    else await removeMember(actor, address, input.end_reason);
    return input.intent;
  });
  if (!sent.ok) return sent.reply;
  return redirectSaying(
    `/workspaces/${address.slug}/people`,
    sent.value === "change" ? "workspaces:member.changed" : "workspaces:member.removed",
  );
}

export default function Member() {
  const t = useT();
  const { workspace, member, can, zone } = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  const people = `/workspaces/${workspace.slug}/people`;
  return (
    <>
      <PageHeader
        title={member.name}
        trail={[
          { to: `/workspaces/${workspace.slug}`, label: workspace.name },
          { to: people, label: t("workspaces:roster.title") },
        ]}
        lead={[member.title, member.organisation].filter(Boolean).join(", ")}
        meta={
          <span>
            {t("workspaces:member.now", { role: t(`common:roleInText.${member.role}`) })}{" "}
            <Time at={member.validTo} precision="day" zone={zone} />
          </span>
        }
      />
      <div className="measure">
        <ErrorSummary errors={reply.isThere ? reply.errors : undefined} />
      </div>
      {can.change ? <ChangeForm reply={reply} /> : null}
      {can.end ? <RemovalForm reply={reply} /> : null}
    </>
  );
}

function ChangeForm({ reply }: { reply: ShownReply }) {
  const t = useT();
  const { member, roles } = useLoaderData<typeof loader>();
  return (
    <Section title={t("workspaces:member.changeTitle")} lead={t("workspaces:member.changeText")}>
      <Form method="post" className="form">
        <input type="hidden" name="intent" value="change" />
        <RadioGroup
          name="role"
          legend={t("workspaces:member.role")}
          options={roleChoices(t, roles)}
          defaultValue={reply.value("role", member.role) || member.role}
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
          <SubmitButton>{t("workspaces:member.save")}</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}

function RemovalForm({ reply }: { reply: ShownReply }) {
  const t = useT();
  return (
    <Section title={t("workspaces:member.removeTitle")} lead={t("workspaces:member.removeText")}>
      <Form method="post" className="form">
        <input type="hidden" name="intent" value="remove" />
        <ReasonField
          name="end_reason"
          label={t("workspaces:member.reason")}
          hint={t("workspaces:member.reasonHint")}
          reply={reply}
        />
        <FormActions>
          <SubmitButton variant="danger" icon={UserMinus}>
            {t("workspaces:member.remove")}
          </SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}

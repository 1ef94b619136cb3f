import { Form } from "@remix-run/react";
import { SubmitButton } from "~/components/button";
import { RadioGroup } from "~/components/choice-fields";
import { ErrorSummary, FormActions } from "~/components/form";
import type { ShownReply } from "~/components/form-reply";
import { DateField, SelectField } from "~/components/text-field";
import { useT } from "~/components/translation";
import { ReasonField } from "./reason-field";

const roles = ["contributor", "reader", "guest"] as const;

/** A chair's yes, with role and end, or no, with a reason. */
export function JoinDecisionForm({ version, reply }: { version: number; reply: ShownReply }) {
  const t = useT();
  return (
    <Form method="post" className="form">
      <ErrorSummary errors={reply.isThere ? reply.errors : undefined} />
      <input type="hidden" name="version" value={version} />
      <RadioGroup
        name="decision"
        legend={t("workspaces:request.decision")}
        options={(["granted", "declined"] as const).map((value) => ({
          value,
          label: t(`workspaces:request.${value}`),
          explanation: t(`workspaces:request.${value}Hint`),
        }))}
        defaultValue={reply.value("decision")}
        error={reply.errors["decision"]}
      />
      <SelectField
        name="role"
        label={t("workspaces:request.role")}
        options={roles.map((value) => ({ value, label: t(`common:workspaceRole.${value}`) }))}
        defaultValue={reply.value("role", "contributor")}
        empty={null}
        error={reply.errors["role"]}
      />
      <DateField
        name="endsOn"
        label={t("workspaces:request.endsOn")}
        hint={t("workspaces:member.endsOnHint")}
        defaultValue={reply.value("endsOn")}
        error={reply.errors["endsOn"]}
        optional
      />
      <ReasonField
        name="decision_reason"
        label={t("workspaces:request.answerField")}
        hint={t("workspaces:request.answerHint")}
        reply={reply}
      />
      <FormActions>
        <SubmitButton>{t("workspaces:request.submit")}</SubmitButton>
      </FormActions>
    </Form>
  );
}

import { Form } from "@remix-run/react";
import { SubmitButton } from "~/components/button";
import { RadioGroup } from "~/components/choice-fields";
import { ErrorSummary, FormActions } from "~/components/form";
import type { ShownReply } from "~/components/form-reply";
import { SelectField } from "~/components/text-field";
import { useT } from "~/components/translation";
import type { getRecertification } from "../membership/recertification.server";
import { ReasonField } from "./reason-field";

type FormProps = {
  page: Awaited<ReturnType<typeof getRecertification>>;
  reply: ShownReply;
};

/** Keep, change or revoke; only what this person may. */
export function RecertificationForm({ page: { it, can, roles }, reply }: FormProps) {
  const t = useT();
  const answers = [
    ...(can.keep ? (["kept"] as const) : []),
    ...(can.change ? (["changed"] as const) : []),
    ...(can.end ? (["revoked"] as const) : []),
  ];
  return (
    <Form method="post" className="form">
      <ErrorSummary errors={reply.isThere ? reply.errors : undefined} />
      <input type="hidden" name="version" value={it.version} />
      <RadioGroup
        name="decision"
        legend={t("workspaces:recertification.decision")}
        options={answers.map((value) => ({
          value,
          label: t(`workspaces:recertification.${value}`),
          explanation: t(`workspaces:recertification.${value}Hint`),
        }))}
        defaultValue={reply.value("decision")}
        error={reply.errors["decision"]}
      />
      {can.change ? (
        <SelectField
          name="role"
          label={t("workspaces:recertification.role")}
          options={roles.map((value) => ({ value, label: t(`common:workspaceRole.${value}`) }))}
          defaultValue={reply.value("role")}
          error={reply.errors["role"]}
          optional
        />
      ) : null}
      <ReasonField
        name="end_reason"
        label={t("workspaces:recertification.reason")}
        hint={t("workspaces:recertification.reasonHint")}
        reply={reply}
      />
      <FormActions>
        <SubmitButton>{t("workspaces:recertification.submit")}</SubmitButton>
      </FormActions>
    </Form>
  );
}

import { Form } from "@remix-run/react";
import { SubmitButton } from "~/components/button";
import { ErrorSummary, FormActions } from "~/components/form";
import type { ShownReply } from "~/components/form-reply";
import { TextAreaField } from "~/components/text-area-field";
import { useT } from "~/components/translation";
import { listNames, type Lists } from "../settings-lists";

type SettingsFormProps = { version: number; lists: Lists; reply: ShownReply };

/** The lists for the lead to change, one entry a line. */
export function SettingsForm({ version, lists, reply }: SettingsFormProps) {
  const t = useT();
  return (
    <Form method="post" className="form">
      <ErrorSummary errors={reply.isThere ? reply.errors : undefined} />
      <input type="hidden" name="version" value={version} />
      {listNames.map((name) => (
        <TextAreaField
          key={name}
          name={name}
          label={t(`gate:settings.list.${name}`)}
          hint={`${t(`gate:settings.hint.${name}`)} ${t("gate:settings.oneALine")}`}
          error={reply.errors[name]}
          defaultValue={reply.value(name, lists[name].join("\n"))}
          rows={8}
          optional
        />
      ))}
      <FormActions>
        <SubmitButton>{t("gate:settings.propose")}</SubmitButton>
      </FormActions>
    </Form>
  );
}

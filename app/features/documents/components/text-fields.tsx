import type { ShownReply } from "~/components/form-reply";
import { MarkdownEditor } from "~/components/markdown-editor";
import { SelectField, TextField } from "~/components/text-field";
import { Button } from "~/components/button";
import { useT } from "~/components/translation";
import { type ContentLanguage, contentLanguages } from "~/features/items/item";
import { Screened } from "~/features/screening/components/screened";
import type { Translate } from "~/kernel/i18n";
import { documentKinds, type DocumentText, longest } from "../document";

type TextFieldsProps = {
  reply: ShownReply;
  /** What stands in the fields on the first visit. */
  text: Partial<DocumentText> & { language: ContentLanguage };
};

/** Title, kind, language and body. */
export function DocumentTextFields({ reply, text }: TextFieldsProps) {
  const t = useT();
  return (
    <>
      <Screened channel="document">
        <TextField
          name="title"
          label={t("documents:fields.title")}
          hint={t("documents:fields.titleHint")}
          error={reply.errors["title"]}
          defaultValue={reply.value("title", text.title)}
        />
      </Screened>
      <div className="field-row">
        <SelectField
          name="type"
          label={t("documents:fields.kind")}
          error={reply.errors["type"]}
          defaultValue={reply.value("type", text.type)}
          options={documentKinds.map((kind) => ({
            value: kind,
            label: t(`documents:kind.${kind}`),
          }))}
        />
        <SelectField
          name="language"
          label={t("items:sharing.language")}
          error={reply.errors["language"]}
          defaultValue={reply.value("language", text.language)}
          empty={null}
          options={contentLanguages.map((language) => ({
            value: language,
            label: t(`items:language.${language}`),
          }))}
        />
      </div>
      <BodyField {...{ reply, text }} />
      <PreviewButton />
    </>
  );
}

function BodyField({ reply, text }: TextFieldsProps) {
  const t = useT();
  return (
    <Screened channel="document">
      <MarkdownEditor
        name="body"
        label={t("documents:fields.body")}
        hint={t("documents:fields.bodyHint")}
        error={reply.errors["body"]}
        defaultValue={reply.value("body", text.body)}
        limit={longest.body}
        previewUrl="/preview"
      />
    </Screened>
  );
}

type NoteFieldProps = { reply: ShownReply; isFirst: boolean };

/** What the author says about the change. */
export function NoteField({ reply, isFirst }: NoteFieldProps) {
  const t = useT();
  return (
    <Screened channel="document">
      <TextField
        name="note"
        label={isFirst ? t("documents:fields.firstNote") : t("documents:fields.note")}
        hint={isFirst ? t("documents:fields.firstNoteHint") : t("documents:fields.noteHint")}
        error={reply.errors["note"]}
        defaultValue={reply.value("note")}
        optional={isFirst}
      />
    </Screened>
  );
}

/** The screened fields of a form, with what was typed, for `GateFindings`. */
export function screenedFields(t: Translate, reply: Pick<ShownReply, "value">) {
  return [
    { name: "title", label: t("documents:fields.title"), text: reply.value("title") },
    { name: "body", label: t("documents:fields.body"), text: reply.value("body") },
    { name: "note", label: t("documents:fields.note"), text: reply.value("note") },
  ];
}

/** Where scripts run, the editor has a preview of its own. */
function PreviewButton() {
  const t = useT();
  return (
    <noscript>
      <Button type="submit" formAction="/documents/preview" formTarget="_blank">
        {t("documents:preview.button")}
      </Button>
    </noscript>
  );
}

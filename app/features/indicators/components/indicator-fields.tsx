import type { ShownReply } from "~/components/form-reply";
import { Section } from "~/components/page";
import { TextAreaField } from "~/components/text-area-field";
import { DateField, SelectField, TextField } from "~/components/text-field";
import { useT } from "~/components/translation";
import { contentLanguages } from "~/features/items/item";
import { Screened } from "~/features/screening/components/screened";
import type { Translate } from "~/kernel/i18n";
import { confidenceSteps, type IndicatorContent, longestText } from "../content";
import type { IndicatorType } from "../types";
import { confidenceInWords } from "./in-words";
import { RedFlagFields } from "./red-flag-fields";
import { ValueField } from "./value-field";

type IndicatorFieldsProps = {
  type: IndicatorType;
  reply: ShownReply;
  /** What stands now, when it is edited. */
  content?: IndicatorContent | undefined;
};

/** What it is: the value or the pattern, in words. */
export function IndicatorFields({ type, reply, content }: IndicatorFieldsProps) {
  const t = useT();
  const isRedFlag = type === "red_flag";
  return (
    <>
      <input type="hidden" name="type" value={type} />
      {isRedFlag ? null : <ValueField type={type} reply={reply} defaultValue={content?.value} />}
      <Screened channel="indicator">
        <TextField
          name="title"
          label={isRedFlag ? t("indicators:field.flagTitle") : t("indicators:field.title")}
          hint={isRedFlag ? undefined : t("indicators:field.titleHint")}
          optional={!isRedFlag}
          error={reply.errors["title"]}
          defaultValue={reply.value("title", nameOf(content))}
        />
      </Screened>
      <Screened channel="indicator">
        <TextAreaField
          name="description"
          label={t("indicators:field.description")}
          hint={t("indicators:field.descriptionHint")}
          error={reply.errors["description"]}
          defaultValue={reply.value("description", content?.description)}
          limit={longestText}
        />
      </Screened>
      {isRedFlag ? (
        <RedFlagFields reply={reply} content={content?.type === "red_flag" ? content : undefined} />
      ) : null}
    </>
  );
}

/** A value without a name stands as its own title. */
function nameOf(content: IndicatorContent | undefined): string {
  if (!content) return "";
  return content.type !== "red_flag" && content.title === content.value ? "" : content.title;
}

type CertaintyFieldsProps = {
  reply: ShownReply;
  content?: Pick<IndicatorContent, "confidence" | "validUntil" | "language"> | undefined;
  /** The first day that may be given. */
  tomorrow: string;
};

/** How sure it is, how long it holds, and in which language it is written. */
export function CertaintyFields({ reply, content, tomorrow }: CertaintyFieldsProps) {
  const t = useT();
  return (
    <Section title={t("indicators:new.how")}>
      <div className="form">
        <SelectField
          name="confidence"
          label={t("indicators:field.confidence")}
          hint={t("indicators:field.confidenceHint")}
          error={reply.errors["confidence"]}
          options={confidenceOptions(t, content?.confidence)}
          defaultValue={reply.value("confidence", String(content?.confidence ?? 50))}
          empty={null}
        />
        <DateField
          name="validUntil"
          label={t("indicators:field.validUntil")}
          hint={t("indicators:field.validUntilHint")}
          optional
          error={reply.errors["validUntil"]}
          defaultValue={reply.value("validUntil", content?.validUntil ?? "")}
          min={tomorrow}
        />
        <SelectField
          name="language"
          label={t("items:sharing.language")}
          error={reply.errors["language"]}
          options={contentLanguages.map((value) => ({
            value,
            label: t(`items:language.${value}`),
          }))}
          defaultValue={reply.value("language", content?.language ?? "sv")}
          empty={null}
        />
      </div>
    </Section>
  );
}

/** The five steps and, where it lies between two, the number that stands. */
function confidenceOptions(t: Translate, current: number | undefined) {
  const numbers = [...new Set([...confidenceSteps, ...(current === undefined ? [] : [current])])];
  return numbers
    .toSorted((a, b) => b - a)
    .map((number) => ({ value: String(number), label: confidenceInWords(t, number) }));
}

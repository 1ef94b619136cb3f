import type { ShownReply } from "~/components/form-reply";
import type { Translate } from "~/kernel/i18n";
import { type Flag, flagLines, type IndicatorContent, operators, writtenTexts } from "../content";
import { type IndicatorType, readValue } from "../types";

const names = [
  "value",
  "title",
  "description",
  "narrative",
  "flags",
  "falsePositives",
  "suggestedAction",
] as const;
type WrittenField = (typeof names)[number];

/** The fields that the gate has read, as they were typed into the form, to mark what it found. */
export function screenedFields(t: Translate, type: IndicatorType, reply: ShownReply) {
  const texts: Record<WrittenField, string> = {
    value: shownValue(type, reply.value("value")),
    title: reply.value("title"),
    description: reply.value("description"),
    narrative: reply.value("narrative"),
    flags: flagLines(typedFlags(reply)),
    falsePositives: reply.value("falsePositives"),
    suggestedAction: reply.value("suggestedAction"),
  };
  return withNames(t, type, texts);
}

/** The same of a kept text. */
export function keptFields(t: Translate, content: IndicatorContent) {
  return withNames(t, content.type, writtenTexts(content));
}

/** The gate reads the value as it would be shown. */
function shownValue(type: IndicatorType, typed: string): string {
  const read = readValue(type, typed);
  return read.ok ? read.value : typed;
}

function typedFlags(reply: ShownReply): Flag[] {
  const chosen = reply.values("flagOperator");
  const bands = reply.values("flagBand");
  return reply.values("flagField").flatMap((field, index): Flag[] => {
    const operator = operators.find((one) => one === chosen[index]) ?? "is";
    return field.trim()
      ? [{ field: field.trim(), operator, band: (bands[index] ?? "").trim() }]
      : [];
  });
}

function withNames(t: Translate, type: IndicatorType, texts: Readonly<Record<string, string>>) {
  return names.map((name) => ({ name, label: fieldName(t, type, name), text: texts[name] ?? "" }));
}

/** What a field of the content is called, in forms and in the history. */
export function fieldName(t: Translate, type: IndicatorType, field: string): string {
  if (field === "title" && type === "red_flag") return t("indicators:field.flagTitle");
  const known = allNames.find((name) => name === field);
  return known ? t(`indicators:field.${known}`) : field;
}

const allNames = [...names, "phase", "audience", "confidence", "validUntil", "language"] as const;

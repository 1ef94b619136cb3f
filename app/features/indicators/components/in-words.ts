import type { Translate } from "~/kernel/i18n";
import { confidenceStep, type IndicatorContent, writtenTexts } from "../content";
import type { IndicatorType } from "../types";

const names = [
  "value",
  "title",
  "description",
  "narrative",
  "flags",
  "falsePositives",
  "suggestedAction",
] as const;
export type WrittenField = (typeof names)[number];

/** Such as "Likely (70)". */
export function confidenceInWords(t: Translate, number: number): string {
  const words = t(`indicators:confidence.${confidenceStep(number)}`);
  return t("indicators:confidence.withNumber", { words, number });
}

/** What the gate has read of a kept text, to mark what it found. */
export function keptFields(t: Translate, content: IndicatorContent) {
  return named(t, content.type, writtenTexts(content));
}

/** The texts with what their fields are called, in the order of the page. */
export function named(t: Translate, type: IndicatorType, texts: Readonly<Record<string, string>>) {
  return names.map((name) => ({ name, label: fieldName(t, type, name), text: texts[name] ?? "" }));
}

/** What a field of the content is called, in forms and in the history. */
export function fieldName(t: Translate, type: IndicatorType, field: string): string {
  if (field === "title" && type === "red_flag") return t("indicators:field.flagTitle");
  const known = allNames.find((name) => name === field);
  return known ? t(`indicators:field.${known}`) : field;
}

const allNames = [...names, "phase", "audience", "confidence", "validUntil", "language"] as const;

import type { ShownReply } from "~/components/form-reply";
import type { Translate } from "~/kernel/i18n";
import { type Flag, flagLines, operators } from "../content";
import { type IndicatorType, readValue } from "../types";
import { named, type WrittenField } from "./in-words";

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
  return named(t, type, texts);
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

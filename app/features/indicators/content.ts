import type { ContentLanguage } from "~/features/items/item";
import type { ObservableType } from "./types";

/** domain.md section 4. */
export const phases = [
  "access",
  "livestream",
  "storage",
  "distribution",
  "extortion",
  "proceeds",
] as const;
export const operators = [
  "is",
  "in",
  "contains",
  "at_least",
  "at_most",
  "between",
  "within",
] as const;
/** Who can look for a red flag. */
export const flagAudiences = ["bank", "payment_service", "technology", "hosting"] as const;

type Phase = (typeof phases)[number];
type Operator = (typeof operators)[number];
export type Flag = { field: string; operator: Operator; band: string };

type Shared = {
  /** The name it goes by; for a value without a name the value itself. */
  title: string;
  value: string;
  normalisedValue: string;
  description: string;
  /** 0–100. */
  confidence: number;
  /** A day, such as `2027-05-03`; null: until further notice. */
  validUntil: string | null;
  language: ContentLanguage;
};

export type ObservableContent = Shared & { type: ObservableType };

export type RedFlagContent = Shared & {
  type: "red_flag";
  phase: Phase;
  narrative: string;
  flags: Flag[];
  falsePositives: string;
  suggestedAction: string;
  audience: (typeof flagAudiences)[number][];
};

/** What a revision of an indicator holds. */
export type IndicatorContent = ObservableContent | RedFlagContent;

/** The most years an indicator may be said to hold. */
export const mostYears = 5;
/** Rows for conditions in the form of a red flag. */
export const flagRows = 8;
/** The most characters of each longer text. */
export const longestText = 4000;

/** The flags as one text, one to a line: what the gate reads and what versions are compared by. */
export function flagLines(flags: readonly Flag[]): string {
  return flags.map(({ field, operator, band }) => `${field} | ${operator} | ${band}`).join("\n");
}

/** What a person wrote in it, by form field, for the gate. */
export function writtenTexts(content: IndicatorContent): Record<string, string> {
  const { title, value, description } = content;
  if (content.type !== "red_flag") {
    // A value without a name stands as its own title and is read once.
    return { value, ...(title === value ? {} : { title }), description };
  }
  const { narrative, falsePositives, suggestedAction, flags } = content;
  return {
    title,
    description,
    narrative,
    flags: flagLines(flags),
    falsePositives,
    suggestedAction,
  };
}

/** Every field as text, in the order of the page, to compare two versions with. */
export function comparedTexts(content: IndicatorContent): Record<string, string> {
  const { confidence, validUntil } = content;
  return {
    ...writtenTexts(content),
    ...(content.type === "red_flag"
      ? { phase: content.phase, audience: content.audience.join(", ") }
      : {}),
    confidence: String(confidence),
    validUntil: validUntil ?? "",
    language: content.language,
  };
}

/** The five steps in which a confidence of 0–100 is said: `indicators:confidence.<step>`. */
export const confidenceSteps = [10, 30, 50, 70, 90] as const;
export type ConfidenceStep = (typeof confidenceSteps)[number];

export function confidenceStep(confidence: number): ConfidenceStep {
  return confidenceSteps[Math.min(4, Math.floor(Math.max(0, confidence) / 20))] ?? 50;
}

import { z } from "zod";
import { contentLanguages } from "~/features/items/item";
import { sharingFields } from "~/features/items/schema";
import { checkbox, formKey, line, listOf, prose, version } from "~/kernel/fields";
import {
  type Flag,
  flagAudiences,
  type IndicatorContent,
  longestText,
  type ObservableContent,
  operators,
  phases,
  type RedFlagContent,
} from "./content";
import { bands, observationKinds } from "./observation";
import {
  type IndicatorType,
  longestValue,
  observableTypes,
  type ObservableType,
  readValue,
} from "./types";

const text = prose({ min: 10, max: longestText });

const confidence = z
  .string()
  .regex(/^\d{1,3}$/, { error: "indicators:problem.confidence", abort: true })
  .transform(Number)
  .refine((value) => value <= 100, { error: "indicators:problem.confidence" });

/** A day that exists; whether it lies ahead is asked of the clock, on saving. Empty is none. */
const validUntil = z
  .string()
  .refine((day) => day === "" || z.iso.date().safeParse(day).success, {
    error: "errors:notADate",
  })
  .transform((day) => day || null);

const common = { description: text, confidence, validUntil, language: z.enum(contentLanguages) };

const flagFields = {
  flagField: listOf(line({ min: 0, max: 120 })),
  flagOperator: listOf(z.enum(operators)),
  flagBand: listOf(line({ min: 0, max: 120 })),
};
const flagsSchema = z.object(flagFields);

const redFlag = z
  .object({
    ...common,
    type: z.literal("red_flag"),
    title: line({ min: 5, max: 160 }),
    phase: z.enum(phases),
    narrative: text,
    ...flagFields,
    falsePositives: prose({ min: 0, max: longestText }),
    suggestedAction: prose({ min: 0, max: longestText }),
    audience: listOf(z.enum(flagAudiences)).refine((chosen) => chosen.length > 0, {
      error: "indicators:problem.audience",
    }),
  })
  .refine(areWhole, {
    path: ["flags"],
    error: "indicators:problem.flags",
    when: ({ value }) => flagsSchema.safeParse(value).success,
  });

/** One for each type, so that a value is judged beside all that is wrong elsewhere. */
function observable(type: ObservableType) {
  return z.object({
    ...common,
    type: z.literal(type),
    value: line({ max: longestValue }).refine((value) => readValue(type, value).ok, {
      error: ({ input }) => problemOf(type, String(input)),
    }),
    title: line({ min: 0, max: 120 }),
  });
}

const written = z
  .discriminatedUnion("type", [redFlag, ...observableTypes.map(observable)])
  .transform((form) => ({
    content: form.type === "red_flag" ? asRedFlag(form) : asObservable(form),
  }));

/**
 * What the form for a new indicator must look like. What looks like a mistake is asked about: a value of
 * everyday use (`isMeant`), one that is there already (`shareAgain`).
 */
export const sharingSchema = z.preprocess(
  takeOverFix,
  z
    .object({
      ...sharingFields,
      formKey,
      isMeant: checkbox,
      shareAgain: checkbox,
      /** Only say what would happen. */
      check: checkbox,
    })
    .and(written),
);
export type NewIndicator = z.infer<typeof sharingSchema>;

/** What the form for a new version must look like. */
export const editingSchema = z.preprocess(
  takeOverFix,
  z.object({ version, note: line({ min: 0, max: 200 }), isMeant: checkbox }).and(written),
);
export type IndicatorEdit = z.infer<typeof editingSchema>;

/** How often is asked only of what was seen. */
export const observationSchema = z
  .object({ kind: z.enum(observationKinds), band: z.enum(["", ...bands]).optional() })
  .refine(({ kind, band }) => kind !== "seen" || Boolean(band), {
    path: ["band"],
    error: "indicators:observations.howOften",
  })
  .transform(({ kind, band }) => ({ kind, band: kind === "seen" && band ? band : null }));
export type NewObservation = z.infer<typeof observationSchema>;

const kept = {
  title: z.string(),
  value: z.string(),
  normalisedValue: z.string(),
  description: z.string(),
  confidence: z.number(),
  validUntil: z.string().nullable(),
  language: z.enum(contentLanguages),
};

/** What a kept revision must look like: checked again when it is read, whoever wrote it. */
export const contentSchema: z.ZodType<IndicatorContent> = z.discriminatedUnion("type", [
  z.object({ ...kept, type: z.enum(observableTypes) }),
  z.object({
    ...kept,
    type: z.literal("red_flag"),
    phase: z.enum(phases),
    narrative: z.string(),
    flags: z.array(z.object({ field: z.string(), operator: z.enum(operators), band: z.string() })),
    falsePositives: z.string(),
    suggestedAction: z.string(),
    audience: z.array(z.enum(flagAudiences)),
  }),
]);

/** The button "use this instead" sends the better value beside the typed one; it is not shared yet. */
function takeOverFix(form: unknown): unknown {
  if (typeof form !== "object" || form === null || !("fixed" in form)) return form;
  return { ...form, value: form.fixed, check: "on" };
}

function problemOf(type: IndicatorType, value: string): string {
  const read = readValue(type, value);
  return read.ok ? "errors:notUnderstood" : read.problem;
}

/** At least one condition, and none of which only a part is there. */
function areWhole({ flagField, flagOperator, flagBand }: z.infer<typeof flagsSchema>): boolean {
  const length = Math.max(flagField.length, flagBand.length);
  const rows = Array.from({ length }, (_, index) => ({
    field: flagField[index] ?? "",
    operator: flagOperator[index] ?? "",
    level: flagBand[index] ?? "",
  }));
  return (
    rows.some(({ field }) => field !== "") &&
    rows.every(({ field, operator, level }) =>
      field === "" ? level === "" : operator !== "" && level !== "",
    )
  );
}

type Written = Pick<IndicatorContent, "title" | "description" | "confidence" | "validUntil"> &
  Pick<IndicatorContent, "language">;

function asObservable(form: Written & { type: ObservableType; value: string }): ObservableContent {
  const read = readValue(form.type, form.value);
  const { value, normalisedValue } = read.ok ? read : { value: "", normalisedValue: "" };
  return { ...form, title: form.title || value, value, normalisedValue };
}

type RedFlagForm = Omit<RedFlagContent, "flags" | "value" | "normalisedValue"> &
  z.infer<typeof flagsSchema>;

function asRedFlag({ flagField, flagOperator, flagBand, ...form }: RedFlagForm): RedFlagContent {
  const flags = flagField.flatMap((field, index): Flag[] =>
    field ? [{ field, operator: flagOperator[index] ?? "is", band: flagBand[index] ?? "" }] : [],
  );
  const read = readValue("red_flag", form.title);
  const normalisedValue = read.ok ? read.normalisedValue : form.title;
  return { ...form, flags, value: form.title, normalisedValue };
}

import { z } from "zod";
import { contentLanguages, sharingFields } from "~/features/items/schema";
import { checkbox, formKey, line, listOf, prose, version } from "~/kernel/fields";
import { type Flag, flagAudiences, type IndicatorContent, operators, phases } from "./content";
import { indicatorTypes, longestValue, readValue } from "./types";

/** The most years an indicator may be said to hold. */
export const mostYears = 5;
/** Rows for conditions in the form of a red flag. */
export const flagRows = 8;
export const longestText = 4000;

/**
 * What the form for a new indicator must look like. What looks like a mistake is asked about: a value of
 * everyday use (`isMeant`), one that is there already (`shareAgain`).
 * @param now the moment from which validity counts
 */
export function sharingSchema(now: Date) {
  const around = z.object({
    ...sharingFields,
    formKey,
    isMeant: checkbox,
    shareAgain: checkbox,
    /** Only say what would happen. */
    check: checkbox,
  });
  return z.preprocess(takeOverFix, around.and(writtenSchema(now)));
}
export type NewIndicator = z.infer<ReturnType<typeof sharingSchema>>;

/** What the form for a new version must look like. */
export function editingSchema(now: Date) {
  const around = z.object({ version, note: line({ min: 0, max: 200 }), isMeant: checkbox });
  return z.preprocess(takeOverFix, around.and(writtenSchema(now)));
}
export type IndicatorEdit = z.infer<ReturnType<typeof editingSchema>>;

/** The button "use this instead" sends the better value beside the typed one; it is not shared yet. */
function takeOverFix(form: unknown): unknown {
  if (typeof form !== "object" || form === null || !("fixed" in form)) return form;
  return { ...form, value: form.fixed, check: "on" };
}

function writtenSchema(now: Date) {
  const text = prose({ min: 10, max: longestText });
  const common = { description: text, confidence, validUntil: dayFrom(now), language };
  const observable = z
    .object({
      ...common,
      type: z.enum(indicatorTypes).exclude(["red_flag"]),
      value: line({ max: longestValue }),
      title: line({ min: 0, max: 120 }),
    })
    .refine(({ type, value }) => readValue(type, value).ok, {
      path: ["value"],
      when: ({ value }) => isTypedValue(value),
      error: ({ input }) => problemOf(input),
    });
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
    .refine(({ flagField, flagBand }) => areWhole(flagField, flagBand), {
      path: ["flags"],
      error: "indicators:problem.flags",
      when: ({ value }) => flagsSchema.safeParse(value).success,
    });
  return z.discriminatedUnion("type", [observable, redFlag]).transform((form) => ({
    content: form.type === "red_flag" ? asRedFlag(form) : asObservable(form),
  }));
}

const language = z.enum(contentLanguages);

const confidence = z
  .string()
  .regex(/^\d{1,3}$/, { error: "indicators:problem.confidence", abort: true })
  .transform(Number)
  .refine((value) => value <= 100, { error: "indicators:problem.confidence" });

/** A day after today and not beyond what anyone can know; empty is none. */
function dayFrom(now: Date) {
  const today = now.toISOString().slice(0, 10);
  const last = `${now.getUTCFullYear() + mostYears}${today.slice(4)}`;
  return z
    .string()
    .refine((day) => day === "" || z.iso.date().safeParse(day).success, {
      error: "errors:notADate",
      abort: true,
    })
    .refine((day) => day === "" || day > today, { error: "errors:pastDate" })
    .refine((day) => day === "" || day <= last, { error: "indicators:problem.tooFar" })
    .transform((day) => day || null);
}

const typedValue = z.object({ type: z.enum(indicatorTypes), value: line({ max: longestValue }) });

function isTypedValue(form: unknown): boolean {
  return typedValue.safeParse(form).success;
}

function problemOf(form: unknown): string {
  const { type, value } = typedValue.parse(form);
  const read = readValue(type, value);
  return read.ok ? "errors:notUnderstood" : read.problem;
}

const flagFields = {
  flagField: listOf(line({ min: 0, max: 120 })),
  flagOperator: listOf(z.enum(operators)),
  flagBand: listOf(line({ min: 0, max: 120 })),
};
const flagsSchema = z.object(flagFields);

/** At least one condition, and none of which only one half is there. */
function areWhole(fields: readonly string[], bands: readonly string[]): boolean {
  const rows = fields.map((field, index) => [field, bands[index] ?? ""] as const);
  return (
    rows.some(([field]) => field !== "") &&
    rows.every(([field, band]) => (field === "") === (band === ""))
  );
}

type Common = Pick<IndicatorContent, "title" | "description" | "confidence" | "validUntil"> &
  Pick<IndicatorContent, "language">;
type Observable = Exclude<IndicatorContent, { type: "red_flag" }>;
type RedFlag = Extract<IndicatorContent, { type: "red_flag" }>;

function asObservable(form: Common & { type: Observable["type"]; value: string }): Observable {
  const read = readValue(form.type, form.value);
  const { value, normalisedValue } = read.ok ? read : { value: "", normalisedValue: "" };
  return { ...form, title: form.title || value, value, normalisedValue };
}

type RedFlagForm = Common &
  Omit<RedFlag, "flags" | "value" | "normalisedValue"> &
  z.infer<typeof flagsSchema>;

function asRedFlag({ flagField, flagOperator, flagBand, ...form }: RedFlagForm): RedFlag {
  const flags = flagField.flatMap((field, index): Flag[] =>
    field ? [{ field, operator: flagOperator[index] ?? "is", band: flagBand[index] ?? "" }] : [],
  );
  const read = readValue("red_flag", form.title);
  const normalisedValue = read.ok ? read.normalisedValue : form.title;
  return { ...form, flags, value: form.title, normalisedValue };
}

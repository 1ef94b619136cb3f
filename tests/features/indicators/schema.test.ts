import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sharingSchema } from "~/features/indicators/schema";
import { typedIndicator, typedRedFlag } from "./forms";

const home = randomUUID();

function errorsOf(changes: Record<string, unknown>) {
  const parsed = sharingSchema.safeParse(typedIndicator(home, changes));
  return Object.fromEntries(
    (parsed.error?.issues ?? [])
      .toReversed()
      .map(({ path, message }) => [String(path[0]), message]),
  );
}

test("a good form becomes the content that is kept", () => {
  const typed = typedIndicator(home, {
    value: "hxxps://Filvalv[.]example/",
    validUntil: "2027-05-03",
  });
  expect(sharingSchema.parse(typed)).toMatchObject({
    label: "AMBER",
    personIds: [],
    content: {
      type: "domain",
      title: "filvalv.example",
      value: "filvalv.example",
      normalisedValue: "filvalv.example",
      confidence: 70,
      validUntil: "2027-05-03",
    },
  });
});

test("a red flag keeps the rows that were filled in", () => {
  const { content } = sharingSchema.parse(typedIndicator(home, typedRedFlag));
  expect(content).toMatchObject({
    value: typedRedFlag.title,
    normalisedValue: typedRedFlag.title.toLowerCase(),
    flags: [
      { field: "distinct file hosts paid", operator: "at_least", band: "3 in 7 days" },
      { field: "amount", operator: "between", band: "8 and 20 EUR" },
    ],
    audience: ["bank", "payment_service"],
  });
});

test("the better value that was taken over counts, and is only checked", () => {
  const typed = typedIndicator(home, {
    value: "https://filvalv.example/a",
    fixed: "filvalv.example",
  });
  expect(sharingSchema.parse(typed)).toMatchObject({
    check: true,
    content: { value: "filvalv.example" },
  });
});

describe("what cannot be kept is said at its field", () => {
  test.each<[Record<string, unknown>, string, string]>([
    [{ value: "" }, "value", "errors:required"],
    [{ value: undefined }, "value", "Invalid input"],
    [{ value: "x".repeat(301) }, "value", "errors:tooLong?max=300"],
    [{ value: "two\nlines.example" }, "value", "errors:oneLine"],
    [{ value: "fil\u202Evalv.example" }, "value", "errors:unprintable"],
    [{ value: "https://filvalv.example/album" }, "value", "indicators:problem.path"],
    [{ value: ["a.example", "b.example"] }, "value", "Invalid input"],
    [{ type: "wallet" }, "type", "Invalid"],
    [{ description: "" }, "description", "errors:tooShort?min=10"],
    [{ description: "x".repeat(4001) }, "description", "errors:tooLong?max=4000"],
    [{ description: "A bell \u0007 rings here" }, "description", "errors:unprintable"],
    [{ title: "x".repeat(121) }, "title", "errors:tooLong?max=120"],
    [{ label: "PURPLE" }, "label", "Invalid option"],
    [{ label: undefined }, "label", "Invalid option"],
    [{ confidence: "" }, "confidence", "indicators:problem.confidence"],
    [{ confidence: "101" }, "confidence", "indicators:problem.confidence"],
    [{ confidence: "1e3" }, "confidence", "indicators:problem.confidence"],
    [{ confidence: "9".repeat(400) }, "confidence", "indicators:problem.confidence"],
    [{ validUntil: "2026-02-30" }, "validUntil", "errors:notADate"],
    [{ validUntil: "tomorrow" }, "validUntil", "errors:notADate"],
    [{ language: "xx" }, "language", "Invalid option"],
    [{ workspaceId: "1 or 1=1" }, "workspaceId", "errors:notAChoice"],
    [{ formKey: "again" }, "formKey", "errors:formExpired"],
    [{ personIds: ["nobody"] }, "personIds", "errors:notAChoice"],
    [{ ...typedRedFlag, title: "" }, "title", "errors:tooShort?min=5"],
    [{ ...typedRedFlag, phase: "" }, "phase", "Invalid option"],
    [
      { ...typedRedFlag, flagField: ["", "", ""], flagBand: ["", "", ""] },
      "flags",
      "indicators:problem.flags",
    ],
    [{ ...typedRedFlag, flagBand: ["3 in 7 days", "", ""] }, "flags", "indicators:problem.flags"],
    [{ ...typedRedFlag, audience: [] }, "audience", "indicators:problem.audience"],
  ])("%j", (changes, field, message) => {
    expect(errorsOf(changes)[field] ?? "").toContain(message);
  });

  test("all at once", () => {
    const wrong = { value: "nothing", description: "", confidence: "-1", label: "" };
    expect(Object.keys(errorsOf(wrong)).toSorted()).toEqual([
      "confidence",
      "description",
      "label",
      "value",
    ]);
  });
});

test("whatever is sent, the form only ever says what is wrong", () => {
  const field = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.array(fc.string(), { maxLength: 12 }),
    fc.constant(undefined),
  );
  const form = fc.dictionary(
    fc.constantFrom(...Object.keys(typedIndicator(home, typedRedFlag))),
    field,
  );
  fc.assert(
    fc.property(form, (changes) => {
      expect(() => sharingSchema.safeParse(typedIndicator(home, changes))).not.toThrow();
    }),
    { numRuns: 500 },
  );
});

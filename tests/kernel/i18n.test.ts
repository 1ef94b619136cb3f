import { expect, test } from "vitest";
import { provideWords, speak, type Translate, translator } from "~/kernel/i18n";
import { catalogue } from "~/locales/en";

/** A translate function over words that are no part of the portal's. */
function over(
  words: object,
): (...said: [key: string, values?: Parameters<Translate>[1]]) => string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- keys of the test's own words
  return translator("en", { ...catalogue, common: words } as never) as never;
}

const t = over({
  plain: "Words",
  deep: { inside: "Deeper" },
  hello: "Hello {{name}}, {{name}}",
  found_one: "{{count}} thing",
  found_other: "{{count}} things",
});

test.each([
  ["common:plain", undefined, "Words"],
  ["common:deep.inside", undefined, "Deeper"],
  ["common:hello", { name: "$& <b>{{name}}" }, "Hello $& <b>{{name}}, $& <b>{{name}}"],
  ["common:found", { count: 1 }, "1 thing"],
  ["common:found", { count: 0 }, "0 things"],
  ["common:found", { count: 12 }, "12 things"],
  ["common:plain", { count: 1 }, "Words"],
  ["common:nowhere", undefined, "common:nowhere"],
])("%s with %o says «%s»", (key, values, said) => {
  expect(t(key, values)).toBe(said);
});

test("a browser can say what its pages brought, and learns more later", () => {
  expect(speak("en")("home:title")).toBe("home:title");
  provideWords("en", "home", { title: "What needs me" });
  expect(speak("en")("home:title")).toBe("What needs me");
});

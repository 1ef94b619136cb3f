import { expect, test } from "vitest";
import { catalogue as english } from "~/locales/en";
import { catalogue as swedish } from "~/locales/sv";

type Words = { [key: string]: string | Words };

/** All keys with the values they want, plural forms folded into one. */
function keysOf(words: Words, path = ""): string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const name = `${path}${key.replace(/_(one|other)$/, "")}`;
    if (typeof value !== "string") return keysOf(value, `${name}.`);
    const wanted = [...value.matchAll(/\{\{(\w+)/g)]
      .map(([, it]) => it)
      .filter((it) => it !== "count");
    return [
      `${name} ${[...new Set(wanted)].toSorted((a, b) => (a ?? "").localeCompare(b ?? "")).join(",")}`,
    ];
  });
}

test("both languages say the same things with the same values", () => {
  const [sv, en] = [swedish, english].map((it) => [...new Set(keysOf(it))].toSorted());
  expect(en).toEqual(sv);
});

test("nothing is left unsaid", () => {
  const empty = [...JSON.stringify([swedish, english]).matchAll(/"(\w+)":""/g)].map(
    ([, key]) => key,
  );
  expect(empty).toEqual([]);
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { look } from "~/features/screening/live";
import { moved, placeFrom, replacement } from "~/features/screening/live-places";
import config from "../../screening/config.json";

const options = { channel: "note", config } as const;
const number = "811218-9876";

function mend(text: string, insert: string): string {
  const [first] = look(text, options).findings;
  if (!first) throw new Error("Nothing was found.");
  const { from, to, insert: put } = replacement(text, first, insert);
  return text.slice(0, from) + put + text.slice(to);
}

test("findings come in the order of the text, each with what mends it", () => {
  const { findings, isTip } = look(`${number} på https://snabbkassan.example/album/9`, options);
  expect(findings.map(({ type, start, fix }) => [type, start, fix])).toEqual([
    ["SE_PNR", 0, ""],
    ["URL_FULL", number.length + 4, "snabbkassan.example"],
  ]);
  expect(isTip).toBe(false);
});

test("a text without anything has no findings", () => {
  expect(look("Kassan tar bara förbetalda kort.", options)).toEqual({ findings: [], isTip: false });
});

test.each([
  [`Den ${number} igen`, "", "Den igen"],
  [`Den ${number}.`, "", "Den."],
  [`Den (${number}) igen`, "", "Den () igen"],
  [`Den\n${number} igen`, "", "Den\nigen"],
  [`Den ${number}`, "", "Den"],
  [`${number} igen`, "", "igen"],
  [`Den ${number} igen`, "[borttaget]", "Den [borttaget] igen"],
])("%j is mended with %j", (text, insert, mended) => {
  expect(mend(text, insert)).toBe(mended);
});

test("what one click makes of a text is found clean", () => {
  const text = `Först https://snabbkassan.example/album/9, sedan ${number}.`;
  const { findings } = look(text, options);
  const mended = findings.toReversed().reduce((now, finding) => {
    const { from, to, insert } = replacement(now, finding, finding.fix ?? "");
    return now.slice(0, from) + insert + now.slice(to);
  }, text);
  expect(mended).toBe("Först snabbkassan.example, sedan.");
  expect(look(mended, options).findings).toEqual([]);
});

test("places move with the text around them and go when they are edited", () => {
  const before = "ab 111 cd 222 ef";
  const places = [
    { start: 3, end: 6 },
    { start: 10, end: 13 },
  ];
  expect(moved(places, before, "ab 111 cd 222 efg")).toEqual(places);
  expect(moved(places, before, "xab 111 cd 222 ef")).toEqual([
    { start: 4, end: 7 },
    { start: 11, end: 14 },
  ]);
  expect(moved(places, before, "ab 111 c222 ef")).toEqual([places[0], { start: 8, end: 11 }]);
  expect(moved(places, before, "ab 101 cd 222 ef")).toEqual([places[1]]);
  expect(moved(places, before, "")).toEqual([]);
});

test("a place that moved still holds the same text", () => {
  const part = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(fc.tuple(part, part, part, part), ([a, found, b, put]) => {
      const before = a + found + b;
      const place = { start: a.length, end: a.length + found.length };
      for (const after of [put + before, before + put, a + put + found + b, a + found + put + b]) {
        for (const { start, end } of moved([place], before, after)) {
          expect(after.slice(start, end)).toBe(found);
        }
      }
    }),
  );
});

test("one goes from place to place, and round", () => {
  const [first, second] = [
    { start: 3, end: 6 },
    { start: 10, end: 13 },
  ];
  const places = [first, second];
  const at = (start: number, end = start) => ({ start, end });
  expect(placeFrom(places, at(0), "next")).toBe(first);
  expect(placeFrom(places, first, "next")).toBe(second);
  expect(placeFrom(places, second, "next")).toBe(first);
  expect(placeFrom(places, second, "previous")).toBe(first);
  expect(placeFrom(places, first, "previous")).toBe(second);
  expect(placeFrom(places, at(8), "previous")).toBe(first);
  expect(placeFrom([], at(0), "next")).toBeUndefined();
});

import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { putTogether } from "~/features/documents/put-together.server";

const base = "one\ntwo\nthree\nfour\nfive";

describe("two people's changes", () => {
  test.each([
    [
      "at different places",
      "ONE\ntwo\nthree\nfour\nfive",
      "one\ntwo\nthree\nfour\nFIVE",
      "ONE\ntwo\nthree\nfour\nFIVE",
    ],
    [
      "that are the same",
      "one\nTWO\nthree\nfour\nfive",
      "one\nTWO\nthree\nfour\nfive",
      "one\nTWO\nthree\nfour\nfive",
    ],
    [
      "one removing, one adding",
      "two\nthree\nfour\nfive",
      "one\ntwo\nthree\nfour\nfive\nsix",
      "two\nthree\nfour\nfive\nsix",
    ],
    ["to the same line", "one\nTWO\nthree\nfour\nfive", "one\n2\nthree\nfour\nfive", null],
    ["to neighbouring lines", "one\nTWO\nthree\nfour\nfive", "one\ntwo\nTHREE\nfour\nfive", null],
    [
      "adding at the same place",
      "one\nA\ntwo\nthree\nfour\nfive",
      "one\nB\ntwo\nthree\nfour\nfive",
      null,
    ],
  ])("%s", (...texts) => {
    const [, mine, theirs, together] = texts;
    expect(putTogether(base, mine, theirs)).toBe(together);
    expect(putTogether(base, theirs, mine)).toBe(together);
  });
});

const text = array(constantFrom("a", "b", "c", "d", ""), { maxLength: 12 }).map((lines) =>
  lines.join("\n"),
);

test("who changed nothing gets the other's text, and nobody's lines are invented", () => {
  assert(
    property(text, text, text, (origin, mine, theirs) => {
      expect(putTogether(origin, mine, origin)).toBe(mine);
      expect(putTogether(origin, origin, theirs)).toBe(theirs);
      expect(putTogether(origin, mine, theirs)).toBe(putTogether(origin, theirs, mine));
    }),
    { numRuns: 500 },
  );
});

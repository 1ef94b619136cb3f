import * as fc from "fast-check";
import { expect, test } from "vitest";
import { largestText, screen } from "~/features/screening/screen";
import config from "../../screening/config.json";
import { pieces } from "../../support/adversarial";

// How long that takes is measured in the bench; here only that every text gets an answer.
const answers = ["pass", "review", "block"];
const answer = (text: string) => {
  const { decision, findings } = screen(text, { channel: "note", config });
  return findings.some(({ type }) => type === "UNREADABLE") ? "unread" : decision;
};
const filled = (piece: string, size: number) =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

test.each(pieces.map((piece) => [JSON.stringify(piece), piece]))(
  "100 kB of %s get an answer",
  (_name, piece) => {
    expect(answers).toContain(answer(filled(piece, 100_000)));
  },
);

test("mixtures of such pieces get one as well", () => {
  const mixed = fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(mixed, (parts) => answers.includes(answer(filled(parts.join(""), 50_000)))),
    { numRuns: 40 },
  );
});

test("a text too long to read goes to a human", () => {
  const { decision, findings } = screen("a".repeat(largestText + 1), { channel: "note", config });
  expect(decision).toBe("review");
  expect(findings[0]?.type).toBe("UNREADABLE");
});

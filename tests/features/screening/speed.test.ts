import * as fc from "fast-check";
import { expect, test } from "vitest";
import { largestText, screen } from "~/features/screening/screen";
import config from "../../screening/config.json";

// Pieces that start a pattern and never finish it, or finish it everywhere.
const pieces = [
  "0 1 a A é @ . - _ / \\ : ; , | < > & % * ` ~ ( ) [ ] { } # + = ' ! ? § £ €".split(" "),
  [
    " ",
    "\n",
    "\t",
    "\r\n",
    "\u200b",
    "\u202e",
    "a\u0301",
    "１",
    "О",
    "😀",
    "12 ",
    "1 ",
    "1.",
    "1-",
    "1:",
  ],
  [
    "811218-9876 ",
    "811218",
    "4571 ",
    "+46 ",
    "070 ",
    "SE12 ",
    "AA00",
    "konto 1234 ",
    "kund ",
    "Anna ",
  ],
  [
    "Anna Berg ",
    "a@b.",
    "http://a/",
    "a.b/",
    "[.]",
    " at ",
    " dot ",
    "&#49;",
    "%31",
    "**",
    "<b>",
    "<!--",
  ],
  [
    "född ",
    "en flicka 12 år ",
    "ett två ",
    "on Telegram ",
    "Kik: ab ",
    "12° 3' ",
    "12.3456, ",
    "ABC 123 ",
  ],
  [
    "bilen ABC 123 ",
    "2001:",
    "dnr 1/",
    "1234XX",
    "Abcgatan 1, ",
    "12 Abc Road ",
    "lösenord: ",
    "B 1",
  ],
  [
    "-----BEGIN PRIVATE KEY-----",
    "data:image/png;base64,",
    "![a](",
    "iVBORw0KGgo",
    "a;b\n",
    "| a |\n",
    "I1",
  ],
].flat();

const time = (text: string) => {
  const started = performance.now();
  screen(text, { channel: "note", config });
  return performance.now() - started;
};
const filled = (piece: string, size: number) =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

// A quadratic pattern would take 64 times as long for eight times the text; the rest is noise of
// busy machines.
test.each(pieces.map((piece) => [JSON.stringify(piece), piece]))(
  "%s repeated is read in linear time",
  (_name, piece) => {
    time(filled(piece, 2_000));
    const small = Math.max(3, Math.min(time(filled(piece, 12_500)), time(filled(piece, 12_500))));
    const large = Math.min(time(filled(piece, 100_000)), time(filled(piece, 100_000)));
    expect(large).toBeLessThan(small * 40 + 1_000);
  },
);

test("mixtures of such pieces are no worse", () => {
  const mixed = fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(mixed, (parts) => time(filled(parts.join(""), 50_000)) < 3_000),
    { numRuns: 40 },
  );
});

test("a text too long to read goes to a human", () => {
  const { decision, findings } = screen("a".repeat(largestText + 1), { channel: "note", config });
  expect(decision).toBe("review");
  expect(findings[0]?.type).toBe("UNREADABLE");
});

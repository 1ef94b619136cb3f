import { rewrite, type View } from "./view";

const digitFor: Record<string, string> = {
  ...{ O: "0", o: "0", Q: "0", D: "0", l: "1", I: "1", i: "1", "|": "1", "!": "1", Z: "2", z: "2" },
  ...{ S: "5", s: "5", B: "8", G: "6", b: "6", g: "9", q: "9" },
};
// A number with a few look-alikes in it; and any word of digits with a letter O or I among them.
const loose = "[\\dOoQDlIi|!ZzSsBGbgq]";
const token = new RegExp(
  `(?<![A-Za-zÀ-ɏ\\d])(?:${loose}[\\dOoQDlIi|!ZzSsBGbgq+ -]{4,40}${loose}(?![A-Za-zÀ-ɏ\\d])|[A-Za-z\\d]{2,34}(?![A-Za-zÀ-ɏ\\d]))`,
  "g",
);

/** Digits for letters that look like them, in tokens that are mostly digits; or null. */
export function digitsFromLetters(view: View): View | null {
  const tokens = tokensOf(view.text);
  return tokens.length === 0 ? null : rewrite(view, /[A-Za-z|!]/g, lookalikeIn(tokens));
}

type Token = { from: number; to: number; whole: boolean };

function tokensOf(text: string): Token[] {
  return [...text.matchAll(token)]
    .filter(([found]) => /[A-Za-z|!]/.test(found) && mostlyDigits(found))
    .map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      whole: new RegExp(`^${loose}[\\dOoQDlIi|!ZzSsBGbgq+ -]*$`).test(match[0]),
    }));
}

function lookalikeIn(tokens: readonly Token[]) {
  let next = 0;
  return (match: RegExpMatchArray): string | null => {
    const at = match.index ?? 0;
    while ((tokens[next]?.to ?? Number.MAX_SAFE_INTEGER) <= at) next++;
    const token = tokens[next];
    if (token === undefined || at < token.from) return null;
    return token.whole || /[OoIl]/.test(match[0]) ? (digitFor[match[0]] ?? null) : null;
  };
}

function mostlyDigits(found: string): boolean {
  return (found.match(/\d/g)?.length ?? 0) * 2 >= found.replace(/[ +-]/g, "").length;
}

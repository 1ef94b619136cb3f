import { matches } from "../candidates/matches";
import { edit, type Edit, type View } from "./view";

const digitFor = new Map(
  "O0 o0 Q0 D0 l1 I1 i1 |1 !1 Z2 z2 S5 s5 B8 G6 b6 g9 q9"
    .split(" ")
    .map((row) => [row.slice(0, 1), row.slice(1)] as const),
);
// A number with a few look-alikes in it; and any word of digits with a letter O or I among them.
const loose = "[\\dOoQDlIi|!ZzSsBGbgq]";
const token = new RegExp(
  `(?<![A-Za-zÀ-ɏ\\d])(?:${loose}[\\dOoQDlIi|!ZzSsBGbgq+ -]{4,40}${loose}(?![A-Za-zÀ-ɏ\\d])|[A-Za-z\\d]{2,34}(?![A-Za-zÀ-ɏ\\d]))`,
  "g",
);

// A look-alike beside a digit: without one there is nothing to read.
const beside = new RegExp(
  `\\d[ +-]?${loose.replace("\\d", "")}|[OoIl]\\d|(?<![A-Za-z])${loose.replace("\\d", "")}{1,3}[ +-]?\\d`,
);

const whole = new RegExp(`^${loose}[\\dOoQDlIi|!ZzSsBGbgq+ -]*$`);

/** Digits for letters that look like them, in tokens that are mostly digits; or null. */
export function digitsFromLetters(view: View): View | null {
  if (!beside.test(view.text)) return null;
  const edits = matches(token, view.text).flatMap(editsIn);
  return edits.length === 0 ? null : edit(view, edits);
}

function editsIn(match: RegExpExecArray): Edit[] {
  const [found] = match;
  if (!/\d/.test(found) || !/[A-Za-z|!]/.test(found) || !mostlyDigits(found)) return [];
  const letters = whole.test(found) ? /[A-Za-z|!]/g : /[OoIl]/g;
  return matches(letters, found).flatMap((letter): Edit[] => {
    const from = match.index + letter.index;
    const replacement = digitFor.get(letter[0]);
    return replacement === undefined ? [] : [{ from, to: from + 1, replacement }];
  });
}

function mostlyDigits(found: string): boolean {
  return (found.match(/\d/g)?.length ?? 0) * 2 >= found.replace(/[ +-]/g, "").length;
}

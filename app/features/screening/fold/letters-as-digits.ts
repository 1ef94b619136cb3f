import { isDigit, isLatin } from "../candidates/codes";
import { matches, matchesNear } from "../candidates/matches";
import { type Edit, type View } from "./view";

const digitFor = new Map(
  "O0 o0 Q0 D0 l1 I1 i1 |1 !1 Z2 z2 S5 s5 B8 G6 b6 g9 q9"
    .split(" ")
    .map((row) => [row.slice(0, 1), row.slice(1)] as const),
);
const lookalike = "OoQDlIi|!ZzSsBGbgq";
const joint = "[ +./:,-]{1,3}";

// Groups of digits with a few look-alikes in them.
const number = new RegExp(
  `(?<![A-Za-zÀ-ɏ\\d])[\\d${lookalike}]{1,40}(?:${joint}[\\d${lookalike}]{1,40}){0,20}(?![A-Za-zÀ-ɏ\\d])`,
  "g",
);
// A word of digits and letters, as accounts and hashes are.
const word = /(?<![A-Za-zÀ-ɏ\d])[A-Za-z\d]{2,128}(?![A-Za-zÀ-ɏ\d])/g;
const letterByDigit = /[A-Za-z]\d|\d[A-Za-z]/g;
const hexadecimal = /^[\da-fA-FOoIlSsZz]{32,128}$/;

// A look-alike beside a digit: without one there is nothing to read.
const beside = new RegExp(
  `\\d[ +./:,-]{0,3}[${lookalike}]|[OoIlSsZzBG]\\d|(?<![A-Za-z])[${lookalike}]{1,4}${joint}\\d`,
);

/** Digits for letters that look like them, in tokens that are mostly digits. */
export function digitsFromLetters(view: View): Edit[] {
  const { text } = view;
  if (!beside.test(text)) return [];
  const edits = [
    ...matches(number, text)
      .filter(mixed)
      .flatMap(groupsOf)
      .flatMap((it) => editsIn(it, /[A-Za-z|!]/g)),
    ...matchesNear(letterByDigit, { pattern: word, reach: 0 }, text)
      .filter((it) => mixed(it) && !/^(?![OIl]{2})[A-Z]{2,4}\d+$/.test(it[0]))
      .flatMap((it) => editsIn(it, lettersOf(it[0]))),
  ].toSorted((a, b) => a.from - b.from);
  return edits.filter((it, i) => it.from > (edits[i - 1]?.from ?? -1));
}

function mixed([found]: RegExpExecArray): boolean {
  let letters = 0;
  for (let i = 0; i < found.length; i++) {
    const code = found.charCodeAt(i);
    if (isLatin(code) || code === bar || code === exclamation) letters++;
  }
  return letters > 0 && digitsIn(found) >= letters;
}

const bar = 124;
const exclamation = 33;

function digitsIn(found: string): number {
  let digits = 0;
  for (let i = 0; i < found.length; i++) if (isDigit(found.charCodeAt(i))) digits++;
  return digits;
}

// "tips i 2015": a word between numbers is none, "OI" may be.
function groupsOf({ 0: found, index }: RegExpExecArray): RegExpExecArray[] {
  return matches(/[^ +./:,-]+/g, found)
    .filter(([group]) => /\d|^[OIlSB]{2,}$/.test(group))
    .map((group) => Object.assign(group, { index: index + group.index }));
}

// The country of an account and a last check letter are letters indeed.
function lettersOf(found: string): RegExp {
  if (hexadecimal.test(found)) return /[OoIlSsZz]/g;
  return digitsIn(found) * 4 >= found.length * 3 ? /(?<!^.?)[OoIlSsZzBG](?!$)|[OoIl]/g : /[OoIl]/g;
}

function editsIn({ 0: found, index }: RegExpExecArray, letters: RegExp): Edit[] {
  return matches(letters, found).flatMap((letter): Edit[] => {
    const from = index + letter.index;
    const replacement = digitFor.get(letter[0]);
    if (replacement === undefined || isMark(found, letter)) return [];
    return [{ from, to: from + 1, replacement }];
  });
}

// An exclamation mark, or the bar of a table.
function isMark(found: string, { 0: sign, index }: RegExpExecArray): boolean {
  if (sign !== "|" && sign !== "!") return false;
  return !/^\d.\d/.test(found.slice(index - 1, index + 2)) || found.split(sign).length > 2;
}

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
  `(?<![A-Za-zÀ-ÿ\\d])[\\d${lookalike}]{1,40}(?:${joint}[\\d${lookalike}]{1,40}){0,20}(?![A-Za-zÀ-ÿ\\d])`,
  "g",
);
// A word of digits and letters, as accounts and hashes are.
const word = /(?<![A-Za-zÀ-ÿ\d])[A-Za-z\d]{2,128}(?![A-Za-zÀ-ÿ\d])/g;
const letterByDigit = /[A-Za-z]\d|\d[A-Za-z]/g;
const hexadecimal = /^[\da-fA-FOoIlSsZz]{32,128}$/;

// A digit with a look-alike beside it: without one there is nothing to read.
const beside = new RegExp(
  `\\d(?:[ +./:,-]{0,3}[${lookalike}]|(?<=[OoIlSsZzBG]\\d)|(?<=(?<![A-Za-z])[${lookalike}]{1,4}${joint}\\d))`,
  "g",
);
// As long as numbers get.
const reach = 45;

/** Digits for letters that look like them, in tokens that are mostly digits. */
export function digitsFromLetters(view: View): Edit[] {
  const { text } = view;
  const edits = [
    ...matchesNear(beside, { pattern: number, reach }, text).filter(mixed).flatMap(editsInNumber),
    ...matchesNear(letterByDigit, { pattern: word, reach: 0 }, text)
      .filter((it) => mixed(it) && !/^(?![OIl]{2})[A-Z]{2,4}\d+$/.test(it[0]))
      .flatMap(editsInWord),
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

function editsInNumber({ 0: found, index }: RegExpExecArray): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: group, index: at } of matches(/[^ +./:,-]+/g, found)) {
    // "tips i 2015": a word between numbers is none, "OI" may be.
    if (!/\d|^[OIl]{2,}$/.test(group)) continue;
    for (let i = 0; i < group.length; i++) {
      const replacement = digitFor.get(group[i] ?? "");
      const from = index + at + i;
      if (replacement !== undefined && !isMark(group, i))
        edits.push({ from, to: from + 1, replacement });
    }
  }
  return edits;
}

function editsInWord({ 0: found, index }: RegExpExecArray): Edit[] {
  return matches(lettersOf(found), found).map(({ 0: letter, index: at }) => ({
    from: index + at,
    to: index + at + 1,
    replacement: digitFor.get(letter) ?? letter,
  }));
}

// The country of an account and a last check letter are letters indeed.
function lettersOf(found: string): RegExp {
  if (hexadecimal.test(found)) return /[OoIlSsZz]/g;
  return digitsIn(found) * 4 >= found.length * 3 ? /(?<!^.?)[OoIlSsZzBG](?!$)|[OoIl]/g : /[OoIl]/g;
}

// An exclamation mark, or the bar of a table.
function isMark(group: string, at: number): boolean {
  const sign = group[at] ?? "";
  if (sign !== "|" && sign !== "!") return false;
  return !/^\d.\d/.test(group.slice(at - 1, at + 2)) || group.split(sign).length > 2;
}

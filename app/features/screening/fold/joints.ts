import { matches } from "../candidates/matches";
import { type Edit, type View } from "./view";

// A line break, a bar of a table, dots, the quotation marks of two pieces or a stroke in the middle of digits.
const gapWithin =
  "(\\n *| ?\\| ?| ?\\.{2,4} ?|\\\\| ?[[\\]]{1,2}|[\"'](?: ?[+&] ?)?[\"']| (?:streck|bindestreck|minus|dash|hyphen|bindestrek|strek|bindestreg|streg|viiva|väliviiva) )(?=[A-Fa-f]{0,8}\\d)(?!1?\\d[.)] )";
const cuts = [
  new RegExp(`\\d${gapWithin}`, "g"),
  // After a letter only close to a digit, and not after a word.
  new RegExp(
    `[A-Fa-f](?<![G-Zg-zÀ-ÿ][A-Fa-f]{1,4})(?=[\\n |.\\\\[\\]"'].{0,5}\\d)${gapWithin}`,
    "gs",
  ),
];
const beside =
  /["'](?: ?[+&] ?)?["']|\d(?:\n| ?\||\.\.| \.\.|\\| ?[[\]]| [bdhmsv][aeiät])|(?:\n|\| ?|\.\. ?|\\)\d|[a-f]\n[a-f]{0,2}\d/i;
// Digits one by one.
const single = "(?:, | - |[ ./_*,-])";
const singles = new RegExp(`(?<!\\d${single}?)\\d(?:${single}\\d(?!\\d)){5,}`, "g");
const separator = new RegExp(single, "g");

// Letters one by one, all apart by the same sign: "E r i k", "k.i.k".
const spelled =
  /(?<![A-Za-zÀ-ÿ\d])[A-Za-zÀ-ÿ\d@_]([ .*/·-])[A-Za-zÀ-ÿ\d@_.](?:\1{1,6}(?:[A-Za-zÀ-ÿ\d@_.]|-(?=[ .]))(?![A-Za-zÀ-ÿ\d])){2,}/g;
// Several spaces where one should be, and a star inside a word.
const spread = /[A-Za-zÀ-ÿ\d,.] {2,6}(?=[A-Za-zÀ-ÿ\d])|[a-zß-ÿ]\*(?=[a-zß-ÿ])/g;

/**
 * Undoes letters one by one and wide spaces; a wider gap, or a capital after a small letter, begins a
 * new word, but not in a handle.
 */
export function respelled({ text }: View): Edit[] {
  // Digits alone are read with the joints.
  const words = matches(spelled, text).filter(([found]) => /[A-Za-zÀ-ÿ@_·]| {2}/.test(found));
  const edits = words.flatMap(({ 0: found, 1: sign = " ", index }) =>
    matches(gaps[sign] ?? /(?!)/g, found).map((gap) => {
      const around = `${found[gap.index - 1] ?? ""}${found[gap.index + gap[0].length] ?? ""}`;
      const capital = text[index - 1] !== "@" && /^[a-zß-ÿ][A-ZÀ-Þ]$/.test(around);
      return { ...removed(gap, index), replacement: gap[0].length > 1 || capital ? " " : "" };
    }),
  );
  const known = new Set(edits.map(({ from }) => from));
  const wide = matches(spread, text).map(({ 0: found, index }) => {
    const replacement = found.endsWith("*") ? "" : " ";
    return { from: index + 1, to: index + found.length, replacement };
  });
  return [...edits, ...wide.filter(({ from }) => !known.has(from))].toSorted(
    (a, b) => a.from - b.from,
  );
}

const gaps: Readonly<Record<string, RegExp>> = {
  " ": / +/g,
  ".": /(?<!\.)\.+/g,
  "*": /\*+/g,
  "/": /\/+/g,
  "·": /·+/g,
  "-": /-+/g,
};

/** What makes values whole that something cuts in pieces. */
export function joints(view: View): Edit[] {
  const cut = beside.test(view.text) ? cuts.flatMap((it) => matches(it, view.text)) : [];
  const between = matches(singles, view.text).flatMap((run) =>
    matches(separator, run[0]).map((it) => removed(it, run.index)),
  );
  return [...cut.map(afterFirst), ...between].toSorted((a, b) => a.from - b.from);
}

function afterFirst({ 1: found = "", index }: RegExpExecArray): Edit {
  return { from: index + 1, to: index + 1 + found.length, replacement: "" };
}

function removed({ 0: found, index }: RegExpExecArray, offset: number): Edit {
  return { from: offset + index, to: offset + index + found.length, replacement: "" };
}

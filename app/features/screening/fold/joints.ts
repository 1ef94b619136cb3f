import { matches } from "../candidates/matches";
import { type Edit, type View } from "./view";

// A line break, with its quote mark, a bar of a table, dots or a stroke in the middle of digits.
const joint =
  /(?:(?<=\d)|(?<=[A-Fa-f])(?=.{1,4}\d))(?:\n(?:> ?)*| ?\| ?| ?\.{2,4} ?|\\)(?=[\dA-Fa-f])/gs;
const beside = /\d(?:\n| ?\||\.\.| \.\.|\\)|(?:\n|> ?|\| ?|\.\. ?|\\)\d/;
// Digits one by one.
const single = "(?:, | - |[ ./_*,-])";
const singles = new RegExp(`(?<!\\d${single}?)\\d(?:${single}\\d(?!\\d)){5,}`, "g");
const separator = new RegExp(single, "g");

/** What makes values whole that something cuts in pieces. */
export function joints(view: View): Edit[] {
  const cuts = beside.test(view.text) ? matches(joint, view.text).map((it) => removed(it, 0)) : [];
  const between = matches(singles, view.text).flatMap((run) =>
    matches(separator, run[0]).map((it) => removed(it, run.index)),
  );
  return [...cuts, ...between].toSorted((a, b) => a.from - b.from);
}

function removed({ 0: found, index }: RegExpExecArray, offset: number): Edit {
  return { from: offset + index, to: offset + index + found.length, replacement: "" };
}

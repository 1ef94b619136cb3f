import { type ScreeningOptions } from "./finding";
import { fold } from "./fold/fold";
import { type View } from "./fold/view";
import { plain } from "./context/plain";
import { type Cell, cells } from "./context/tables";
import { type FindingType } from "./policy";

/** A text ready for the rules: folded, lowered for cue words, its tables known. */
export type Reading = ScreeningOptions & {
  view: View;
  text: string;
  /** As `text`, unit for unit, in lower case without diacritics: what cue words are looked for in. */
  plain: string;
  cells: readonly Cell[];
};

/** What a rule found, in units of its reading. Without a decision the policy table decides. */
export type Hit = {
  type: FindingType;
  from: number;
  to: number;
  rule: string;
  decision?: "review" | "block";
};

export type Rule = (reading: Reading) => Hit[];

/** Folds a text and finds its tables. */
export function read(raw: string, options: ScreeningOptions): Reading {
  return readView(fold(raw), options);
}

/** The same for a text that has been folded, or rewritten, before. */
export function readView(view: View, options: ScreeningOptions): Reading {
  const { text } = view;
  return { ...options, view, text, plain: plain(text), cells: cells(text) };
}

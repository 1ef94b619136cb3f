import { type Digits } from "./candidates/digits";
import { type Word } from "./candidates/words";
import { type Cell } from "./context/tables";
import { type ScreeningOptions } from "./finding";
import { type View } from "./fold/view";
import { type FindingType } from "./policy";

/** A text ready for the rules: folded, lowered for cue words, its tables known. */
export type Reading = ScreeningOptions & {
  view: View;
  text: string;
  /** As `text`, unit for unit, in lower case without diacritics: what cue words are looked for in. */
  plain: string;
  cells: readonly Cell[];
  /** Long words. */
  words: readonly Word[];
  /** Digits that may be one number. */
  numbers: readonly Digits[];
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

/** What most numbers are: one list for all of them. */
export const none: readonly Hit[] = [];

/** What a rule finds of every number. */
export function eachNumber({ numbers }: Reading, judge: (it: Digits) => readonly Hit[]): Hit[] {
  const found: Hit[] = [];
  for (const it of numbers) {
    const hits = judge(it);
    if (hits.length > 0) found.push(...hits);
  }
  return found;
}

import { type Digits } from "./candidates/digits";
import { type Label } from "./context/labels";
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
  /** Digits that may be one number. */
  numbers: readonly NumberHere[];
};

/** A possible number with the words before it and the last label among them. */
export type NumberHere = {
  readonly it: Digits;
  readonly lead: string;
  readonly label: Label | null;
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

/** What a rule finds of every number. */
export function eachNumber({ numbers }: Reading, judge: (here: NumberHere) => Hit[]): Hit[] {
  const found: Hit[] = [];
  for (const here of numbers) {
    const hits = judge(here);
    if (hits.length > 0) found.push(...hits);
  }
  return found;
}

import { type ScreeningOptions } from "./finding";
import { fold } from "./fold/fold";
import { type View } from "./fold/view";
import { plain } from "./context/plain";
import { type Cell, cells } from "./context/tables";
import { type Digits, runsOf, windows } from "./candidates/digits";
import { before } from "./context/context";
import { type Label, lastLabel } from "./context/labels";
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
export type NumberHere = { it: Digits; lead: string; label: Label | null };

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

/** The same for a text that has been folded, or rewritten, before. Tables and numbers wait until asked for. */
export function readView(view: View, options: ScreeningOptions): Reading {
  const { text } = view;
  let table: readonly Cell[] | undefined;
  let numbers: readonly NumberHere[] | undefined;
  const reading: Reading = {
    ...{ channel: options.channel, config: options.config },
    ...(options.lang === undefined ? {} : { lang: options.lang }),
    view,
    text,
    plain: plain(text),
    get cells() {
      return (table ??= cells(text));
    },
    get numbers() {
      return (numbers ??= numbersIn(reading));
    },
  };
  return reading;
}

// No label stands inside a run of digits: what is before its first digit holds for all of it.
function numbersIn(reading: Reading): NumberHere[] {
  return runsOf(reading.text).flatMap((run) => {
    // Years, ages and amounts: too short for anything.
    if (run.digits.length < 5) return [];
    const from = run.from[0] ?? 0;
    const shared = labelled(reading, from);
    const shortest = shared.label === "giro" ? 3 : 7;
    return windows(run, shortest).map((it) => {
      const near = it.from - from < 50 && (reading.cells.length === 0 || it.from === from);
      return { it, ...(near || reading.cells.length === 0 ? shared : labelled(reading, it.from)) };
    });
  });
}

function labelled(reading: Reading, at: number): { lead: string; label: Label | null } {
  const lead = before(reading, at);
  return { lead, label: lastLabel(lead) };
}

import { type Digits, type Run, runsOf, windows, type Words } from "./candidates/digits";
import { type Word, wordsOf } from "./candidates/words";
import { before } from "./context/context";
import { type Label, lastLabel } from "./context/labels";
import { plain } from "./context/plain";
import { type Cell, cells } from "./context/tables";
import { type ScreeningOptions } from "./finding";
import { fold } from "./fold/fold";
import { type View } from "./fold/view";
import { type Reading } from "./reading";

/** Folds a text and finds its tables. */
export function read(raw: string, options: ScreeningOptions): Reading {
  return readView(fold(raw), options);
}

/**
 * The same for a text that has been folded, or rewritten, before. Tables and numbers wait until asked
 * for. Where units were only replaced, numbers that are as they were need no second look.
 */
export function readView(view: View, options: ScreeningOptions, was?: string): Reading {
  const { text } = view;
  let table: readonly Cell[] | undefined;
  let words: readonly Word[] | undefined;
  let numbers: readonly Digits[] | undefined;
  const reading: Reading = {
    channel: options.channel,
    config: options.config,
    ...(options.lang === undefined ? {} : { lang: options.lang }),
    view,
    text,
    plain: plain(text),
    get cells() {
      return (table ??= cells(text));
    },
    get words() {
      return (words ??= wordsOf(text));
    },
    get numbers() {
      return (numbers ??= numbersIn(reading, was));
    },
  };
  return reading;
}

function numbersIn(reading: Reading, was = ""): Digits[] {
  const isNew = (from: number, to: number) => was === "" || differs(reading.text, was, [from, to]);
  const found: Digits[] = [];
  // Years, ages and amounts are too short for anything.
  for (const run of runsOf(reading.text, 5)) {
    if (!isNew(run.from[0] ?? 0, run.to.at(-1) ?? 0)) continue;
    for (const it of numbersOf(run, reading)) if (isNew(it.from, it.to)) found.push(it);
  }
  return found;
}

function differs(text: string, was: string, [from, to]: readonly [number, number]): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) !== was.charCodeAt(at)) return true;
  return false;
}

// No label stands inside a run of digits: what is before its first digit holds for all of it,
// except in a table, where every cell has its own heading.
function numbersOf(run: Run, reading: Reading): Digits[] {
  const from = run.from[0] ?? 0;
  const shared = wordsBefore(reading, from);
  const isShort = run.digits.length < 7;
  if (isShort && shared.label !== "giro") return [];
  const tabular = reading.cells.length > 0;
  return windows(run, isShort || shared.label === "giro" ? 3 : 7, (at) =>
    tabular && at !== from ? wordsBefore(reading, at) : shared,
  );
}

/** Words before a place, read when first asked for. */
function wordsBefore(reading: Reading, at: number): Words {
  let lead: string | undefined;
  let label: Label | null | undefined;
  const words = {
    get lead() {
      return (lead ??= before(reading, at));
    },
    get label() {
      if (label === undefined) label = lastLabel(words.lead);
      return label;
    },
  };
  return words;
}

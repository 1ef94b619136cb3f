import { type Label } from "../context/labels";
import { matches } from "./matches";

/** The words before a place, and the last label among them. */
export type Words = { readonly lead: string; readonly label: Label | null };

/** Digits that may be one number, however they are spaced. Offsets in the folded text. */
export class Digits {
  /** How many digits. */
  readonly length: number;
  readonly run: Run;
  readonly first: number;
  readonly last: number;
  private readonly words: Words;
  private text: string | undefined;
  private sizes: string | undefined;

  // There may be tens of thousands of them: each is small, and reads when it is asked.
  constructor(run: Run, [first, last]: readonly [number, number], words: Words) {
    this.run = run;
    this.first = first;
    this.last = last;
    this.words = words;
    this.length = (run.offset[last + 1] ?? 0) - (run.offset[first] ?? 0);
  }

  get from(): number {
    return this.run.from[this.first] ?? 0;
  }

  get to(): number {
    return this.run.to[this.last] ?? 0;
  }

  get lead(): string {
    return this.words.lead;
  }

  get label(): Label | null {
    return this.words.label;
  }

  get digits(): string {
    return (this.text ??= this.run.digits.slice(
      this.run.offset[this.first],
      this.run.offset[this.last + 1],
    ));
  }

  /** Sizes of the groups, "6-4". */
  get shape(): string {
    if (this.sizes !== undefined) return this.sizes;
    let shape = String(size(this.run, this.first));
    for (let i = this.first + 1; i <= this.last; i++) shape += `-${size(this.run, i)}`;
    return (this.sizes = shape);
  }

  /** What stands between the groups, joined by "\0". */
  get between(): string {
    return this.run.separators.slice(this.first + 1, this.last + 1).join("\0");
  }

  /** Whether a sign stands between the groups. */
  holds(sign: string): boolean {
    for (let i = this.first + 1; i <= this.last; i++)
      if ((this.run.separators[i] ?? "").includes(sign)) return true;
    return false;
  }

  /** Letters touch the first or last digit. */
  get glued(): boolean {
    const { text } = this.run;
    return isWord(text.charCodeAt(this.from - 1)) || isWord(text.charCodeAt(this.to));
  }

  /** More digits of the same make stand right before or after. */
  get continues(): boolean {
    return this.goesOn(this.first) || this.goesOn(this.last + 1);
  }

  /** The separator before a group is one of those inside, or a dash if there are none. */
  private goesOn(group: number): boolean {
    const { separators } = this.run;
    const separator = separators[group] ?? "";
    if (group === 0 || separator === "") return false;
    if (this.first === this.last) return separator === "-";
    const place = separators.indexOf(separator, this.first + 1);
    return place >= 0 && place <= this.last;
  }
}

/** Groups of digits that nothing but separators divides. */
export type Run = {
  text: string;
  digits: string;
  from: number[];
  to: number[];
  /** What stands before each group; "" before the first. */
  separators: string[];
  /** Where each group begins in `digits`; one more at the end. */
  offset: number[];
};

// Up to five units of these may stand between two digits of one value.
const joiners: ReadonlySet<number> = new Set(
  Array.from(` -.,/+:_|(){}\n\t>'~·•&*=\\;"`, (it) => it.charCodeAt(0)),
);
const longestGap = 5;
const longest = 19;
// A paragraph, or the row of a table.
const endsRow = /\n\s*\n|\|\s*\n|\n\s*\|/;
// A longer run is a table of numbers: there only values of a few groups are looked for.
const tableOfNumbers = 64;
const groupsInTable = 5;

/** Groups of digits in the text, in runs of at least `fewest` digits. */
export function runsOf(text: string, fewest: number): Run[] {
  const found: Run[] = [];
  let from: number[] = [];
  let to: number[] = [];
  let count = 0;
  const close = () => {
    if (count >= fewest) found.push(runOf(text, from, to));
    from = [];
    to = [];
    count = 0;
  };
  for (const { 0: group, index } of matches(/\d+/g, text)) {
    if (count > 0 && !joins(text, to.at(-1) ?? 0, index)) close();
    from.push(index);
    to.push(index + group.length);
    count += group.length;
  }
  close();
  return found;
}

function runOf(text: string, from: number[], to: number[]): Run {
  const groups = from.map((start, i) => text.slice(start, to[i]));
  const offset = [0];
  for (const group of groups) offset.push((offset.at(-1) ?? 0) + group.length);
  const separators = from.map((start, i) => (i === 0 ? "" : text.slice(to[i - 1], start)));
  return { text, digits: groups.join(""), from, to, separators, offset };
}

/** Nothing but separators, and no end of a row, stands between two groups. */
function joins(text: string, from: number, to: number): boolean {
  if (to - from > longestGap) return false;
  let broken = false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!joiners.has(code)) return false;
    broken ||= code === 10;
  }
  return !broken || !endsRow.test(text.slice(from, to));
}

/**
 * Every sequence of whole groups with 7 to 19 digits, and shorter ones if asked for, with what
 * `wordsAt` says of the place where it begins. Linear.
 */
export function windows(run: Run, shortest: number, wordsAt: (from: number) => Words): Digits[] {
  const found: Digits[] = [];
  const most = run.from.length > tableOfNumbers ? groupsInTable : longest;
  for (let first = 0; first < run.from.length; first++) {
    const words = wordsAt(run.from[first] ?? 0);
    for (let last = first; last < run.from.length && last - first < most; last++) {
      const total = (run.offset[last + 1] ?? 0) - (run.offset[first] ?? 0);
      if (total > longest) break;
      if (total >= shortest) found.push(new Digits(run, [first, last], words));
    }
  }
  return found;
}

function size(run: Run, group: number): number {
  return (run.to[group] ?? 0) - (run.from[group] ?? 0);
}

function isWord(code: number): boolean {
  return (code > 64 && code < 91) || (code > 96 && code < 123) || code === 95 || code > 191;
}

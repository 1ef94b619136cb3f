/** Digits that may belong together, however they are spaced. Offsets in the folded text. */
export type Digits = {
  from: number;
  to: number;
  digits: string;
  /** Sizes of the groups, "6-4". */
  shape: string;
  /** What stands between the groups, joined by "\0". */
  between: string;
  /** Letters touch the first or last digit. */
  glued: boolean;
  /** More digits of the same make stand right before or after. */
  continues: boolean;
};

type Group = { from: number; to: number; separator: string };

// Up to five units of these may stand between two digits of one value; "> " is a quoted new line.
const separators = new Set(" -.,/+:_|()\n\t>'~·*=\\;–\"".split(""));
const longest = 34;

/** Every sequence of whole groups of digits whose total is one of `lengths`. Linear in the text. */
export function windows(
  runs: readonly Group[][],
  lengths: ReadonlySet<number>,
  text: string,
): Digits[] {
  return runs.flatMap((run) => run.flatMap((_, first) => starting(run, first, { lengths, text })));
}

/** Groups of digits, in runs that nothing but separators divides. */
export function runs(text: string): Group[][] {
  const found: Group[][] = [];
  let current: Group[] = [];
  for (const match of text.matchAll(/\d+/g)) {
    const last = current.at(-1);
    const separator = last === undefined ? "" : text.slice(last.to, match.index);
    if (last !== undefined && !joins(separator)) {
      found.push(current);
      current = [];
    }
    current.push({ from: match.index, to: match.index + match[0].length, separator });
  }
  return current.length > 0 ? [...found, current] : found;
}

function joins(separator: string): boolean {
  return (
    separator.length <= 5 &&
    [...separator].every((it) => separators.has(it)) &&
    !/\n\s*\n/.test(separator)
  );
}

function starting(
  run: readonly Group[],
  first: number,
  { lengths, text }: { lengths: ReadonlySet<number>; text: string },
): Digits[] {
  const found: Digits[] = [];
  let total = 0;
  for (let last = first; last < run.length; last++) {
    const group = run[last];
    if (group === undefined) break;
    total += group.to - group.from;
    if (total > longest) break;
    if (lengths.has(total)) found.push(windowOf(run, [first, last], text));
  }
  return found;
}

function windowOf(
  run: readonly Group[],
  [first, last]: readonly [number, number],
  text: string,
): Digits {
  const groups = run.slice(first, last + 1);
  const from = groups[0]?.from ?? 0;
  const to = groups.at(-1)?.to ?? 0;
  const inner = groups.slice(1).map((group) => group.separator);
  return {
    from,
    to,
    digits: groups.map((group) => text.slice(group.from, group.to)).join(""),
    shape: groups.map((group) => group.to - group.from).join("-"),
    between: inner.join("\0"),
    glued: /[\p{L}_]/u.test(text[from - 1] ?? "") || /[\p{L}]/u.test(text[to] ?? ""),
    continues: goesOn(run[first], inner) || goesOn(run[last + 1], inner),
  };
}

// A neighbour joined by the very separator used inside belongs to the same, longer number.
function goesOn(neighbour: Group | undefined, inner: readonly string[]): boolean {
  if (neighbour === undefined || neighbour.separator === "") return false;
  return inner.length === 0 ? neighbour.separator === "-" : inner.includes(neighbour.separator);
}

import { diffArrays } from "diff";

/** With more changed lines than this nobody would trust a machine to put two texts together. */
const mostEdits = 2000;

/**
 * Two people's changes to one text put together (a three-way merge by lines).
 * @returns null when both changed the same or neighbouring lines: then only a person can tell what is meant
 */
export function putTogether(base: string, mine: string, theirs: string): string | null {
  const lines = base.split("\n");
  const [ours, others] = [hunksOf(lines, mine.split("\n")), hunksOf(lines, theirs.split("\n"))];
  if (!ours || !others) return null;
  const hunks = [...ours, ...others.filter((hunk) => !ours.some((own) => isSame(own, hunk)))];
  const merged: string[] = [];
  let at = -1;
  for (const hunk of hunks.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    if (hunk.from <= at) return null;
    merged.push(...lines.slice(Math.max(at, 0), hunk.from), ...hunk.lines);
    at = hunk.to;
  }
  return [...merged, ...lines.slice(Math.max(at, 0))].join("\n");
}

/** Lines `from` (inclusive) to `to` (exclusive) of the base are replaced by `lines`. */
type Hunk = { from: number; to: number; lines: string[] };

function hunksOf(base: string[], changed: string[]): Hunk[] | null {
  const parts = diffArrays(base, changed, { maxEditLength: mostEdits });
  if (!parts) return null;
  const hunks: Hunk[] = [];
  let at = 0;
  let open: Hunk | null = null;
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      at += value.length;
      open = null;
      continue;
    }
    if (!open) {
      open = { from: at, to: at, lines: [] };
      hunks.push(open);
    }
    if (added) open.lines.push(...value);
    else at += value.length;
    open.to = at;
  }
  return hunks;
}

function isSame(one: Hunk, other: Hunk): boolean {
  return (
    one.from === other.from &&
    one.to === other.to &&
    // One empty line is not none.
    one.lines.length === other.lines.length &&
    one.lines.every((line, index) => line === other.lines[index])
  );
}

import { wordEdge } from "../candidates/matches";
import { edit, type Edit, type View } from "./view";

/** A stretch of a text with edits made in it, how it read before, and where in it the edits are. */
export type Part = { view: View; was: string; from: number; to: number };

// As far as the rules look around a value.
const reach = 250;

/**
 * The stretches around edits, to the ends of words, and from the beginning of the paragraph where
 * `inTable` says that a heading may stand above; the rest of the text needs no second look. Edits are
 * in order and do not overlap.
 */
export function editedParts(
  view: View,
  edits: readonly Edit[],
  inTable: (at: number) => boolean,
): Part[] {
  const groups: Edit[][] = [];
  for (const it of edits) {
    const last = groups.at(-1);
    if (last !== undefined && it.from - (last.at(-1)?.to ?? 0) < 2 * reach) last.push(it);
    else groups.push([it]);
  }
  return groups.map((group) => {
    const first = group[0]?.from ?? 0;
    const above = inTable(first) ? view.text.lastIndexOf("\n\n", first) : first;
    const from = wordEdge(view.text, Math.min(above, first - reach), -1);
    const to = wordEdge(view.text, (group.at(-1)?.to ?? 0) + reach, 1);
    const part = {
      text: view.text.slice(from, to),
      start: view.start.subarray(from, to),
      end: view.end.subarray(from, to),
    };
    const shifted = group.map((it) => ({
      from: it.from - from,
      to: it.to - from,
      replacement: it.replacement,
    }));
    const edited = edit(part, shifted);
    const rest = part.text.length - (shifted.at(-1)?.to ?? 0);
    return {
      view: edited,
      was: part.text,
      from: shifted[0]?.from ?? 0,
      to: edited.text.length - rest,
    };
  });
}

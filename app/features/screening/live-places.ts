/** A place in a text, in UTF-16 units, end exclusive. */
type Place = { start: number; end: number };

/**
 * Where findings stand after an edit, until the gate has looked again: those before it stay, those behind
 * it move along, and what was edited itself is no longer known.
 */
export function moved<At extends Place>(
  places: readonly At[],
  before: string,
  after: string,
): readonly At[] {
  if (before === after) return places;
  const { from, to, by } = editBetween(before, after);
  return places.flatMap((place) => {
    if (place.end <= from) return [place];
    if (place.start >= to) return [{ ...place, start: place.start + by, end: place.end + by }];
    return [];
  });
}

/** The one stretch `from`–`to` of the text before that changed, and by how much it grew. */
function editBetween(before: string, after: string) {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { from, to: before.length - same, by: after.length - before.length };
}

/** The place to go to from the cursor: the next behind it or the last before it, round the text. */
export function placeFrom<At extends Place>(
  places: readonly At[],
  cursor: Place,
  step: "next" | "previous",
): At | undefined {
  return step === "next"
    ? (places.find(({ start }) => start > cursor.start) ?? places[0])
    : (places.findLast(({ end }) => end < cursor.end) ?? places.at(-1));
}

/** Put `insert` where `from`–`to` stands. */
export type Replacement = { from: number; to: number; insert: string };

/** What puts a fix in the place of a finding. Where it goes altogether, no double space is left behind. */
export function replacement(text: string, { start, end }: Place, insert: string): Replacement {
  if (insert !== "") return { from: start, to: end, insert };
  const next = text[end] ?? "\n";
  if (text[start - 1] === " " && /[\s.,;:!?)]/.test(next))
    return { from: start - 1, to: end, insert };
  if ((start === 0 || text[start - 1] === "\n") && next === " ") {
    return { from: start, to: end + 1, insert };
  }
  return { from: start, to: end, insert };
}

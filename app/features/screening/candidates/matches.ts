import { isSpace } from "./codes";

/**
 * Every match of a global pattern. Says what `matchAll` says without its copy of the pattern, which
 * takes longer than most searches.
 */
export function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}

/**
 * The same for a pattern that is slow to rule out and whose matches all hold a mark that is quick to
 * find: only the words within `reach` units of a mark are searched. A match longer than that is cut.
 */
export function matchesNear(
  mark: RegExp,
  { pattern, reach }: { pattern: RegExp; reach: number },
  text: string,
): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let marked = markAt(mark, text, 0);
  while (marked !== null) {
    const from = wordEdge(text, marked.from - reach, -1);
    let to = wordEdge(text, marked.to + reach, 1);
    marked = markAt(mark, text, marked.to);
    for (; marked !== null && marked.from - reach <= to; marked = markAt(mark, text, marked.to))
      if (marked.to + reach > to) to = wordEdge(text, marked.to + reach, 1);
    for (const match of matches(pattern, text.slice(from, to))) {
      match.index += from;
      found.push(match);
    }
  }
  return found;
}

/** Where a match stands. */
export function placeOf(match: RegExpExecArray): { from: number; to: number } {
  return { from: match.index, to: match.index + match[0].length };
}

/** At most `reach` units of a text before a place. */
export function endBefore(text: string, at: number, reach: number): string {
  return text.slice(Math.max(0, at - reach), at);
}

function markAt(mark: RegExp, text: string, from: number): { from: number; to: number } | null {
  mark.lastIndex = from;
  const match = mark.exec(text);
  return match === null ? null : placeOf(match);
}

/** The next place outwards where a word ends. */
export function wordEdge(text: string, at: number, step: 1 | -1): number {
  let edge = Math.max(0, Math.min(at, text.length));
  while (edge > 0 && edge < text.length && !isSpace(text.charCodeAt(step < 0 ? edge - 1 : edge)))
    edge += step;
  return edge;
}

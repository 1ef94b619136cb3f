/**
 * A text as the rules read it. Every UTF-16 unit of `text` remembers which raw units it came from,
 * so that whatever a rule finds can be shown exactly where the author wrote it.
 */
export type View = {
  readonly text: string;
  /** For unit i: first raw unit, and the one after the last. */
  readonly start: Int32Array;
  readonly end: Int32Array;
};

/** The raw text itself: every unit stands for itself. */
export function rawView(text: string): View {
  const start = new Int32Array(text.length);
  const end = new Int32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    start[i] = i;
    end[i] = i + 1;
  }
  return { text, start, end };
}

/**
 * Replaces every match; null keeps it. All units of a replacement stand for the whole match.
 * The pattern must be global and never match the empty string.
 */
export function rewrite(
  view: View,
  pattern: RegExp,
  replace: (match: RegExpMatchArray) => string | null,
): View {
  const edits: Edit[] = [];
  // One at a time: a text may hold nothing else.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(view.text); match !== null; match = pattern.exec(view.text)) {
    const replacement = replace(match);
    const to = match.index + match[0].length;
    if (replacement !== null) edits.push({ from: match.index, to, replacement });
  }
  return edit(view, edits);
}

/** The raw range behind units [from, to) of a view; it also holds when text was turned around. */
export function rawRange(view: View, from: number, to: number): { start: number; end: number } {
  let start = Number.MAX_SAFE_INTEGER;
  let end = 0;
  for (let i = from; i < to; i++) {
    start = Math.min(start, view.start[i] ?? start);
    end = Math.max(end, view.end[i] ?? end);
  }
  return { start, end };
}

/** Units [from, to) of a view and what stands in their place. */
export type Edit = { from: number; to: number; replacement: string };

/** Applies edits that are in order and do not overlap. */
export function edit(view: View, edits: readonly Edit[]): View {
  if (edits.length === 0) return view;
  const growth = edits.reduce((sum, it) => sum + it.replacement.length - (it.to - it.from), 0);
  const start = new Int32Array(view.text.length + growth);
  const end = new Int32Array(view.text.length + growth);
  const parts: string[] = [];
  let read = 0;
  let write = 0;
  const keep = (to: number) => {
    parts.push(view.text.slice(read, to));
    for (let i = read; i < to; i++, write++) {
      start[write] = view.start[i] ?? 0;
      end[write] = view.end[i] ?? 0;
    }
  };
  for (const { from, to, replacement } of edits) {
    keep(from);
    const range = rawRange(view, from, to);
    parts.push(replacement);
    for (let i = 0; i < replacement.length; i++, write++) {
      start[write] = range.start;
      end[write] = range.end;
    }
    read = to;
  }
  keep(view.text.length);
  return { text: parts.join(""), start, end };
}

import { plain } from "./plain";

/**
 * Turns rows of words into one pattern for lower-case text without diacritics. A word is a
 * beginning ("personnum" finds "personnumret"); "$" ends it; a space stands for space, point, dash.
 */
export function lexicon(rows: readonly string[]): RegExp {
  return new RegExp(`(?<![a-z])(?:${alternatives(rows)})`);
}

/** One pattern for many lexicons: the group that matched says which. */
export function lexicons<Name extends string>(groups: Record<Name, readonly string[]>) {
  const names = keysOf(groups);
  const pattern = new RegExp(
    `(?<![a-z])(?:${names.map((name) => `(${alternatives(groups[name])})`).join("|")})[a-z]*`,
    "g",
  );
  return { names, pattern };
}

function alternatives(rows: readonly string[]): string {
  return rows
    .flatMap((row) => row.split("|"))
    .map((word) => plain(word.trim()))
    .map((word) => word.replace(/[.*+?()[\]\\]/g, "\\$&").replace(/ /g, "[ .:-]{0,2}"))
    .map((word) => word.replace(/\$$/, "(?![a-z])"))
    .join("|");
}

function keysOf<Name extends string>(groups: Record<Name, unknown>): Name[] {
  const names: Name[] = [];
  for (const name in groups) names.push(name);
  return names;
}

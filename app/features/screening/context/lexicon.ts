import { plain } from "./plain";

/**
 * Turns rows of words into one pattern for lower-case text without diacritics. A word is a
 * beginning ("personnum" finds "personnumret"); "$" ends it; a space stands for space, point, dash.
 */
export function lexicon(rows: readonly string[]): RegExp {
  const groups = byLetter(rows.flatMap(wordsOf).map((word) => ({ word, name: "" })));
  const alternatives = [...groups].map(([letter, words]) => {
    const rest = words.map(({ word }) => pattern(word.slice(1))).join("|");
    return `${letter}(?:${rest})`;
  });
  return new RegExp(`(?<![a-z])(?:${alternatives.join("|")})`);
}

/** What lexicon the word at a place belongs to, and where it ends; or null. */
export type Lookup<Name> = (plain: string, at: number) => { name: Name; to: number } | null;

/** Many lexicons, asked one word at a time. */
export function lexicons<Name extends string>(rows: Record<Name, readonly string[]>): Lookup<Name> {
  const entries = keysOf(rows).flatMap((name) =>
    rows[name].flatMap(wordsOf).map((word) => ({ word, name })),
  );
  const groups = byLetter(entries);
  const tables = new Map([...groups].map(([letter, words]) => [letter, tableOf(words)] as const));
  return (text, at) => {
    const table = tables.get(text[at] ?? "");
    if (table === undefined) return null;
    table.pattern.lastIndex = at;
    const match = table.pattern.exec(text);
    const group = match === null ? -1 : match.findIndex((it, k) => k > 0 && it !== undefined);
    const name = table.names[group - 1];
    return name === undefined ? null : { name, to: table.pattern.lastIndex };
  };
}

type Entry<Name> = { word: string; name: Name };

function tableOf<Name extends string>(words: readonly Entry<Name>[]) {
  const names = [...new Set(words.map(({ name }) => name))];
  const groups = names.map((name) => {
    const own = words.filter((it) => it.name === name).map(({ word }) => pattern(word));
    return `(${own.join("|")})`;
  });
  return { names, pattern: new RegExp(`(?:${groups.join("|")})[a-z]*`, "y") };
}

function wordsOf(row: string): string[] {
  return row.split("|").map((word) => plain(word.trim()));
}

function pattern(word: string): string {
  return word
    .replace(/[.*+?()[\]\\]/g, "\\$&")
    .replace(/ /g, "[ .:-]{0,2}")
    .replace(/\$$/, "(?![a-z])");
}

function byLetter<Name>(entries: readonly Entry<Name>[]): Map<string, Entry<Name>[]> {
  const groups = new Map<string, Entry<Name>[]>();
  for (const entry of entries) {
    const letter = entry.word.slice(0, 1);
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return groups;
}

function keysOf<Name extends string>(groups: Record<Name, unknown>): Name[] {
  const names: Name[] = [];
  for (const name in groups) names.push(name);
  return names;
}

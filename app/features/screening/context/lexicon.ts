import { isSmall } from "../candidates/codes";
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
  const tables = tablesOf(entries);
  return (text, at) => {
    const table = tables[keyOf(text, at)];
    if (table === undefined) return null;
    table.pattern.lastIndex = at;
    const match = table.pattern.exec(text);
    if (match === null) return null;
    const name = table.names[match.findIndex((it, k) => k > 0 && it !== undefined) - 1];
    return name === undefined ? null : { name, to: table.pattern.lastIndex };
  };
}

type Entry<Name> = { word: string; name: Name };
type Table<Name> = { names: Name[]; pattern: RegExp };

// By the first two letters, so that most words are ruled out before a pattern is asked. A word whose
// second unit is no letter may go on with anything.
function tablesOf<Name extends string>(
  entries: readonly Entry<Name>[],
): readonly (Table<Name> | undefined)[] {
  const tables: (Table<Name> | undefined)[] = [];
  for (const [letter, own] of byLetter(entries)) {
    const open = own.filter(({ word }) => keyOf(word, 0) === keyOf(letter, 0));
    for (let key = keyOf(letter, 0); key < keyOf(letter, 0) + letters; key++) {
      const possible = own.filter((it) => open.includes(it) || keyOf(it.word, 0) === key);
      if (possible.length > 0) tables[key] = tableOf(possible);
    }
  }
  return tables;
}

const letters = 27;

/** The first two letters of a word at a place, as a number; the second is 0 where it is no letter. */
function keyOf(text: string, at: number): number {
  const next = text.charCodeAt(at + 1);
  return (text.charCodeAt(at) - 97) * letters + (isSmall(next) ? next - 96 : 0);
}

function tableOf<Name extends string>(words: readonly Entry<Name>[]): Table<Name> {
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

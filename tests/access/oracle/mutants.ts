/** A text with one condition taken out or turned around. */
export type Mutation = { readonly about: string; readonly text: string };

type Operand = { from: number; to: number; without: "true" | "false" };

/**
 * Every way to break one condition of a policy or function: each operand of AND and OR, each condition that
 * stands alone, and each one that a CASE answers with, is removed (made to have no say) and negated.
 */
export function mutationsOf(text: string): Mutation[] {
  const named = new Map<string, number>();
  return operandsOf(text).flatMap(({ from, to, without }) => {
    const condition = text.slice(from, to);
    const told = condition.replaceAll(/\s+/g, " ").trim().slice(0, 90);
    const times = (named.get(told) ?? 0) + 1;
    named.set(told, times);
    const which = times === 1 ? `«${told}»` : `«${told}», the ${times}.`;
    const swap = (by: string) => `${text.slice(0, from)} ${by} ${text.slice(to)}`;
    return [
      { about: `without ${which}`, text: swap(without) },
      { about: `not ${which}`, text: swap(`(not (${condition}))`) },
    ];
  });
}

const opens = /^(?:where|when|if|elsif|having)$/i;
/** What answers in a CASE; of a statement it begins the next one. */
const answers = /^(?:then|else)$/i;
/** What a condition can stand behind without being one as a whole. */
const starts = /^(?:where|when|if|elsif|having|return|on|begin|then|else|,|;|:=)$/i;
const joins = /^(?:and|or)$/i;
const closes =
  /^(?:when|then|order|group|union|limit|for|having|else|returning|loop|end|elsif|,|;)$/i;

type Token = { word: string; from: number; to: number; depth: number; inCase: boolean };

function operandsOf(text: string): Operand[] {
  const tokens = tokensOf(text);
  const found = new Map<string, Operand>();
  for (const [index, token] of tokens.entries()) {
    const right = rightOf(tokens, index, text.length);
    if (joins.test(token.word)) {
      const without = token.word.toLowerCase() === "and" ? "true" : "false";
      note(text, found, { from: token.to, to: right.from, without });
      note(text, found, { from: leftOf(tokens, index), to: token.from, without });
    } else if (!joins.test(right.word) && isFollowed(text, tokens, index)) {
      note(text, found, { from: token.to, to: right.from, without: "true" });
    }
  }
  return [...found.values()];
}

/** Does a condition follow, and not the IF of «END IF» or a plain value of a CASE? */
function isFollowed(text: string, tokens: readonly Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (!token || before?.word === "end") return false;
  if (opens.test(token.word)) return true;
  const value = text.slice(token.to, rightOf(tokens, index, text.length).from);
  return token.inCase && answers.test(token.word) && compares.test(value);
}

/** What makes a value a condition. */
const compares = /[=<>&@]|\b(?:is|in|exists)\b/i;

function note(text: string, found: Map<string, Operand>, operand: Operand): void {
  const condition = text.slice(operand.from, operand.to).trim();
  // «case kind when 'person'» compares a value; it is no condition.
  const isValue = condition === "" || /^'[^']*'(?:::\w+)?$/.test(condition);
  const key = `${operand.from} ${operand.to}`;
  if (!isValue && !found.has(key)) found.set(key, operand);
}

/** The next word or bracket at this depth that ends the condition after `index`. */
function rightOf(tokens: readonly Token[], index: number, end: number): Token {
  const { depth = 0 } = tokens[index] ?? {};
  const next = tokens
    .slice(index + 1)
    .find(
      (token) =>
        token.depth < depth ||
        (token.depth === depth && (joins.test(token.word) || closes.test(token.word))),
    );
  return next ?? { word: "", from: end, to: end, depth, inCase: false };
}

/** Where the condition before `index` begins. */
function leftOf(tokens: readonly Token[], index: number): number {
  const { depth = 0 } = tokens[index] ?? {};
  const before = tokens
    .slice(0, index)
    .findLast(
      (token) =>
        token.depth < depth ||
        (token.depth === depth && (joins.test(token.word) || starts.test(token.word))),
    );
  return before?.to ?? 0;
}

/** Words and brackets outside of strings and comments, with how deep in brackets and CASEs they stand. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const open: string[] = [];
  for (const match of text.matchAll(/--[^\n]*|'(?:[^']|'')*'|[a-z_]+|:=|[();,]/gi)) {
    const [whole] = match;
    if (whole.startsWith("'") || whole.startsWith("--")) continue;
    const word = whole.toLowerCase();
    const closesCase = word === "end" && open.at(-1) === "case";
    if (word === ")" || closesCase) open.pop();
    const place = { from: match.index, to: match.index + word.length };
    // The end of a CASE ends what stands in it, and is a part of what it stands in.
    const told = closesCase ? "end of case" : word;
    tokens.push({ word: told, ...place, depth: open.length, inCase: open.at(-1) === "case" });
    if (word === "(" || word === "case") open.push(word);
  }
  return tokens;
}

/** A text with one condition taken out or turned around. */
export type Mutation = { readonly about: string; readonly text: string };

type Operand = { from: number; to: number; without: "true" | "false" };

/**
 * Every way to break one condition of a policy or function: each operand of AND and OR, and each condition
 * that stands alone, is removed (made to have no say) and negated.
 */
export function mutationsOf(text: string): Mutation[] {
  return operandsOf(text).flatMap(({ from, to, without }) => {
    const condition = text.slice(from, to);
    const told = condition.replaceAll(/\s+/g, " ").slice(0, 90);
    const swap = (by: string) => `${text.slice(0, from)} ${by} ${text.slice(to)}`;
    return [
      { about: `without «${told}»`, text: swap(without) },
      { about: `not «${told}»`, text: swap(`(not (${condition}))`) },
    ];
  });
}

const opens = /^(?:where|when|if|elsif|having)$/i;
/** What a condition can stand behind without being one as a whole. */
const starts = /^(?:where|when|if|elsif|having|return|on|begin)$/i;
const joins = /^(?:and|or)$/i;
const closes = /^(?:then|order|group|union|limit|for|having|else|returning|loop|end|elsif)$/i;

type Token = { word: string; from: number; to: number; depth: number };

function operandsOf(text: string): Operand[] {
  const tokens = tokensOf(text);
  const found = new Map<string, Operand>();
  for (const [index, token] of tokens.entries()) {
    const isEnd = /^end$/i.test(tokens[index - 1]?.word ?? "");
    if (isEnd || (!joins.test(token.word) && !opens.test(token.word))) continue;
    const right = rightOf(tokens, index, text.length);
    if (joins.test(token.word)) {
      const without = token.word.toLowerCase() === "and" ? "true" : "false";
      note(text, found, { from: token.to, to: right.from, without });
      note(text, found, { from: leftOf(tokens, index), to: token.from, without });
    } else if (!joins.test(right.word)) {
      note(text, found, { from: token.to, to: right.from, without: "true" });
    }
  }
  return [...found.values()];
}

function note(text: string, found: Map<string, Operand>, operand: Operand): void {
  const condition = text.slice(operand.from, operand.to);
  // «case kind when 'person'» compares a value; it is no condition.
  const isCondition = condition.trim() !== "" && !/^\s*'[^']*'(?:::\w+)?\s*$/.test(condition);
  const key = `${operand.from} ${operand.to}`;
  if (isCondition && !found.has(key)) found.set(key, operand);
}

/** The next word or bracket at this depth that ends the condition after `index`. */
function rightOf(tokens: readonly Token[], index: number, end: number): Token {
  const { depth = 0 } = tokens[index] ?? {};
  const next = tokens
    .slice(index + 1)
    .find(
      (token) =>
        token.depth < depth ||
        (token.depth === depth &&
          (token.word === ";" ||
            token.word === "," ||
            joins.test(token.word) ||
            closes.test(token.word))),
    );
  return next ?? { word: "", from: end, to: end, depth };
}

/** Where the condition before `index` begins. */
function leftOf(tokens: readonly Token[], index: number): number {
  const { depth = 0 } = tokens[index] ?? {};
  const before = tokens
    .slice(0, index)
    .findLast(
      (token) =>
        (token.depth === depth - 1 && token.word === "(") ||
        (token.depth === depth &&
          (joins.test(token.word) || starts.test(token.word) || token.word === ",")),
    );
  return before?.to ?? 0;
}

/** Words and brackets outside of strings and comments, with how deep in brackets they stand. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (const match of text.matchAll(/--[^\n]*|'(?:[^']|'')*'|[a-z_]+|[();,]/gi)) {
    const [word] = match;
    if (word.startsWith("'") || word.startsWith("--")) continue;
    if (word === ")") depth -= 1;
    tokens.push({ word, from: match.index, to: match.index + word.length, depth });
    if (word === "(") depth += 1;
  }
  return tokens;
}

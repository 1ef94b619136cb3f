import { isDigit, isLatin, isSmall, isSpace } from "./codes";

/** A long word: no space divides it. Offsets in the folded text. */
export type Word = {
  readonly from: number;
  readonly text: string;
  /** It holds small letters, and capitals or digits after its first unit. */
  readonly mixed: boolean;
};

const shortest = 8;

/** The words of a text that are long enough for keys, hashes and whatever is encoded. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isSpace(text.charCodeAt(at))) continue;
    if (at - from >= shortest)
      found.push({ from, text: text.slice(from, at), mixed: isMixed(text, from, at) });
    from = at + 1;
  }
  return found;
}

function isMixed(text: string, from: number, to: number): boolean {
  let small = isSmall(text.charCodeAt(from));
  let other = false;
  for (let at = from + 1; at < to && !(small && other); at++) {
    const code = text.charCodeAt(at);
    if (isSmall(code)) small = true;
    else if (isLatin(code) || isDigit(code)) other = true;
  }
  return small && other;
}

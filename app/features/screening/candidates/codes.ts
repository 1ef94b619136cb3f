/** What a UTF-16 unit is, asked without making strings of it. NaN, beyond the text, is nothing. */
export function isDigit(code: number): boolean {
  return code > 47 && code < 58;
}

/** A small Latin letter, as in plain text. */
export function isSmall(code: number): boolean {
  return code > 96 && code < 123;
}

/** A Latin letter without diacritics. */
export function isLatin(code: number): boolean {
  return isSmall(code | 32) && code < 128;
}

/** A space, a line's end or a tab: folded texts know no other spaces. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9;
}

/** The check of cards, Swedish personal and organisation numbers, giro and OCR numbers. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const value = digitAt(digits, digits.length - 1 - i) * (1 + (i % 2));
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** Sum of digits times weights, modulo; the common part of most national checks. */
export function weighted(digits: string, weights: readonly number[], modulus: number): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * digitAt(digits, i);
  return sum % modulus;
}

/** Remainder of a decimal string of any length. */
export function remainder(digits: string, modulus: number): number {
  let rest = 0;
  for (let i = 0; i < digits.length; i++) rest = (rest * 10 + digitAt(digits, i)) % modulus;
  return rest;
}

/** Whether the day exists. A two-digit year may mean a leap year in either century. */
export function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0 || year < 100);
  return day <= (month === 2 && !leap ? 28 : (daysOf[month - 1] ?? 0));
}

const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Two digits of a string as a number. */
export function pair(digits: string, at: number): number {
  return 10 * digitAt(digits, at) + digitAt(digits, at + 1);
}

function digitAt(digits: string, at: number): number {
  return at < digits.length ? digits.charCodeAt(at) - 48 : 0;
}

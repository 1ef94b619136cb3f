import { isDate, luhn, pair, weighted } from "./checksums";

export type SwedishId = "SE_PNR" | "SE_SAMORD";

/**
 * Which Swedish number ten or twelve digits have the date of, or null. Coordination numbers add 60
 * to the day, and may leave month or day open (00 and 60).
 */
export function swedishShape(digits: string): SwedishId | null {
  const { length } = digits;
  if (length !== 10 && (length !== 12 || !/^(?:18|19|20[0-3])/.test(digits))) return null;
  const ten = digits.slice(-10);
  const year = Number(digits.slice(0, -8));
  const month = pair(ten, 2);
  const day = pair(ten, 4);
  if (isDate(year, month, day)) return "SE_PNR";
  return isCoordination(year, month, day) ? "SE_SAMORD" : null;
}

function isCoordination(year: number, month: number, day: number): boolean {
  if (day < 60 || day > 91 || month > 12) return false;
  return day === 60 || month === 0 || isDate(year, month, day - 60);
}

/** The check digit counts the last ten digits only. */
export function swedishCheck(digits: string): boolean {
  return luhn(digits.slice(-10));
}

/** Fødselsnummer: also D-numbers (day + 40), H-numbers (month + 40), synthetic (month + 65, + 80). */
export function norwegian(digits: string): boolean {
  return norwegianShape(digits) && norwegianCheck(digits);
}

const added = [0, 40, 65, 80];

export function norwegianShape(digits: string): boolean {
  if (digits.length !== 11 || pair(digits, 0) > 71) return false;
  const day = pair(digits, 0) % 40;
  const month = pair(digits, 2);
  const more = added.find((it) => month > it && month < it + 13);
  return more !== undefined && isDate(pair(digits, 4), month - more, day);
}

// From 2032 the first check digit may leave a remainder of up to three.
function norwegianCheck(digits: string): boolean {
  return (
    weighted(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1], 11) <= 3 &&
    weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1], 11) === 0
  );
}

/** CPR: since 2007 the modulus 11 no longer holds for all, so the date is the whole check. */
export function danishShape(digits: string): boolean {
  return digits.length === 10 && isDate(pair(digits, 4), pair(digits, 2), pair(digits, 0));
}

/** Henkilötunnus without its century sign: nine digits and the check character. */
export function finnish(digits: string, check: string): boolean {
  if (!isDate(pair(digits, 4), pair(digits, 2), pair(digits, 0))) return false;
  return "0123456789ABCDEFHJKLMNPRSTUVWXY"[Number(digits) % 31] === check.toUpperCase();
}

/** Kennitala of a person; a company's has 40 added to the day. */
export function icelandic(digits: string): boolean {
  if (digits.length !== 10 || !/[089]$/.test(digits)) return false;
  const valid = weighted(digits, [3, 2, 7, 6, 5, 4, 3, 2, 1], 11) === 0;
  return valid && isDate(pair(digits, 4), pair(digits, 2), pair(digits, 0));
}

/** The modulus 11 that numbers given before 2007 satisfy. */
export function danishCheck(digits: string): boolean {
  return danishShape(digits) && weighted(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1], 11) === 0;
}

import { isDigit, isLatin } from "../candidates/codes";
import { matches } from "../candidates/matches";
import { type Digits } from "../candidates/digits";
import { around, before, cellAt } from "../context/context";
import { cues } from "../context/cues";
import { eachNumber, type Hit, none, type Reading } from "../reading";
import { ibanLength, isCharityGiro, isIban, isNorwegianAccount } from "../validators/payment";
import { isDate, pair } from "../validators/checksums";

/** IBAN, national accounts, giro. */
export function accounts(reading: Reading): Hit[] {
  return [...ibans(reading), ...numbers(reading)];
}

// Two letters before two digits; the digits, being fewer, are looked for first.
const ibanDigits =
  /\d(?<=(?<![A-Za-z\d])([A-Za-z][ -]?[A-Za-z])([^A-Za-z\d]{0,4})\d)(?=[^A-Za-z\d]{0,4}\d)/g;

function ibans(reading: Reading): Hit[] {
  return matches(ibanDigits, reading.text).flatMap((match): Hit[] => {
    const [, letters = "", gap = ""] = match;
    const length = ibanLength(letters.replace(/[^A-Za-z]/g, ""));
    if (length === undefined) return [];
    const from = match.index - gap.length - letters.length;
    const found = collect(reading.text, from, length);
    if (found === null) return [];
    const hit = { type: "IBAN", from, to: found.to } as const;
    if (digitsOnly.test(found.iban) && /[A-Z]/.test(found.iban.slice(2))) return [];
    if (isIban(found.iban)) return [{ ...hit, rule: "iban" }];
    const said = /iban[^a-z]*$/.test(before(reading, from));
    return said && /\d{8}/.test(found.iban)
      ? [{ ...hit, rule: "iban-typing-error", decision: "review" }]
      : [];
  });
}

function collect(text: string, from: number, length: number): { iban: string; to: number } | null {
  let iban = "";
  let gap = 0;
  for (let i = from; i < text.length && gap <= 4; i++) {
    if (isLatinOrDigit(text.charCodeAt(i))) {
      iban += text[i] ?? "";
      gap = 0;
    } else gap++;
    if (iban.length === length)
      return isLatinOrDigit(text.charCodeAt(i + 1))
        ? null
        : { iban: iban.toUpperCase(), to: i + 1 };
  }
  return null;
}

function isLatinOrDigit(code: number): boolean {
  return isLatin(code) || isDigit(code);
}

// Countries whose IBAN has digits only after the country.
const digitsOnly = /^(?:SE|NO|DK|FI|IS|FO|GL|DE|AT|BE|PL|EE|LT|ES|PT|HU|CZ|SK|HR|SI|RS|ME|BA)/;

const accountLengths = new Set([7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
const giroLengths = new Set([3, 4, 5, 6, 7, 8]);

function numbers(reading: Reading): Hit[] {
  return eachNumber(reading, (it) => {
    if (it.glued) return none;
    if (it.label === "giro") return giro(reading, it);
    if (it.label === "account" && accountLengths.has(it.length))
      return inOneCell(reading, it) ? account(it) : none;
    return it.length > 9 && it.length < 17 ? unlabelled(reading, it) : none;
  });
}

/** "MLB 204;2024-06-01" under "regnr": two cells are not one account. */
function inOneCell(reading: Reading, { from, to, between }: Digits): boolean {
  return !/[;,\t]/.test(between) || cellAt(reading, from) === cellAt(reading, to - 1);
}

/** Digits after "konto": not a date, and nothing the checked numbers take first. */
function account(it: Digits): Hit[] {
  const { lead } = it;
  if (it.continues || it.holds(":")) return [];
  if (it.digits.startsWith("123") && /swish/.test(lead)) return [];
  const named =
    /(?:account|acct|konto|tili)(?:t|en|n)?(?: ?n[a-z]*)?[ .:#]{0,3}(?:is|ar|er|on)? ?$/.test(lead);
  if (it.length < (named ? 8 : 9) && !/^(?:6-\d|4-\d{3,4})$/.test(it.shape)) return [];
  if (isOtherFigure(it)) return [];
  return [{ type: "BANK_ACCOUNT", from: it.from, to: it.to, rule: "account-labelled" }];
}

/** A day, an amount in thousands or a list: "118, 204, 96, 187". */
function isOtherFigure({ digits, shape, between }: Digits): boolean {
  return isDay(digits) || /^[123](?:-3)+$/.test(shape) || /, .*, /s.test(between);
}

function isDay(digits: string): boolean {
  if (!/^(?:19|20)\d{6}$/.test(digits)) return false;
  return isDate(Number(digits.slice(0, 4)), pair(digits, 4), pair(digits, 6));
}

/**
 * Norwegian accounts show by their points. Others need the make of an account, a clearing number
 * first or the Norwegian check, and a sentence about a bank or money going in.
 */
function unlabelled(reading: Reading, it: Digits): readonly Hit[] {
  const { label } = it;
  const norwegian = isNorwegianAccount(it.digits);
  const hit = { type: "BANK_ACCOUNT", from: it.from, to: it.to, rule: "account-shaped" } as const;
  if (norwegian && it.shape === "4-2-5" && it.between === ".\0.")
    return label === "reference" ? [] : [hit];
  if (label !== null || !(norwegian || hasClearing(it)) || it.continues) return none;
  return bank.test(around(reading, it.from, it.to)) ? [hit] : [];
}

function hasClearing(it: Digits): boolean {
  return (
    /^4-(?:[6-9]$|\d\d|6-4|2-|3-3|[15]-)/.test(it.shape) &&
    !/[;:,\n\t]/.test(it.between) &&
    !/^(?:0|(?:19|20)\d\d[01]\d[0-3]\d)/.test(it.digits)
  );
}

const bank =
  /konto|\btili|account|bank|\blon|salary|\bin[nd]? pa |betal|peng|rahat|maksu|money|deposit|clearing|nordea/;

function giro(reading: Reading, it: Digits): Hit[] {
  if (!isGiro(it)) return [];
  const sentence = around(reading, it.from, it.to);
  if (isCharityGiro(it.digits) || (/90[ -]?konto/.test(sentence) && it.digits.startsWith("90")))
    return [];
  const decision = cues.private.test(sentence) ? "block" : "review";
  return [{ type: "GIRO", from: it.from, to: it.to, rule: `giro-${decision}`, decision }];
}

function isGiro(it: Digits): boolean {
  if (!giroLengths.has(it.length) || it.continues) return false;
  // "26/9": a day.
  if (it.length < 5 && it.holds("/")) return false;
  if (/^[ -]$/.test(it.run.separators[it.first] ?? "")) return false;
  return /^(?:[1-7-]+-1|[34]-4|7|8|4-3|[1-]+)$/.test(it.shape);
}

import { endBefore } from "../candidates/matches";
import { type Digits } from "../candidates/digits";
import { after } from "../context/context";
import { idLabels, type Label } from "../context/labels";
import { type FindingType } from "../policy";
import { eachNumber, type Hit, none, type Reading } from "../reading";
import {
  danishCheck,
  danishShape,
  icelandic,
  norwegian,
  norwegianShape,
  swedishCheck,
  swedishShape,
} from "../validators/national-ids";
import { isSwedishMobile } from "../validators/phones";

/**
 * National numbers written with digits only. A right check digit decides by itself when the digits
 * are written like an id; in any other shape a label must say so. A wrong one needs a label, and is
 * review: a slip of the keyboard still points out a person.
 */
export function nationalIds(reading: Reading): Hit[] {
  return eachNumber(reading, (it) => {
    if (it.length < 10 || it.length > 12) return none;
    const kinds = kindsOf(it.digits);
    return kinds.length === 0 ? none : judge(reading, it, kinds);
  });
}

type Kind = { type: FindingType; valid: boolean; label: Label };

function kindsOf(digits: string): readonly Kind[] {
  if (digits.length === 11) {
    return norwegianShape(digits)
      ? [{ type: "NO_FNR", valid: norwegian(digits), label: "no" }]
      : [];
  }
  if (digits.length !== 10 && digits.length !== 12) return [];
  const kinds: Kind[] = [];
  const swedish = swedishShape(digits);
  if (swedish !== null) kinds.push({ type: swedish, valid: swedishCheck(digits), label: "pnr" });
  if (icelandic(digits)) kinds.push({ type: "IS_KT", valid: true, label: "is" });
  if (danishShape(digits)) kinds.push({ type: "DK_CPR", valid: danishCheck(digits), label: "dk" });
  return kinds;
}

function judge(reading: Reading, it: Digits, kinds: readonly Kind[]): Hit[] {
  const { label } = it;
  if (idLabels.has(label) && plausible(it)) return labelled(it, preferred(reading, kinds));
  const valid = kinds.find((kind) => kind.valid && kind.type !== "DK_CPR");
  const danish = kinds.some(({ type }) => type === "DK_CPR") && isHyphened(it);
  if ((valid === undefined && !danish) || !standsAlone(reading, it)) return [];
  const at = { from: it.from, to: it.to };
  return valid === undefined
    ? [{ ...at, type: "DK_CPR", rule: "cpr-hyphen" }]
    : [{ ...at, type: valid.type, rule: "id-checked" }];
}

/** "150961-3243" where no other number is spoken of. */
function isHyphened(it: Digits): boolean {
  const { label } = it;
  if (label !== null && label !== "birth") return false;
  return it.last - it.first === 1 && it.shape === "6-4" && it.between === "-";
}

/** "Personnummer" is the Danish word too: there a date is enough. */
function preferred(reading: Reading, kinds: readonly Kind[]): readonly Kind[] {
  if (reading.lang !== "da" || kinds.some(({ valid }) => valid)) return kinds;
  const danish = kinds.filter(({ type }) => type === "DK_CPR");
  return danish.length > 0 ? danish : kinds;
}

/** A labelled CPR needs no check digit; the others are review when it is wrong. */
function labelled(it: Digits, kinds: readonly Kind[]): Hit[] {
  const kind =
    kinds.find((each) => each.label === it.label) ?? kinds.find(({ valid }) => valid) ?? kinds[0];
  if (kind === undefined) return [];
  const sure = kind.valid || kind.label === "dk";
  const hit: Hit = { type: kind.type, from: it.from, to: it.to, rule: "id-labelled" };
  return [sure ? hit : { ...hit, rule: "id-typing-error", decision: "review" }];
}

const money = /^(?:\d-)?[123](?:-3)+$/;

/** Could be one value: not a row of amounts, times or list items. */
function plausible(it: Digits): boolean {
  return !it.holds(":") || /^[1-2-]+$/.test(it.shape);
}

/** Written like an id, so that the check digit alone may decide. */
function standsAlone(reading: Reading, it: Digits): boolean {
  if (it.glued) return gluedToWord(reading, it);
  const { shape, between, label } = it;
  if (canonical.test(shape) && /^[^,;:]{0,3}$/.test(between))
    return !it.continues || shape.length < 3;
  if (it.continues || (label !== null && otherLabels.has(label))) return false;
  if (isOtherThing(it) || !oneSeparator(it)) return false;
  return !/^\s*(?:kr|sek|eur|nok|dkk|usd|%|st$|tips)/.test(after(reading, it.to, 12));
}

const otherLabels = new Set<Label>(["amount", "reference", "phone"]);
const canonical = /^(?:6-4|8-4|10|12|11|6-5|6-2-3)$/;

// The same separator all through, or an id's own one among others: "2 0 1 7 0 5 1 2 - 2 3 9 6".
// Line breaks, quote marks and emphasis do not count.
function oneSeparator(it: Digits): boolean {
  // Twelve digits in pairs are no list.
  if (/[;:]/.test(it.between) || (it.length < 12 && it.holds(","))) return false;
  const kinds = it.between
    .split("\0")
    .map((separator) => separator.replace(/[\n\t>*'"~()[\]{}|]/g, ""));
  const own = new Set(kinds.filter((kind) => kind.trim() !== "-" && kind !== "+" && kind !== ""));
  return own.size <= 1;
}

function isOtherThing(it: Digits): boolean {
  // Twelve digits with a date and a check digit are no amount.
  const isMobile = it.shape.startsWith("3-") && isSwedishMobile(it.digits);
  return isMobile || (money.test(it.shape) && it.length < 12) || isDateAndTime(it);
}

function isDateAndTime(it: Digits): boolean {
  return /^4-2-2-(?:4|2-2)$/.test(it.shape) && !/-$|^-\0-\0-/.test(it.between);
}

// "pnr811218-9876" and "nr8112189876", but not the digits of a token, an order number or a UUID.
function gluedToWord(reading: Reading, it: Digits): boolean {
  const word = /(?<![\da-zA-Z-])(?:[a-zåäöæø]{1,14}[.:]?|([A-Za-zÀ-ÿ]{1,14}_))$/.exec(
    endBefore(reading.text, it.from, 16),
  );
  const next = reading.text[it.to] ?? "";
  // Names of files are full of digits: there only with the dash of an id.
  if (word === null || (word[1] !== undefined && it.between !== "-")) return false;
  return !/[A-Za-zÀ-ÿ\d]/.test(next) && canonical.test(it.shape);
}

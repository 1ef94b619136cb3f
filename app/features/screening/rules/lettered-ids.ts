import { matches, placeOf } from "../candidates/matches";
import { before } from "../context/context";
import { idLabels, lastLabel } from "../context/labels";
import { type Hit, type Reading } from "../reading";
import { luhn } from "../validators/checksums";
import { finnish, swedishCheck, swedishShape } from "../validators/national-ids";

/** National numbers with letters or masks in them. */
export function letteredIds(reading: Reading): Hit[] {
  return [
    ...finnishIds(reading),
    ...swedishVat(reading),
    ...interim(reading),
    ...masked(reading),
    ...split(reading),
  ];
}

const gap = "[^A-Za-z\\d]{0,4}";
const spread = (count: number) => `\\d(?:${gap}\\d){${count - 1}}`;
const hetu = new RegExp(
  `(?<![\\w])(${spread(6)})${gap}?([-+A-FU-Ya-fu-y]?)${gap}(${spread(3)})${gap}([0-9A-Za-z])(?![\\w])`,
  "g",
);

function finnishIds(reading: Reading): Hit[] {
  return matches(hetu, reading.text).flatMap((match): Hit[] => {
    const [whole, , century = ""] = match;
    const check = whole.slice(-1);
    const digits = `${match[1]}${match[3]}`.replace(/\D/g, "");
    const at = { type: "FI_HETU", ...placeOf(match) } as const;
    const valid = finnish(digits, check);
    if (valid && /[-+A-Y]/i.test(century)) return [{ ...at, rule: "hetu" }];
    if (!/^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])/.test(digits)) return [];
    // Without its sign the code is nine digits and a character: only a label tells it from others.
    const label = lastLabel(before(reading, match.index));
    if (valid) return idLabels.has(label) ? [{ ...at, rule: "hetu" }] : [];
    return label === "fi" ? [{ ...at, rule: "hetu-typing-error", decision: "review" }] : [];
  });
}

const vat = new RegExp(
  `(?<![A-Za-zÀ-ÿ\\d])S ?E(?=${gap}\\d)${gap}(${spread(10)})${gap}0${gap}1(?!\\d)`,
  "gi",
);

/** Swedish VAT number: SE, ten digits, 01. A sole trader's ten are the personal number. */
function swedishVat(reading: Reading): Hit[] {
  return matches(vat, reading.text).flatMap((match): Hit[] => {
    const digits = (match[1] ?? "").replace(/\D/g, "");
    if (swedishShape(digits) === null || !swedishCheck(digits)) return [];
    return [
      {
        type: "SE_PNR",
        rule: "vat-sole-trader",
        ...placeOf(match),
      },
    ];
  });
}

/** T-numbers, given by hospitals: a letter instead of the first birth digit; it counts as 1. */
function interim(reading: Reading): Hit[] {
  return matches(
    /(?<![\w-])(\d{6}|\d{8})[-+ ]?([TRSUWXJKLMN])(\d{3})(?![\w-])/g,
    reading.text,
  ).flatMap((match): Hit[] => {
    const digits = `${match[1] ?? ""}1${match[3] ?? ""}`;
    const at = { type: "SE_PNR", ...placeOf(match) } as const;
    if (swedishShape(digits) === null) return [];
    if (luhn(digits.slice(-10))) return [{ ...at, rule: "interim-number" }];
    return idLabels.has(lastLabel(before(reading, match.index)))
      ? [{ ...at, rule: "interim-typing-error", decision: "review" }]
      : [];
  });
}

const hidden = "[xXnN*•_#?●█■]";
const maskedTail = `${hidden}{4}|\\d${hidden}{3}|\\d{2}${hidden}{2}|${hidden}\\d{3}|${hidden}{2}\\d{2}|${hidden}{3}\\d`;
const maskedPattern = new RegExp(
  `(?<![\\w.,-])(\\d{8}|\\d{6})( ?[-+] ?|)(?:${maskedTail})(?![\\w*•])`,
  "g",
);

/** A birth date with its last four hidden, wholly or in part. */
function masked(reading: Reading): Hit[] {
  return matches(maskedPattern, reading.text).flatMap((match): Hit[] => {
    const [, date = "", dash = ""] = match;
    if (!isBirthDate(date)) return [];
    const label = lastLabel(before(reading, match.index));
    if (dash === "" && !idLabels.has(label)) return [];
    const type = label === "dk" ? "DK_CPR" : "SE_PNR";
    return [{ type, rule: "id-masked", decision: "review", ...placeOf(match) }];
  });
}

/** Year first, or day first in six digits. */
function isBirthDate(date: string): boolean {
  const turned = `${date.slice(4)}${date.slice(2, 4)}${date.slice(0, 2)}`;
  if (swedishShape(`${date}0000`) !== null) return true;
  return date.length === 6 && swedishShape(`${turned}0000`) !== null;
}

const lastFour =
  /^\s*(?:["']?\s*[|;,\t]\s*["']?|[.…]{2,4} ?|\s*(?:och|and|og|ja|samt|plus|\+|&|\/)\s*)(\d{4})(?!\d)/;

/** Date here, the last four in the next cell: one number, one span. */
function split(reading: Reading): Hit[] {
  return matches(
    /(?<!\d)(\d{8}|\d{6}|\d{4}-\d{2}-\d{2}|\d{2}-\d{2}-\d{2})(?!\d)/g,
    reading.text,
  ).flatMap((match): Hit[] => {
    const to = match.index + match[0].length;
    const rest = reading.plain.slice(to, to + 110);
    const found = lastFour.exec(rest);
    const digits = match[0].replace(/\D/g, "") + (found?.[1] ?? "");
    if (found === null || swedishShape(digits) === null || !swedishCheck(digits)) return [];
    if (!tells(reading, match.index, found[0])) return [];
    return [
      {
        type: swedishShape(digits) ?? "SE_PNR",
        from: match.index,
        to: to + found[0].length,
        rule: "id-split",
      },
    ];
  });
}

// Two neighbouring cells, or words, are one number only where something speaks of a person.
function tells(reading: Reading, at: number, between: string): boolean {
  const label = lastLabel(before(reading, at));
  return idLabels.has(label) || label === "birth" || /[.…]{2}/.test(between);
}

import { matches, matchesNear, placeOf } from "../candidates/matches";
import { after, around, before } from "../context/context";
import { cues } from "../context/cues";
import { lastLabel } from "../context/labels";
import { months } from "../context/months";
import { type Hit, type Reading } from "../reading";
import { isDate } from "../validators/checksums";

/** Vehicles, birth dates and positions: weak shapes that a word beside them makes strong. */
export function details(reading: Reading): Hit[] {
  return [...plates(reading), ...births(reading), ...positions(reading)];
}

// Swedish and Finnish; Norwegian and Danish; British; German.
const plate =
  /(?<![A-Za-zÀ-ÿ\d])(?:[A-ZÅÄÖ]{3}[ -]?\d{2}[A-Z\d]|[A-ZÅÄÖ]{2,3}-\d{1,3}|[A-Z]{2} ?(?:\d ?){4}\d?|[A-Z]{2}\d{2} ?[A-Z]{3}|[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4})(?![A-Za-zÀ-ÿ\d])/g;
const lettersByDigit = /[A-ZÅÄÖÜ-][A-ZÅÄÖÜ][ -]?\d/g;
const notPlate =
  /^(?:SEK|EUR|USD|GBP|NOK|DKK|ISK|CHF|PLN|MCC|BIN|ISO|PIN|PCI|SOU|COM|OCR|KID|ISIN|RFC|CVE|UTC|GMT|CET|API|URL|MAX|MIN|NOV|DEC|OKT|SEP|FEB|JAN|APR|JUN|JUL|AUG|NR|KL|NO|SS|FN|EU|FI|SE|DK|ID|TV|IP|PM|AM|ART|KAP|SFS|NJA|HFD|VAT|TEL|REG)\b/;

function plates(reading: Reading): Hit[] {
  const upper = reading.text.toUpperCase();
  const text = upper.length === reading.text.length ? upper : reading.text;
  const shaped = matchesNear(lettersByDigit, { pattern: plate, reach: 8 }, text);
  return shaped.flatMap((match): Hit[] => {
    const found = match[0].trimEnd();
    const lead = before(reading, match.index, 50);
    const labelled = lastLabel(lead) === "plate";
    const isUpper = reading.text.slice(match.index, match.index + found.length) === found;
    // "DK 51 631": with a label no country or currency.
    if (notPlate.test(found) && !(labelled && /\d\d ?\d{3}$/.test(found))) return [];
    if (!/\d/.test(found) || (!labelled && !isUpper)) return [];
    const rest = after(reading, match.index + found.length, 30).replace(/ [a-z]+$/, "");
    if (!labelled && !cues.vehicle.test(`${lead};${rest}`)) return [];
    return [{ type: "PLATE", from: match.index, to: match.index + found.length, rule: "plate" }];
  });
}

const day = "(?:0?[1-9]|[12]\\d|3[01])";
const date = new RegExp(
  `(?<![\\d./-]|[\\da-f]{4})(?:(?:18|19|20)\\d{2} ?[-./ ] ?\\d{1,2} ?[-./ ] ?\\d{1,2}|(?:18|19|20)\\d{6}|\\d{6}|\\d{1,2} ?[./-] ?\\d{1,2} ?[./ -] ?(?:\\d{4}|\\d{2})|${day}(?:\\.|:e|st|nd|rd|th)?(?: of| dagen i)? (?:${months})(?:kuuta|\\.)?,? \\d{4})(?![\\d/]|-\\d)`,
  "gi",
);
const monthFirst = new RegExp(
  `(?<![\\d./-]|[\\da-f]{4})(?:${months})\\.? ${day}(?:st|nd|rd|th)?,? \\d{4}(?![\\d/]|-\\d)`,
  "gi",
);
const dayAndYear = new RegExp(`${day}(?:st|nd|rd|th)?,? \\d{4}`, "gi");

function births(reading: Reading): Hit[] {
  if (!/\d/.test(reading.text) || !cues.birth.test(reading.plain)) return [];
  const dates = [
    ...matches(date, reading.text),
    ...matchesNear(dayAndYear, { pattern: monthFirst, reach: 12 }, reading.text),
  ];
  return dates.flatMap((match): Hit[] => {
    const lead = before(reading, match.index, 60);
    const cue =
      /(?<![a-z])(?:fodd|fodt|fodelse|fodsel|born|birth|dob|d[. ]o[. ]b|syntyn|synty|synt|b-?day|fyller|fyllde|fylder|fyller ar|f\.|f |s\.(?= $))[^.;|]{0,32}$|(?<![a-z])f\. ?$/.exec(
        lead,
      );
    const later = /^[ ,]{0,2}(?:\(?(?:fodd|fodelsedatum|fodt|born|dob)\b)/.test(
      after(reading, match.index + match[0].length, 20),
    );
    const header = lastLabel(lead) === "birth" && !/\d{4}/.test(lead);
    if ((cue === null || /\d{3}/.test(cue[0])) && !later && !header) return [];
    return isPlausible(match[0]) ? [{ type: "DOB", rule: "birth-date", ...placeOf(match) }] : [];
  });
}

function isPlausible(found: string): boolean {
  const digits = found.replace(/\D/g, "");
  if (/^\d{6}$/.test(found))
    return (
      isDate(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4))) ||
      isDate(Number(digits.slice(4)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2)))
    );
  return true;
}

const number = "(\\d{1,3}[.,] ?\\d{3,10})";
const axis = "[NSEWÖVOPI]";
const decimal = new RegExp(
  `(?<![\\dA-Za-zÀ-ÿ.,])(?:(?:lat(?:itude|itud)?|${axis})\\b[:=]? ?)?-?${number} ?°? ?${axis}?(?:[ ,;/|]{1,4}|\\n| (?:och|and|og|ja) )(?:(?:lon(?:gitude|gitud|g)?|lng|${axis})\\b[:=]? ?)?-?${number} ?°?(?: ?${axis}(?![A-Za-zÀ-ÿ]))?(?![\\d.,]*\\d)`,
  "gi",
);
const fraction = /\d[.,] ?\d{3}/g;
const sexagesimal =
  /(?<!\d)[NSEWÖV]? ?\d{1,3} ?[°º] ?\d{1,2} ?['\u2032] ?\d{1,2}(?:[.,]\d+)? ?(?:["\u2033]|'')? ?[NSEWÖV]?(?:[ ,;]{1,3}[NSEWÖV]? ?\d{1,3} ?[°º] ?\d{1,2} ?['\u2032] ?\d{1,2}(?:[.,]\d+)? ?(?:["\u2033]|'')? ?[NSEWÖV]?)?/g;
const minutes =
  /(?<!\d)[NSEWÖV]? ?\d{1,2} ?[°º] ?\d{1,2}[.,]\d{3,} ?'? ?[NSEWÖV]?[ ,;]{1,3}[NSEWÖV]? ?\d{1,3} ?[°º] ?\d{1,2}[.,]\d{3,} ?'? ?[NSEWÖV]?/g;
const grid = /(?<!\d)[67]\d{6}(?:[.,]\d+)?[ ,;/]{1,3}(?:[1-9]\d{5}|1[2-8]\d{5})(?:[.,]\d+)?(?!\d)/g;
const words = /\/\/\/[A-Za-zÀ-ÿ]{3,}\.[A-Za-zÀ-ÿ]{3,}\.[A-Za-zÀ-ÿ]{3,}/g;

function positions(reading: Reading): Hit[] {
  const all = (pattern: RegExp) => matches(pattern, reading.text);
  const sentence = (match: RegExpExecArray) =>
    around(reading, match.index, match.index + match[0].length);
  return [
    ...matchesNear(fraction, { pattern: decimal, reach: 24 }, reading.text).filter((match) =>
      isPosition(match, () => sentence(match)),
    ),
    ...[sexagesimal, minutes, words].flatMap(all),
    ...all(grid).filter((match) => cues.position.test(sentence(match))),
  ].map(position);
}

function position(match: RegExpExecArray): Hit {
  const from = match.index + match[0].length - match[0].trimStart().length;
  return { type: "GEO", from, to: match.index + match[0].trimEnd().length, rule: "position" };
}

/** Latitude and longitude; four decimals show it, three need a word or a direction. */
function isPosition([found, first = "", second = ""]: RegExpExecArray, sentence: () => string) {
  const numbers = [first, second].map((it) => it.replace(/\s/g, "").replace(",", "."));
  if (Number(numbers[0]) > 90 || Number(numbers[1]) > 180) return false;
  if (/\b[NSEWÖV]\b|°|lat|lon/i.test(found)) return true;
  const said = sentence();
  if (cues.position.test(said)) return true;
  const decimals = Math.min(...numbers.map((it) => it.length - it.indexOf(".") - 1));
  return decimals >= 4 && !first.includes(",") && !/%|kr|sek|eur/.test(said);
}

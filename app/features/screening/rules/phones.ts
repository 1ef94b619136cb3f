import { type Digits } from "../candidates/digits";
import { after } from "../context/context";
import { cues } from "../context/cues";
import { type Label } from "../context/labels";
import { type Hit, type Reading } from "../reading";
import { isDate, pair } from "../validators/checksums";

const lengths = new Set([7, 8, 9, 10, 11, 12, 13, 14, 15]);

/** Phone numbers and Swish: international, Nordic and British shapes by themselves, others by label. */
export function phones(reading: Reading): Hit[] {
  if (reading.channel === "contact") return [];
  const services = new Set(reading.config.serviceNumbers.map((it) => it.replace(/\D/g, "")));
  return reading.numbers.flatMap(({ it, lead, label }): Hit[] => {
    if (!lengths.has(it.digits.length)) return [];
    if (services.has(it.digits) || isFree(it.digits)) return [];
    return judge(reading, it, { lead, label });
  });
}

type Context = { lead: string; label: Label | null };

function judge(reading: Reading, it: Digits, { lead, label }: Context): Hit[] {
  const from = plusAt(reading.text, it.from);
  const sentence = `${lead} ${after(reading, it.to)}`;
  const swish = label === "swish" || (label === "phone" && /swish/.test(sentence));
  const at = { from, to: it.to };
  if (swish && /^123\d{7}$/.test(it.digits))
    return [{ ...at, type: "SWISH", rule: "swish-business", decision: "review" }];
  const sure = international(it, from);
  const shaped = sure || national(it);
  if (it.glued || it.continues || it.between.includes(":")) return [];
  if (swish && shaped) return [{ ...at, type: "SWISH", rule: "swish-private" }];
  if (!shaped && !labelled(it, label)) return [];
  if (!sure && label !== null && !fits.has(label)) return [];
  if (cues.switchboard.test(sentence) && !isMobile(it.digits)) return [];
  return [
    {
      ...at,
      type: swish ? "SWISH" : "PHONE",
      rule: sure ? "phone-international" : shaped ? "phone-national" : "phone-labelled",
    },
  ];
}

const fits = new Set<Label>(["phone", "swish", "wallet", "account", "birth", "pnr", "plate"]);

/** Includes the plus and its bracket in the span. */
function plusAt(text: string, from: number): number {
  const lead = /(?:\+|\(\+|\+\(|\(\+\(|\()[ ]?$/.exec(text.slice(Math.max(0, from - 3), from));
  if (lead === null || (lead[0].startsWith("(") && !lead[0].includes("+") && text[from] !== "0"))
    return from;
  return lead[0].includes("+") ? from - lead[0].length : from;
}

const countryCodes =
  /^(?:1|20|27|3[0-469]|35[0-9]|37[0-8]|38[0-9]|4[0134-9]|42[0-3]|5[1-8]|6[0-6]|7|8[1246]|85[2356]|88[06]|9[0-58]|9[679]\d|2[1-69]\d|50\d|59\d)/;

function international(it: Digits, from: number): boolean {
  const digits = it.digits.startsWith("00") ? it.digits.slice(2) : it.digits;
  const marked = from < it.from || (it.digits.startsWith("00") && !/^0+$/.test(digits.slice(0, 3)));
  if (!marked || digits.length < 8 || !countryCodes.test(digits)) return false;
  return from < it.from || /^00(?:45|46|47|358|354|44|49|33|34|39|31|48|37\d|380)/.test(it.digits);
}

const nationalShapes: readonly RegExp[] = [
  // Swedish mobiles; area codes are written with a dash after them.
  /^07[02369]\d{7}$/,
  // Finnish mobiles; British mobiles.
  /^0(?:4[0-9]|50)\d{6,8}$/,
  /^07[1-9]\d{8}$/,
];

function national(it: Digits): boolean {
  if (
    /[,;]/.test(it.between) ||
    (/^(?:1-)+1$/.test(it.shape) === false && /^1-|-1-/.test(it.shape))
  )
    return false;
  if (isSwedishArea(it)) return true;
  if (
    it.digits.length === 10 &&
    isDate(pair(it.digits, 0), pair(it.digits, 2), pair(it.digits, 4)) &&
    it.shape === "6-4"
  )
    return false;
  return (
    nationalShapes.some((shape) => shape.test(it.digits)) &&
    (it.shape.length <= 17 || /^(?:1-)+1$/.test(it.shape))
  );
}

// 08-465 004 40, 031-390 06 96, 0980-319 258.
function isSwedishArea(it: Digits): boolean {
  return (
    /^0[1-9]\d{6,9}$/.test(it.digits) &&
    /^(?:2|3|4)-/.test(it.shape) &&
    /^ ?[-/] ?(?:\0|$)/.test(it.between) &&
    !/[-/]/.test(it.between.slice(3)) &&
    /^\d-[5-8]$|^\d-\d-\d(?:-\d)?$/.test(it.shape)
  );
}

/** Eight digits of Norway and Denmark, ten of Finland: only after a word for phones. */
function labelled(it: Digits, label: Label | null): boolean {
  if (label !== "phone" && label !== "wallet") return false;
  if (/[,;]/.test(it.between) || it.digits.length > 13) return false;
  if (it.digits.length === 8 && /^4-2-2$|^2-2-4$/.test(it.shape) && isDateLike(it.digits))
    return false;
  return !/^(?:4-4)$/.test(it.shape) || !/^(?:19|20)/.test(it.digits);
}

function isDateLike(digits: string): boolean {
  return /^(?:19|20)/.test(digits) || /(?:19|20)\d\d$/.test(digits);
}

function isMobile(digits: string): boolean {
  return /^(?:07[02369]\d{7}|(?:00)?467\d{8})$/.test(digits);
}

/** Free, shared-cost and emergency numbers of the Nordic countries and the European 116. */
function isFree(digits: string): boolean {
  return (
    (/^(?:0?0?46)?0?(?:20|771|770|77[0-9])\d{5,7}$/.test(digits) &&
      /^(?:020|077|46020|46771|4620|004620)/.test(digits)) ||
    /^(?:(?:00)?4[567])?(?:116\d{3}|80\d{6}|1[18]\d{2,3})$/.test(digits) ||
    /^0800\d{4,7}$/.test(digits)
  );
}

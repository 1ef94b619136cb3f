import { endBefore } from "../candidates/matches";
import { type Digits } from "../candidates/digits";
import { after } from "../context/context";
import { cues } from "../context/cues";
import { type Label } from "../context/labels";
import { eachNumber, type Hit, none, type Reading } from "../reading";
import { isDate, pair } from "../validators/checksums";
import * as phone from "../validators/phones";

/** Phone numbers and Swish: international and national shapes by themselves, others by label. */
export function phones(reading: Reading): Hit[] {
  if (reading.channel === "contact") return [];
  const services = servicesOf(reading.config.serviceNumbers);
  return eachNumber(reading, (it) => {
    const { length } = it;
    return length < 7 || length > 15 ? none : judge(reading, it, services);
  });
}

function isService(digits: string, services: ReadonlySet<string>): boolean {
  return services.has(digits) || phone.isServiceNumber(digits);
}

function isSwish(label: Label | null, sentence: string): boolean {
  return label === "swish" || (label !== "wallet" && /swish/.test(sentence));
}

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

function servicesOf(numbers: readonly string[]): ReadonlySet<string> {
  const services = known.get(numbers) ?? new Set(numbers.map((it) => it.replace(/\D/g, "")));
  known.set(numbers, services);
  return services;
}

function judge(reading: Reading, it: Digits, services: ReadonlySet<string>): readonly Hit[] {
  const { label } = it;
  const from = plusAt(reading.text, it.from);
  const kind = kindOf(it, from);
  if (kind === null || it.glued || it.continues || isService(it.digits, services)) return none;
  const sentence = `${it.lead} ${after(reading, it.to)}`;
  // "IMY-2026-14957": a register number.
  if (kind === "labelled" && /[A-Z][/-]$/.test(endBefore(reading.text, from, 2))) return [];
  if (isSwish(label, sentence)) return [swishHit({ from, to: it.to }, kind)];
  if (kind === "business" || answeredByMany(it, sentence)) return [];
  return [{ from, to: it.to, type: "PHONE", rule: `phone-${kind}` }];
}

function swishHit(at: { from: number; to: number }, kind: Kind): Hit {
  if (kind !== "business") return { ...at, type: "SWISH", rule: "swish-private" };
  return { ...at, type: "SWISH", rule: "swish-business", decision: "review" };
}

function answeredByMany(it: Digits, sentence: string): boolean {
  return cues.switchboard.test(sentence) && !phone.isSwedishMobile(it.digits);
}

type Kind = "business" | "international" | "national" | "labelled";

function kindOf(it: Digits, from: number): Kind | null {
  const { label } = it;
  if (it.length === 10 && it.digits.startsWith("123")) return "business";
  if (it.holds(":")) return null;
  const plus = from < it.from;
  if (isAbroad(it, plus, label)) return "international";
  if (label !== null && spoken.has(label)) return saidKind(it, label);
  return looksNational(it) && fits(label) ? "national" : null;
}

/** A reference may begin with zeros; after a plus it is a phone whatever is said. */
function isAbroad({ digits }: Digits, plus: boolean, label: Label | null): boolean {
  if (!plus && label === "reference") return false;
  return phone.isInternational(digits, plus ? "plus" : "no plus");
}

function saidKind(it: Digits, label: Label): Kind | null {
  if (phone.isNationalMobile(it.digits)) return "national";
  // Swish goes to mobiles, and they have nine digits after the zero or the country.
  if (label === "swish" && it.length < 9) return null;
  return isPlausible(it) ? "labelled" : null;
}

const spoken = new Set<Label>(["phone", "swish", "wallet"]);

// A number of goods or payments stays one, however it looks.
function fits(label: Label | null): boolean {
  return label === null || ["amount", "account", "birth", "pnr", "plate"].includes(label);
}

function looksNational(it: Digits): boolean {
  if (!it.digits.startsWith("0")) return false;
  const { digits, shape, between } = it;
  if (phone.isSwedishArea(digits, { shape, between })) return true;
  if (!phone.isNationalMobile(digits) || /[,;:]/.test(between)) return false;
  // Six and four is how personal numbers are written.
  if (shape === "6-4" && isDate(pair(digits, 0), pair(digits, 2), pair(digits, 4))) return false;
  return /^(?:1-)+1$/.test(shape) || !/^1-|-1-/.test(shape);
}

/** Eight digits of Norway and Denmark and any other: only after a word for phones. */
function isPlausible(it: Digits): boolean {
  const { digits, shape, between } = it;
  if (/[,;:]/.test(between) || digits.length > 13) return false;
  // Four groups with points are an address on the net.
  if (/^\.\0\.\0\.(?:\0|$)/.test(between) && it.last - it.first < 5) return false;
  if (/^(?:19|20)\d\d[01]\d[0-3]\d$/.test(digits)) return false;
  return !(/(?:19|20)\d\d$/.test(digits) && /^(?:2-2-4|4-4)$/.test(shape));
}

/** Where the number begins when its plus, and the bracket around it, are counted in. */
function plusAt(text: string, from: number): number {
  if (!" (+".includes(text[from - 1] ?? "x")) return from;
  const lead = /[(]?\+[(]? ?$/.exec(endBefore(text, from, 4));
  return lead === null ? from : from - lead[0].length;
}

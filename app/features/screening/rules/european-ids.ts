import { matchesNear, placeOf } from "../candidates/matches";
import { type Digits } from "../candidates/digits";
import { before } from "../context/context";
import { eachNumber, type Hit, none, type Reading } from "../reading";
import { type EuropeanId, europeanIds, letteredIds } from "../validators/european-ids";

/** Personal numbers of other European countries: by name, or where date and check leave no doubt. */
export function europeanNumbers(reading: Reading): Hit[] {
  return [...digitsOnly(reading), ...lettered(reading)];
}

function digitsOnly(reading: Reading): Hit[] {
  let lead = leadOf("");
  return eachNumber(reading, (it) => {
    if (!lengths.has(it.length) || it.glued) return none;
    // Numbers of one run have the same words before them.
    if (lead.whole !== it.lead) lead = leadOf(it.lead);
    const hits = named(it, lead) ?? checked(it, lead);
    return hits.length > 0 && it.holds(":") ? none : hits;
  });
}

const lengths = new Set(europeanIds.flatMap((it) => it.lengths));

/** What the words before a number say of it. */
type Lead = { whole: string; text: string; named: readonly EuropeanId[]; general: boolean };

function leadOf(whole: string): Lead {
  const text = whole.slice(-50);
  const ids = anyCue.test(text) ? europeanIds.filter(({ cue }) => cue.test(text)) : [];
  return { whole, text, named: ids, general: general.test(text) };
}

const anyCue = new RegExp(europeanIds.map(({ cue }) => cue.source).join("|"));

function named(it: Digits, lead: Lead): Hit[] | null {
  const id = lead.named.find((each) => each.lengths.includes(it.length));
  if (id === undefined) return null;
  const at = { type: "EU_ID", from: it.from, to: it.to } as const;
  if (id.valid(it.digits)) return [{ ...at, rule: "eu-id-named" }];
  if (it.continues || !said.test(lead.text)) return null;
  return [{ ...at, rule: "eu-id-typing-error", decision: "review" }];
}

function checked(it: Digits, lead: Lead): readonly Hit[] {
  const candidates = lead.general ? withCheck : sure;
  const { length } = it.digits;
  if (!candidates.some((id) => id.lengths.includes(length) && id.valid(it.digits))) return none;
  if (it.continues || /^\d{1,3}(?:-3)+$/.test(it.shape) || goods.test(lead.text)) return none;
  return [{ type: "EU_ID", from: it.from, to: it.to, rule: "eu-id-checked" }];
}

const sure = europeanIds.filter((id) => id.sure);
const withCheck = europeanIds.filter((id) => id.sure ?? id.checked !== false);

const goods = /ean|isbn|gtin|streckkod|barcode|ocr|order|faktur|invoice/;

// The name of the number itself, not only of a country.
const said =
  /\b(?:isikukood|asmens kodas|personas kods|pesel|egn|cnp|nir|steuer[ -]?id|rijksregister\w*|bsn|oib|emso|jmbg|amka|rodne cislo)\b/;
const general =
  /national id|nationell[at]* id|id[ -]?nummer|id[ -]?number|personal code|personkod|utlandsk/;

const whole = letteredIds.map((it) => ({
  ...it,
  pattern: new RegExp(`(?<![A-Za-zÀ-ÿ\\d])(?:${it.pattern.source})(?![A-Za-zÀ-ÿ\\d])`, "gi"),
}));

function lettered(reading: Reading): Hit[] {
  if (!/\d/.test(reading.text)) return [];
  return whole.flatMap(({ cue, mark, pattern, valid }) =>
    matchesNear(mark, { pattern, reach: 12 }, reading.text)
      .filter((match) =>
        cue === null ? /[A-Z]/.test(match[0]) : cue.test(before(reading, match.index, 45)),
      )
      .filter((match) => valid(match[0]))
      .map((match): Hit => ({ type: "EU_ID", rule: "eu-id-lettered", ...placeOf(match) })),
  );
}

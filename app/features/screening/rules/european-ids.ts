import { matchesNear } from "../candidates/matches";
import { type Digits } from "../candidates/digits";
import { before } from "../context/context";
import { type Hit, type Reading } from "../reading";
import { type EuropeanId, europeanIds, letteredIds } from "../validators/european-ids";

const byLength = new Map(
  europeanIds
    .flatMap((it) => it.lengths)
    .map((length) => [length, europeanIds.filter((it) => it.lengths.includes(length))] as const),
);

/** Personal numbers of other European countries: by name, or where date and check leave no doubt. */
export function europeanNumbers(reading: Reading): Hit[] {
  return [...digitsOnly(reading), ...lettered(reading)];
}

function digitsOnly(reading: Reading): Hit[] {
  return reading.numbers.flatMap((here): Hit[] => {
    const { it } = here;
    const possible = byLength.get(it.digits.length);
    if (possible === undefined || it.glued || it.between.includes(":")) return [];
    const lead = here.lead.slice(-50);
    return named(it, { lead, possible }) ?? checked(it, { lead, possible });
  });
}

type Context = { lead: string; possible: readonly EuropeanId[] };

function named(it: Digits, { lead, possible }: Context): Hit[] | null {
  const id = possible.find(({ cue }) => cue.test(lead));
  if (id === undefined) return null;
  const at = { type: "EU_ID", from: it.from, to: it.to } as const;
  if (id.valid(it.digits)) return [{ ...at, rule: "eu-id-named" }];
  if (it.continues || !said.test(lead)) return null;
  return [{ ...at, rule: "eu-id-typing-error", decision: "review" }];
}

function checked(it: Digits, { lead, possible }: Context): Hit[] {
  const spoken = general.test(lead);
  const candidates = possible.filter((id) => id.sure ?? (spoken && id.checked !== false));
  if (!candidates.some((id) => id.valid(it.digits))) return [];
  if (it.continues || /^\d{1,3}(?:-3)+$/.test(it.shape) || goods.test(lead)) return [];
  return [{ type: "EU_ID", from: it.from, to: it.to, rule: "eu-id-checked" }];
}

const goods = /ean|isbn|gtin|streckkod|barcode|ocr|order|faktur|invoice/;

// The name of the number itself, not only of a country.
const said =
  /\b(?:isikukood|asmens kodas|personas kods|pesel|egn|cnp|nir|steuer[ -]?id|rijksregister\w*|bsn|oib|emso|jmbg|amka|rodne cislo)\b/;
const general =
  /national id|nationell[at]* id|id[ -]?nummer|id[ -]?number|personal code|personkod|utlandsk/;

const whole = letteredIds.map((it) => ({
  ...it,
  pattern: new RegExp(`(?<![A-Za-zÀ-ɏ\\d])(?:${it.pattern.source})(?![A-Za-zÀ-ɏ\\d])`, "gi"),
}));

function lettered(reading: Reading): Hit[] {
  if (!/\d/.test(reading.text)) return [];
  return whole.flatMap(({ cue, mark, pattern, valid }) =>
    matchesNear(mark, { pattern, reach: 12 }, reading.text)
      .filter((match) =>
        cue === null ? /[A-Z]/.test(match[0]) : cue.test(before(reading, match.index, 45)),
      )
      .filter((match) => valid(match[0]))
      .map(({ 0: found, index }): Hit => {
        return { type: "EU_ID", from: index, to: index + found.length, rule: "eu-id-lettered" };
      }),
  );
}

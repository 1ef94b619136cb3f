import { before } from "../context/context";
import { type Hit, type Reading } from "../reading";
import { europeanIds, letteredIds } from "../validators/european-ids";

const lengths = new Set(europeanIds.flatMap((it) => it.lengths));

/** Personal numbers of other European countries: by name, or where date and check leave no doubt. */
export function europeanNumbers(reading: Reading): Hit[] {
  return [...digitsOnly(reading), ...lettered(reading)];
}

function digitsOnly(reading: Reading): Hit[] {
  return reading.numbers.flatMap((here): Hit[] => {
    const { it } = here;
    if (!lengths.has(it.digits.length)) return [];
    if (it.glued || it.between.includes(":")) return [];
    const possible = europeanIds.filter((id) => id.lengths.includes(it.digits.length));
    const lead = here.lead.slice(-50);
    const named = possible.find((id) => id.cue.test(lead));
    const at = { type: "EU_ID", from: it.from, to: it.to } as const;
    if (named?.valid(it.digits) === true) return [{ ...at, rule: "eu-id-named" }];
    if (named !== undefined && !it.continues && said.test(lead))
      return [{ ...at, rule: "eu-id-typing-error", decision: "review" }];
    const spoken = general.test(lead);
    const checked = possible.find(
      (id) => (id.sure === true || (spoken && id.checked !== false)) && id.valid(it.digits),
    );
    if (checked === undefined || it.continues || /^\d{1,3}(?:-3)+$/.test(it.shape)) return [];
    return /ean|isbn|gtin|streckkod|barcode|ocr|order|faktur|invoice/.test(lead)
      ? []
      : [{ ...at, rule: "eu-id-checked" }];
  });
}

// The name of the number itself, not only of a country.
const said =
  /\b(?:isikukood|asmens kodas|personas kods|pesel|egn|cnp|nir|steuer[ -]?id|rijksregister\w*|bsn|oib|emso|jmbg|amka|rodne cislo)\b/;
const general =
  /national id|nationell[at]* id|id[ -]?nummer|id[ -]?number|personal code|personkod|utlandsk/;

function lettered(reading: Reading): Hit[] {
  const named = letteredIds.filter(({ cue }) => cue === null || cue.test(reading.plain));
  return named.flatMap(({ cue, pattern, valid }) =>
    [
      ...reading.text.matchAll(
        new RegExp(`(?<![A-Za-zÀ-ɏ\\d])(?:${pattern.source})(?![A-Za-zÀ-ɏ\\d])`, "gi"),
      ),
    ].flatMap((match): Hit[] => {
      if (cue !== null && !cue.test(before(reading, match.index, 45))) return [];
      if (cue === null && !/[A-Z]/.test(match[0])) return [];
      return valid(match[0])
        ? [
            {
              type: "EU_ID",
              from: match.index,
              to: match.index + match[0].length,
              rule: "eu-id-lettered",
            },
          ]
        : [];
    }),
  );
}

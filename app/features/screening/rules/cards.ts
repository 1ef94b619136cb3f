import { matches, placeOf } from "../candidates/matches";
import { type Digits } from "../candidates/digits";
import { eachNumber, type Hit, none, type Reading } from "../reading";
import { luhn } from "../validators/checksums";
import { isCard } from "../validators/payment";

const lengths = new Set([13, 14, 15, 16, 17, 18, 19]);
const money = /^[123](?:-3)+$/;

/** Card numbers: known issuer range and check digit; or a label and sixteen digits that miss it. */
export function cards(reading: Reading): Hit[] {
  return [...full(reading), ...masked(reading)];
}

function full(reading: Reading): Hit[] {
  return eachNumber(reading, (it) => {
    if (!lengths.has(it.length) || !isCandidate(it.digits)) return none;
    if (it.glued && !/[a-zåäöæø][:.]?$/.test(reading.text.slice(it.from - 2, it.from))) return none;
    return it.label === "card" ? labelled(it) : unlabelled(it);
  });
}

// Everything else is no card even after a label.
function isCandidate(digits: string): boolean {
  return luhn(digits) || digits.length === 16;
}

function labelled(it: Digits): Hit[] {
  const hit = { type: "CARD_PAN", from: it.from, to: it.to } as const;
  if (luhn(it.digits)) return [{ ...hit, rule: "card-labelled" }];
  if (!/^[2-6]/.test(it.digits) || it.continues) return [];
  return [{ ...hit, rule: "card-typing-error", decision: "review" }];
}

function unlabelled(it: Digits): Hit[] {
  if (!isCard(it.digits) || it.continues) return [];
  if (money.test(it.shape) || /[:;]/.test(it.between)) return [];
  return [{ type: "CARD_PAN", from: it.from, to: it.to, rule: "card-checked" }];
}

const maskedPattern =
  /(?<![\w])\d{4}(?:[ -]?\d{2}(?:\d{2})?(?:[ -]?[xX*•.…#●█_]){4,10}|[ -]?(?:[xX*•#●█_][ -]?){8})[ -]?\d{4}(?![\w])/g;

/** First six or eight digits and the last four, with anything between. */
function masked(reading: Reading): Hit[] {
  return matches(maskedPattern, reading.text).flatMap((match): Hit[] => {
    const digits = match[0].replace(/\D/g, "");
    if (!/^[2-6]/.test(digits) || digits.length < 10) return [];
    return [
      {
        type: "CARD_MASKED",
        rule: "card-masked",
        ...placeOf(match),
      },
    ];
  });
}

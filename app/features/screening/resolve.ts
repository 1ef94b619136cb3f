import { policy } from "./policy";
import { type Hit } from "./reading";

/** A hit in raw offsets. */
export type Placed = Hit & { start: number; end: number };

/** Chooses between findings that overlap: the harder decision, then the longer, then the surer rule. */
export function resolve(hits: readonly Placed[], raw: string): Placed[] {
  const ordered = withoutStretched(hits, raw).toSorted(
    (a, b) =>
      rank(b) - rank(a) || b.end - b.start - (a.end - a.start) || precedence(a) - precedence(b),
  );
  const kept: Placed[] = [];
  const taken = new Uint8Array(ordered.reduce((end, hit) => Math.max(end, hit.end), 0));
  for (const hit of ordered) {
    if (taken.subarray(hit.start, hit.end).includes(1)) continue;
    taken.fill(1, hit.start, hit.end);
    kept.push(hit);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

const numbers: ReadonlySet<string> = new Set(
  "SE_PNR SE_SAMORD NO_FNR DK_CPR FI_HETU IS_KT EU_ID CARD_PAN PHONE SWISH BANK_ACCOUNT GIRO".split(
    " ",
  ),
);

// A value in one cell or line beats one of the same kind that needs the next cell to be one.
function withoutStretched(hits: readonly Placed[], raw: string): readonly Placed[] {
  const stretched = hits.map(
    ({ type, start, end }) => numbers.has(type) && /[\n|]/.test(raw.slice(start, end)),
  );
  if (!stretched.includes(true)) return hits;
  const firm = placesByType(
    hits.filter(({ type }, i) => stretched[i] !== true && numbers.has(type)),
    raw.length,
  );
  return hits.filter(
    ({ type, start, end }, i) =>
      stretched[i] !== true || firm.get(type)?.subarray(start, end).includes(1) !== true,
  );
}

/** For each type found, a 1 at every raw unit that a hit of it covers. */
export function placesByType(hits: readonly Placed[], length: number): Map<string, Uint8Array> {
  const places = new Map<string, Uint8Array>();
  for (const { type, start, end } of hits) {
    const own = places.get(type) ?? new Uint8Array(length);
    places.set(type, own.fill(1, start, end));
  }
  return places;
}

export function decisionOf(hit: Hit): "review" | "block" {
  return hit.decision ?? policy[hit.type].decision;
}

function rank(hit: Hit): number {
  return decisionOf(hit) === "block" ? 1 : 0;
}

// Where two rules read the same characters, the one with the check digit knows better.
const order = [
  "IBAN",
  "CARD_PAN",
  "SE_PNR",
  "SE_SAMORD",
  "NO_FNR",
  "FI_HETU",
  "IS_KT",
  "EU_ID",
  "DK_CPR",
  "SWISH",
  "PHONE",
  "EMAIL",
  "DOB",
  "BANK_ACCOUNT",
];

function precedence(hit: Hit): number {
  const place = order.indexOf(hit.type);
  return place < 0 ? order.length : place;
}

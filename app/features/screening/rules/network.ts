import { matches, placeOf } from "../candidates/matches";
import { around, before } from "../context/context";
import { cues } from "../context/cues";
import { type Hit, type Reading } from "../reading";

const v4 = /(?<![\w.])\d{1,3}(?:[ \n]?\.[ \n]?\d{1,3}){3}(?![\w]|\.\d)/g;
const v6 =
  /(?<![\w:.])(?:[\da-f]{1,4}:){2,7}(?::?[\da-f]{1,4}){0,6}(?![\w:])|(?<![\w:.])[\da-f]{1,4}(?::[\da-f]{1,4}){0,5}::(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,5})?(?![\w:])/gi;

/** Addresses on the public net. With a subscriber or customer beside them they are a person's. */
export function network(reading: Reading): Hit[] {
  return [
    ...matches(v4, reading.text),
    ...(/:[\da-f]{0,4}:/i.test(reading.text) ? matches(v6, reading.text) : []),
  ].flatMap((match): Hit[] => {
    const lead = before(reading, match.index);
    const said = /\bip\b/.test(lead);
    const address = match[0].replace(/\s/g, "").toLowerCase();
    if (address.includes(":") ? !isPublicV6(address) : !isPublicV4(address)) return [];
    if (numbering.test(lead) && !said) return [];
    const person = cues.subscriber.test(
      around(reading, match.index, match.index + match[0].length),
    );
    const decision = person ? "block" : "review";
    return [
      {
        type: "IP",
        rule: `ip-${decision}`,
        decision,
        ...placeOf(match),
      },
    ];
  });
}

// Chapters, sections and versions are written like addresses.
const numbering =
  /(?:kapitel|kap|avsnitt|punkt|paragraf|bilaga|rubrik|section|chapter|clause|annex|appendix|item|table|figure|versi?[joi]+[a-z]*|ver|v|release|build(?: n[a-z]*)?|u?[op]p?p?grad[a-z]* [a-z]+|paivite[a-z]*|edition|utgava|utgave|udgave|patch|revision|protocol|protokoll|tls|ssl|ios|android|macos|windows|chrome|firefox|firmware|kernel|luku|kohta|kapittel|avsnit|afsnit|pkt|nr|no|tabell|figur|artikel|article|requirement|krav|control)[ .:]{0,2}(?:[\dv.]+ (?:till|to|och|and|til|og|-) )?v?$/;

// Special-purpose registries of IANA: private, shared, loopback, documentation, benchmark, multicast.
const reservedV4: readonly RegExp[] = [
  /^(?:0|10|127)\./,
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^169\.254\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  /^192\.(?:168\.|0\.[02]\.|88\.99\.)/,
  /^198\.(?:1[89]\.|51\.100\.)/,
  /^203\.0\.113\./,
  /^(?:22[4-9]|2[3-5]\d)\./,
];

function isPublicV4(address: string): boolean {
  const octets = address.split(".");
  if (octets.some((octet) => Number(octet) > 255 || /^0\d/.test(octet))) return false;
  return !reservedV4.some((range) => range.test(address));
}

function isPublicV6(address: string): boolean {
  const groups = address.split(":");
  if (groups.length > 8 || address.split("::").length > 2) return false;
  if (!address.includes("::") && groups.length !== 8) return false;
  // Global unicast only, without the two documentation ranges. A MAC address or a time is neither.
  return /^[23][\da-f]{3}:/.test(address) && !/^2001:0?db8:|^3fff:/.test(address);
}

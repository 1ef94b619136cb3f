import { before } from "../context/context";
import { cues } from "../context/cues";
import { type Hit, type Reading } from "../reading";
import { type FindingType } from "../policy";

const patterns: readonly (readonly [FindingType, string, RegExp])[] = [
  // Private keys, whole block or cut.
  [
    "SECRET",
    "private-key",
    /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:[^-]{0,20000}-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----)?/g,
  ],
  // Keys that show their maker by their beginning.
  [
    "SECRET",
    "known-key",
    /(?<![\w-])(?:gh[pousr]_\w{20,255}|github_pat_\w{20,255}|glpat-[\w-]{18,}|npm_\w{30,}|A(?:KIA|SIA|GPA|ROA)[A-Z\d]{16}|AIza[\w-]{30,45}|sk-(?:[a-z]+-)?[\w-]{20,}|[sr]k_(?:live|test)_\w{10,}|whsec_\w{20,}|xox[abeoprs]-[\w-]{10,}|SG\.[\w-]{16,}\.[\w-]{16,}|hf_\w{20,}|ya29\.[\w-]{20,}|dop_v1_\w{20,}|shp(?:at|ss|ca)_\w{20,}|pypi-[\w-]{30,}|EAAC[\w]{30,}|AGE-SECRET-KEY-1[A-Z\d]{40,}|eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}|re_\w{20,}|key-[\da-f]{32}|SK[\da-f]{32}|\d{8,10}:AA[\w-]{30,})/g,
  ],
  // A password inside an address.
  [
    "SECRET",
    "url-password",
    /(?<![\w])[a-z][a-z\d+.-]{1,20}:\/\/[^\s/:@]{0,64}:[^\s/@]{2,128}@[^\s"'<>|]+[^\s"'<>|.,;:)]/gi,
  ],
  ["SECRET", "bearer", /(?<=\b(?:Bearer|Basic)\s)[\w+/.~-]{20,}={0,2}/g],
  // Pictures and films in any dress.
  [
    "MEDIA",
    "media-data",
    /data:(?:image|video|audio|application)\/[\w.+-]{1,60}(?:;[\w=-]{1,40}){0,4},[\w+/=%-]+/gi,
  ],
  ["MEDIA", "media-magnet", /magnet:\?[^\s<>"']+/gi],
  ["MEDIA", "media-markdown", /!\[[^\]\n]{0,200}\](?:\([^)\n]{1,2000}\)|\[[^\]\n]{0,200}\])/g],
  [
    "MEDIA",
    "media-bbcode",
    /\[(?:img|video|media)[^\]\n]{0,100}\][^[\n]{1,500}\[\/(?:img|video|media)\]/gi,
  ],
  [
    "MEDIA",
    "media-tag",
    /<(?:img|image|video|audio|iframe|object|embed|picture|source|svg|canvas|track|frame|input type="?image)\b[^<>]{0,2000}>(?:[^<>]{0,500}<\/(?:video|audio|iframe|object|picture|svg|embed)>)?/gi,
  ],
  // The first bytes of PNG, JPEG, GIF, WEBP and MP4 in base64.
  [
    "MEDIA",
    "media-base64",
    /(?<![\w+/])(?:iVBORw0KGgo|\/9j\/[24A]|R0lGODl?h|UklGR[\w+/]{4,10}V0VCU|AAAA[\w+/]{2,6}Z0eXB)[\w+/=\n]{20,}/g,
  ],
  // Wallets: bech32, base58, Ethereum with its transactions, Monero, Tron, XRP, Cardano.
  [
    "CRYPTO_ADDR",
    "wallet",
    /(?<![A-Za-zÀ-ɏ\d])(?:(?:bc1|tb1|ltc1)[a-z\d]{25,87}|BC1[A-Z\d]{25,87}|0x[\da-fA-F]{64}|0x[\da-fA-F]{40}|4[\dAB][1-9A-HJ-NP-Za-km-z]{93}|8[1-9A-HJ-NP-Za-km-z]{94}|addr1[a-z\d]{50,110}|bitcoincash:[a-z\d]{40,45}|T[1-9A-HJ-NP-Za-km-z]{33})(?![A-Za-zÀ-ɏ\d])/g,
  ],
];
const base58 =
  /(?<![A-Za-zÀ-ɏ\d])(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|[LMDXr][1-9A-HJ-NP-Za-km-z]{25,34}|[1-9A-HJ-NP-Za-km-z]{43,44})(?![A-Za-zÀ-ɏ\d])/g;

/** Keys, embedded media and wallets: things that show themselves by their form. */
export function tokens(reading: Reading): Hit[] {
  const found = patterns.flatMap(([type, rule, pattern]) =>
    [...reading.text.matchAll(pattern)].map((match): Hit => ({
      type,
      rule,
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
  return [...found, ...wallets(reading), ...hashes(reading), ...passwords(reading)];
}

// Base58 is also how short codes look: mixed case and digits, or a word for wallets.
function wallets(reading: Reading): Hit[] {
  return [...reading.text.matchAll(base58)].flatMap((match): Hit[] => {
    const [token] = match;
    const said =
      /(?:btc|bitcoin|wallet|planbok|lompakko|tegnebog|lommebok|krypto|crypto|adress|address|sol$|solana|ltc|doge|xrp|usdt)[^.]{0,30}$/.test(
        before(reading, match.index),
      );
    const mixed = /\d/.test(token) && /[a-z]/.test(token) && /[A-Z]/.test(token);
    if (!mixed || (!said && !/^[13]/.test(token))) return [];
    return [
      {
        type: "CRYPTO_ADDR",
        rule: "wallet-base58",
        from: match.index,
        to: match.index + token.length,
      },
    ];
  });
}

const hex =
  /(?<![\w])(?:[\da-f]{128}|[\da-f]{96}|[\da-f]{64}|[\da-f]{56}|[\da-f]{40}|[\da-f]{32}|(?:[\da-f]{2}[: ]){15,31}[\da-f]{2})(?![\w])/gi;
const coded =
  /(?<![\w+/])[A-Za-z\d+/]{43}=(?![\w=])|(?<![\w+/])[A-Za-z\d+/]{22}==(?![\w=])|(?<![\w+/])[A-Za-z\d+/]{120,200}={0,2}(?![\w=+/])/g;

function hashes(reading: Reading): Hit[] {
  const plainHex = [...reading.text.matchAll(hex)].filter(
    (match) => !isSoftware(reading, match.index),
  );
  const base64 = !/hash|photodna|pdq|md5|sha/.test(reading.plain)
    ? []
    : [...reading.text.matchAll(coded)].filter(
        (match) =>
          /(?:hash|photodna|pdq|md5|sha)/.test(before(reading, match.index)) &&
          !isSoftware(reading, match.index),
      );
  return [...plainHex, ...base64].map((match) => ({
    type: "MEDIA_HASH",
    rule: "media-hash",
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function isSoftware(reading: Reading, at: number): boolean {
  const lead = before(reading, at, 60);
  return (
    cues.commit.test(lead) && !/(?:photodna|pdq|bild|film|video|image|picture|photo)/.test(lead)
  );
}

const password =
  /(?<![a-z])(?:losenord(?:et)?|losen|pwd|pass|passwd|password|passphrase|passord(?:et)?|adgangskode(?:n)?|kodeord(?:et)?|salasana|pinkod(?:en)?|pin code|api[ -]?key|api[ -]?nyckel(?:n)?|api-avain|token|secret|client secret|hemlighet(?:en)?|nyckel(?:n)?|access key|private key)(?: (?:till|for|to|til|for|i|hos|on|pa) [^:=\n.]{1,40}?)?\s{0,2}(?::|=|\b(?:ar|is|er|on)\b|->|(?= [^ ]*\d))\s{0,2}["'`]?/g;

/** What follows "lösenord:" if it looks chosen to be secret; talk about passwords passes. */
function passwords(reading: Reading): Hit[] {
  return [...reading.plain.matchAll(password)].flatMap((match): Hit[] => {
    const from = match.index + match[0].length;
    const value =
      /^[^\s|"'`<>]{4,200}/
        .exec(reading.text.slice(from, from + 200))?.[0]
        .replace(/[.,;)]+$/, "") ?? "";
    if (!looksSecret(value, /[:=]\s*["'`]?$/.test(match[0]))) return [];
    return [{ type: "SECRET", rule: "password", from, to: from + value.length }];
  });
}

function looksSecret(value: string, declared: boolean): boolean {
  if (
    value.length < 5 ||
    /^\d{1,4}(?:-\d\d){0,2}$|^https?:|^[A-Za-zÀ-ɏ]+-[A-Za-zÀ-ɏ]+$/.test(value)
  )
    return false;
  const kinds = [/\d/, /[a-zåäö]/, /[A-ZÅÄÖ]/, /[^A-Za-zÀ-ɏ\d]/].filter((kind) =>
    kind.test(value),
  ).length;
  const inner = /\d/.test(value) || /[!#$%&*?^~+=@_]/.test(value) || /[a-z][A-Z]/.test(value);
  return inner && (kinds >= 3 || (declared && kinds >= 2));
}

import { endBefore, matches } from "../candidates/matches";
import { type Word } from "../candidates/words";
import { before } from "../context/context";
import { cues } from "../context/cues";
import { type Hit, type Reading } from "../reading";
import { type FindingType } from "../policy";

type Form = { type: FindingType; rule: string; pattern: RegExp };

// What shows itself by its form and has no spaces: only long words are read for these.
const inWords: readonly Form[] = [
  // Keys that show their maker by their beginning.
  {
    type: "SECRET",
    rule: "known-key",
    pattern:
      /(?<![\w-])(?:gh[pousr]_\w{20,255}|github_pat_\w{20,255}|glpat-[\w-]{18,}|npm_\w{30,}|A(?:KIA|SIA|GPA|ROA)[A-Z\d]{16}|AIza[\w-]{30,45}|sk-(?:[a-z]+-)?[\w-]{20,}|[sr]k_(?:live|test)_\w{10,}|whsec_\w{20,}|xox[abeoprs]-[\w-]{10,}|SG\.[\w-]{16,}\.[\w-]{16,}|hf_\w{20,}|ya29\.[\w-]{20,}|dop_v1_\w{20,}|shp(?:at|ss|ca)_\w{20,}|pypi-[\w-]{30,}|EAAC[\w]{30,}|AGE-SECRET-KEY-1[A-Z\d]{40,}|eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}|re_\w{20,}|key-[\da-f]{32}|SK[\da-f]{32}|\d{8,10}:AA[\w-]{30,})/g,
  },
  // A password inside an address.
  {
    type: "SECRET",
    rule: "url-password",
    pattern:
      /(?<![\w])[a-z][a-z\d+.-]{1,20}:\/\/[^\s/:@]{0,64}:[^\s/@]{2,128}@[^\s"'<>|]+[^\s"'<>|.,;:)]/gi,
  },
  // Wallets: bech32, base58, Ethereum with its transactions, Monero, Tron, XRP, Cardano.
  {
    type: "CRYPTO_ADDR",
    rule: "wallet",
    pattern:
      /(?<![A-Za-zÀ-ÿ\d])(?:(?:bc1|tb1|ltc1)[a-z\d]{25,87}|BC1[A-Z\d]{25,87}|0x[\da-fA-F]{64}|0x[\da-fA-F]{40}|4[\dAB][1-9A-HJ-NP-Za-km-z]{93}|8[1-9A-HJ-NP-Za-km-z]{94}|addr1[a-z\d]{50,110}|bitcoincash:[a-z\d]{40,45}|T[1-9A-HJ-NP-Za-km-z]{33})(?![A-Za-zÀ-ÿ\d])/g,
  },
];

// The same with a mark, in lower case, without which no search is needed.
const marked: readonly (Form & { marks: readonly string[] })[] = [
  // Private keys, whole block or cut.
  {
    type: "SECRET",
    rule: "private-key",
    marks: ["-----begin "],
    pattern:
      /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:[^-]{0,20000}-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----)?/g,
  },
  {
    type: "SECRET",
    rule: "bearer",
    marks: ["bearer", "basic"],
    pattern: /(?<=\b(?:Bearer|Basic)\s)[\w+/.~-]{20,}={0,2}/g,
  },
  // Pictures and films in any dress.
  {
    type: "MEDIA",
    rule: "media-data",
    marks: ["data:"],
    pattern:
      /data:(?:image|video|audio|application)\/[\w.+-]{1,60}(?:;[\w=-]{1,40}){0,4},[\w+/=%-]+/gi,
  },
  { type: "MEDIA", rule: "media-magnet", marks: ["magnet:?"], pattern: /magnet:\?[^\s<>"']+/gi },
  {
    type: "MEDIA",
    rule: "media-markdown",
    marks: ["!["],
    pattern: /!\[[^\]\n]{0,200}\](?:\([^)\n]{1,500}\)|\[[^\]\n]{0,200}\])/g,
  },
  {
    type: "MEDIA",
    rule: "media-bbcode",
    marks: ["[img", "[video", "[media"],
    pattern: /\[(?:img|video|media)[^\]\n]{0,100}\][^[\n]{1,500}\[\/(?:img|video|media)\]/gi,
  },
  {
    type: "MEDIA",
    rule: "media-tag",
    marks: ["<"],
    pattern:
      /<(?:img|image|video|audio|iframe|object|embed|picture|source|svg|canvas|track|frame|input type="?image)\b[^<>]{0,2000}>(?:[^<>]{0,500}<\/(?:video|audio|iframe|object|picture|svg|embed)>)?/gi,
  },
  // The first bytes of PNG, JPEG, GIF, WEBP and MP4 in base64.
  {
    type: "MEDIA",
    rule: "media-base64",
    marks: ["ivborw0kggo", "/9j/", "r0lgodl", "uklgr", "aaaa"],
    pattern:
      /(?<![\w+/])(?:iVBORw0KGgo|\/9j\/[24A]|R0lGODl?h|UklGR[\w+/]{4,10}V0VCU|AAAA[\w+/]{2,6}Z0eXB)[\w+/=\n]{20,}/g,
  },
];

/** Keys, embedded media and wallets: things that show themselves by their form. */
export function tokens(reading: Reading): Hit[] {
  const { text, plain } = reading;
  const words = reading.words.filter((word) => word.text.length > 12 && madeUp.test(word.text));
  return [
    ...marked.flatMap((form) =>
      form.marks.some((mark) => plain.includes(mark)) ? search(form, text) : [],
    ),
    ...words.flatMap((word) => inWords.flatMap((form) => search(form, word.text, word.from))),
    ...words.flatMap((word) => wallets(reading, word)),
    ...hashes(reading, words),
    ...passwords(reading),
  ];
}

// Not the long words of a language: they have small letters only, or a capital first.
const madeUp = /[\d_=+/:@-]|\.[^ \n\t]|.[A-Z]|^.{32}/;

function search({ type, rule, pattern }: Form, text: string, offset = 0): Hit[] {
  return matches(pattern, text).map((match) => {
    const from = offset + match.index;
    return { type, rule, from, to: from + match[0].length };
  });
}

const base58: Form = {
  type: "CRYPTO_ADDR",
  rule: "wallet-base58",
  pattern:
    /(?<![A-Za-zÀ-ÿ\d])(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|[LMDXr][1-9A-HJ-NP-Za-km-z]{25,34}|[1-9A-HJ-NP-Za-km-z]{43,44})(?![A-Za-zÀ-ÿ\d])/g,
};

// Base58 is also how short codes look: mixed case and digits, or a word for wallets.
function wallets(reading: Reading, word: Word): Hit[] {
  return search(base58, word.text, word.from).filter(({ from, to }) => {
    const token = reading.text.slice(from, to);
    if (!/\d/.test(token) || !/[a-z]/.test(token) || !/[A-Z]/.test(token)) return false;
    return /^[13]/.test(token) || walletWord.test(before(reading, from));
  });
}

const walletWord =
  /(?:btc|bitcoin|kedje|chain|klust|cluster|wallet|planbok|lompakko|tegnebog|lommebok|krypto|crypto|adress|address|sol$|solana|ltc|doge|xrp|usdt)[^.]{0,30}$/;

const hash = { type: "MEDIA_HASH", rule: "media-hash" } as const;
const hex: Form = {
  ...hash,
  pattern:
    /(?<![\w])(?:[\da-f]{128}|[\da-f]{96}|[\da-f]{64}|[\da-f]{56}|[\da-f]{40}|[\da-f]{32})(?![\w])/gi,
};
const pairs: Form = {
  ...hash,
  pattern:
    /(?<![\w])(?:(?:[\da-f]{2}[: ]){15,31}[\da-f]{2}|(?:[\da-f][: .-]){31,127}[\da-f])(?![\w])/gi,
};
const apart = /[\da-f][: .-][\da-f]{1,2}[: .-][\da-f]{1,2}[: .-][\da-f]{1,2}[: .-]/i;
const coded: Form = {
  ...hash,
  pattern:
    /(?<![\w+/])[A-Za-z\d+/]{43}=(?![\w=])|(?<![\w+/])[A-Za-z\d+/]{22}==(?![\w=])|(?<![\w+/])[A-Za-z\d+/]{120,200}={0,2}(?![\w=+/])/g,
};

function hashes(reading: Reading, words: readonly Word[]): Hit[] {
  const inHex = [
    ...words.flatMap((word) => search(hex, word.text, word.from)),
    ...(apart.test(reading.text) ? search(pairs, reading.text) : []),
  ];
  const inBase64 = words
    .flatMap((word) => search(coded, word.text, word.from))
    .filter(({ from }) => /hash|photodna|pdq|md5|sha/.test(before(reading, from)));
  return [...inHex, ...inBase64].filter(({ from }) => !isSoftware(reading, from));
}

function isSoftware(reading: Reading, at: number): boolean {
  const lead = before(reading, at, 60);
  // "nginx@sha256:": what a container image is pulled by.
  if (/[a-z\d]@sha256:$/.test(lead)) return true;
  return (
    cues.commit.test(lead) && !/(?:photodna|pdq|bild|film|video|image|picture|photo)/.test(lead)
  );
}

// Words for a secret, in a compound its last part. Near the weak ones only a value that shows itself.
const password =
  /(?:((?<!in)losen|passw|passo|passphr|passc|(?<![a-z])(?:pass|pw|pwd|psw)(?![a-z])|kode?ord|adgangsk|salasana|tunnussana|pin ?(?:kod|code)|api[ -][akn]|access key|private key|token|secret|hemlighet)|kod|code|key|log(?:g|in)|cred|wi-?fi|last med|nyckel|nokkel|nogle|avain|krypter)[a-z]*/g;
const linking = /^(?:\W|->|[äe]r|is|on|blev|var|was|satt|set|till?|to)$/i;
const standsBefore = /([^\s|"'`<>(]{5,80})["'`]?,? (?:\(|(?:är|is|er|on|som|as) (?:[a-zåäö]+ )?)$/i;

/** What follows "lösenord:", or stands before "(lösenord)", if it looks chosen to be secret. */
function passwords(reading: Reading): Hit[] {
  return matches(password, reading.plain).flatMap(({ 0: cue, 1: named, index }): Hit[] => {
    const end = index + cue.length;
    const said = named === undefined ? null : standsBefore.exec(endBefore(reading.text, index, 90));
    const [from, value] =
      said?.[1] !== undefined && isMixed(said[1])
        ? [-said[0].length - cue.length, said[1]]
        : valueAfter(reading.text.slice(end, end + 200), named !== undefined);
    return value === ""
      ? []
      : [{ type: "SECRET", rule: "password", from: end + from, to: end + from + value.length }];
  });
}

/** The first word near that looks like a secret, and where; right after the cue less is asked. */
function valueAfter(text: string, named: boolean): [number, string] {
  let near = named;
  for (const { 0: word, index } of text.matchAll(/[^\s|"'`<>(),;]+/g)) {
    const lead = text.slice(0, index);
    const declared = /[:=]\s*["'`]?$/.test(lead) || /^[:=]/.test(word);
    // A sentence ends, or a line that nothing on it leads over.
    if (index > 60 || (declared ? /[.!?]\s/ : /[.!?]\s|\n/).test(lead)) break;
    if (linking.test(word)) continue;
    const found = secretIn(word, near ? (it) => looksSecret(it, declared) : isMixed);
    if (found !== undefined) return [index + word.lastIndexOf(found), found];
    near = named && word.endsWith(":");
  }
  return [0, ""];
}

/** A word without the signs around it, or what stands after the last sign that joins it to another. */
function secretIn(word: string, isSecret: (value: string) => boolean): string | undefined {
  const whole = word.replace(/^[:=/]+|[.;]+$/g, "");
  return [whole, whole.replace(/.*[:=/]/, "")].find(isSecret);
}

/** Small and capital letters and at least three digits: no word, version or name of a norm. */
function isMixed(value: string): boolean {
  return (
    value.length > 6 &&
    /[a-zåäö]/.test(value) &&
    /[A-ZÅÄÖ]/.test(value) &&
    /\d(?:.*\d){2}/.test(value) &&
    /[^A-Za-zÀ-ÿ\d]|\d[A-Za-z]/.test(value) &&
    !/^\d|@|:\/\/|\/[\d:/-]*[A-Z]*$/.test(value)
  );
}

function looksSecret(value: string, declared: boolean): boolean {
  if (
    value.length < 5 ||
    /^\d{1,4}(?:-\d\d){0,2}$|^https?:|^[A-Za-zÀ-ÿ]+-[A-Za-zÀ-ÿ]+$/.test(value)
  )
    return false;
  const kinds = [/\d/, /[a-zåäö]/, /[A-ZÅÄÖ]/, /[^A-Za-zÀ-ÿ\d]/].filter((kind) =>
    kind.test(value),
  ).length;
  const inner = /\d/.test(value) || /[!#$%&*?^~+=@_]/.test(value) || /[a-z][A-Z]/.test(value);
  return inner && (kinds >= 3 || (declared && kinds >= 2));
}

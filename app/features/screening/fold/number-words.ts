import { isDigit, isSmall } from "../candidates/codes";
import { matches } from "../candidates/matches";
import { plain } from "../context/plain";
import { type Edit, type View } from "./view";

const units = [
  // Swedish, English, Norwegian, Danish, Finnish; zero first.
  "noll zero nul nolla null nought oh",
  "ett en one et yksi ykkönen etta",
  "två two to kaksi tvåa tva kakkonen",
  "tre three kolme trea kolmonen",
  "fyra four fire neljä fyr nelonen",
  "fem five viisi vitonen",
  "sex six seks kuusi kutonen",
  "sju seven syv seitsemän sjua seiska",
  "åtta eight åtte otte kahdeksan atta kasi",
  "nio nine ni yhdeksän nia ysi",
];
const teens = [
  "tio ten ti kymmenen", "elva eleven elleve yksitoista", "tolv twelve kaksitoista", "tretton thirteen tretten kolmetoista",
  "fjorton fourteen fjorten neljätoista", "femton fifteen femten viisitoista", "sexton sixteen seksten kuusitoista",
  "sjutton seventeen sytten seitsemäntoista", "arton eighteen atten aderton kahdeksantoista", "nitton nineteen nitten yhdeksäntoista",
]; // prettier-ignore
const tens = [
  "", "", "tjugo twenty tjue tyve kaksikymmentä", "trettio thirty tretti tredive kolmekymmentä", "fyrtio forty førti fyrre neljäkymmentä",
  "femtio fifty femti halvtreds viisikymmentä", "sextio sixty seksti tres kuusikymmentä", "sjuttio seventy sytti halvfjerds seitsemänkymmentä",
  "åttio eighty åtti firs kahdeksankymmentä", "nittio ninety nitti halvfems yhdeksänkymmentä",
]; // prettier-ignore

const values = new Map<string, string>();
const split = (row: string) => row.split(" ").filter((word) => word !== "");
units.forEach((row, value) => split(row).forEach((word) => values.set(word, String(value))));
teens.forEach((row, value) => split(row).forEach((word) => values.set(word, String(value + 10))));
tens.forEach((row, ten) =>
  split(row).forEach((word) => {
    values.set(word, String(ten * 10));
    units.forEach(
      (names, unit) =>
        unit > 0 &&
        split(names).forEach((name) => {
          values.set(word + name, String(ten * 10 + unit));
          values.set(`${word}-${name}`, String(ten * 10 + unit));
          values.set(`${name}og${word}`, String(ten * 10 + unit));
        }),
    );
  }),
);
for (const word of split(
  "streck bindestreck dash hyphen minus bindestrek bindestreg viiva väliviiva plus",
))
  values.set(word, "-");

// Beginnings of all of them: most words of a text are ruled out at their first letters.
const beginnings = [...new Set([...values.keys()].map((word) => word.slice(0, 3)))];
const numeral = new RegExp(
  `(?<![A-Za-zÀ-ÿ\\d])(?:(?:${beginnings.join("|")})[A-Za-zÀ-ÿ-]{0,23}|\\d{1,14})(?![A-Za-zÀ-ÿ\\d])`,
  "gi",
);
const joining = /^[ ,.]{1,2}(?:och|and|og|ja|sen|sedan|then)[ ,]{1,2}$/;
const between = /^[\s,.;:/|-]{0,4}(?:(?:och|and|og|ja|sen|sedan|then)[\s,]{1,2})?$/;

/**
 * Digits for number words, where at least two of them follow each other, and nothing for the words that
 * join them. `plainText` is the view's text in lower case without diacritics.
 */
export function digitsFromWords({ text }: View, plainText: string): Edit[] {
  if (!speaksOfNumbers(plainText)) return [];
  const spoken = sequences(text).filter(
    (words) => words.reduce((sum, it) => sum + it.spoken, 0) > 1,
  );
  const edits: Edit[] = [];
  for (const words of spoken) {
    let from = words[0]?.from ?? 0;
    for (const it of words) {
      if (joining.test(text.slice(from, it.from)))
        edits.push({ from, to: it.from, replacement: " " });
      if (it.spoken > 0) edits.push(it);
      from = it.to;
    }
  }
  return edits;
}

const plainWords: ReadonlySet<string> = new Set([...values.keys()].map(plain));
const heads = new Uint8Array(1 << 15);
for (const word of plainWords) heads[headOf(word, 0)] = 1;
// Digits may stand among the words of one number.
const near = /^[\s,.;:/|\d-]{0,40}(?:(?:och|and|og|ja|sen|sedan|then)[\s,]{1,2})?[\s\d-]{0,8}$/;

/** Whether two number words stand close to each other: most texts are not read for them. */
function speaksOfNumbers(text: string): boolean {
  let end = -100;
  for (let at = 0; at < text.length; at++) {
    if (!isSmall(text.charCodeAt(at))) continue;
    const from = at;
    while (isSmall(text.charCodeAt(at))) at++;
    if (heads[headOf(text, from)] !== 1 || !plainWords.has(text.slice(from, at))) continue;
    if (from - end < 50 && near.test(text.slice(end, from))) return true;
    end = at;
  }
  return false;
}

function headOf(word: string, at: number): number {
  return word.charCodeAt(at) * 256 + word.charCodeAt(at + 1);
}

/** Digits, or as many number words as are spoken. */
type Numeral = Edit & { spoken: number };

function sequences(text: string): Numeral[][] {
  const found: Numeral[][] = [];
  for (const match of matches(numeral, text)) {
    const it = numeralOf(match);
    if (it === null) continue;
    const last = found.at(-1);
    const end = last?.at(-1)?.to ?? -100;
    const joined = it.from - end < 14 && between.test(text.slice(end, it.from));
    if (last !== undefined && joined) last.push(it);
    else found.push([it]);
  }
  return found;
}

function numeralOf({ 0: found, index: from }: RegExpExecArray): Numeral | null {
  const to = from + found.length;
  if (isDigit(found.charCodeAt(0))) return { from, to, replacement: "", spoken: 0 };
  const word = found.toLowerCase();
  const replacement = values.get(word);
  if (replacement !== undefined) return { from, to, replacement, spoken: 1 };
  const parts = word.split("-").map((it) => values.get(it));
  return parts.includes(undefined)
    ? null
    : { from, to, replacement: parts.join(""), spoken: parts.length };
}

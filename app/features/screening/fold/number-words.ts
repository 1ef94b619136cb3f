import { isDigit, isSmall } from "../candidates/codes";
import { matches } from "../candidates/matches";
import { plain } from "../context/plain";
import { edit, type Edit, rewrite, type View } from "./view";

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
  `(?<![A-Za-zÀ-ɏ\\d])(?:(?:${beginnings.join("|")})[A-Za-zÀ-ɏ-]{0,23}|\\d{1,6})(?![A-Za-zÀ-ɏ\\d])`,
  "gi",
);
const joint = /(?<=\d|-)(?:[ ,.]{1,2}(?:och|and|og|ja|sen|sedan|then)[ ,]{1,2})(?=\d|-)/g;
const between = /^[\s,.;:/|-]{0,4}(?:(?:och|and|og|ja|sen|sedan|then)[\s,]{1,2})?$/;

/**
 * Digits for number words, where at least two of them follow each other; or null. `plainText` is the
 * view's text in lower case without diacritics.
 */
export function numbersFromWords(view: View, plainText: string): View | null {
  if (!speaksOfNumbers(plainText)) return null;
  const spoken = sequences(view.text).filter((words) => words.filter((it) => it.spoken).length > 1);
  if (spoken.length === 0) return null;
  return rewrite(
    edit(
      view,
      spoken.flat().filter((it) => it.spoken),
    ),
    joint,
    () => " ",
  );
}

const plainWords: ReadonlySet<string> = new Set([...values.keys()].map(plain));
const heads: ReadonlySet<number> = new Set([...plainWords].map((word) => headOf(word, 0)));
// Digits may stand among the words of one number.
const near = /^[\s,.;:/|\d-]{0,40}(?:(?:och|and|og|ja|sen|sedan|then)[\s,]{1,2})?[\s\d-]{0,8}$/;

/** Whether two number words stand close to each other: most texts are not read for them. */
function speaksOfNumbers(text: string): boolean {
  let end = -100;
  for (let at = 0; at < text.length; at++) {
    if (!isSmall(text.charCodeAt(at))) continue;
    const from = at;
    while (isSmall(text.charCodeAt(at))) at++;
    if (!heads.has(headOf(text, from)) || !plainWords.has(text.slice(from, at))) continue;
    if (from - end < 50 && near.test(text.slice(end, from))) return true;
    end = at;
  }
  return false;
}

function headOf(word: string, at: number): number {
  return word.charCodeAt(at) * 256 + word.charCodeAt(at + 1);
}

type Numeral = Edit & { spoken: boolean };

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

function numeralOf(match: RegExpExecArray): Numeral | null {
  const replacement = values.get(match[0].toLowerCase());
  const spoken = replacement !== undefined;
  if (!spoken && !isDigit(match[0].charCodeAt(0))) return null;
  const to = match.index + match[0].length;
  return { from: match.index, to, replacement: replacement ?? "", spoken };
}

import { rewrite, type View } from "./view";

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

const spoken = /(?<![A-Za-zÀ-ɏ\d])[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ-]{1,25}(?![A-Za-zÀ-ɏ\d])/g;
const joint = /(?<=\d|-)(?:[ ,.]{1,2}(?:och|and|og|ja|sen|sedan|then)[ ,]{1,2})(?=\d|-)/g;

/** Digits for number words, where enough of them follow each other to be one number; or null. */
export function numbersFromWords(view: View): View | null {
  const spots = runsOfWords(view.text);
  if (spots.length === 0) return null;
  const written = rewrite(view, spoken, (match) => {
    const at = match.index ?? 0;
    const inside = spots.some(({ from, to }) => at >= from && at < to);
    return inside ? (values.get(match[0].toLowerCase()) ?? null) : null;
  });
  return rewrite(written, joint, () => " ");
}

function runsOfWords(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number; count: number }[] = [];
  for (const match of text.matchAll(
    /(?<![A-Za-zÀ-ɏ\d])(?:[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ-]{1,25}|\d{1,6})(?![A-Za-zÀ-ɏ\d])/g,
  )) {
    const word = match[0].toLowerCase();
    const isNumber = values.has(word) || /\d/.test(word);
    if (!isNumber) continue;
    const last = found.at(-1);
    const to = match.index + match[0].length;
    if (
      last !== undefined &&
      /^[\s,.;:/|-]{0,4}(?:(?:och|and|og|ja|sen|sedan|then)[\s,]{1,2})?$/.test(
        text.slice(last.to, match.index),
      )
    ) {
      last.to = to;
      last.count += /\d/.test(word) ? 0 : 1;
    } else found.push({ from: match.index, to, count: /\d/.test(word) ? 0 : 1 });
  }
  return found.filter(({ count }) => count >= 2);
}

import { isDate, pair, remainder, weighted } from "./checksums";

/** One country's personal number: how it is called, how many digits, how it is checked. */
export type EuropeanId = {
  /** In plain text: lower case, no diacritics. */
  cue: RegExp;
  lengths: readonly number[];
  valid: (digits: string) => boolean;
  /** Date and check digit together are so rare by chance that no cue is needed. */
  sure?: true;
  /** Has no check that could confirm it without its name. */
  checked?: false;
};

const anything = () => true;

export const europeanIds: readonly EuropeanId[] = [
  // Estonia and Lithuania share the number; the first digit is sex and century.
  {
    cue: /isikukood|asmens kod|ikood|a\.?k\.? |eest|est(?:on|nisk|lan|isk)|lit(?:hu|au)|liettua|\bviro/,
    lengths: [11],
    valid: baltic,
  },
  {
    cue: /personas kod|latvia|lett(?:isk|land)/,
    lengths: [11],
    valid: (d) => isDate(pair(d, 4), pair(d, 2), pair(d, 0)) || d.startsWith("3"),
  },
  {
    cue: /pesel|\bpol(?:ish|and|sk|en)|puola/,
    lengths: [11],
    valid: (d) =>
      isDate(pair(d, 0), pair(d, 2) % 20, pair(d, 4)) &&
      weighted(d, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1], 10) === 0,
  },
  {
    cue: /\begn\b|bulgar/,
    lengths: [10],
    valid: (d) =>
      isDate(pair(d, 0), pair(d, 2) % 20, pair(d, 4)) &&
      weighted(d, [2, 4, 8, 5, 10, 9, 7, 3, 6], 11) % 10 === Number(d[9]),
  },
  {
    cue: /\bcnp\b|cod numeric|\br[ou]man/,
    lengths: [13],
    sure: true,
    valid: (d) =>
      /^[1-9]/.test(d) &&
      isDate(pair(d, 1), pair(d, 3), pair(d, 5)) &&
      // A remainder of ten is written as one.
      Number(String(weighted(d, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9], 11))[0]) === Number(d[12]),
  },
  {
    cue: /\bnir\b|securite sociale|numero de secu|french|fransk|insee/,
    lengths: [15],
    sure: true,
    valid: (d) =>
      /^[1-478]\d\d(?:0[1-9]|1[0-2]|[2-4]\d|[5-9]\d)/.test(d) &&
      97 - remainder(d.slice(0, 13), 97) === Number(d.slice(13)),
  },
  {
    cue: /steuer|idnr|tax id|german|tysk|saksa/,
    lengths: [11],
    valid: german,
  },
  {
    cue: /rijksregister|registre national|belgi|insz|niss/,
    lengths: [11],
    valid: (d) =>
      97 - remainder(d.slice(0, 9), 97) === Number(d.slice(9)) ||
      97 - remainder(`2${d.slice(0, 9)}`, 97) === Number(d.slice(9)),
  },
  {
    cue: /\bbsn\b|burgerservice|sofinummer|dutch|nederland|holland|citizen service/,
    lengths: [9, 8],
    valid: (d) => weighted(d.padStart(9, "0"), [9, 8, 7, 6, 5, 4, 3, 2, 10], 11) === 0,
  },
  { cue: /\boib\b|[ck]roat/, lengths: [11], valid: croatian },
  {
    cue: /\b(?:emso|jmbg)\b|slove|serbi/,
    lengths: [13],
    sure: true,
    valid: (d) =>
      isDate(0, pair(d, 2), pair(d, 0)) && eleven(d, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]),
  },
  {
    cue: /\bamka\b|gre[ek]|kreik/,
    lengths: [11],
    valid: (d) => isDate(pair(d, 4), pair(d, 2), pair(d, 0)),
  },
  {
    cue: /rodneh?o? cisl|czech|slova[kc]|t(?:s?je|se)[ck]k/,
    lengths: [10, 9],
    valid: (d) => (pair(d, 2) % 50) % 20 > 0 && (d.length === 9 || remainder(d, 11) === 0),
  },
  {
    cue: /svnr|sozialversicherung|austria|osterrik|itaval/,
    lengths: [10],
    valid: (d) => isDate(pair(d, 8), pair(d, 6), pair(d, 4)),
  },
  { cue: /\bahv\b|\bavs\b|swiss|schwei|sveits/, lengths: [13], valid: (d) => d.startsWith("756") },
  {
    cue: /\bnif\b|contribuinte|portug/,
    lengths: [9],
    valid: (d) => eleven(d, [9, 8, 7, 6, 5, 4, 3, 2]),
  },
  {
    cue: /szemelyi|adoazonosito|taj ?szam|hungarian|ungersk/,
    lengths: [11, 10, 9],
    checked: false,
    valid: anything,
  },
  {
    cue: /social security|\bssn\b|us citizen/,
    lengths: [9],
    valid: (d) => !/^(?:000|666|9)/.test(d),
  },
  {
    cue: /\bnhs\b/,
    lengths: [10],
    valid: (d) => eleven(d, [10, 9, 8, 7, 6, 5, 4, 3, 2]),
  },
  {
    cue: /matricule|luxembourg|luxemburg/,
    lengths: [13],
    valid: (d) => isDate(Number(d.slice(0, 4)), pair(d, 4), pair(d, 6)),
  },
  {
    cue: /rnokpp|ukrain/,
    lengths: [10],
    valid: (d) =>
      ((weighted(d, [-1, 5, 7, 9, 4, 6, 10, 5, 7], 11) + 11) % 11) % 10 === Number(d[9]),
  },
  { cue: /\b(?:inn|snils)\b|russian|rysk/, lengths: [11, 12], checked: false, valid: anything },
  { cue: /kimlik|turki|tyrki|turkk|\btckn?\b/, lengths: [11], valid: (d) => !d.startsWith("0") },
];

/** Numbers with letters: Spain, Italy, Ireland, Britain, Malta, passports and licences by name. */
export const letteredIds: readonly {
  cue: RegExp | null;
  /** The digits in it, quick to find. */
  mark: RegExp;
  pattern: RegExp;
  valid: (value: string) => boolean;
}[] = [
  {
    cue: /\b(?:dni|nie|nif)\b|spanish|spansk|documento/,
    mark: /\d[\d .]{6,9}[ -]?[A-Z]/gi,
    pattern: /(?:[XYZ][ -]?)?\d[\d .]{6,9}[ -]?[A-Z]/gi,
    valid: spanish,
  },
  {
    cue: null,
    mark: /\d{2} ?[A-EHLMPRST]\d{2} ?[A-Z]\d{3}/gi,
    pattern: /[A-Z]{6} ?\d{2} ?[A-EHLMPRST]\d{2} ?[A-Z]\d{3} ?[A-Z]/gi,
    valid: anything,
  },
  {
    cue: /\bpps|irish|irland|ireland|irlant|\birsk/,
    mark: /\d{7}/g,
    pattern: /\d{7} ?[A-W] ?[A-IW]?/gi,
    valid: anything,
  },
  {
    cue: /national insurance|\bnino?\b|\bni[ -]n|brit/,
    mark: /\d{2} ?\d{2} ?\d{2} ?[A-D]/gi,
    pattern: /[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]/gi,
    valid: anything,
  },
  {
    cue: /\bpass(?:et|port)? ?(?:$|(?=[a-z]{0,2}\d))|\bpass(?:et|port)?(?:\s?n|nummer|nr| number|:)|passport|passnum|passin numero|passinumero|korkort|driving licen|forerkort|korekort|ajokort|uppehallstillstand|residence permit|\bid[ -]?kort|\bid card|identity card|henkilokort/,
    mark: /\d{6}/g,
    pattern: /[A-Z]{1,3} ?\d{6,9}|\d{7,9}[A-Z]?/gi,
    // "rose to 123456": a word, not the letters of a number.
    valid: (value) => !/^(?!n)[a-z]+ /.test(value),
  },
];

/** The check digit makes the weighted sum divisible by eleven. */
function eleven(digits: string, weights: readonly number[]): boolean {
  return ((11 - weighted(digits, weights, 11)) % 11) % 10 === Number(digits[weights.length]);
}

function baltic(digits: string): boolean {
  if (!/^[1-8]/.test(digits) || !isDate(pair(digits, 1), pair(digits, 3), pair(digits, 5)))
    return false;
  const first = weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1], 11);
  const second = weighted(digits, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3], 11);
  return (first < 10 ? first : second % 10) === Number(digits[10]);
}

// ISO 7064 modulus 11,10.
function croatian(digits: string): boolean {
  let rest = 10;
  for (const digit of digits.slice(0, 10)) {
    const sum = (rest + Number(digit)) % 10;
    rest = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (11 - rest) % 10 === Number(digits[10]);
}

function german(digits: string): boolean {
  return !digits.startsWith("0") && croatian(digits);
}

function spanish(value: string): boolean {
  const bare = value.toUpperCase().replace(/[^A-Z\d]/g, "");
  const digits = bare.slice(0, -1).replace(/^[XYZ]/, (letter) => String("XYZ".indexOf(letter)));
  return digits.length === 8 && "TRWAGMYFPDXBNJZSQVHLCKE"[Number(digits) % 23] === bare.at(-1);
}

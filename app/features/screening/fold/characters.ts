import { lookalikes } from "./lookalikes";
import { rewrite, type View } from "./view";

// Everything but plain ASCII and the ready-made letters of Western European languages.
const other = /\r\n|[^\n\t\x20-\x7e\u00c0-\u00ff]/gu;

/**
 * One reading for every way to write a character: any script's digits become 0-9, all dashes and
 * spaces one, invisible characters and marks on digits vanish, look-alike letters become Latin, and
 * Latin letters that Western Europe does not write lose their marks.
 */
export function foldCharacters(view: View): View {
  let marked = false;
  const folded = rewrite(view, other, ([character]) => {
    if (character === "\r\n") return "\n";
    const plain = fold(character.codePointAt(0) ?? 0);
    marked ||= mark.test(plain);
    return plain === character ? null : plain;
  });
  return marked ? compose(folded) : folded;
}

const mark = /\p{M}/u;
const known = new Map<number, string>();

function fold(point: number): string {
  const cached = known.get(point);
  if (cached !== undefined) return cached;
  const folded = foldOnce(String.fromCodePoint(point), point);
  if (known.size < 20_000) known.set(point, folded);
  return folded;
}

function foldOnce(character: string, point: number): string {
  if (/\p{Nd}/u.test(character)) return digit(point);
  const sign = enclosed.find(([first, , last]) => point >= first && point <= last);
  if (sign !== undefined) return String(point - sign[0] + sign[1]);
  const letter = framed.find((first) => point >= first && point < first + 26);
  if (letter !== undefined) return String.fromCharCode(65 + point - letter);
  const plain = lookalikes.get(character) ?? classes.find(([set]) => set.test(character))?.[1];
  if (plain !== undefined) return plain === "same" ? character : plain;
  return compatible(character);
}

/** Without the marks of far languages, as its plain form, or as what parts digits if it is a picture. */
function compatible(character: string): string {
  if (farLetter.test(character)) return character.normalize("NFD").slice(0, 1);
  const form = character.normalize("NFKC");
  if (form !== character) return Array.from(form, again).join("");
  return /\p{Extended_Pictographic}/u.test(character) ? " " : character;
}

const farLetter = /[\u0100-\u024f\u1e00-\u1eff]/;

// Digits in circles, brackets and with points: the first, its value, the last.
const enclosed: readonly (readonly [number, number, number])[] = [
  [0x2474, 1, 0x247c],
  [0x2488, 1, 0x2490],
  [0x24f5, 1, 0x24fd],
  [0x24ff, 0, 0x24ff],
  [0x2776, 1, 0x277e],
  [0x2780, 1, 0x2788],
  [0x278a, 1, 0x2792],
  [0x1f100, 0, 0x1f100],
  [0x1f101, 0, 0x1f10a],
  [0x1f10b, 0, 0x1f10b],
  [0x1f10c, 0, 0x1f10c],
];

// Capitals white on black in circles and squares, and the letters of flags.
const framed: readonly number[] = [0x1f150, 0x1f170, 0x1f1e6];

// Sets of characters, and what they become; the override for right-to-left is read later.
const classes: readonly (readonly [RegExp, string])[] = [
  [/[\u202e\p{M}]/u, "same"],
  [/[\v\f\r\u0085\u2028\u2029]/, "\n"],
  // Invisible: format characters, fillers and the like.
  [/[\p{Cf}\p{Cc}\u115f\u1160\u3164\uffa0\ufffc\ufffd]/u, ""],
  [/[\p{Pd}\u2212\u2043\u02d7\u06d4\u30fc\u2796]/u, "-"],
  [/[\p{Zs}\u2800]/u, " "],
  [/[\u3008\uff1c]/u, "<"],
  [/[\u3009\uff1e]/u, ">"],
  [/\u3010/u, "["],
  [/\u3011/u, "]"],
];

function again(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x7f ? character : fold(point);
}

/** Decimal digits come in runs of ten in every script: walk back to the zero of the run. */
function digit(point: number): string {
  // Mathematical digits: five alphabets in one unbroken run.
  if (point >= 0x1d7ce && point <= 0x1d7ff) return String((point - 0x1d7ce) % 10);
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(point - zero);
}

/** Joins a letter with the first of its marks where Western Europe has it; drops other marks. */
function compose(view: View): View {
  return rewrite(view, /[^\p{M}\n]\p{M}+/gu, ([marked]) => {
    const [base = "", first = ""] = marked.replace(/[^\P{M}\u0300-\u030c]/gu, "");
    const joined = (base + first).normalize("NFC");
    return joined < "\u0100" && joined.length === 1 ? joined : base;
  });
}

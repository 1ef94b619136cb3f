import { lookalikes } from "./lookalikes";
import { type View } from "./view";

/**
 * One reading for every way to write a character: any script's digits become 0-9, all dashes and
 * spaces one, invisible characters and marks on digits vanish, look-alike letters become Latin.
 */
export function foldCharacters(view: View): View {
  // eslint-disable-next-line no-control-regex -- the question is exactly "anything but plain ASCII".
  if (!/[^\n\t\x20-\x7e]/.test(view.text)) return view;
  const out: number[] = [];
  const from: number[] = [];
  for (let i = 0; i < view.text.length; i++) {
    const code = view.text.charCodeAt(i);
    if (code < 0x7f && code >= 0x20) {
      out.push(code);
      from.push(i);
      continue;
    }
    const point = view.text.codePointAt(i) ?? code;
    const folded = fold(point);
    const width = point > 0xffff ? 2 : 1;
    for (let k = 0; k < folded.length; k++) {
      out.push(folded.charCodeAt(k));
      from.push(width === 2 ? -i - 1 : i);
    }
    i += width - 1;
  }
  return compose(assembled(view, out, from));
}

// A negative origin marks a character that took two raw units.
function assembled(view: View, out: readonly number[], from: readonly number[]): View {
  const start = new Int32Array(out.length);
  const end = new Int32Array(out.length);
  from.forEach((origin, k) => {
    const first = origin < 0 ? -origin - 1 : origin;
    const last = origin < 0 ? first + 1 : first;
    start[k] = view.start[first] ?? 0;
    end[k] = view.end[last] ?? view.end[first] ?? 0;
  });
  return { text: decode(out), start, end };
}

function decode(units: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < units.length; i += 8192) {
    parts.push(String.fromCharCode(...units.slice(i, i + 8192)));
  }
  return parts.join("");
}

const known = new Map<number, string>();

function fold(point: number): string {
  const cached = known.get(point);
  if (cached !== undefined) return cached;
  const folded = foldOnce(String.fromCodePoint(point), point);
  if (known.size < 20_000) known.set(point, folded);
  return folded;
}

const brackets: Record<string, string> = {
  "\u3008": "<",
  "\u3009": ">",
  "\u3010": "[",
  "\u3011": "]",
};

function foldOnce(character: string, point: number): string {
  if (
    /[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u3164\ufe00-\ufe0f\u20e3]/u.test(character)
  ) {
    return character === "\u202e" ? character : "";
  }
  if (character === "\t" || character === "\n") return character;
  if (/[\v\f\r\u0085\u2028\u2029]/.test(character)) return "\n";
  if (/[\p{Pd}\u2212\u2043\u02d7\u06d4\u30fc\u2796]/u.test(character)) return "-";
  if (/[\p{Zs}\u2800]/u.test(character)) return " ";
  if (/\p{Nd}/u.test(character)) return digit(point);
  const ascii = lookalikes.get(character) ?? brackets[character];
  if (ascii !== undefined) return ascii;
  if (/\p{Cc}/u.test(character)) return "";
  const compatible = character.normalize("NFKC");
  return compatible === character ? character : [...compatible].map(again).join("");
}

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

/** Joins a letter with its combining mark where one letter exists for both; drops other marks. */
function compose(view: View): View {
  if (!/\p{M}/u.test(view.text)) return view;
  const out: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  for (let i = 0; i < view.text.length; i++) {
    const character = view.text[i] ?? "";
    if (/\p{M}/u.test(character) && out.length > 0) {
      const last = out.length - 1;
      const joined = (String.fromCharCode(out[last] ?? 0) + character).normalize("NFC");
      if (joined.length === 1) out[last] = joined.charCodeAt(0);
      end[last] = view.end[i] ?? 0;
      continue;
    }
    out.push(view.text.charCodeAt(i));
    start.push(view.start[i] ?? 0);
    end.push(view.end[i] ?? 0);
  }
  return { text: decode(out), start: Int32Array.from(start), end: Int32Array.from(end) };
}

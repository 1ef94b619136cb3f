import { matches, matchesNear, placeOf } from "../candidates/matches";
import { type Reading } from "../reading";

export type Encoded = { from: number; to: number; text: string };

// Words and plain numbers are base64 too; text in base64 mixes all kinds.
const token =
  /(?<![\w+/-])(?=.[a-z+/_-]*[A-Z\d])(?=[a-z\d+/_-]*[A-Z])(?=[A-Z\d+/_-]*[a-z])[A-Za-z\d+/_-]{8,4000}={0,2}(?![\w+/=-])/g;
const hexDigits = /[2-7cC][\da-fA-F]{11}/g;
const hex = /(?<![\w])(?:[2-7][\da-f]|c[2-5][89ab][\da-f]){6,400}(?![\w])/gi;

/** Tokens that turn out to be readable text when decoded from base64 or hexadecimal. */
export function encodedTexts(reading: Pick<Reading, "text" | "words">): Encoded[] {
  const found: Encoded[] = [];
  for (const word of reading.words) {
    if (!word.mixed) continue;
    for (const { 0: encoded, index } of matches(token, word.text)) {
      const text = fromBase64(encoded);
      const from = word.from + index;
      if (text !== null) found.push({ from, to: from + encoded.length, text });
    }
  }
  for (const match of matchesNear(hexDigits, { pattern: hex, reach: 0 }, reading.text)) {
    const text = readable((match[0].match(/../g) ?? []).map((pair) => parseInt(pair, 16)));
    if (text !== null) found.push({ ...placeOf(match), text });
  }
  return found;
}

// The value of each sign, by its code; of both alphabets.
const values = new Uint8Array(128);
Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/").forEach(
  (sign, value) => (values[sign.charCodeAt(0)] = value),
);
values["-".charCodeAt(0)] = 62;
values["_".charCodeAt(0)] = 63;

function fromBase64(encoded: string): string | null {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (let i = 0; i < encoded.length && encoded[i] !== "="; i++) {
    held = ((held << 6) | (values[encoded.charCodeAt(i)] ?? 0)) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 0xff;
    // A control character: no text, and most words end here.
    if (byte < 9) return null;
    bytes.push(byte);
  }
  return readable(bytes);
}

const decoder = new TextDecoder();

function readable(bytes: readonly number[]): string | null {
  if (bytes.length < 6) return null;
  const text = decoder.decode(Uint8Array.from(bytes));
  return /^[\t\n\r\x20-\x7e\u00a0-\u024f]+$/.test(text) ? text : null;
}

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "~/features/screening/fold/fold";
import { rawRange } from "~/features/screening/fold/view";
import { screen } from "~/features/screening/screen";
import config from "../../screening/config.json";

const number = "19811218-9876";
const each = (change: (character: string) => string) => Array.from(number, change).join("");
const digits = (zero: number) =>
  each((it) => (/\d/.test(it) ? String.fromCodePoint(zero + Number(it)) : it));

test.each([
  ["full width", each((it) => String.fromCodePoint((it.codePointAt(0) ?? 0) + 0xfee0))],
  ["Arabic digits", digits(0x660)],
  ["Devanagari digits", digits(0x966)],
  ["mathematical digits", digits(0x1d7ce)],
  ["keycaps", each((it) => (/\d/.test(it) ? `${it}\ufe0f\u20e3` : it))],
  ["struck through", each((it) => `${it}\u0336`)],
  ["zero width", each((it) => `${it}\u200b`).slice(0, -1)],
  ["soft hyphens", "1981\u00ad1218-98\u00ad76"],
  ["no-break spaces", "19811218\u00a09876"],
  ["another dash", "19811218\u22129876"],
  ["spaced", Array.from(number).join(" ")],
  ["in pairs", "19 81 12 18 98 76"],
  ["dotted", "1981.12.18-9876"],
  ["over two lines", "198112\n18-9876"],
  ["over two lines of Windows", "19811218-\r\n9876"],
  ["over two quoted lines", "19811218-\n> 9876"],
  ["entities", each((it) => `&#${it.charCodeAt(0)};`)],
  ["hexadecimal entities", each((it) => `&#x${it.charCodeAt(0).toString(16)};`)],
  ["percent", each((it) => `%${it.charCodeAt(0).toString(16)}`)],
  ["unicode escapes", each((it) => `\\u00${it.charCodeAt(0).toString(16)}`)],
  ["Markdown bold", "19811218-**9876**"],
  ["Markdown code", "19811218-`9876`"],
  ["Markdown strike", "1981~~1218-98~~76"],
  ["tags", "1981<b>1218</b>-9876"],
  ["a comment in it", "1981<!-- x -->1218-9876"],
  ["letters for digits", "I98ll2l8-9876"],
  ["number words", "nitton åttioett tolv arton nittioåtta sjuttiosex"],
  ["English number words", "one nine eight one one two one eight nine eight seven six"],
  ["base64", Buffer.from(number).toString("base64")],
  ["hexadecimal", Buffer.from(number).toString("hex")],
  ["right to left", `\u202e${Array.from(number).toReversed().join("")}\u202c`],
  ["the last four apart", "1981-12-18, de fyra sista är 9876"],
])("a personal number written with %s is found, and shown exactly", (_name, disguised) => {
  const lead = "Vi fick in personnummer ";
  const { decision, findings } = screen(`${lead}${disguised} i går.`, { channel: "note", config });
  expect(decision).toBe("block");
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    type: "SE_PNR",
    start: lead.length,
    end: lead.length + disguised.length,
  });
});

test.each([
  ["brackets", "kalle.berg[@]mejl[.]example"],
  ["words in brackets", "kalle.berg [at] mejl [dot] example"],
  ["Swedish words", "kalle.berg snabel-a mejl punkt example"],
  ["a bare sign", "kalle.berg(a)mejl.example"],
  ["full width", "kalle.berg＠mejl．example"],
  ["Cyrillic look-alikes", "kаlle.bеrg@mеjl.еxample"],
])("an address defanged with %s is found", (_name, disguised) => {
  const { findings } = screen(`Skriv till ${disguised} i kväll`, { channel: "note", config });
  expect(findings.map(({ type, start, end }) => ({ type, start, end }))).toEqual([
    { type: "EMAIL", start: 11, end: 11 + disguised.length },
  ]);
});

test("a full address defanged in any way is found", () => {
  for (const address of [
    "hxxps://bad[.]example/album/7",
    "hxxp[:]//bad(.)example/v/1.mp4",
    "bad[dot]example/dl/2",
  ]) {
    expect(screen(`Se ${address} nu`, { channel: "note", config }).findings[0]?.type).toBe(
      "URL_FULL",
    );
  }
});

test("whatever a text holds, every unit of its folded form points into it, in order of places", () => {
  const odd = fc.constantFrom(
    "&#49;",
    "\u200b",
    "**",
    "<b>",
    "</b>",
    "%31",
    "\\u0031",
    "é",
    "e\u0301",
    "😀",
    "\u202e",
    "\r\n",
    "１",
    "`",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(odd, fc.string()), { maxLength: 30 }), (parts) => {
      const raw = parts.join("");
      const view = fold(raw);
      for (let i = 0; i < view.text.length; i++) {
        const { start, end } = rawRange(view, i, i + 1);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(raw.length);
      }
    }),
  );
});

test("plain text comes through the fold as it is", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zåäöA-ZÅÄÖ0-9 .,\n-]*$/), (raw) => {
      expect(fold(raw).text).toBe(raw);
    }),
  );
});

test("findings stay inside the text and never overlap", () => {
  const piece = fc.constantFrom(
    "811218-9876 ",
    "kund Erik Almskär ",
    "a@b.example ",
    "https://x.example/v/1 ",
    "konto 8327-9, 914 123 456-7 ",
    "\n| a | b |\n",
    "070-123 45 67 ",
    "\u200b",
    "**",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (parts) => {
      const raw = parts.join("");
      let end = 0;
      for (const finding of screen(raw, { channel: "note", config }).findings) {
        expect(finding.start).toBeGreaterThanOrEqual(end);
        expect(finding.end).toBeGreaterThan(finding.start);
        end = finding.end;
      }
      expect(end).toBeLessThanOrEqual(raw.length);
    }),
  );
});

import { expect, test } from "vitest";
import { screen } from "~/features/screening/screen";
import config from "../../screening/config.json";

const found = (text: string) =>
  screen(text, { channel: "note", config }).findings.map(
    ({ type, start, end }) => `${type} ${text.slice(start, end)}`,
  );

// What may say a value in another way is read again with a stretch of the text around it. Where that
// stretch begins, words are missing: what stands there was read before, with them.
test.each(Array.from({ length: 30 }, (_, i) => 180 + i * 5))(
  "a value %i units later makes no finding of what stands before it",
  (distance) => {
    const venue = "Mødet afholdes i Axelborg, Vesterbrogade 4, København. ";
    const text = `${venue}${"Tal er afrundede. ".repeat(30).slice(0, distance)} linje 12\n345678 slut`;
    expect(found(text)).toEqual([]);
  },
);

test.each([
  ["the item of a list below", "Se beslut med diarienr Ju2025/01812.\n1. Nästa punkt", "DIARY_NO Ju2025/01812"], // prettier-ignore
  ["a word on the next line", "Myndigheten svarade, dnr DI-2021-1234\nFI:s beslut följer", "DIARY_NO DI-2021-1234"], // prettier-ignore
  ["a mark of quotation", "> Kortholderen flyttet til Furuveien\n> 57, 2030 Levanger i vår", "ADDRESS Furuveien\n> 57, 2030 Levanger"], // prettier-ignore
  ["a host that a line break cuts", "Länken gick till kari.m@bre\n> vladan.example i går", "EMAIL kari.m@bre\n> vladan.example"], // prettier-ignore
  ["a path on the next line", "Inbjudan låg öppen: https://www.filmskap.test\n/invite/QstvY6L\nSlut", "URL_FULL https://www.filmskap.test\n/invite/QstvY6L"], // prettier-ignore
  ["a surname on the next line", "Pengarna togs ut av kortinnehavaren Isidor\nHåkansson, som förhörs.", "PERSON Isidor\nHåkansson"], // prettier-ignore
  ["pieces in bold", "Telefonens placering var **61.06** **00, 19.1878**.", "GEO 61.06** **00, 19.1878"], // prettier-ignore
  ["quotation marks of books", "Selgeren svarte på +47«»414«»906«»03 hele tiden", "PHONE +47«»414«»906«»03"], // prettier-ignore
])("over %s the place is exact", (_name, text, expected) => {
  expect(found(text)).toEqual([expected]);
});

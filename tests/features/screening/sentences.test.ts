import { expect, test } from "vitest";
import { screen } from "~/features/screening/screen";
import config from "../../screening/config.json";

const decided = (text: string) => screen(text, { channel: "note", config }).decision;
const smallLines = "anteckning i små bokstäver utan punkt\n".repeat(14);

// What a rule that reads one thing more once stopped, held, or let through besides.
test.each([
  "Ägare av åtgärden: Enhet Väst",
  "Mottagare av rapporten: Grupp Väst",
  "Sender of the alert: Fraud Desk",
  "The subject of the meeting: Fraud Trends",
  "Närvarande: SEB, Anna; DNB, Erik; ECPAT, Maria",
  "Frågan om GDPR, Anna tar den",
  "Betalning via KLARNA, Erik kontrollerar",
  "NOTE, Maria will send it",
  "backup_202405121803.sql",
  "order_8112189876",
  "[20240512] [1803] start",
  "Hej! Mer information finns på exempel.se\n/Anna",
  "mail.com /signal och gmail.com /chat",
  "Missing People tackade för stödet",
  "World Vision took the floor",
  "Trygg Hansa, ansvarig för arbetspaket tre",
  "Analysen av Deep Web visar en ökning.",
  "Kunden streamade MP4-filer.",
  "Vi samlades på Kungsgatan\n3 ärenden togs upp.",
  "Lagersaldo 0123 456 7890",
  "Antal spärrade konton per kvartal: 118, 204, 96, 187",
  "BankID-sessionen öppnades med 12 försök.",
])("passes: %s", (text) => {
  expect(decided(text)).toBe("pass");
});

test.each([
  "Pojken är 9 år och kommer från Kalmar.",
  "En flicka på 10 år från Colmar hittades.",
  `${smallLines}pojken är 9 år, har autism och går i årskurs 3\n${smallLines}`,
  "Namn || Konto || Ort\nErik Almgren || 8327-9, 934 567 890-1 || Lund",
  "Polisen grep ||Ravshan Tornberg|| i Båstad.",
  "Kontoinnehavare Lœbel Müller",
  "Kontoinnehavare: Ã…sa Lindqvist",
  "Bilagan heter underlag_561228-7564.docx",
  "Häktad sedan i måndags är AL-SAYED Rufus, som bestrider brott.",
])("stops: %s", (text) => {
  expect(decided(text)).toBe("block");
});

test("a name ends where the next line says something else", () => {
  const text = "Kund: Erik\nDatum: 2026-05-14";
  const [found] = screen(text, { channel: "note", config }).findings;
  expect(text.slice(found?.start, found?.end)).toBe("Erik");
});

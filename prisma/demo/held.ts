import { amend } from "./documents/amend";
import { documents } from "./documents/documents";
import type { DemoHeld } from "./types";

/** Texts that wait for the secretariat. All values are made up, the names and addresses too. */
export const held: readonly DemoHeld[] = [
  {
    key: "held.hidden-mirror",
    author: "auroratel.johan",
    daysAgo: 2,
    language: "sv",
    expected: "ONION",
    text: "Länksidan annonserar sedan i helgen även en spegel i ett dolt nät: ux4mq7ahtnv2kz5bwe3ojrpy6dlicsgf2xqhm5tkav7wnezb4u3roydd.onion. Ytadressen är densamma som tidigare. Delas för att andra ska kunna känna igen den i kundärenden.",
    as: {
      kind: "indicator",
      workspace: "hosting",
      type: "domain",
      value: "nattspegeln.example",
      label: "AMBER",
      confidence: 65,
      validForDays: 90,
    },
  },
  {
    key: "held.speaker",
    author: "nordbank.analyst",
    daysAgo: 1,
    language: "en",
    expected: "PERSON",
    text: "Linnea Hasselkvarn gave a talk about prepaid resellers last week and used the same three conditions as we do. Her slides would be worth asking for.",
    as: { kind: "comment", on: "payments.kodkiosk-example" },
  },
  {
    key: "held.registry-number",
    author: "betalradet.coordinator",
    daysAgo: 4,
    language: "sv",
    expected: "DIARY_NO",
    text: amend(currentBody("doc.consultation-response"), [
      ["## Vilka vi är", "Svar på remiss, diarienummer BTV24-1187.\n\n## Vilka vi är"],
    ]),
    as: {
      kind: "revision",
      of: "doc.consultation-response",
      note: "Diarienumret tillagt inför arkivering",
    },
  },
  {
    key: "held.wallet",
    author: "paywell.analyst",
    daysAgo: 3,
    language: "sv",
    expected: "CRYPTO_ADDR",
    text: "Växlingstjänst som återkommer i betalningsguider. På betalsidan visas alltid samma plånbok, 0x5c1f9e2ab7d04836e1a9f0c27b58d3e64fa1b902, vilket tyder på att den delas av flera butiker.",
    as: {
      kind: "indicator",
      workspace: "payments",
      type: "crypto_service",
      value: "kvittovaxlaren.example",
      label: "AMBER_STRICT",
      confidence: 60,
      validForDays: 120,
    },
  },
  {
    key: "held.article",
    author: "childrights.adviser",
    daysAgo: 6,
    language: "sv",
    expected: "URL_FULL",
    text: "Bakgrunden beskrivs i https://blogg.natsikten.example/2025/03/rapport och stämmer med våra egna iakttagelser.",
    as: { kind: "comment", on: "flag.link-bursts" },
  },
  {
    key: "held.milestone",
    author: "nordbank.chair",
    daysAgo: 1,
    language: "sv",
    expected: "PERSON",
    text: "Genomgång av kodhandeln med Ylva Strandmark på bankföreningen",
    as: { kind: "milestone", workspace: "payments", dueInDays: 48 },
  },
  {
    key: "held.delivery",
    author: "fjelltind.eirik",
    daysAgo: 5,
    language: "en",
    expected: "ADDRESS",
    proposed: {
      by: "secretariat.officer",
      reason: "A registered address of companies in a public register. It points at nobody.",
      daysAgo: 1,
    },
    text: "The address 9 Ashmill Road recurs in the company details of three of the shops that use this checkout.",
    as: { kind: "comment", on: "payments.gatewayseven-example" },
  },
];

function currentBody(key: string): string {
  const body = documents.find((document) => document.key === key)?.revisions.at(-1)?.body;
  if (body === undefined) throw new Error(`No document ${key}`);
  return body;
}

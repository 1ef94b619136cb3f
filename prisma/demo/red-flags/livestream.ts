import { falsePositive, notSeen, seen } from "../observations";
import type { DemoRedFlag } from "../types";
import { redFlag } from "./red-flag";

/** Transfers that may pay for live-streamed abuse; written from published typologies. */
export const livestreamFlags: readonly DemoRedFlag[] = [
  redFlag({
    key: "flag.evening-transfers",
    value: "Small evening transfers to several recipients in one area",
    language: "en",
    label: "AMBER",
    author: "police.anton",
    withheldFromAuthorities: false,
    confidence: 79,
    validForDays: 365,
    sharedDaysAgo: 220,
    description:
      "Low transfers, two to five an evening, to different recipients in the same region, without any family tie or travel that would explain them.",
    phase: "livestream",
    narrative:
      "The pattern is described in several public typology reports. The sums are low, the corridor is narrow, and the recipients change while the region stays the same. The hour fits the sender's evening, not the recipient's office hours.",
    flags: [
      ["transfers to one region", "at_least", "4 in 14 days"],
      ["distinct recipients", "at_least", "3"],
      ["amount", "between", "15 and 90 EUR"],
      ["known family tie or employment in the region", "is", "none"],
    ],
    falsePositives:
      "People who support relatives, congregations or neighbours at home. They send after payday, to the same few recipients, for years.",
    suggestedAction:
      "Review by hand together with the customer's other flags. File a report under the money-laundering rules when suspicion remains; nothing about the customer belongs in this portal.",
    audience: ["bank", "payment_service"],
    observations: [
      seen("nordbank", -1, "5-19"),
      seen("fjelltind", -1, "5-19"),
      seen("paywell", -2, "1-4"),
      seen("mynthavn", -3, "1-4"),
      falsePositive("paywell", -1, "20-99"),
    ],
    comments: [
      {
        author: "childrights.adviser",
        daysAgo: 180,
        body: "Bra att de falska träffarna står med. Regeln får aldrig bli ett sätt att granska alla som skickar pengar till sin släkt.",
      },
      {
        author: "fjelltind.coordinator",
        daysAgo: 176,
        body: "Agreed. We made the missing family tie a required condition, not a weight.",
      },
    ],
  }),
  redFlag({
    key: "flag.transfer-and-call",
    value: "Överföring följd av köp på plattform för videosamtal",
    language: "sv",
    label: "AMBER",
    author: "police.investigator",
    withheldFromAuthorities: false,
    confidence: 64,
    validForDays: 365,
    sharedDaysAgo: 198,
    description:
      "En liten överföring till utlandet följs inom tre timmar av köp av samtalsminuter eller poäng på en plattform för videosamtal.",
    phase: "livestream",
    narrative:
      "De två betalningarna hör ihop i tiden men går genom olika institut. Den som bara ser den ena delen ser inget ovanligt. Därför behöver banker och betaltjänster beskriva mönstret på samma sätt.",
    flags: [
      ["tid mellan överföring och köp", "within", "3 timmar"],
      ["upprepning", "at_least", "3 gånger på 30 dagar"],
      ["plattform", "in", "listade plattformar för videosamtal"],
    ],
    falsePositives:
      "Den som skickar pengar till familjen ringer ofta samma kväll. Då är mottagaren densamma varje gång.",
    suggestedAction: "Kräv upprepning och skiftande mottagare innan ärendet öppnas.",
    audience: ["bank", "payment_service"],
    observations: [seen("nordbank", -2, "1-4"), seen("fjelltind", -1, "1-4")],
  }),
  redFlag({
    key: "flag.reference-wording",
    value: "Recurring help-with-school wording without a relation",
    language: "en",
    label: "AMBER_STRICT",
    author: "trygglinje.anders",
    confidence: 49,
    validForDays: 180,
    sharedDaysAgo: 140,
    description:
      "Payment references that speak of schooling or medicine, repeated in the same words to recipients who do not know one another.",
    phase: "livestream",
    narrative:
      "The wording is borrowed from real support payments, which is why it works. What gives it away is the repetition: the same phrase, misspelt the same way, to recipients in different towns.",
    flags: [
      ["identical reference text", "at_least", "3 recipients"],
      ["amount", "at_most", "90 EUR"],
      ["recipient's account age", "at_most", "60 days"],
    ],
    falsePositives: "Sponsorship programmes use standard texts. They pay to organisations.",
    suggestedAction: "Never search for single words. Search for repetition across recipients.",
    audience: ["bank", "payment_service"],
    withheldFromAuthorities: true,
    observations: [seen("fjelltind", -1, "1-4"), notSeen("nordbank", -1)],
  }),
  redFlag({
    key: "flag.split-services",
    value: "Samma kväll, flera betaltjänster, samma mottagarområde",
    language: "sv",
    label: "AMBER",
    author: "betalradet.amina",
    withheldFromAuthorities: false,
    confidence: 58,
    validForDays: 270,
    sharedDaysAgo: 84,
    description:
      "Kunden delar upp överföringar på två eller fler betaltjänster under samma kväll fast en hade räckt.",
    phase: "livestream",
    narrative:
      "Uppdelningen håller varje tjänst under sina egna gränser. Banken som fyller på tjänsterna är den enda som ser helheten, om den letar efter den.",
    flags: [
      ["påfyllda betaltjänster", "at_least", "2 på 4 timmar"],
      ["summa", "at_most", "200 EUR"],
      ["mottagarområde, där det syns", "is", "detsamma"],
    ],
    falsePositives: "Kunder som jämför växelkurser. De delar sällan upp så små belopp.",
    suggestedAction: "Lägg till som villkor i regeln för kvällsöverföringar.",
    audience: ["bank"],
    observations: [seen("nordbank", 0, "1-4"), seen("betalradet", -1, "1-4")],
  }),
  redFlag({
    key: "flag.travel-after-transfers",
    value: "Travel to the region after months of small transfers",
    language: "en",
    label: "AMBER_STRICT",
    author: "police.anton",
    confidence: 61,
    validForDays: 365,
    sharedDaysAgo: 75,
    description:
      "A booking to the region where the transfers went, by a customer without family or work there, often with cash withdrawn on arrival.",
    phase: "livestream",
    narrative:
      "Contact that began on a screen may end in travel. This is the point at which time matters most: the financial trace is weeks ahead of the journey.",
    flags: [
      ["transfers to one region before booking", "at_least", "6 in 6 months"],
      ["booking to the same region", "within", "90 days"],
      ["known family tie or employment in the region", "is", "none"],
    ],
    falsePositives: "Long-distance relationships between adults, and charity work.",
    suggestedAction:
      "Escalate on the same day. Report through the ordinary channel and mark it urgent; do not wait for the next meeting.",
    audience: ["bank"],
    withheldFromAuthorities: false,
    observations: [seen("nordbank", -1, "1-4"), seen("fjelltind", -2, "1-4")],
    comments: [
      {
        author: "police.investigator",
        daysAgo: 60,
        body: "Kan bekräfta att tidiga rapporter har gjort skillnad. Skriv i rapporten att det finns en bokad resa, och när.",
      },
    ],
  }),
];

import { falsePositive, seen } from "../observations";
import type { DemoRedFlag } from "../types";
import { redFlag } from "./red-flag";

/** Where the money goes once access has been sold. */
export const proceedsFlags: readonly DemoRedFlag[] = [
  redFlag({
    key: "flag.reward-to-crypto",
    value: "Rewards exchanged from crypto in equal parts",
    language: "en",
    label: "AMBER",
    author: "mynthavn.coordinator",
    withheldFromAuthorities: true,
    confidence: 63,
    validForDays: 270,
    sharedDaysAgo: 137,
    description:
      "A customer receives stablecoin twice a month from a service used by reward programmes, and exchanges it at once in equal parts below a reporting threshold.",
    phase: "proceeds",
    narrative:
      "Reward programmes pay on fixed days. A customer who exchanges on the same two days every month, in parts of the same size, is following someone else's calendar.",
    flags: [
      ["incoming transfers from listed payout services", "at_least", "2 a month"],
      ["exchange to ordinary currency", "within", "2 hours"],
      ["part size", "is", "equal, just below a threshold"],
    ],
    falsePositives: "Freelancers paid in stablecoin. Their invoices match the amounts.",
    suggestedAction: "Request the origin of funds. Compare with the list of payout services.",
    audience: ["payment_service", "bank"],
    observations: [
      seen("mynthavn", -2, "5-19"),
      seen("paywell", -1, "1-4"),
      seen("nordbank", -1, "1-4"),
    ],
  }),
  redFlag({
    key: "flag.young-company",
    value: "Nystartat bolag med färdig betalström",
    language: "sv",
    label: "AMBER",
    author: "paywell.analyst",
    withheldFromAuthorities: false,
    confidence: 72,
    validForDays: 365,
    sharedDaysAgo: 107,
    description:
      "Ett bolag yngre än två månader börjar första dagen med tusentals mikrobetalningar från kunder i många länder.",
    phase: "proceeds",
    narrative:
      "En ny butik brukar växa långsamt. Här flyttas en färdig kundstock från ett bolag som just har stängts. Nästa bolag är ofta redan registrerat.",
    flags: [
      ["bolagets ålder", "at_most", "60 dagar"],
      ["transaktioner första veckan", "at_least", "1000"],
      ["medianbelopp", "between", "8 och 20 EUR"],
    ],
    falsePositives: "Avknoppningar från kända företag. De kan visa avtalet.",
    suggestedAction:
      "Håll inne utbetalning enligt avtalet tills verksamheten har visats. Dela handlarbeskrivningen här.",
    audience: ["payment_service"],
    observations: [
      seen("paywell", 0, "5-19"),
      seen("nordbank", -1, "1-4"),
      seen("betalradet", -1, "1-4"),
      falsePositive("paywell", -1, "1-4"),
    ],
  }),
  redFlag({
    key: "flag.shared-checkout",
    value: "One checkout, many file hosts",
    language: "en",
    label: "GREEN",
    author: "nordbank.farida",
    confidence: 80,
    validForDays: 365,
    sharedDaysAgo: 80,
    description:
      "A payment gateway that serves a dozen file hosts and almost nothing else, under a brand that never appears on its own.",
    phase: "proceeds",
    narrative:
      "File hosts that look like competitors share one checkout, one support form and one refund policy. Acting on the checkout reaches all of them at once.",
    flags: [
      ["listed file hosts served by the gateway", "at_least", "6"],
      ["share of its volume from file hosts", "at_least", "70 per cent"],
    ],
    falsePositives:
      "Large gateways serve file hosts among thousands of others; the share is what matters.",
    suggestedAction:
      "Raise it with the acquirer through the industry body, one letter for all members.",
    audience: ["bank", "payment_service"],
    observations: [
      seen("nordbank", -1, "5-19"),
      seen("fjelltind", -1, "5-19"),
      seen("paywell", 0, "5-19"),
      seen("betalradet", 0, "1-4"),
      seen("trygglinje", -1, "1-4"),
    ],
  }),
  redFlag({
    key: "flag.refund-loop",
    value: "Återbetalningar till andra kort än köparens",
    language: "sv",
    label: "AMBER",
    author: "paywell.analyst",
    withheldFromAuthorities: true,
    confidence: 59,
    validForDays: 270,
    sharedDaysAgo: 52,
    description:
      "En handlare gör återkommande återbetalningar till kort som aldrig har handlat där, alltid till samma utgivare.",
    phase: "proceeds",
    narrative:
      "Återbetalningen används som utbetalning. Den passerar kontroller som är byggda för köp, och mottagaren får pengarna utan att synas som leverantör.",
    flags: [
      ["återbetalningar utan köp på samma kort", "at_least", "10 på 30 dagar"],
      ["mottagande utgivare", "at_most", "2"],
    ],
    falsePositives: "Kunder som har bytt kort mellan köp och retur.",
    suggestedAction: "Stoppa återbetalningar utan tidigare köp. Fråga utgivaren via kortnätverket.",
    audience: ["payment_service"],
    observations: [seen("paywell", -1, "5-19"), seen("nordbank", 0, "1-4")],
  }),
  redFlag({
    key: "flag.layered-wallets",
    value: "Payout through two wallet services in a row",
    language: "en",
    label: "AMBER_STRICT",
    author: "fjelltind.maren",
    confidence: 54,
    validForDays: 180,
    sharedDaysAgo: 31,
    description:
      "Income from a reward programme passes two wallet services before it reaches a bank, each in a different country.",
    phase: "proceeds",
    narrative:
      "Each wallet sees only its neighbour. The first knows the programme, the second knows the bank. Only when both describe the same rhythm does the line appear.",
    flags: [
      ["wallet services between programme and bank", "at_least", "2"],
      ["time through the chain", "at_most", "24 hours"],
      ["countries in the chain", "at_least", "3"],
    ],
    falsePositives: "Travellers and seasonal workers who keep several wallets.",
    suggestedAction: "Share the order of services, not the payments.",
    audience: ["bank", "payment_service"],
    withheldFromAuthorities: false,
    observations: [seen("fjelltind", 0, "1-4")],
  }),
  redFlag({
    key: "flag.tax-free-donation",
    value: "Gåva till förening som inte finns",
    language: "sv",
    label: "AMBER",
    author: "childrights.iris",
    withheldFromAuthorities: false,
    confidence: 38,
    validForDays: 180,
    sharedDaysAgo: 18,
    description:
      "Betalningar märkta som gåva går till en påhittad ideell förening vars insamlingssida bara nås från länksidor.",
    phase: "proceeds",
    narrative:
      "Ordet gåva sänker misstanken hos både kund och bank. Föreningen saknar registrering, och den som ger får åtkomst i stället för ett tack.",
    flags: [
      ["mottagare registrerad som insamling", "is", "nej"],
      ["belopp", "in", "publicerade paketpriser"],
      ["besök på insamlingssidan från sökmotorer", "at_most", "1 procent"],
    ],
    falsePositives: "Nystartade föreningar som ännu väntar på registrering.",
    suggestedAction:
      "Samla fler iakttagelser innan regeln används. Skriv en kommentar om ni ser något liknande.",
    audience: ["bank", "payment_service"],
    observations: [seen("childrights", 0, "1-4")],
  }),
];

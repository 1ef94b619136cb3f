import { falsePositive, seen } from "../observations";
import type { DemoRedFlag } from "../types";
import { redFlag } from "./red-flag";

/** How it spreads: links, affiliates and shops that are not what they say. */
export const distributionFlags: readonly DemoRedFlag[] = [
  redFlag({
    key: "flag.link-bursts",
    value: "Link accounts created in bursts after a takedown",
    language: "en",
    label: "GREEN",
    author: "trygglinje.anders",
    confidence: 70,
    validForDays: 365,
    sharedDaysAgo: 160,
    description:
      "Within hours of a takedown, dozens of new accounts at link and forwarding services point to the next host.",
    phase: "distribution",
    narrative:
      "Distribution survives because the links move faster than the reports. The burst is visible to the link service itself, and to telecom operators as a sudden rise in look-ups.",
    flags: [
      ["new accounts pointing to one host", "at_least", "20 in 12 hours"],
      ["time since takedown of an earlier host", "within", "48 hours"],
    ],
    falsePositives: "Product launches and breaking news; the accounts behind them are old.",
    suggestedAction:
      "Tell the hotline which host is next. Share the host name here, never the links.",
    audience: ["technology", "hosting"],
    observations: [
      seen("trygglinje", -1, "20-99"),
      seen("auroratel", -1, "5-19"),
      seen("childrights", -1, "5-19"),
      seen("havnelys", 0, "5-19"),
    ],
  }),
  redFlag({
    key: "flag.affiliate-without-site",
    value: "Affiliate payouts to someone without a site",
    language: "en",
    label: "AMBER",
    author: "fjelltind.coordinator",
    withheldFromAuthorities: false,
    confidence: 73,
    validForDays: 365,
    sharedDaysAgo: 118,
    description:
      "Regular payouts from the reward programme of a file host to a customer with no business, no site and no audience.",
    phase: "distribution",
    narrative:
      "File hosts reward uploaders by the number of paid downloads they bring. The payout is often the only payment in the chain that reaches an ordinary bank account under the receiver's own name.",
    flags: [
      ["incoming payments from listed reward programmes", "at_least", "2 in 60 days"],
      ["registered business activity", "is", "none"],
      ["payout", "between", "50 and 2000 EUR"],
    ],
    falsePositives: "Software makers and musicians who share their own work. They can show it.",
    suggestedAction:
      "Ask for the origin of the income as part of ordinary customer due diligence, without naming the suspicion.",
    audience: ["bank", "payment_service"],
    observations: [
      seen("fjelltind", -1, "5-19"),
      seen("nordbank", 0, "1-4"),
      seen("paywell", 0, "5-19"),
    ],
    comments: [
      {
        author: "nordbank.farida",
        daysAgo: 77,
        body: "Payouts often arrive through a wallet service, so the sender's name is the wallet's. Matching on rhythm (two fixed days a month) found twice as many.",
      },
    ],
  }),
  redFlag({
    key: "flag.descriptor-mismatch",
    value: "Handlarbeskrivning som inte stämmer med verksamheten",
    language: "sv",
    label: "GREEN",
    author: "betalradet.amina",
    confidence: 67,
    validForDays: 365,
    sharedDaysAgo: 58,
    description:
      "En handlare registrerad för kontorsvaror eller kursverksamhet tar emot nattliga mikrobetalningar från många länder.",
    phase: "distribution",
    narrative:
      "Bakom en harmlös branschkod går betalningar för något helt annat. Inlösaren ser avvikelsen i tid, land och belopp långt innan någon klagar.",
    flags: [
      ["betalningar mellan 22 och 05", "at_least", "60 procent"],
      ["kortländer", "at_least", "15"],
      ["reklamationer som nämner okänt köp", "at_least", "1 procent"],
    ],
    falsePositives:
      "Spelbutiker och digitala kurser säljer dygnet runt, men deras kunder kommer tillbaka.",
    suggestedAction: "Gör ett provköp enligt kortnätverkets regler. Öppna inget innehåll.",
    audience: ["payment_service", "bank"],
    observations: [
      seen("paywell", -1, "20-99"),
      seen("nordbank", -1, "5-19"),
      seen("fjelltind", -1, "5-19"),
      seen("betalradet", -1, "1-4"),
    ],
  }),
];

/** Threats for money. What banks see is the victim's side, so the first duty is care. */
export const extortionFlags: readonly DemoRedFlag[] = [
  redFlag({
    key: "flag.rising-amounts",
    value: "First transfers by young customers in rising amounts",
    language: "en",
    label: "GREEN",
    author: "childrights.adviser",
    confidence: 84,
    validForDays: 365,
    sharedDaysAgo: 172,
    description:
      "Young account holders who make several payments in one evening to recipients they have never paid, each larger than the last, until the account is empty.",
    phase: "extortion",
    narrative:
      "Extortion follows a clock: contact, threat, payment, new threat. The account shows it as a staircase of amounts within a few hours. The customer is the one who needs help.",
    flags: [
      ["first-time recipients", "at_least", "2 in 6 hours"],
      ["amounts", "is", "rising with each payment"],
      ["balance afterwards", "at_most", "5 EUR"],
      ["age group of the account", "in", "youth accounts"],
    ],
    falsePositives:
      "Concert tickets and second-hand clothes bought between friends on a busy evening.",
    suggestedAction:
      "Pause the payment and call the customer with the support script: calm, no blame, help first. Tell them where to turn: the police on 114 14 and the hotline.",
    audience: ["bank", "payment_service"],
    observations: [
      seen("nordbank", 0, "5-19"),
      seen("fjelltind", -1, "5-19"),
      seen("paywell", -1, "20-99"),
      seen("trygglinje", -1, "20-99"),
      falsePositive("paywell", -2, "5-19"),
    ],
    comments: [
      {
        author: "childrights.iris",
        daysAgo: 130,
        body: "Stödmanuset finns som utbildningsmaterial i forumet. Använd det ordagrant de första gångerna.",
      },
    ],
  }),
  redFlag({
    key: "flag.voucher-series",
    value: "Presentkort i serie under en kväll",
    language: "sv",
    label: "GREEN",
    author: "childrights.iris",
    confidence: 69,
    validForDays: 365,
    sharedDaysAgo: 110,
    description:
      "Flera presentkort av samma märke köps från ett ungdomskonto inom ett par timmar, alla på jämna belopp.",
    phase: "extortion",
    narrative:
      "Koder är snabbare att lämna ifrån sig än pengar och går inte att ångra. Utpressaren ber om ett märke som lätt kan säljas vidare.",
    flags: [
      ["presentkort av samma märke", "at_least", "3 på 3 timmar"],
      ["belopp", "in", "jämna valörer"],
      ["kontotyp", "is", "ungdomskonto"],
    ],
    falsePositives: "Julhandel och födelsedagar. Då är märkena olika.",
    suggestedAction: "Fördröj nästa köp och erbjud samtal. Märk inte kunden som misstänkt.",
    audience: ["bank", "payment_service"],
    observations: [
      seen("paywell", -1, "5-19"),
      seen("nordbank", -1, "5-19"),
      seen("childrights", -1, "5-19"),
    ],
  }),
  redFlag({
    key: "flag.collecting-account",
    value: "Account that collects from many young payers",
    language: "en",
    label: "AMBER",
    author: "fjelltind.maren",
    withheldFromAuthorities: false,
    confidence: 77,
    validForDays: 365,
    sharedDaysAgo: 49,
    description:
      "A recently opened account receives small first-time payments from youth accounts all over the country and passes them on within the hour.",
    phase: "extortion",
    narrative:
      "The receiver is often a mule who has been pressed or paid to lend the account. What matters is the next step: where the money goes, and how quickly the account can be stopped.",
    flags: [
      ["payers with youth accounts", "at_least", "5 in 7 days"],
      ["time until the money leaves", "at_most", "60 minutes"],
      ["age of the account", "at_most", "90 days"],
    ],
    falsePositives:
      "Sports clubs and school trips. They collect on known dates and keep the money until the event.",
    suggestedAction:
      "Stop outgoing payments at once and report. Look for the payers and offer them help.",
    audience: ["bank"],
    observations: [seen("fjelltind", 0, "1-4"), seen("nordbank", 0, "5-19")],
  }),
];

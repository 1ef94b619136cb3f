import { seen } from "../observations";
import { sharedIn } from "./observable";

/** What shows on a statement or at an exchange, and one service for named eyes only. */
export const paymentTraces = sharedIn("payments", [
  {
    type: "merchant_descriptor",
    value: "DIGIVALV*PREMIUM",
    language: "sv",
    label: "AMBER",
    author: "nordbank.jonatan",
    withheldFromAuthorities: false,
    confidence: 84,
    validForDays: 180,
    sharedDaysAgo: 126,
    description:
      "Handlarbeskrivning för köp av månadspaket hos filvärdar. Återkommer med tre stavningar; alla börjar med samma åtta tecken. Landkoden växlar mellan två länder.",
    observations: [
      seen("nordbank", -1, "20-99"),
      seen("paywell", -1, "20-99"),
      seen("fjelltind", -1, "5-19"),
      seen("nordbank", 0, "5-19"),
    ],
    comments: [
      {
        author: "fjelltind.eirik",
        daysAgo: 90,
        body: "Norwegian cards show the same descriptor with a space instead of the asterisk. Matching on the first eight characters catches both.",
      },
    ],
    revisions: [
      {
        author: "nordbank.jonatan",
        daysAgo: 126,
        note: "Ny beskrivning",
        confidence: 62,
        description: "Handlarbeskrivning för köp av månadspaket hos filvärdar.",
      },
      {
        author: "nordbank.jonatan",
        daysAgo: 86,
        note: "Stavningar och länder",
        confidence: 84,
        description:
          "Handlarbeskrivning för köp av månadspaket hos filvärdar. Återkommer med tre stavningar; alla börjar med samma åtta tecken. Landkoden växlar mellan två länder.",
      },
    ],
  },
  {
    type: "merchant_descriptor",
    value: "OFFICE SUPPLY 24H",
    language: "en",
    label: "AMBER_STRICT",
    author: "nordbank.chair",
    withheldFromAuthorities: true,
    confidence: 70,
    validForDays: 120,
    sharedDaysAgo: 60,
    description:
      "Registered for office supplies, open for business mainly between ten in the evening and five in the morning. Card countries: more than twenty. Complaints mention a purchase that the customer does not recognise.",
    observations: [seen("nordbank", 0, "5-19"), seen("paywell", 0, "20-99")],
  },
  {
    type: "crypto_service",
    value: "blandverket.example",
    title: "Blandverket",
    language: "sv",
    label: "AMBER",
    author: "fjelltind.eirik",
    withheldFromAuthorities: false,
    confidence: 66,
    validForDays: 180,
    sharedDaysAgo: 109,
    description:
      "Blandartjänst som nämns i betalningsguider på flera länksidor. Tar emot småbelopp och har ingen lägsta gräns, vilket är ovanligt.",
    observations: [seen("mynthavn", -2, "5-19"), seen("fjelltind", -1, "1-4")],
  },
  {
    type: "crypto_service",
    value: "myntbron.example",
    title: "Myntbron",
    language: "en",
    label: "AMBER",
    author: "mynthavn.ingvild",
    withheldFromAuthorities: false,
    confidence: 73,
    validForDays: 270,
    sharedDaysAgo: 165,
    description:
      "Payout service used by at least three reward programmes. Pays on the first and the fifteenth. Customers of ours who receive from it nearly always exchange within two hours.",
    observations: [
      seen("mynthavn", -2, "20-99"),
      seen("nordbank", -1, "1-4"),
      seen("paywell", -1, "1-4"),
    ],
    comments: [
      {
        author: "police.dragan",
        daysAgo: 70,
        body: "Useful. Please keep the rhythm in the description when you update; it is what our analysts search for.",
      },
    ],
  },
  {
    type: "payment_service",
    value: "dagkassan.example",
    title: "Dagkassan",
    language: "sv",
    label: "RED",
    author: "nordbank.chair",
    withheldFromAuthorities: false,
    namedPeople: [
      "nordbank.chair",
      "paywell.coordinator",
      "fjelltind.coordinator",
      "police.dragan",
    ],
    confidence: 64,
    validForDays: 60,
    sharedDaysAgo: 21,
    description:
      "Kassa som fyra filvärdar bytte till under samma vecka. Delas bara med namngivna tills inlösaren har svarat, så att bytet inte upprepas i förtid.",
    observations: [seen("nordbank", 0, "5-19"), seen("paywell", 0, "5-19")],
    comments: [
      {
        author: "paywell.coordinator",
        daysAgo: 14,
        body: "We have asked for the contract history and will not act on our side before you say so.",
      },
    ],
  },
]);

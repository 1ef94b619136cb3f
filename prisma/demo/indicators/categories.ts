import { falsePositive, notSeen, seen } from "../observations";
import type { DemoObservable, Label } from "../types";
import { sharedIn } from "./observable";

type Row = readonly [
  code: string,
  title: string,
  label: Extract<Label, "GREEN" | "CLEAR">,
  confidence: number,
  description: string,
];

const rows: readonly Row[] = [
  [
    "4816",
    "Computer network and information services",
    "CLEAR",
    62,
    "The code that file hosts should carry. Most do not: roughly a third of the merchants on our list were registered elsewhere when we looked.",
  ],
  [
    "5815",
    "Digitala varor: media",
    "GREEN",
    48,
    "Används för böcker, musik och film men också av kassor som delas av filvärdar. Säger något först tillsammans med belopp och tid på dygnet.",
  ],
  [
    "5816",
    "Digitala varor: spel",
    "CLEAR",
    30,
    "Spelbutiker är den vanligaste falska träffen för återförsäljare av koder. Uteslut kända spelbutiker innan regeln körs.",
  ],
  [
    "5817",
    "Digital goods: applications",
    "GREEN",
    41,
    "Seen for desktop download managers that bundle access to several hosts. The price is then a multiple of a package price.",
  ],
  [
    "5818",
    "Digital goods: large merchant",
    "GREEN",
    57,
    "Resellers of prepaid access are often found here. The mixture of very many countries and very few price points sets them apart from real shops.",
  ],
  [
    "5967",
    "Direktmarknadsföring, inkommande samtal",
    "GREEN",
    69,
    "Högriskkod som inlösare ska granska särskilt. Filvärdar som hamnar här har ofta flyttats från en annan inlösare.",
  ],
  [
    "7273",
    "Dating services",
    "GREEN",
    44,
    "Platforms for video calls are sometimes registered here. Do not use the code alone: nearly all merchants are ordinary dating services.",
  ],
  [
    "7372",
    "Programmering och databehandling",
    "CLEAR",
    39,
    "Förekommer hos nystartade bolag som tar över en kundstock. Jämför med bolagets ålder och första veckans volym.",
  ],
  [
    "6051",
    "Non-financial institutions: quasi cash",
    "GREEN",
    53,
    "Voucher exchanges and purchases of virtual currency. Relevant when the next payment goes to a listed file host within the hour.",
  ],
  [
    "6540",
    "Påfyllning av förbetalda medel",
    "GREEN",
    50,
    "Påfyllning av plånböcker och förbetalda kort. Används i villkoret om flera betaltjänster på samma kväll.",
  ],
];

const authors = ["nordbank.analyst", "paywell.nora", "paywell.analyst", "fjelltind.eirik"] as const;

/** Merchant category codes are public; what the group adds is how far each can be trusted. */
export const merchantCategories: readonly DemoObservable[] = sharedIn(
  "payments",
  rows.map(([value, title, label, confidence, description], index) => ({
    type: "merchant_category",
    value,
    title,
    language: /[åäö]/.test(description) ? "sv" : "en",
    label,
    author: authors[index % authors.length] ?? "paywell.nora",
    confidence,
    validForDays: 365,
    sharedDaysAgo: 60 + ((index * 29) % 110),
    description,
    observations: [
      seen("paywell", -1 - (index % 2), index % 3 === 0 ? "20-99" : "5-19"),
      ...(index % 2 === 0 ? [seen("nordbank", -1, "5-19" as const)] : []),
      ...(index % 3 === 1 ? [seen("fjelltind", -1, "1-4" as const)] : []),
      ...(index % 5 === 2 ? [falsePositive("nordbank", 0, "20-99" as const)] : []),
      ...(index % 4 === 3 ? [notSeen("fjelltind", 0)] : []),
    ],
  })),
);

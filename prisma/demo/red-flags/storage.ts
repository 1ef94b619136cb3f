import { notSeen, seen } from "../observations";
import type { DemoRedFlag } from "../types";
import { redFlag } from "./red-flag";

/** What hosts and platforms can see in their own traffic and accounts, without opening anything. */
export const storageFlags: readonly DemoRedFlag[] = [
  redFlag({
    key: "flag.short-lived-accounts",
    value: "Many short-lived accounts with the same large package",
    language: "en",
    label: "GREEN",
    author: "havnelys.villads",
    confidence: 66,
    validForDays: 365,
    sharedDaysAgo: 185,
    description:
      "Accounts opened within minutes of one another, all with the largest storage package, all cancelled before the first renewal.",
    phase: "storage",
    narrative:
      "Sellers rent space the way others rent a van: for a weekend. The accounts have nothing in common on paper, but they are born together, paid the same way, and left together.",
    flags: [
      ["accounts opened from one network", "at_least", "5 in 60 minutes"],
      ["package", "is", "the largest without identity check"],
      ["life of the account", "at_most", "30 days"],
    ],
    falsePositives:
      "School classes and workshops open accounts together; they choose the free package.",
    suggestedAction:
      "Hold new accounts of this shape for review before public links can be made. Do not open stored files; contact the hotline if a report exists.",
    audience: ["hosting", "technology"],
    observations: [seen("havnelys", -1, "5-19"), seen("auroratel", -1, "1-4")],
  }),
  redFlag({
    key: "flag.no-search-traffic",
    value: "Nedladdningar utan söktrafik",
    language: "sv",
    label: "GREEN",
    author: "havnelys.villads",
    confidence: 55,
    validForDays: 270,
    sharedDaysAgo: 146,
    description:
      "Ett konto får hundratals nedladdningar på ett dygn, men inga besök från sökmotorer eller vanliga sociala medier.",
    phase: "storage",
    narrative:
      "Den som delar öppet vill hittas. Här kommer alla besök från några få länksidor som i sin tur är nya. Trafiken dör lika fort när länksidan byts.",
    flags: [
      ["nedladdningar på ett dygn", "at_least", "200"],
      ["andel besök från länksidor yngre än 30 dagar", "at_least", "90 procent"],
      ["andel besök från sökmotorer", "at_most", "1 procent"],
    ],
    falsePositives: "Programuppdateringar och kursmaterial som delas i slutna grupper.",
    suggestedAction:
      "Stäng av publika länkar tills kontot är granskat enligt de egna villkoren. Anmäl via hotline när det finns skäl.",
    audience: ["hosting", "technology"],
    observations: [seen("havnelys", -1, "5-19"), notSeen("auroratel", -1)],
  }),
  redFlag({
    key: "flag.voucher-renewal",
    value: "Renewal by voucher only, never by card",
    language: "en",
    label: "AMBER",
    author: "havnelys.villads",
    withheldFromAuthorities: false,
    confidence: 51,
    validForDays: 270,
    sharedDaysAgo: 101,
    description:
      "A storage account that is renewed every month with a fresh voucher from the same reseller, although a card would be cheaper.",
    phase: "storage",
    narrative:
      "A voucher costs more than a card payment. Someone who pays the premium every month has a reason. When many accounts share the reseller, the reseller is the finding.",
    flags: [
      ["renewals by voucher", "at_least", "3 in a row"],
      ["accounts using the same reseller", "at_least", "10"],
    ],
    falsePositives: "Young users and people without a card. They rarely need the largest package.",
    suggestedAction:
      "Share the reseller as a payment service. Raise the identity check for its vouchers.",
    audience: ["hosting", "payment_service"],
    observations: [
      seen("havnelys", 0, "5-19"),
      seen("paywell", 0, "5-19"),
      seen("trygglinje", -1, "1-4"),
    ],
  }),
  redFlag({
    key: "flag.locked-archives",
    value: "Låsta arkiv i lika stora delar",
    language: "sv",
    label: "AMBER",
    author: "childrights.iris",
    withheldFromAuthorities: false,
    confidence: 62,
    validForDays: 365,
    sharedDaysAgo: 66,
    description:
      "Konton som bara innehåller lösenordsskyddade arkiv, delade i lika stora delar och spridda över flera filvärdar.",
    phase: "storage",
    narrative:
      "Uppdelningen gör att ingen värd har hela arkivet, och låset gör att ingen värd kan granska det. Köparen får lösenordet först efter betalning. Formen syns utan att något öppnas.",
    flags: [
      ["andel låsta arkiv på kontot", "at_least", "95 procent"],
      ["delarnas storlek", "is", "lika inom 1 procent"],
      ["publika länkar", "at_least", "10"],
    ],
    falsePositives: "Säkerhetskopior delas på samma sätt, men de delas inte ut med publika länkar.",
    suggestedAction:
      "Tillämpa villkoren om publika länkar till låst innehåll. Spara underlag enligt egen rutin.",
    audience: ["hosting"],
    observations: [seen("havnelys", 0, "1-4"), seen("trygglinje", -1, "5-19")],
  }),
];

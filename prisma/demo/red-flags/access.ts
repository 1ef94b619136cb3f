import { falsePositive, notSeen, seen } from "../observations";
import type { DemoRedFlag } from "../types";
import { redFlag } from "./red-flag";

/** How access is bought: the phase where a payment can still be stopped. */
export const accessFlags: readonly DemoRedFlag[] = [
  redFlag({
    key: "flag.several-hosts",
    value: "Small fixed amounts to several file hosts in one week",
    language: "en",
    label: "AMBER",
    author: "nordbank.analyst",
    withheldFromAuthorities: false,
    confidence: 82,
    validForDays: 365,
    sharedDaysAgo: 205,
    description:
      "A customer who buys premium access at three or more file hosts within seven days, each time for the smallest package. Ordinary users settle on one host.",
    phase: "access",
    narrative:
      "Sellers spread a collection over several hosts so that one takedown does not end the sale. A buyer therefore needs short access at each of them, and takes the cheapest package every time. The payments come close together and stop as suddenly as they began.",
    flags: [
      ["distinct file hosts paid", "at_least", "3 in 7 days"],
      ["amount", "between", "8 and 20 EUR, a listed package price"],
      ["earlier payments to file hosts", "at_most", "1 in the last 12 months"],
    ],
    falsePositives:
      "Photographers and film makers who move large files between customers; people who compare services before choosing one. They tend to keep one subscription afterwards.",
    suggestedAction:
      "Review the account by hand. Do not ask the customer about the purpose of the payments before the review is done.",
    audience: ["bank", "payment_service"],
    observations: [
      seen("nordbank", -2, "5-19"),
      seen("fjelltind", -1, "5-19"),
      seen("paywell", -1, "20-99"),
      seen("mynthavn", -2, "1-4"),
      falsePositive("nordbank", 0, "1-4"),
    ],
    comments: [
      {
        author: "fjelltind.maren",
        daysAgo: 160,
        body: "We tested this on two quarters of card data. Three hosts in seven days is the right level; with two hosts the false positives were four times as many.",
      },
      {
        author: "paywell.analyst",
        daysAgo: 41,
        body: "Vi ser samma sak, men paketen har blivit dyrare sedan i våras. Föreslår att bandet höjs till 25 EUR vid nästa översyn.",
      },
    ],
    revisions: [
      {
        author: "nordbank.analyst",
        daysAgo: 205,
        note: "First version",
        confidence: 60,
        description:
          "A customer who buys premium access at two or more file hosts within seven days.",
      },
      {
        author: "nordbank.analyst",
        daysAgo: 158,
        note: "Raised to three hosts after the test",
        confidence: 82,
        description:
          "A customer who buys premium access at three or more file hosts within seven days, each time for the smallest package. Ordinary users settle on one host.",
      },
    ],
  }),
  redFlag({
    key: "flag.prepaid-first",
    value: "Förbetald kod köps strax före betalning till filvärd",
    language: "sv",
    label: "AMBER",
    author: "paywell.analyst",
    withheldFromAuthorities: false,
    confidence: 74,
    validForDays: 365,
    sharedDaysAgo: 188,
    description:
      "En förbetald kod löses in hos en återförsäljare, och inom en timme betalas ett paket hos en filvärd med samma belopp.",
    phase: "access",
    narrative:
      "Många filvärdar tar inte kort direkt. Köparen skaffar i stället en förbetald kod hos en återförsäljare och löser in den hos värden. I kontoutdraget syns bara återförsäljaren, men belopp och tid avslöjar kedjan.",
    flags: [
      ["tid mellan kodköp och inlösen", "within", "60 minuter"],
      ["belopp", "is", "samma som ett publicerat paketpris, före växlingsavgift"],
      ["återförsäljarens sortiment", "contains", "åtkomst till filvärdar"],
    ],
    falsePositives:
      "Presentkort till spel och musik köps på samma ställen. Utan kopplingen till en filvärd är mönstret värdelöst.",
    suggestedAction:
      "Kombinera med listan över återförsäljare. En ensam träff motiverar uppföljning vid nästa genomgång, inte mer.",
    audience: ["bank", "payment_service"],
    observations: [
      seen("paywell", -1, "20-99"),
      seen("nordbank", -1, "5-19"),
      seen("fjelltind", 0, "1-4"),
    ],
    comments: [
      {
        author: "betalradet.amina",
        daysAgo: 120,
        body: "Kan vi skilja på koder som säljs i butik och koder som säljs på nätet? I butik saknas ofta tidsstämpeln.",
      },
    ],
  }),
  redFlag({
    key: "flag.renamed-descriptor",
    value: "Subscription that returns under a new descriptor",
    language: "en",
    label: "AMBER",
    author: "nordbank.farida",
    withheldFromAuthorities: false,
    confidence: 68,
    validForDays: 270,
    sharedDaysAgo: 170,
    description:
      "A recurring charge ends and starts again the same week with the same amount under a descriptor never seen before, from an acquirer in another country.",
    phase: "access",
    narrative:
      "When an acquirer closes a merchant, the operator moves the subscribers to the next one. The customer does nothing, yet the charge returns with a new name. Many customers move on the same day, and that is the signal.",
    flags: [
      ["customers moving from one descriptor to another", "at_least", "5 within 48 hours"],
      ["amount before and after", "is", "equal within 3 per cent"],
      ["age of the new descriptor at the issuer", "at_most", "30 days"],
    ],
    falsePositives:
      "Honest companies change acquirer too. They announce it, keep their brand name, and come back with a registered merchant category.",
    suggestedAction:
      "Share the new descriptor here. Ask the card scheme for the acquirer before blocking anything.",
    audience: ["bank", "payment_service"],
    observations: [seen("nordbank", -1, "20-99"), seen("fjelltind", -1, "5-19")],
  }),
  redFlag({
    key: "flag.new-card-night",
    value: "Nytt kort, första köpet hos filvärd nattetid",
    language: "sv",
    label: "GREEN",
    author: "paywell.analyst",
    confidence: 46,
    validForDays: 180,
    sharedDaysAgo: 150,
    description:
      "Ett nyutgivet virtuellt kort vars första och enda köp görs hos en filvärd mellan midnatt och fem på morgonen.",
    phase: "access",
    narrative:
      "Virtuella kort för engångsbruk gör det lätt att hålla köpet skilt från vardagsekonomin. Enskilt säger det lite. Tillsammans med flera filvärdar eller en återförsäljare blir det tydligare.",
    flags: [
      ["kortets ålder vid köpet", "at_most", "24 timmar"],
      ["antal köp på kortet", "is", "1"],
      ["klockslag", "between", "00 och 05 lokal tid"],
    ],
    falsePositives:
      "Integritetsmedvetna kunder använder engångskort till allt. Skiftarbetare handlar på natten.",
    suggestedAction: "Använd bara som viktning i en sammanvägd regel, aldrig ensamt.",
    audience: ["bank", "payment_service"],
    observations: [
      seen("paywell", -1, "5-19"),
      falsePositive("nordbank", -1, "20-99"),
      falsePositive("fjelltind", -1, "5-19"),
    ],
  }),
  redFlag({
    key: "flag.declined-then-prepaid",
    value: "Declined at a file host, then a prepaid purchase",
    language: "en",
    label: "AMBER",
    author: "fjelltind.maren",
    withheldFromAuthorities: false,
    confidence: 71,
    validForDays: 365,
    sharedDaysAgo: 132,
    description:
      "A card is declined at a file host by a block we have put in place, and within a day the same customer buys prepaid access from a reseller.",
    phase: "access",
    narrative:
      "A block that works moves the buyer to the next route. Watching what happens after a decline tells us which resellers matter, and how long a block keeps its effect.",
    flags: [
      ["declined purchase at a listed file host", "at_least", "1"],
      ["purchase from a listed reseller", "within", "24 hours of the decline"],
    ],
    falsePositives:
      "Customers whose card was declined for another reason, such as an expired card, and who bought something unrelated.",
    suggestedAction:
      "Report the reseller as a payment service in this portal. Review the customer by hand.",
    audience: ["bank"],
    observations: [
      seen("fjelltind", 0, "5-19"),
      seen("nordbank", 0, "5-19"),
      seen("paywell", -1, "1-4"),
      notSeen("mynthavn", -2),
    ],
  }),
  redFlag({
    key: "flag.foreign-checkout",
    value: "Kassa i tredje land för lokal fillagring",
    language: "sv",
    label: "GREEN",
    author: "betalradet.amina",
    confidence: 52,
    validForDays: 365,
    sharedDaysAgo: 96,
    description:
      "Tjänsten vänder sig till nordiska användare men betalningen går genom en kassa i ett land där varken tjänsten eller kunden finns.",
    phase: "access",
    narrative:
      "En kassa i tredje land är ofta delad mellan flera tjänster och byts när någon klagar. Den gör det svårt för utgivaren att se vad som egentligen köptes.",
    flags: [
      ["kassans land", "is", "varken kundens eller tjänstens"],
      ["kassan används av", "at_least", "4 filvärdar på listan"],
    ],
    falsePositives:
      "Stora betalväxlar samlar all handel i ett fåtal länder. Undanta dem innan regeln körs.",
    suggestedAction: "För in kassan som betaltjänst och be inlösaren om en förklaring.",
    audience: ["bank", "payment_service"],
    observations: [seen("paywell", -1, "5-19"), seen("betalradet", -1, "1-4")],
  }),
  redFlag({
    key: "flag.voucher-chain",
    value: "Chain of vouchers exchanged on the same evening",
    language: "en",
    label: "AMBER_STRICT",
    author: "mynthavn.coordinator",
    confidence: 57,
    validForDays: 270,
    sharedDaysAgo: 90,
    description:
      "One voucher brand is swapped for another two or three times before it is spent at a file host, at a loss each time.",
    phase: "access",
    narrative:
      "Nobody pays three exchange fees for convenience. The chain exists to break the line between the bank account and the host. Exchanges that quote rates for little-known voucher brands appear in nearly every case.",
    flags: [
      ["exchanges between voucher brands", "at_least", "2 in 6 hours"],
      ["loss over the chain", "at_least", "15 per cent"],
      ["final use", "in", "listed file hosts"],
    ],
    falsePositives:
      "People who trade vouchers for a living exchange far larger sums and end with cash, not with a host.",
    suggestedAction:
      "For crypto services: review and consider ending the relation with the exchange. For banks: use as supporting evidence.",
    audience: ["payment_service", "bank"],
    withheldFromAuthorities: false,
    observations: [seen("mynthavn", -2, "5-19"), seen("paywell", -1, "1-4")],
  }),
];

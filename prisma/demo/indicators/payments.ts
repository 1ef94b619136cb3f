import { falsePositive, notSeen, seen } from "../observations";
import { sharedIn } from "./observable";

/** The services that the payments group talks about most, written by hand. */
export const paymentServices = sharedIn("payments", [
  {
    type: "payment_service",
    value: "kodkiosk.example",
    title: "Kodkiosk",
    language: "sv",
    label: "AMBER",
    author: "paywell.analyst",
    withheldFromAuthorities: false,
    confidence: 88,
    validForDays: 180,
    sharedDaysAgo: 152,
    description:
      "Återförsäljare av förbetald åtkomst till minst elva filvärdar på vår lista. Säljer koder i fasta valörer och skickar dem direkt i webbläsaren. I kontoutdraget syns oftast bara en kassa i tredje land.\n\nUtgivare ser köpen som digitala varor. Belopp som stämmer på öret med ett paketpris är det säkraste tecknet.",
    observations: [
      seen("paywell", -1, "100+"),
      seen("nordbank", -1, "20-99"),
      seen("fjelltind", -1, "20-99"),
      seen("mynthavn", -2, "5-19"),
      seen("nordbank", 0, "20-99"),
    ],
    comments: [
      {
        author: "nordbank.analyst",
        daysAgo: 140,
        body: "Confirmed in our card data. Nine of ten purchases come on the same day as a renewal at a file host.",
      },
      {
        author: "fjelltind.eirik",
        daysAgo: 97,
        body: "The service has added a Norwegian price list since last month, so we expect the volume here to rise.",
      },
      {
        author: "nordbank.chair",
        daysAgo: 95,
        body: "Tack båda. Jag tar upp tjänsten på nästa möte, under punkten återförsäljare. Ta gärna med hur stor andel som är återkommande.",
      },
    ],
    revisions: [
      {
        author: "paywell.analyst",
        daysAgo: 152,
        note: "Första iakttagelsen",
        confidence: 55,
        description:
          "Återförsäljare som verkar sälja förbetald åtkomst till några av filvärdarna på vår lista. Uppgiften bygger på en genomgång av prislistan.",
      },
      {
        author: "paywell.analyst",
        daysAgo: 101,
        note: "Bekräftad av två banker, beloppsmönstret tillagt",
        confidence: 88,
        description:
          "Återförsäljare av förbetald åtkomst till minst elva filvärdar på vår lista. Säljer koder i fasta valörer och skickar dem direkt i webbläsaren. I kontoutdraget syns oftast bara en kassa i tredje land.\n\nUtgivare ser köpen som digitala varor. Belopp som stämmer på öret med ett paketpris är det säkraste tecknet.",
      },
    ],
  },
  {
    type: "payment_service",
    value: "premiumluckan.example",
    title: "Premiumluckan",
    language: "sv",
    label: "AMBER",
    author: "nordbank.jonatan",
    withheldFromAuthorities: true,
    confidence: 76,
    validForDays: 180,
    sharedDaysAgo: 118,
    description:
      "Andra led i kedjan: köper koder i parti och säljer dem vidare med påslag. Tar emot kort genom en kassa som också används av en butik för mobilskal. Prislistan räknar upp filvärdarna vid namn.",
    observations: [
      seen("nordbank", -1, "20-99"),
      seen("paywell", -1, "5-19"),
      seen("fjelltind", 0, "1-4"),
    ],
    comments: [
      {
        author: "paywell.nora",
        daysAgo: 64,
        body: "Vi har bett inlösaren om en förklaring till den delade kassan. Svar väntas innan månadsskiftet.",
      },
    ],
  },
  {
    type: "payment_service",
    value: "gatewayseven.example",
    title: "Gateway Seven",
    language: "en",
    label: "GREEN",
    author: "fjelltind.coordinator",
    confidence: 81,
    validForDays: 365,
    sharedDaysAgo: 171,
    description:
      "Checkout shared by at least fourteen file hosts and by little else. The brand shows in the page title only. Refund policy and support form are identical at all of them.\n\nAn issuer that treats the gateway as one merchant sees the pattern; one that looks at each host does not.",
    observations: [
      seen("fjelltind", -2, "20-99"),
      seen("nordbank", -1, "20-99"),
      seen("paywell", -1, "100+"),
      seen("betalradet", -1, "1-4"),
    ],
    comments: [
      {
        author: "betalradet.amina",
        daysAgo: 88,
        body: "Brevet till inlösaren är skickat för alla medlemmar. Vi återkommer när svaret har kommit.",
      },
    ],
  },
  {
    type: "payment_service",
    value: "swiftvoucher.example",
    title: "Swiftvoucher",
    language: "en",
    label: "AMBER",
    author: "fjelltind.eirik",
    withheldFromAuthorities: false,
    confidence: 58,
    validForDays: 120,
    sharedDaysAgo: 93,
    description:
      "Exchange between voucher brands. Quotes a rate for two brands that are accepted almost only by file hosts. Charges up to a fifth of the value.",
    observations: [
      seen("fjelltind", -1, "1-4"),
      seen("mynthavn", -2, "5-19"),
      notSeen("paywell", -1),
    ],
  },
  {
    type: "payment_service",
    value: "plusvalv.example",
    title: "Plusvalv",
    language: "sv",
    label: "GREEN",
    author: "paywell.nora",
    confidence: 35,
    validForDays: 90,
    sharedDaysAgo: 77,
    description:
      "Misstänktes sälja åtkomst vidare, men en genomgång visar att sortimentet nästan bara är spel och musik. Ligger kvar för att ingen ska göra om arbetet.",
    observations: [falsePositive("paywell", -1, "20-99"), falsePositive("nordbank", -1, "5-19")],
    comments: [
      {
        author: "nordbank.analyst",
        daysAgo: 50,
        body: "Same here: 18 hits, all of them games. I suggest that we let it expire.",
      },
    ],
  },
]);

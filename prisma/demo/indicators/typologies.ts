import { falsePositive, notSeen, seen } from "../observations";
import { sharedIn } from "./observable";

/** Terms are invented and neutral: the point is how one is handled, not which it is. */
const codedTerms = sharedIn("typologies", [
  {
    type: "coded_term",
    value: "blåvalvet",
    language: "sv",
    label: "AMBER",
    author: "childrights.iris",
    withheldFromAuthorities: false,
    confidence: 74,
    validForDays: 120,
    sharedDaysAgo: 101,
    description:
      "Används i annonser för att peka ut en samling hos flera filvärdar utan att nämna någon av dem. Ska bara sökas tillsammans med ett pris eller en paketlängd; ensamt är ordet vanligt i speltrådar.",
    observations: [
      seen("childrights", -1, "20-99"),
      seen("trygglinje", -1, "20-99"),
      falsePositive("havnelys", -1, "100+"),
    ],
    comments: [
      {
        author: "havnelys.villads",
        daysAgo: 66,
        body: "Alone: 400 hits, all about a game. With a price within ten words: six hits, all relevant.",
      },
    ],
  },
  {
    type: "coded_term",
    value: "kvällspaketet",
    language: "sv",
    label: "AMBER",
    author: "childrights.iris",
    withheldFromAuthorities: true,
    confidence: 52,
    validForDays: 120,
    sharedDaysAgo: 83,
    description:
      "Skrivs i meddelandefältet vid köp av korttidsåtkomst. Förekommer också hos ett telebolag som namn på ett abonnemang, vilket förklarar de flesta träffarna.",
    observations: [seen("nordbank", -1, "1-4"), falsePositive("auroratel", -1, "20-99")],
  },
  {
    type: "coded_term",
    value: "green shelf",
    language: "en",
    label: "AMBER_STRICT",
    author: "trygglinje.anders",
    withheldFromAuthorities: false,
    confidence: 67,
    validForDays: 120,
    sharedDaysAgo: 70,
    description:
      "Marks an offer as complete in advertisements on link pages. Changes every few months; the word before it was retired here in spring.",
    observations: [seen("trygglinje", -1, "20-99"), seen("childrights", 0, "5-19")],
  },
  {
    type: "coded_term",
    value: "full ticket",
    language: "en",
    label: "AMBER",
    author: "trygglinje.anders",
    withheldFromAuthorities: true,
    confidence: 45,
    validForDays: 90,
    sharedDaysAgo: 58,
    description:
      "Means access to all hosts of one reseller. Too common in travel and events to be used by banks; platforms may combine it with the names of listed hosts.",
    observations: [seen("havnelys", 0, "5-19"), falsePositive("fjelltind", 0, "100+")],
  },
  {
    type: "coded_term",
    value: "lagerbyte",
    language: "sv",
    label: "AMBER",
    author: "police.anton",
    withheldFromAuthorities: false,
    confidence: 61,
    validForDays: 120,
    sharedDaysAgo: 47,
    description:
      "Betyder att samlingen har flyttat till en ny filvärd. Dyker upp på länksidor några timmar efter en nedtagning och försvinner inom ett dygn.",
    observations: [seen("trygglinje", 0, "5-19"), seen("police", 0, "1-4")],
  },
  {
    type: "coded_term",
    value: "sju rum",
    language: "sv",
    label: "AMBER_STRICT",
    author: "childrights.iris",
    withheldFromAuthorities: true,
    confidence: 33,
    validForDays: 60,
    sharedDaysAgo: 29,
    description:
      "Osäker. Har setts tre gånger i annonser med paketpris. Behöver fler iakttagelser innan någon söker på det; vanligt i bostadsannonser.",
    observations: [seen("childrights", 0, "1-4"), notSeen("trygglinje", 0)],
  },
  {
    type: "coded_term",
    value: "north pass",
    language: "en",
    label: "AMBER",
    author: "fjelltind.maren",
    withheldFromAuthorities: false,
    confidence: 56,
    validForDays: 120,
    sharedDaysAgo: 24,
    description:
      "Reseller's word for a package that works at hosts popular in the Nordic countries. Seen in checkout titles, hence visible to acquirers.",
    observations: [seen("paywell", 0, "5-19"), seen("fjelltind", 0, "1-4")],
  },
  {
    type: "coded_term",
    value: "spegelnyckel",
    language: "sv",
    label: "RED",
    author: "police.investigator",
    withheldFromAuthorities: false,
    namedPeople: [
      "police.investigator",
      "police.anton",
      "childrights.adviser",
      "trygglinje.anders",
    ],
    confidence: 70,
    validForDays: 45,
    sharedDaysAgo: 12,
    description:
      "Används av en enda återförsäljare. Hålls i en liten krets, eftersom ordet byts så snart någon börjar söka på det.",
    observations: [seen("police", 0, "1-4")],
    comments: [
      {
        author: "trygglinje.anders",
        daysAgo: 9,
        body: "Seen by us as well, in two reports this week. We keep it to ourselves.",
      },
    ],
  },
]);

const platforms = sharedIn("typologies", [
  {
    type: "platform",
    value: "samtalsrum.example",
    title: "Samtalsrum",
    language: "sv",
    label: "AMBER",
    author: "police.investigator",
    withheldFromAuthorities: false,
    confidence: 65,
    validForDays: 270,
    sharedDaysAgo: 178,
    description:
      "Plattform för betalda videosamtal med poäng som säljs av tredje part. Anmälningsfunktionen finns bara i appen och kräver konto.",
    observations: [
      seen("police", -2, "1-4"),
      seen("nordbank", -1, "1-4"),
      seen("fjelltind", -1, "1-4"),
    ],
  },
  {
    type: "platform",
    value: "nattkanal.example",
    title: "Nattkanal",
    language: "sv",
    label: "GREEN",
    author: "childrights.adviser",
    confidence: 58,
    validForDays: 270,
    sharedDaysAgo: 144,
    description:
      "Direktsändningar med gåvor i realtid. Har infört åldersgräns för att ta emot gåvor efter dialog med hotline. Följs upp om ett halvår.",
    observations: [seen("childrights", -2, "5-19"), notSeen("trygglinje", 0)],
  },
  {
    type: "platform",
    value: "swaproom.example",
    title: "Swaproom",
    language: "en",
    label: "AMBER",
    author: "havnelys.villads",
    withheldFromAuthorities: false,
    confidence: 62,
    validForDays: 180,
    sharedDaysAgo: 91,
    description:
      "Message boards with invitation-only rooms. Sellers use public rooms to advertise and private ones to close the deal. The service answers law enforcement but not hotlines.",
    observations: [
      seen("havnelys", -1, "5-19"),
      seen("trygglinje", -1, "20-99"),
      seen("police", -1, "1-4"),
    ],
  },
  {
    type: "platform",
    value: "link-garden.example",
    title: "Link Garden",
    language: "en",
    label: "GREEN",
    author: "trygglinje.anders",
    confidence: 71,
    validForDays: 180,
    sharedDaysAgo: 63,
    description:
      "Profile pages that collect links. New accounts appear in bursts after takedowns. Removes them within hours when told which host they point to.",
    observations: [
      seen("trygglinje", -1, "100+"),
      seen("childrights", 0, "20-99"),
      seen("auroratel", 0, "5-19"),
    ],
  },
]);

export const termsAndPlatforms = [...codedTerms, ...platforms];

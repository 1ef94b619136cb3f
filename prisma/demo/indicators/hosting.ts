import { falsePositive, notSeen, seen } from "../observations";
import { sharedIn } from "./observable";

/** The file hosts that the hosting group talks about most, written by hand. */
export const fileHosts = sharedIn("hosting", [
  {
    type: "file_hosting_service",
    value: "filvalv.example",
    title: "Filvalv",
    language: "sv",
    label: "GREEN",
    author: "childrights.adviser",
    confidence: 90,
    validForDays: 365,
    sharedDaysAgo: 214,
    description:
      "Filvärd med belöningsprogram: den som laddar upp får betalt per betald nedladdning. Har en anmälningsadress som svarar automatiskt, men inget händer inom den tid som villkoren lovar. Tar betalt genom återförsäljare och en delad kassa.",
    observations: [
      seen("childrights", -2, "100+"),
      seen("trygglinje", -2, "100+"),
      seen("havnelys", -1, "20-99"),
      seen("paywell", -1, "20-99"),
      seen("fjelltind", -1, "5-19"),
    ],
    comments: [
      {
        author: "trygglinje.anders",
        daysAgo: 150,
        body: "Median time from our report to removal was nine days in the last quarter. It was four a year ago.",
      },
      {
        author: "cloudhost.elias",
        daysAgo: 147,
        body: "Their terms promise two working days. Worth quoting in the next letter.",
      },
      {
        author: "childrights.adviser",
        daysAgo: 30,
        body: "Ny mätning pågår. Resultatet läggs in här när kvartalet är slut.",
      },
    ],
    revisions: [
      {
        author: "childrights.adviser",
        daysAgo: 214,
        note: "Första versionen",
        confidence: 75,
        description:
          "Filvärd med belöningsprogram. Anmälningar besvaras inte. Tar betalt genom återförsäljare.",
      },
      {
        author: "childrights.adviser",
        daysAgo: 152,
        note: "Rättat: svarar automatiskt, men sent",
        confidence: 90,
        description:
          "Filvärd med belöningsprogram: den som laddar upp får betalt per betald nedladdning. Har en anmälningsadress som svarar automatiskt, men inget händer inom den tid som villkoren lovar. Tar betalt genom återförsäljare och en delad kassa.",
      },
    ],
  },
  {
    type: "file_hosting_service",
    value: "dropvault.example",
    title: "Dropvault",
    language: "en",
    label: "GREEN",
    author: "havnelys.villads",
    confidence: 86,
    validForDays: 365,
    sharedDaysAgo: 196,
    description:
      "Large host with a premium model: free downloads are throttled to the point where nobody waits. Acts on reports from hotlines within two days, but the same collections return under new accounts the same week because nothing stops a repeat upload.",
    observations: [
      seen("havnelys", -1, "20-99"),
      seen("trygglinje", -1, "100+"),
      seen("childrights", -1, "20-99"),
      seen("paywell", 0, "20-99"),
    ],
    comments: [
      {
        author: "cloudhost.coordinator",
        daysAgo: 84,
        body: "They have agreed to a call about repeat uploads. We will report back here.",
      },
    ],
  },
  {
    type: "file_hosting_service",
    value: "tungfil.example",
    title: "Tungfil",
    language: "sv",
    label: "AMBER",
    author: "cloudhost.saga",
    confidence: 71,
    validForDays: 180,
    sharedDaysAgo: 133,
    description:
      "Värd som bytte namn i våras; kundsidor, paket och hjälptexter är desamma som förr. Svarar inte på anmälningar på engelska men ibland på det lokala språket.",
    observations: [
      seen("cloudhost", -1, "5-19"),
      seen("auroratel", -1, "5-19"),
      seen("trygglinje", 0, "5-19"),
    ],
    comments: [
      {
        author: "auroratel.johan",
        daysAgo: 61,
        body: "Samma nät som den förra tjänsten, och samma certifikatutfärdare. Bytet tog mindre än ett dygn.",
      },
    ],
  },
  {
    type: "file_hosting_service",
    value: "molnskrin.example",
    title: "Molnskrin",
    language: "sv",
    label: "CLEAR",
    author: "cloudhost.elias",
    confidence: 80,
    validForDays: 365,
    sharedDaysAgo: 88,
    description:
      "Ett gott exempel. Tog bort publika länkar till låsta arkiv, stängde belöningsprogrammet och svarar nu inom ett dygn. Kan nämnas öppet som visat förbättring.",
    observations: [
      notSeen("childrights", 0),
      notSeen("trygglinje", 0),
      falsePositive("havnelys", -1, "1-4"),
    ],
    comments: [
      {
        author: "havnelys.coordinator",
        daysAgo: 70,
        body: "With their agreement we may use this as a case at the forum.",
      },
    ],
  },
  {
    type: "domain",
    value: "lankstigen.example",
    language: "sv",
    label: "AMBER",
    author: "trygglinje.anders",
    confidence: 77,
    validForDays: 120,
    sharedDaysAgo: 72,
    description:
      "Länksida som leder vidare till filvärdar via två mellansidor. Byter mål några gånger i veckan. Själva länkarna hör hemma hos hotline, inte här.",
    observations: [
      seen("trygglinje", -1, "20-99"),
      seen("auroratel", 0, "20-99"),
      seen("childrights", 0, "5-19"),
    ],
  },
  {
    type: "domain",
    value: "openshelf-mirror.example",
    language: "en",
    label: "GREEN",
    author: "auroratel.onni",
    confidence: 63,
    validForDays: 180,
    sharedDaysAgo: 55,
    description:
      "Front page for a group of mirrors. Rotates between four hosts, always in the same order. A block at name-resolution level has held for six weeks.",
    observations: [seen("auroratel", 0, "100+"), seen("cloudhost", 0, "5-19")],
    comments: [
      {
        author: "havnelys.villads",
        daysAgo: 20,
        body: "The order changed last weekend. The third mirror is new.",
      },
    ],
  },
  {
    type: "hostname",
    value: "dl7.filvalv.example",
    language: "en",
    label: "GREEN",
    author: "havnelys.villads",
    confidence: 72,
    validForDays: 90,
    sharedDaysAgo: 40,
    description:
      "Download node that serves only paying visitors. Free visitors are sent to another node, so a test without a package never reaches it.",
    observations: [seen("havnelys", 0, "20-99"), seen("cloudhost", 0, "1-4")],
  },
  {
    type: "hostname",
    value: "pay.dropvault.example",
    language: "sv",
    label: "AMBER",
    author: "childrights.adviser",
    confidence: 69,
    validForDays: 120,
    sharedDaysAgo: 26,
    description:
      "Betalsidan ligger på ett eget värdnamn och bäddas in i paketsidan. Härifrån går besökaren till återförsäljaren. Intressant för betalningsgruppen; föreslår att den delas dit.",
    observations: [
      seen("childrights", 0, "5-19"),
      seen("paywell", 0, "5-19"),
      seen("fjelltind", 0, "1-4"),
    ],
  },
]);

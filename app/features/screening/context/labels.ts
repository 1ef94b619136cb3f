import { isSmall } from "../candidates/codes";
import { lexicons } from "./lexicon";

/**
 * Words that say what the number after them is: "konto", "OCR", a column heading. The nearest one
 * before a value decides. Lines are Swedish, English, Norwegian, Danish, Finnish unless noted; a
 * word is a beginning, "$" ends it, a space stands for space, point or dash.
 */
const rows = {
  // Swedish numbers; "pnr" also in headings. "Personal number" is how Swedes translate it.
  pnr: [
    "personnum|personnr|pers nr|pnr$|p nr$|personlig id|samnr|samordn|t nummer",
    "personal num|personal no|personal id|coordination n|swedish id|swedish personal|swedish national|identity number|id number|ssn",
    "svensk id|svensk person",
    "henkilonumero|koordinointi|ruotsalai[a-z]* he",
    // Any national number, and the slips of the keyboard one sees.
    "id nummer|id nr|identitetsnum|legitimation|personummer|persn$|nationellt id|national id",
  ],
  no: [
    "fnr$|fodselsn|d nummer|d nr|norskt fodel|norwegian national|norwegian id|norwegian birth|norwegian personal|norsk id|norskt id|norjalai|fodelsenum",
  ],
  dk: [
    "cpr|danish personal|danish civil|danish id|danish national|civil registration n|danskt person|dansk person|danskt id|dansk id|tanskalainen henkilo",
  ],
  fi: [
    "hetu$|henkilotunnu|personbeteckning|finnish personal|finnish national|finnish id|finsk person|finlandsk person",
  ],
  is: ["kt$|kenni|icelandic id|icelandic national|islandsk id|islandskt id|islandsk person"],
  // Companies: never a person, unless the number itself is one (sole traders).
  org: [
    "org n|organisationsn|organisation n|organization n|company reg|company no|foretagsnum|firmanum|cvr|y tunnus|fo n|foretags och|se nr|d u n s|lei$|bolag|organisasjonsn|foretaksn|reg no",
  ],
  vat: ["vat|moms|mva|alv|mervardes"],
  // Birth dates are their own finding.
  birth: [
    "fodelsedat|fdat|fodelsedag|fodelsetid|fodd|fodt|foed|fodsel|date of birth|d o b|born|birth|syntym|f$|synt$",
  ],
  phone: [
    "tel$|telefon|tfn|telnr|mobil|mob$|ring$|ringa|ringde|nas pa|nas via|svarar pa|om svar pa|svarer pa|taletidskort|kontantkort|melding til|beskjed til|besked til|traffas pa|treffes pa|kontakta|kontakt pa|kontaktnum|samtal fran|samtal till|meddelande fran|natt pa|sms|nummer till|numret|whatsapp|viber|hemnum",
    "phone|cell|dial|get hold of|number is|caller|call$|called|calls|reach|text me|text him|text her|text came|texted|rang$|message from|messaged|contact on|contact n|fax",
    "ringe|ringt|oppringt|anrop|melding fra|meldingen kom|kontaktes|tlf|nummeret|traffes|skriv til|skrev til",
    "opkald|besked fra|beskeden kom|naes pa",
    "puhelin|puh$|p$|soita|soitt|viesti tuli|gsm|matkapuh|numerosta|numeroon|numero$|vastaa",
  ],
  swish: ["swish|svish"],
  wallet: ["vipps|mobile pay|bizum|blik"],
  account: [
    "konto|clearing|bankkto|kto|account|acct|a c no|sort code|routing|iban|reg nr|regnr og|tili$|tilin|tilille|tililta",
  ],
  giro: ["bankgir|bg$|bg nr|plusgir|postgir|pg$|pg nr"],
  card: [
    "kort|pan$|betalkort|betalingskort|kreditkort|bankkort|visa|mastercard|amex|maestro|debit|credit|card",
  ],
  bin: ["bin$|bins$|iin$|bin nummer|issuer"],
  // References of payments and goods: long, often with the same check digit as cards.
  reference: [
    "ocr|kid$|kid n|faktur|invoice|order|bestallning|bestilling|tilaus|lasku|viite|kvitto|kvittering|receipt|referens|reference|ref$|ref n|arn$|rrn$|stan$|trace|transaktions|transaction|kund nr|kundnum|asiakasnum|customer n|medlemsn|artikel|article|item|ean|gtin|isbn|issn|streckkod|barcode|strekkode|stregkode|viivakoodi|imei|serie|serial|sarjanum|sparnings|tracking|kolli|avtal|contract|sopimus|version|versjon|build|release|bilaga|merchant|mid$|tid$|terminal|bokning|booking|postnum|sida|sid$|page|tidsstampel|timestamp|betalningsref|meddelandefalt|polis nr|policy|forsakring|biljett|ticket|rapport nr|report no|doi|orcid",
  ],
  amount: [
    "summa|amount|total|belob|belop|kostnad|budget|omsattning|turnover|avgift|kr$|sek$|eur$|nok$|dkk$|usd$",
  ],
  plate: [
    "regnum|regnr|registreringsn|reg skylt|registration|number plate|licen[cs]e plate|plate|nummerpl|bilnum|bilens n|kjennetegn|kjennemerke|rekisterinum|rekisteritun|rek nro|rekkari",
  ],
  post: ["postn|postadress|zip|postcode|postinum"],
} as const;

export type Label = keyof typeof rows;

const labelAt = lexicons<Label>(rows);

/** What the last label in a stretch of plain text says, or null. */
export function lastLabel(plain: string): Label | null {
  for (let at = plain.length - 1; at >= 0; at--) {
    if (!isSmall(plain.charCodeAt(at)) || isSmall(plain.charCodeAt(at - 1))) continue;
    const found = labelAt(plain, at);
    const tail = found === null || found.name === "reference" ? tailAt(plain, at) : null;
    if (tail !== null) return tail;
    if (found !== null) return (wider(plain, at) ?? found).name;
  }
  return null;
}

// "utbetalningskonto", "palkkatili", "företagsswish": called by the last part.
const tails =
  /^[a-z]{2,30}?(?:(konto|tili(?:n|lle|(?![a-z])))|(swish)|skylt|skilt|[rs]plade|kilp|kilve)/;

function tailAt(plain: string, at: number): Label | null {
  const tail = tails.exec(plain.slice(at, at + 40));
  if (tail === null) return null;
  if (tail[1] !== undefined) return "account";
  return tail[2] === undefined ? "plate" : "swish";
}

/** "cpr-nummeret", "build number" and "danskt personnummer" are called by their first part. */
function wider(plain: string, at: number) {
  let start = at - 2;
  if (!" -".includes(plain[at - 1] ?? "x") || !isSmall(plain.charCodeAt(start))) return null;
  while (isSmall(plain.charCodeAt(start - 1))) start--;
  const first = labelAt(plain, start);
  const joined = plain[at - 1] === "-" || /^(?:num|registration)/.test(plain.slice(at, at + 12));
  return first !== null && (joined || first.to > at) ? first : null;
}

/** Labels of one number that together say which person it is. */
export const idLabels: ReadonlySet<Label | null> = new Set<Label>(["pnr", "no", "dk", "fi", "is"]);

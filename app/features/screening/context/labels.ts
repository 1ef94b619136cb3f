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
    "personnum|personnr|persnr|pers nr|pnr$|p nr$|personlig id|samordningsnum|samordningsnr|samnr|samordn|t nummer",
    "personal identity|personal num|personal no|personal id|coordination n|swedish id|swedish personal|swedish national|identity number|id number|ssn",
    "personnummer|svensk id|svensk person",
    "henkilonumero|koordinointi|ruotsalainen henkilotunnus",
    // Any national number, and the slips of the keyboard one sees.
    "id nummer|id nr|idnr|identitetsnum|legitimation|personummer|personnumer|persn$|nationellt id|national id",
  ],
  no: [
    "fodselsnum|fodselsnr|fnr$|fodselsn|d nummer|d nr|norskt fodel|norwegian national|norwegian id|norwegian birth|norwegian personal|norsk id|norskt id|norjalai|fodelsenum",
  ],
  dk: [
    "cpr|danish personal|danish civil|danish id|danish national|civil registration n|danskt person|dansk person|danskt id|dansk id|tanskalainen henkilo",
  ],
  fi: [
    "hetu$|henkilotunnu|personbeteckning|finnish personal|finnish national|finnish id|finsk person|finlandsk person",
  ],
  is: [
    "kennitala|kennitolu|kt$|kenni|icelandic id|icelandic national|islandsk id|islandskt id|islandsk person",
  ],
  // Companies: never a person, unless the number itself is one (sole traders).
  org: [
    "orgnum|orgnr|org n|organisationsn|organisation n|organization n|orgno|company reg|company no|foretagsnum|firmanum|bolagsn|cvr|y tunnus|fo n|foretags och|se nr|d u n s|duns|lei$|ytunnus|bolag|organisasjonsn|foretaksn|reg no",
  ],
  vat: ["vat|moms|mva|alv|mervardes"],
  // Birth dates are their own finding.
  birth: [
    "fodelsedat|fodelsedag|fodd|fodt|fodsel|date of birth|dob$|d o b|born|birth|syntym|f$|synt$|fodelsetid",
  ],
  phone: [
    "tel$|telefon|tfn|telnr|mobil|mob$|ring$|ringa|ringde|nas pa|nas via|svarar pa|svarer pa|traffas pa|treffes pa|kontaktas pa|samtal fran|samtal till|natt pa|sms|nummer till|numret|whatsapp|viber|kontaktnum|hemnum|mobilnum",
    "phone|cell|dial|reached|get hold of|number is|caller|call$|called|calls|reach|text me|text him|text her|texted|fax",
    "mobil|ringe|tlf|nummeret|telefonnr|nas pa|naes pa|sms",
    "puhelin|puh$|p$|soita|soitt|gsm|matkapuh|numerosta|numeroon|numero$|vastaa",
  ],
  swish: ["swish|svish"],
  wallet: ["vipps|mobilepay|mobile pay|bizum|blik"],
  account: [
    "konto|clearing|bankkonto|bankkto|kto|kontonr|lonekonto|sparkonto",
    "account|acct|a c no|sort code|routing|iban",
    "reg nr og konto|reg nr|regnr og|kontonr",
    "tilinumero|tili$|tilin|tilille|tililta|pankkitili",
  ],
  giro: ["bankgir|bg$|bg nr|bgnr|plusgir|postgir|pg$|pg nr|pgnr|bankgiro"],
  card: [
    "kort$|kortet|kortnum|kortnr|kortn|pan$|betalkort|kreditkort|bankkort|visa|mastercard|amex|maestro|debit|credit",
    "card|kort|kortnum|kortti|korttinum|kortin",
  ],
  bin: ["bin$|bins$|iin$|bin nummer|issuer"],
  // References of payments and goods: long, often with the same check digit as cards.
  reference: [
    "ocr|kid$|kid n|faktur|invoice|order|bestallning|bestilling|tilaus|lasku|viite|kvitto|kvittering|receipt|referens|reference|ref$|ref n|arn$|rrn$|stan$|trace|transaktions|transaction|kund nr|kundnum|kundnr|asiakasnum|customer n|medlemsn|artikel|article|item|ean|gtin|isbn|issn|streckkod|barcode|strekkode|stregkode|viivakoodi|imei|serie|serial|sarjanum|sparnings|tracking|kolli|avtal|contract|sopimus|version|versjon|build|release|bilaga|merchant|mid$|tid$|terminal|bokning|booking|postnum|sida|sidan|sid$|page|tidsstampel|timestamp|betalningsref|meddelandefalt|polis nr|policy|forsakring|biljett|ticket|rapport nr|report no|doi|orcid",
  ],
  amount: [
    "belopp|summa|amount|total|belob|belop|kostnad|budget|omsattning|turnover|avgift|kr$|sek$|eur$|nok$|dkk$|usd$",
  ],
  plate: [
    "regnum|regnr|registreringsn|registreringsskylt|reg skylt|registration|number plate|licen[cs]e plate|plate|skylt|nummerplade|nummerskilt|bilnum|kjennetegn|kjennemerke|rekisterinum|rekisteritun|rekkari|kilpi|rekisterikil",
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
    if (found !== null) return (compound(plain, at) ?? found).name;
  }
  return null;
}

/** "cpr-nummeret" and "build number" are called by their first part. */
function compound(plain: string, at: number) {
  const joined =
    plain[at - 1] === "-" ||
    (plain[at - 1] === " " && /^(?:num|registration)/.test(plain.slice(at, at + 12)));
  if (!joined || !isSmall(plain.charCodeAt(at - 2))) return null;
  let start = at - 2;
  while (isSmall(plain.charCodeAt(start - 1))) start--;
  return labelAt(plain, start);
}

/** Labels of one number that together say which person it is. */
export const idLabels: ReadonlySet<Label | null> = new Set<Label>(["pnr", "no", "dk", "fi", "is"]);

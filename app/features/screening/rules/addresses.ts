import { endBefore, matches } from "../candidates/matches";
import { withoutEnd } from "../candidates/without-end";
import { after, before, cellAt } from "../context/context";
import { cues } from "../context/cues";
import { plain } from "../context/plain";
import { type Hit, type Reading } from "../reading";

const house = "[1-9]\\d{0,2}(?: ?[A-HJ-Za-hj-z](?![A-Za-zÀ-ÿ]))?(?:[-–/]\\d{1,3})?";
const flat =
  "(?:,? (?:lgh|lägenhet|apt|as|h) ?\\.? ?\\d{1,4}|,? (?:\\d{1,2}\\. ?(?:sal|etg?|tr|th|tv|mf)\\b\\.?(?: (?:th|tv|mf)\\b\\.?)?|\\d tr|[A-H] \\d{1,3}(?!\\d)|(?<=[A-H] )\\d{1,3}(?!\\d)|BV|ÖG|NB))?";
const town =
  "(?:,? (?:(?:SE|S|NO|N|DK|FI|FIN)-)?\\d{3} ?\\d{1,2} [A-ZÀ-Þ][A-Za-zÀ-ÿ-]+(?: [A-ZÀ-Þ][A-Za-zÀ-ÿ-]+)?)?";
const capital = "[A-ZÀ-Þ][A-Za-zÀ-ÿ'-]*";

const suffixes = {
  // Swedish, also of two words ("Södra Kvarnstigen").
  sv: "gatan|gata|vägen|väg|gränden|gränd|stigen|stig|torget|torg|brinken|backen|backe|allén|allé|plan|leden|kajen|slingan|ringen|liden|höjden|kroken|stråket|promenaden|terrassen|esplanaden|svängen|rundan|gården|hamnen|bron|dalen|ängen|parken|lyckan|åsen|berget|udden|viken|kullen|hagen|platsen|passagen|trappan|tunet|löten|boulevarden|stranden|lunden",
  // Norwegian.
  no: "veien|vegen|vei|veg|gaten|gata|gate|bakken|haugen|svingen|stien|plass|kroken|faret|ringen|lia|åsen|løkka|brygge|tunet|toppen|jordet|engen|moen|stubben|terrasse|kleiva|berget|myra|kollen|sletta",
  // Danish.
  da: "vej|vejen|gade|gaden|stræde|strædet|vænget|vænge|parken|bakken|dalen|haven|lunden|marken|toften|engen|højen|svinget|krogen|alle|plads|pladsen|torv|torvet|kaj|boulevard|parkvej|skrænten|stien|kæret|vang|vangen|bakke|krog|toft|boulevarden",
  // Finnish.
  fi: "katu|tie|kuja|polku|kaari|rinne|raitti|aukio|tori|väylä|ranta|mäki|penger|puistikko|puisto|portti|piha|laituri|silta|bulevardi|esplanadi|kulma|harju|kallio|niitty|metsä|kadulla|tiellä|kujalla",
} as const;
// Those that also stand as a word of their own: "Karl Johans gate".
const standing =
  "gatan|gata|vägen|väg|gränd|torg|plats|plan|allé|backe|stig|gate|gaten|vei|veien|veg|plass|plads|gade|vej|stræde|torv|boulevard|bulevardi|katu|tie";
// "Norra Esplanaden": the second word in capitals too.
const capitalised =
  "Esplanaden|Allén|Torget|Backen|Vägen|Stigen|Gränden|Kajen|Promenaden|Ringen|Gatan|Väg|Gata|Gränd|Torg|Plan|Vei|Gate|Plass|Plads|Gade|Vej|Torv|Allé|Boulevard|Strandvej|Esplanadi|Bulevardi|Rantatie|Puistotie";
const all = [...new Set(Object.values(suffixes).flatMap((row) => row.split("|")))].join("|");

const nordic = new RegExp(
  `(?<![A-Za-zÀ-ÿ\\d])(?:${capital} ){0,2}(?:[A-ZÀ-Þ][A-Za-zÀ-ÿ-]{1,40}(?:${all})|${capital} (?:${standing}|${capitalised}))\\.? ${house}(?![\\d%:]|[.,]\\d| (?:kr|sek|%|st\\b|personer|minuter|km)\\b)${flat}${town}`,
  "g",
);
// In capitals throughout; and in lower case, where a home is spoken of.
const capitals = new RegExp(
  `(?<![A-Za-zÀ-ÿ\\d])(?:[A-ZÀ-Þ]+ )?[A-ZÀ-Þ]{2,40}(?:${all.toUpperCase()}) ${house}(?![\\d%:])${flat}(?:,? \\d{3} ?\\d{2} [A-ZÀ-Þ]+)?`,
  "g",
);
const small = new RegExp(
  `(?<![A-Za-zÀ-ÿ\\d])[a-zß-ÿ]{2,40}(?:${all}) ${house}(?![\\d%:])${flat}(?:,? \\d{3} ?\\d{2} [a-zß-ÿ]+)?`,
  "g",
);
const english =
  "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Way|Place|Crescent|Terrace|Gardens|Grove|Square|Hill|Row|Mews|Walk|Boulevard|Blvd|Parade|Quay|Green|Park|Rise|View|Gate|Yard|Wharf";
const british = new RegExp(
  `(?<![A-Za-zÀ-ÿ\\d.,/-])(?:(?:Flat|Apartment|Apt|Unit) \\d{1,4}[A-Z]?,? )?\\d{1,4}[A-Za-z]? (?:${capital} ){1,3}(?:${english}|${english.toUpperCase()})\\b\\.?(?:,? [A-ZÀ-Þ][A-Za-zÀ-ÿ'-]+(?: [A-ZÀ-Þ][A-Za-zÀ-ÿ'-]+)?)?(?:,? [A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})?`,
  "g",
);
// "2 Quayside" after a label; in lower case where a home is spoken of.
const britishLone =
  /(?<![A-Za-zÀ-ÿ\d.,/-])\d{1,4}[A-Za-z]? (?:The )?[A-Z][a-z]{3,}(?:, [A-Z][a-z]+| [A-Z][a-z]+(?=[,.\n]|$))?(?![A-Za-z])/g;
const britishSmall = new RegExp(
  `(?<![A-Za-zÀ-ÿ\\d.,/-])\\d{1,4}[a-z]? (?:[a-z]+ ){1,2}(?:${english.toLowerCase()})\\b`,
  "g",
);
const continental = new RegExp(
  `(?<![A-Za-zÀ-ÿ\\d])(?:[A-ZÀ-Þ][A-Za-zÀ-ÿ-]{2,40}(?:straße|strasse|allee|weg|gasse|platz|straat|laan|gracht)|(?:rue|avenue|boulevard|via|calle|ulica|ul\\.) (?:[A-Za-zÀ-ÿ]+ ){0,3}[A-ZÀ-Þ][A-Za-zÀ-ÿ]+) ${house}${flat}(?:,? \\d{4,5} [A-ZÀ-Þ][A-Za-zÀ-ÿ]+)?`,
  "g",
);
const lone = new RegExp(
  `(?<![A-Za-zÀ-ÿ\\d])(?:${capital} )?[A-ZÀ-Þ][a-zß-ÿ-]{3,30} ${house}${flat}${town}`,
  "g",
);

/** Street addresses. A home blocks, a public place passes, the rest a human reads. */
export function addresses(reading: Reading): Hit[] {
  // Words joined by strokes, and a house number on the next line.
  const text = reading.text.replace(/[_+]|\n(?=\d{1,3} ?[A-Za-z]?(?:,|\n|$))/g, " ");
  const found = [
    ...matches(houseAfterStreet, text).flatMap(({ index }) => nearHouse(reading, text, index + 1)),
    ...matches(houseBeforeStreet, text).flatMap(({ index }) => afterHouse(reading, text, index)),
  ];
  return found.flatMap((it) => judge(reading, it));
}

// Every address has a house number; it is looked for first, and the street from there.
const houseAfterStreet = /[A-Za-zÀ-ÿ.] [1-9]\d{0,2}(?!\d)/g;
const houseBeforeStreet =
  /\d[A-Za-z]? (?=[A-ZÀ-Þ]|[a-z]+ (?:street|road|avenue|lane|drive|close|court|crescent)\b)/g;
const streetEnd = new RegExp(`(?:${all})\\.?$`, "i");
const foreign =
  /(?:straße|strasse|allee|weg|gasse|platz|straat|laan|gracht)$|\b(?:rue|avenue|boulevard|via|calle|ulica|ul\.) /;

type Found = { from: number; text: string };

function nearHouse(reading: Reading, text: string, at: number): Found[] {
  const lead = endBefore(text, at, reach);
  const street = lead.slice(Math.max(lead.lastIndexOf(" "), lead.lastIndexOf("\n")) + 1).slice(-45);
  if (streetEnd.test(street)) {
    const whole = search(text, at, [nordic, capitals]);
    if (whole.length > 0) return whole;
    const typed = search(text, at, [small]).filter(({ from }) =>
      home.test(before(reading, from, 40)),
    );
    if (typed.length > 0) return typed;
  }
  if (foreign.test(lead)) {
    const abroad = search(text, at, [continental]);
    if (abroad.length > 0) return abroad;
  }
  if (!/^[A-ZÀ-Þ]/.test(street)) return [];
  // After "hemadress:" or with a postcode any capitalised name with a number is one.
  return search(text, at, [lone]).filter((it) => isTold(reading, it));
}

function afterHouse(reading: Reading, text: string, at: number): Found[] {
  const whole = search(text, at, [british]);
  if (whole.length > 0) return whole;
  return search(text, at, [britishLone, britishSmall]).filter((it) => isTold(reading, it));
}

const reach = 90;

/** What the patterns find over a place, read from the words before it. */
function search(text: string, at: number, patterns: readonly RegExp[]): Found[] {
  const from = wordStart(text, at - reach);
  const near = text.slice(from, at + 110);
  return patterns.flatMap((pattern) =>
    matches(pattern, near)
      .filter(({ 0: found, index }) => index <= at - from && index + found.length > at - from)
      .map(({ 0: found, index }) => ({ from: from + index, text: found })),
  );
}

/** The first place from `at` on where a word begins. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  let from = at;
  while (from < text.length && !/\s/.test(text[from] ?? "")) from++;
  return from;
}

function judge(reading: Reading, { from: begins, text }: Found): Hit[] {
  const label =
    /^(?:[A-ZÀ-Þ]?[a-zß-ÿ]*(?:[Aa]dress|[Oo]soit|[Bb]op[eæ])[a-zß-ÿ]*|Bor|Lives|Kunden|Bostad|Bosted)(?: (?:är|er|is|on))? /;
  const from = begins + (label.exec(text)?.[0].length ?? 0);
  const to = begins + withoutEnd(text, " .,").length;
  const lead = before(reading, from, 90);
  const sentence = `${lead} ${after(reading, to, 50)}`;
  const decision = decide(reading, { lead, sentence, from });
  return decision === "pass"
    ? []
    : [{ type: "ADDRESS", from, to, rule: `address-${decision}`, decision }];
}

function decide(
  reading: Reading,
  { lead, sentence, from }: { lead: string; sentence: string; from: number },
) {
  const cell = cellAt(reading, from);
  if (home.test(sentence)) return "block";
  if (cues.venue.test(lead)) return "pass";
  if (
    cell !== null &&
    /home|hem|customer|kund|person|bostad|victim|suspect/.test(plain(cell.header))
  )
    return "block";
  if (
    cues.home.test(lead) &&
    !/leverans|delivery|levering|toimitus|(?:avsandar|mottagar|retur|faktura|return|invoice|billing|shipping) ?ad/.test(
      lead,
    )
  )
    return "block";
  return reading.channel === "contact" || cues.venue.test(sentence) ? "pass" : "review";
}

const home =
  /(?<![a-z])(?:bor|bodde|boende|folkbokf[a-z]*|hemadr[a-z]*|bostad[a-z]*|bosted[a-z]*|hemvist|hem|hemmet|hemma|home|skriven|lives?|lived|living|resid[a-z]+|home address|privatadress[a-z]*|bosatt|bopel|bopal[a-z]*|asuu|asui|kotiosoite[a-z]*)(?![a-z])/;

function isTold(reading: Reading, { from, text }: Found): boolean {
  if (/,? (?:SE-)?\d{3} \d{2} [A-ZÀ-Þ]/.test(text)) return true;
  return /(?:adress|address|osoit|bopal|bosted)[a-z]*[: ]{0,2}(?:(?:[a-z]+ )?(?:ar|is|er|on|var|was) )?$|(?<![a-z])(?:folkbokford pa|bor [pi][a ]|bor|bosat|bosatt [pi][a ]|(?:live[sd]?|living|resid\w+|stay\w*|lodge\w*|flat|house|home|rent\w*|room) (?:is )?at|(?:moved|posted|shipped|delivered|mailed) to|warrant \w+ \w+ at|address of the [a-z ]{4,20}:) ?$/.test(
    before(reading, from, 40),
  );
}

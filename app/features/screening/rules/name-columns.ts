import { lexicon } from "../context/lexicon";
import { people } from "../context/people";
import { plain } from "../context/plain";
import { organisationWord } from "../names/organisations";
import { isFirstName } from "../names/words";
import { type Hit, type Reading } from "../reading";

const nameHeader =
  /(?<![a-z])(?:(?:for|efter|etter|suku|etu|sur)?(?:namn|name|navn|nimi)|person)(?![a-z])/;
const ofPeople = lexicon(people);
/** A column of companies, goods or figures, where capitals name no person. */
export const notPersonHeader =
  /company|butik|shop|store|brand|virksomhed|selskap|yritys|kauppa|organisation|foretag|bolag|merchant|handlare|service|tjanst|host|domain|doman|descriptor|product|bank|org|file|user|anvandar|country|land|city|display|term|list|typ|id$|number|nummer|nr$|count|antal|belopp|amount|date|datum|iban|konto$|account$/;

/** Every cell of a column of names. */
export function nameColumns(reading: Reading): Hit[] {
  return reading.cells.flatMap((cell): Hit[] => {
    const text = reading.text.slice(cell.from, cell.to);
    const value = text.replace(/^[\s"']+|[\s"']+$/g, "");
    if (!isOfPeople(plain(cell.header), value) || !isName(value, reading.channel)) return [];
    const from = cell.from + text.indexOf(value);
    return [
      { type: "PERSON", from, to: from + value.length, rule: "person-column", decision: "block" },
    ];
  });
}

function isOfPeople(header: string, value: string): boolean {
  if (!nameHeader.test(header) && !ofPeople.test(header)) return false;
  const other = notPersonHeader.test(header.replace(/account holder|card holder/, ""));
  if (other || isSentence(header)) return false;
  return isOwn(header) || isFirstName(value.split(" ")[0] ?? "");
}

// "Exchange name": whose name it is, is no word for people.
function isOwn(header: string): boolean {
  const whose = /^([a-z ]+?) ?(?:name|namn|navn|nimi)$/.exec(header)?.[1] ?? "";
  return whose === "" || ofPeople.test(whose) || ofOne.test(whose);
}

const ofOne =
  /^(?:ombud|sur|for|efter|etter|suku|etu)$|first|last|full|given|legal|real|family|contact|account|card|kort|konto/;

function isName(value: string, channel: Reading["channel"]): boolean {
  if (!/^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ .,'’-]{1,60}$/.test(value) || isSentence(value)) return false;
  if (value.split(" ").some((it) => organisationWord.test(it) && it.length > 1)) return false;
  return channel === "csv" || value.includes(" ");
}

// No heading and no name has five words: a line of text with bars in it is no table of names.
function isSentence(text: string): boolean {
  return text.split(" ").length > 4;
}

import { plain } from "../context/plain";
import { organisationWord } from "../names/organisations";
import { type Hit, type Reading } from "../reading";

const nameHeader =
  /(?<![a-z])(?:namn|name|navn|nimi|fornamn|efternamn|first name|last name|surname|fornavn|etternavn|efternavn|sukunimi|etunimi|kund|customer|kontohavare|kontoinnehavare|kortinnehavare|account holder|cardholder|card holder|holder|beneficiary|mottagare|avsandare|sender|recipient|payer|payee|betalare|person|suspect|misstankt|kontohaver|mottaker|modtager|asiakas|tilinhaltija)(?![a-z])/;
/** A column of companies, goods or figures, where capitals name no person. */
export const notPersonHeader =
  /company|butik|shop|store|brand|virksomhed|selskap|yritys|kauppa|organisation|foretag|bolag|merchant|handlare|service|tjanst|host|domain|doman|descriptor|product|bank|org|file|user|anvandar|country|land|city|display|term|list|typ|id$|number|nummer|nr$|count|antal|belopp|amount|date|datum|iban|konto$|account$/;

/** Every cell of a column of names. */
export function nameColumns(reading: Reading): Hit[] {
  return reading.cells.flatMap((cell): Hit[] => {
    const header = plain(cell.header);
    const text = reading.text.slice(cell.from, cell.to);
    const value = text.replace(/^[\s"']+|[\s"']+$/g, "");
    if (
      !nameHeader.test(header) ||
      notPersonHeader.test(header.replace(/account holder|card holder/, ""))
    )
      return [];
    if (
      !/^[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ .,'’-]{1,60}$/.test(value) ||
      value.split(" ").some((it) => organisationWord.test(it) && it.length > 1)
    )
      return [];
    if (reading.channel !== "csv" && !/ /.test(value)) return [];
    const from = cell.from + text.indexOf(value);
    return [
      { type: "PERSON", from, to: from + value.length, rule: "person-column", decision: "block" },
    ];
  });
}

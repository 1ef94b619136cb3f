import { matches } from "../candidates/matches";
import { after, before } from "../context/context";
import { plain } from "../context/plain";
import { firstNames } from "../names/first-names";
import {
  accusedAfter,
  paidTo,
  adverseAfter,
  adverseBefore,
  neutralAfter,
  neutralBefore,
  roleBefore,
  title,
} from "../names/roles";
import { notSurname, organisations, organisationWord } from "../names/organisations";
import { type Hit, type Reading } from "../reading";

const sequence = new RegExp(
  `(?<![A-Za-zÀ-ɏ\\d@_./])(?:[A-ZÀ-ÖØ-ÞŁŚŻŽŠČĆĐ]['’]?[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’-]*)(?: (?:(?:von|van|af|de|der|den|del|da|dos|la|al|el|bin|ibn|ten|zu|Mc|Mac)(?= ) )?(?:[A-ZÀ-ÖØ-ÞŁŚŻŽŠČĆĐ]['’]?[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’-]*|[A-ZÀ-ÖØ-ÞŁŚŻŽŠČĆĐ]\\.?(?= [A-ZÀ-ÖØ-ÞŁŚŻŽŠČĆĐ])))*`,
  "g",
);

/** Names of people. Beside suspicion they block; a speaker or author is for a human to read. */
export function names(reading: Reading): Hit[] {
  if (reading.channel === "contact") return [];
  return [...columns(reading), ...running(reading), ...lowerCase(reading)];
}

function running(reading: Reading): Hit[] {
  return matches(sequence, reading.text).flatMap((match) =>
    people(reading, match).map((it) => decided(reading, it)),
  );
}

type Span = { from: number; to: number };

/** The persons in a sequence of capitalised words: "Mottagaren Eva Almskär", "Almskär, Erik". */
function people(reading: Reading, match: RegExpExecArray): Span[] {
  // Most capitalised words only begin a sentence.
  const alone = !match[0].includes(" ");
  if (alone && !isFirstName(match[0]) && !surnameShape.test(match[0])) return [];
  const words = matches(/[^ ]+/g, match[0]).map((it) => ({
    text: it[0],
    from: match.index + it.index,
  }));
  const end = match.index + match[0].length;
  const first = words.findIndex((it) => isFirstName(it.text));
  const texts = words.map((it) => it.text);
  if (isOrganisation(texts, reading.text.slice(end, end + 30))) return [];
  const lead = before(reading, match.index, 60);
  return first < 0
    ? byRole(words, { end, lead, reading })
    : fromFirst(words.slice(first), {
        end,
        reading,
        lead: first === 0 ? lead : `${lead}${plain(texts.slice(0, first).join(" "))} `,
      });
}

type Word = { text: string; from: number };
/** Where a name stands: the end of its sequence, and the words before the name. */
type Place = { end: number; lead: string; reading: Reading };

function fromFirst(name: readonly Word[], place: Place): Span[] {
  const stop = name.findIndex((it, i) => i > 0 && !canBeName(it.text));
  const kept = stop < 0 ? name : name.slice(0, stop);
  const span = spanOf(kept, place.end);
  return kept.length > 1 ? [span] : oneName(span, place);
}

/** One first name says a person only beside a role; the surname may stand before it. */
function oneName({ from, to }: Span, { lead, reading }: Place): Span[] {
  const surname = surnameBefore.exec(reading.text.slice(Math.max(0, from - 30), from));
  if (surname !== null) {
    const told = adverseBefore.test(lead.slice(0, lead.length - surname[0].length));
    if (told || reading.channel === "csv") return [{ from: from - surname[0].length, to }];
  }
  return adverseBefore.test(lead) || title.test(lead) ? [{ from, to }] : [];
}

function spanOf(words: readonly Word[], end: number): Span {
  const last = words.at(-1);
  return {
    from: words[0]?.from ?? end,
    to: last === undefined ? end : last.from + last.text.length,
  };
}

const surnameBefore = /(?<![A-Za-zÀ-ɏ])[A-ZÀ-Þ][a-zß-ÿ-]+, $/;

/** Names of any origin, where words before or after them say that this is a person. */
function byRole(words: readonly Word[], place: Place): Span[] {
  const { end, lead, reading } = place;
  if (/[A-Za-zÀ-ɏ\d@]/.test(reading.text[end] ?? "")) return [];
  const role = words.findIndex(
    (it, i) => i < words.length - 1 && roleBefore.test(`${plain(it.text)} `),
  );
  const name = words.slice(role + 1);
  const said = role < 0 ? lead : `${plain(words[role]?.text ?? "")} `;
  const suspicious = isSuspicious(said, place);
  if (!suspicious && !roleBefore.test(said)) return [];
  return looksNamed(name, suspicious) ? [spanOf(name, end)] : [];
}

function isSuspicious(said: string, { end, reading }: Place): boolean {
  if (adverseBefore.test(said) || title.test(said)) return true;
  return accusedAfter.test(after(reading, end, 60));
}

/** Two to four words that can be names; a single surname only of somebody suspected. */
function looksNamed(name: readonly Word[], suspicious: boolean): boolean {
  const texts = name.map((it) => it.text);
  if (texts.length > 4 || !texts.every((it) => canBeName(it) && !/^[A-ZÀ-Þ]{2,}$/.test(it)))
    return false;
  return texts.length > 1 || (suspicious && texts.every((it) => surnameShape.test(it)));
}

function canBeName(text: string): boolean {
  // "Karl Johan-svamp".
  if (/-[a-zß-ÿ]/.test(text)) return false;
  return !notSurname.test(text) && !organisationWord.test(text);
}

const surnameShape =
  /^[A-ZÀ-ÖØ-ÞŁŚŻŽŠČĆĐ][a-zß-öø-ÿłśżžščćđęąńőě]+(?:sson|sen|berg|ström|qvist|kvist|lund|gren|nen|dahl|dal|stad|vik|rud|gaard|gård|ovic|ović|ski|ska|mann|oglu|zadeh)$/;
// In lower case only endings that no ordinary word has.
const surnameEnd =
  /[a-zß-ÿ](?:sson|[nrkdlt]sen|ström|[qk]vist|gren|stedt|[mtsk]äki|niemi|koski|vaara|lahti|gaard|gård|bjerg|haug|heim|ovic|ović|owski|ewski|oglu|zadeh|dóttir|vall|voll)$/;

function decided(reading: Reading, { from, to }: Span): Hit {
  const lead = before(reading, from, 90);
  const csv = reading.channel === "csv" || reading.channel === "indicator";
  // After "betalning till" an unknown pair of words may be a company: a human reads it.
  const unsure =
    paidTo.test(lead) && !isFirstName(reading.text.slice(from, to).split(" ")[0] ?? "");
  const adverse = !unsure && isAdverse(lead, after(reading, to, 90));
  const decision = csv || adverse ? "block" : "review";
  return { type: "PERSON", from, to, rule: `person-${decision}`, decision };
}

function isAdverse(lead: string, rest: string): boolean {
  if (adverseBefore.test(lead)) return true;
  if (neutralAfter.test(rest) || neutralBefore.test(lead)) return false;
  return adverseAfter.test(rest) || accusedAfter.test(rest);
}

function isFirstName(text: string): boolean {
  const name = text.toLowerCase();
  if (/^[A-ZÀ-Þ]{2,}$/.test(text)) return firstNames.has(name) && text.length > 3;
  return (
    firstNames.has(name) || (name.includes("-") && name.split("-").some((it) => firstNames.has(it)))
  );
}

/** Known as one, or with a word that only organisations and places carry, inside or right after. */
function isOrganisation(words: readonly string[], rest: string): boolean {
  const lower = words.map((it) => it.toLowerCase());
  const follows = /^ (?:& ?)?([A-Za-zÀ-ɏ&/]+)/.exec(rest)?.[1] ?? "";
  const pairs = lower.map((it, i) => `${it} ${lower[i + 1] ?? `& ${follows.toLowerCase()}`}`);
  if (pairs.some((it) => organisations.has(it) || organisations.has(it.replace(/s$/, ""))))
    return true;
  if (isOrganisationAfter(follows)) return true;
  return lower.slice(1).some((it) => organisationWord.test(it) && !alsoWords.test(it));
}

const alsoWords = /^(?:as|sa|se|ag|tie|co)$/;

function isOrganisationAfter(follows: string): boolean {
  if (!/^(?:&|[A-ZÀ-Þ])/.test(follows)) return false;
  return organisationWord.test(follows) && !/^(?:och|og|ja|and)$/i.test(follows);
}

const nameHeader =
  /(?<![a-z])(?:namn|name|navn|nimi|fornamn|efternamn|first name|last name|surname|fornavn|etternavn|efternavn|sukunimi|etunimi|kund|customer|kontohavare|kontoinnehavare|kortinnehavare|account holder|cardholder|card holder|holder|beneficiary|mottagare|avsandare|sender|recipient|payer|payee|betalare|person|suspect|misstankt|kontohaver|mottaker|modtager|asiakas|tilinhaltija)(?![a-z])/;
const notPersonHeader =
  /company|foretag|bolag|merchant|handlare|service|tjanst|host|domain|doman|descriptor|product|bank|org|file|user|anvandar|country|land|city|display|term|list|typ|id$|number|nummer|nr$|count|antal|belopp|amount|date|datum|iban|konto$|account$/;

/** Every cell of a column of names. */
function columns(reading: Reading): Hit[] {
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

/** "kontohavaren erik almskär": without capitals only right after a suspicious role. */
function lowerCase(reading: Reading): Hit[] {
  return matches(small, reading.text).flatMap((match): Hit[] => {
    const [first] = match;
    const from = match.index;
    const last = /^ ([a-zß-öø-ÿ-]{3,25})(?![A-Za-zÀ-ɏ\d@_])/.exec(
      reading.text.slice(from + first.length, from + first.length + 28),
    )?.[1];
    if (last === undefined || !likelyName(first, last)) return [];
    if (!adverseBefore.test(before(reading, from, 40))) return [];
    const to = from + first.length + 1 + last.length;
    return [{ type: "PERSON", from, to, rule: "person-lower-case", decision: "block" }];
  });
}

function likelyName(first: string, last: string): boolean {
  if (joining.test(first) || joining.test(last)) return false;
  return (isFirstName(first) && !commonWord.test(first)) || surnameEnd.test(last);
}

const small = /(?<![A-Za-zÀ-ɏ\d@._-])[a-zß-öø-ÿ-]{3,20}(?= [a-zß-öø-ÿ])/g;
const joining =
  /^(?:som|har|och|att|med|till|from|with|that|and|has|was|who|den|det|var|via|for|can|will|kan|ska)$/;
const commonWord =
  /^(?:may|june|april|august|will|mark|bill|grace|rose|hope|love|tore|bo|per|kim|jan|mars|penny|sue|pat|rob|jay|dean|lo|stig|sten|liv|saga|nova|loke|tom|max|art|dag|dan|alva|disa|viola|iris|said|ion|rita|lina|sally|holly|heather|olive|ivory|violet|amber|dawn|joy|faith|ola|finn|frank|kari|esa|mari|sini|toivo|onni|usko|veli|lauri|inga|mia)$/;

import { after, before } from "../context/context";
import { plain } from "../context/plain";
import { firstNames } from "../names/first-names";
import {
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
  return [...reading.text.matchAll(sequence)].flatMap((match) =>
    people(reading, match).map((it) => decided(reading, it)),
  );
}

type Span = { from: number; to: number };

/** The persons in a sequence of capitalised words: "Mottagaren Eva Almskär", "Almskär, Erik". */
function people(reading: Reading, match: RegExpExecArray): Span[] {
  const words = [...match[0].matchAll(/[^ ]+/g)].map((it) => ({
    text: it[0],
    from: match.index + it.index,
  }));
  const end = match.index + match[0].length;
  const first = words.findIndex((it) => isFirstName(it.text));
  // Most capitalised words only begin a sentence.
  if (first < 0 && words.length === 1 && !surnameShape.test(match[0])) return [];
  const lead = before(reading, match.index, 60);
  const follows = /^ (?:& ?)?([A-Za-zÀ-ɏ&/]+)/.exec(reading.text.slice(end, end + 30))?.[1] ?? "";
  if (
    isOrganisation(
      words.map((it) => it.text),
      follows,
    )
  )
    return [];
  if (first >= 0) return fromFirst(words, first, { end, lead, reading });
  return byRole(words, { end, lead, reading });
}

type Word = { text: string; from: number };
type Place = { end: number; lead: string; reading: Reading };

function fromFirst(words: readonly Word[], first: number, { end, lead, reading }: Place): Span[] {
  const name = words.slice(first);
  const from = name[0]?.from ?? end;
  const stop = name.findIndex(
    (it, i) => i > 0 && (notSurname.test(it.text) || organisationWord.test(it.text)),
  );
  const kept = stop < 0 ? name : name.slice(0, stop);
  const last = kept.at(-1);
  if (last === undefined) return [];
  const to = last.from + last.text.length;
  if (kept.length > 1) return [{ from, to }];
  const role =
    first > 0
      ? plain(
          words
            .slice(0, first)
            .map((it) => it.text)
            .join(" "),
        )
      : lead;
  // One first name says a person only beside a role; the surname may stand before it.
  const surname =
    /(?<![A-Za-zÀ-ɏ])[A-ZÀ-ÖØ-ÞŁŚŻŽŠČĆĐ][a-zß-öø-ÿłśżžščćđęąńőě-]+(?:sson|sen|berg|ström|qvist|nen|lund|gren|dahl|stad)?, $/.exec(
      reading.text.slice(Math.max(0, from - 30), from),
    );
  if (
    surname !== null &&
    (adverseBefore.test(lead) || roleBefore.test(lead) || reading.channel === "csv")
  )
    return [{ from: from - surname[0].length, to }];
  return adverseBefore.test(`${lead} ${role} `) || title.test(lead) ? [{ from, to }] : [];
}

/** Names of any origin, where a role before them says that a person comes now. */
function byRole(words: readonly Word[], { end, lead, reading }: Place): Span[] {
  const roleWords = words.findIndex(
    (it, i) => i < words.length - 1 && roleBefore.test(`${plain(it.text)} `),
  );
  const name = roleWords >= 0 ? words.slice(roleWords + 1) : words;
  const said = roleWords >= 0 ? `${plain(words[roleWords]?.text ?? "")} ` : lead;
  const from = name[0]?.from ?? end;
  const role = roleBefore.test(said) || adverseBefore.test(said) || title.test(said);
  if (!role || name.some((it) => notSurname.test(it.text) || organisationWord.test(it.text)))
    return [];
  if (name.some((it) => /^[A-ZÀ-ÖØ-ÞŁŚŻŽŠČĆĐ]{2,}$/.test(it.text)) || name.length > 4) return [];
  if (
    name.length === 1 &&
    !(adverseBefore.test(said) || title.test(said) ? surnameShape.test(name[0]?.text ?? "") : false)
  )
    return [];
  return /^[A-Za-zÀ-ɏ\d@]/.test(reading.text.slice(end, end + 1)) ? [] : [{ from, to: end }];
}

const surnameShape =
  /^[A-ZÀ-ÖØ-ÞŁŚŻŽŠČĆĐ][a-zß-öø-ÿłśżžščćđęąńőě]+(?:sson|sen|berg|ström|qvist|kvist|lund|gren|nen|dahl|dal|stad|vik|rud|gaard|gård|ovic|ović|ski|ska|mann|oglu|zadeh)$/;

function decided(reading: Reading, { from, to }: Span): Hit {
  const lead = before(reading, from, 90);
  const rest = after(reading, to, 90);
  const csv = reading.channel === "csv" || reading.channel === "indicator";
  const adverse =
    adverseBefore.test(lead) ||
    (adverseAfter.test(rest) && !neutralAfter.test(rest) && !neutralBefore.test(lead));
  const decision = csv || adverse ? "block" : "review";
  return { type: "PERSON", from, to, rule: `person-${decision}`, decision };
}

function isFirstName(text: string): boolean {
  const name = text.toLowerCase().replace(/’/g, "'");
  if (/^[A-ZÀ-ÖØ-ÞŁŚŻŽŠČĆĐ]{2,}$/.test(text)) return firstNames.has(name) && text.length > 3;
  return (
    firstNames.has(name) ||
    (name.endsWith("s") === false &&
      name.includes("-") &&
      name.split("-").every((it) => firstNames.has(it)))
  );
}

function isOrganisation(words: readonly string[], follows: string): boolean {
  const lower = words.map((it) => it.toLowerCase());
  for (let i = 0; i < lower.length - 1; i++) {
    const two = `${lower[i] ?? ""} ${lower[i + 1] ?? ""}`;
    if (organisations.has(two) || organisations.has(two.replace(/s$/, ""))) return true;
  }
  if (
    follows !== "" &&
    organisationWord.test(follows) &&
    /^(?:&|[A-ZÀ-ÖØ-ÞŁŚŻŽŠČĆĐ])/.test(follows) &&
    !/^(?:och|og|ja|and)$/i.test(follows)
  )
    return true;
  if (organisations.has(`${lower.at(-1) ?? ""} & ${follows.toLowerCase()}`)) return true;
  return (
    words.length > 1 &&
    lower.slice(1).some((it) => organisationWord.test(it) && !/^(?:as|sa|se|ag|tie|co)$/.test(it))
  );
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
  return [...reading.text.matchAll(small)].flatMap((match): Hit[] => {
    const [, first = "", last = ""] = match;
    if (!firstNames.has(first) || commonWord.test(first) || joining.test(last)) return [];
    if (!adverseBefore.test(before(reading, match.index, 40))) return [];
    const to = match.index + first.length + 1 + last.length;
    return [
      { type: "PERSON", from: match.index, to, rule: "person-lower-case", decision: "block" },
    ];
  });
}

const small =
  /(?<![A-Za-zÀ-ɏ\d@._-])([a-zß-öø-ÿ]{3,15})(?= ([a-zß-öø-ÿ]{3,25})(?![A-Za-zÀ-ɏ\d@_]))/g;
const joining =
  /^(?:som|har|och|att|med|till|from|with|that|and|has|was|who|den|det|var|via|for|can|will|kan|ska)$/;
const commonWord =
  /^(?:may|june|april|august|will|mark|bill|grace|rose|hope|love|tore|bo|per|kim|jan|mars|penny|sue|pat|rob|jay|dean|lo|stig|sten|liv|saga|nova|loke|tom|max|art|dag|dan|alva|disa|viola|iris|said|ion|rita|lina|sally|holly|heather|olive|ivory|violet|amber|dawn|joy|faith|ola|finn|frank|kari|esa|mari|sini|toivo|onni|usko|veli|lauri|inga|mia)$/;

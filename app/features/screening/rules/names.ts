import { endBefore, matches } from "../candidates/matches";
import { after, before, cellAt } from "../context/context";
import { plain } from "../context/plain";
import { isOrganisation } from "../names/organisations";
import {
  accusedAfter,
  linkBefore,
  adverseBefore,
  fieldBefore,
  paidTo,
  roleAfter,
  roleBefore,
  roleWord,
  title,
} from "../names/roles";
import { isAdverse, isAdverseLead } from "../names/suspicion";
import { canBeName, isFirstName, surnameShape } from "../names/words";
import { type Hit, type Reading } from "../reading";
import { lowerCaseNames } from "./lower-case-names";
import { nameColumns, notPersonHeader } from "./name-columns";

const sequence = new RegExp(
  `(?<![A-Za-zÀ-ÿ\\d@_./])(?:[A-ZÀ-Þ]['’]?[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’-]*)(?: (?:(?:von|van|af|de|der|den|del|da|dos|la|al|el|bin|ibn|ten|zu|Mc|Mac)(?= ) )?(?:[A-ZÀ-Þ]['’]?[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’-]*|[A-ZÀ-Þ]\\.?(?= [A-ZÀ-Þ])))*`,
  "g",
);

/** Names of people. Beside suspicion they block; a speaker or author is for a human to read. */
export function names(reading: Reading): Hit[] {
  if (reading.channel === "contact") return [];
  return [...nameColumns(reading), ...running(reading), ...lowerCaseNames(reading)];
}

function running(reading: Reading): Hit[] {
  const found: Hit[] = [];
  for (const match of matches(sequence, reading.text)) {
    const last = found.at(-1);
    const own = people(reading, match);
    const named = own.length === 0 && last !== undefined ? continued(reading, match, last) : own;
    found.push(...named.map((it) => decided(reading, it)));
  }
  return found;
}

type Span = { from: number; to: number };

/** "Amara Osei (Interpol) and Henrietta Vane": who follows a person in a list is one. */
function continued(reading: Reading, match: RegExpExecArray, last: Span): Span[] {
  const between = reading.text.slice(last.to, Math.min(match.index, last.to + 60));
  const joins = /^(?: \([^)\n]{1,40}\))?,? ?(?:and|och|og|ja|sekä|samt|&)? $/;
  if (last.to >= match.index || !joins.test(between)) return [];
  const texts = match[0].split(" ");
  const to = match.index + match[0].length;
  if (texts.length < 2 || texts.length > 4 || !texts.every(canBeName)) return [];
  return isOrganisation(texts, reading.text.slice(to, to + 30)) ? [] : [{ from: match.index, to }];
}

/** The persons in a sequence of capitalised words: "Mottagaren Eva Almskär", "Almskär, Erik". */
function people(reading: Reading, match: RegExpExecArray): Span[] {
  let words60: string | undefined;
  const lead = () => (words60 ??= withoutInitials(before(reading, match.index, 60)));
  // Most capitalised words only begin a sentence.
  const alone =
    !match[0].includes(" ") && !isFirstName(firstOfTwo(match[0])) && !surnameShape.test(match[0]);
  if (alone && !mayStandAlone(reading.text, match.index, lead)) return [];
  const words = matches(/[^ ]+/g, match[0]).map((it) => ({
    text: it[0],
    from: match.index + it.index,
  }));
  const end = match.index + match[0].length;
  const texts = words.map((it) => it.text);
  if (isOrganisation(texts, reading.text.slice(end, end + 30)) || isPlace(reading, match))
    return [];
  return namedIn(words, { end, lead: lead(), reading });
}

function namedIn(words: readonly Word[], place: Place): Span[] {
  const first = words.findIndex((it) => isFirstName(firstOfTwo(it.text)));
  if (first < 0) return byRole(words, place);
  const others = words.slice(0, first).map((it) => plain(it.text));
  const lead = first === 0 ? place.lead : `${place.lead}${others.join(" ")} `;
  const found = fromFirst(words.slice(first), { ...place, lead });
  // "Leyla Warsame": the surname may be a first name too.
  return found.length > 0 ? found : byRole(words, place);
}

// "ErikAlmskär": the two may be written as one.
function firstOfTwo(name: string): string {
  return name.replace(/(?<=[a-zß-ÿ])[A-ZÀ-Þ].*/, "");
}

/** A surname of any make, in a form or after initials: "Kortholderen, M. Skjødt". */
function mayStandAlone(text: string, at: number, lead: () => string): boolean {
  if (initials.test(endBefore(text, at, 7))) return isAccused(lead());
  return isFilled(text, at) && fieldBefore.test(lead());
}

const initials = /(?<![A-Za-zÀ-ÿ])(?:[A-ZÀ-Þ]\. ?){1,2}$/;

/** What stands there is what a form was filled in with. */
function isFilled(text: string, at: number): boolean {
  const sign = text[at - 1] === " " ? text[at - 2] : text[at - 1];
  return sign === ":" || sign === "=";
}

/** A room or a project called after somebody; a cell of a column of companies. */
function isPlace(reading: Reading, { 0: said, index: at }: RegExpExecArray): boolean {
  if (undertaking.test(said)) return true;
  const cell = cellAt(reading, at);
  if (
    cell !== null &&
    notPersonHeader.test(plain(cell.header)) &&
    !/holder|person|name/.test(cell.header)
  )
    return true;
  return /(?<![a-z])(?:sal|salen|rum|rummet|konferensrum|lokalen|rom|rommet|room|hall|lokale|kabinetti|sali|fartyget|m\/s|operation|projekt|project) $/.test(
    endBefore(reading.plain, at, 16),
  );
}

// "Project Green Harbour".
const undertaking =
  /^(?:[Pp]rojekt|[Pp]rosjekt|[Pp]roject|[Oo]peration|[Oo]perasjon|[Hh]anke|[Tt]eam|[Kk]ampanj|[Cc]ampaign|[Pp]rogramme?) /;

// "Misstänkt är E. Svensson": the role stands before the initials.
function withoutInitials(lead: string): string {
  return lead.replace(/(?<![a-z])(?:[a-z]\. ?){1,3}$/, "");
}

type Word = { text: string; from: number };
/** Where a name stands: the end of its sequence, and the words before the name. */
type Place = { end: number; lead: string; reading: Reading };

function fromFirst(name: readonly Word[], place: Place): Span[] {
  const stop = name.findIndex((it, i) => i > 0 && !canBeName(it.text));
  const kept = stop < 0 ? name : name.slice(0, stop);
  const span = spanOf(kept, place.end);
  if (kept.length > 1) return [span];
  const { text } = place.reading;
  const line = endBefore(text, span.to, 40);
  const isLong = line.length === 40 && !line.includes("\n");
  const below = isLong ? surnameBelow.exec(text.slice(span.to, span.to + 40)) : null;
  const continues = below !== null && canBeName(below[1] ?? "") && isAdverseLead(place.lead);
  return continues ? [{ ...span, to: span.to + below[0].length }] : oneName(span, place);
}

// In a line that is broken because it is long.
const surnameBelow = /^\n([A-ZÀ-Þ][a-zß-ÿ'’-]+)(?![A-Za-zÀ-ÿ]| [A-ZÀ-Þ]| ?[:!])/;

/** One first name says a person only beside a role; the surname may stand before it. */
function oneName({ from, to }: Span, { lead, reading }: Place): Span[] {
  const first = surnameBefore.exec(endBefore(reading.text, from, 30))?.[0];
  if (first !== undefined) {
    const said = lead.slice(0, lead.length - first.length);
    const told = isSuspicious(said, { end: to, lead: said, reading });
    const named = told || roleBefore.test(said) || isAccused(said) || reading.channel === "csv";
    if (named && canBeName(first.slice(0, -2))) return [{ from: from - first.length, to }];
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

// Not "SEB, Anna".
const surnameBefore = /(?<![A-Za-zÀ-ÿ])(?:[A-ZÀ-Þ]+-?[a-zß-ÿ][A-Za-zß-ÿ-]*|[A-ZÀ-Þ-]{5,}), $/;

/** Names of any origin, where words before or after them say that this is a person. */
function byRole(words: readonly Word[], place: Place): Span[] {
  const { end, lead, reading } = place;
  if (/[A-Za-zÀ-ÿ\d@]/.test(reading.text[end] ?? "")) return [];
  const { name, said } = afterRole(words, lead);
  const suspicious = isSuspicious(said, place);
  const span = spanOf(name, end);
  const lone = name.length === 1 ? surname(span, said, reading) : null;
  if (lone !== null) return [lone];
  if (!suspicious && !isTold(name, said, place)) return [];
  return looksNamed(name, suspicious) ? [span] : [];
}

/** A surname by itself: what fills a field for it, or stands after initials of somebody accused. */
function surname(span: Span, said: string, { text }: Reading): Span | null {
  if (fieldBefore.test(said)) return span;
  const led = initials.exec(endBefore(text, span.from, 7));
  return led !== null && isAccused(said) ? { ...span, from: span.from - led[0].length } : null;
}

/** What stands after a role among the words; without one, all of it after the words before. */
function afterRole(words: readonly Word[], lead: string): { name: readonly Word[]; said: string } {
  const role = words.findIndex(({ text }, i) => i < words.length - 1 && isRole(`${plain(text)} `));
  return {
    name: words.slice(role + 1),
    said: role < 0 ? lead : `${plain(words[role]?.text ?? "")} `,
  };
}

function isTold(name: readonly Word[], said: string, { end, reading }: Place): boolean {
  if (roleBefore.test(said) || roleAfter.test(after(reading, end, 50))) return true;
  return name.length > 1 && isAccused(said);
}

/** By a role right before, or at the end of a sentence that speaks of a crime or a payment. */
function isAccused(said: string): boolean {
  return adverseBefore.test(said) || (linkBefore.test(said) && isAdverseLead(said));
}

function isRole(word: string): boolean {
  return roleBefore.test(word) || roleWord.test(word);
}

function isSuspicious(said: string, { end, reading }: Place): boolean {
  if (adverseBefore.test(said) || title.test(said) || fieldBefore.test(said)) return true;
  return accusedAfter.test(after(reading, end, 60));
}

/** Two to four words that can be names; a single surname only of somebody suspected. */
function looksNamed(name: readonly Word[], suspicious: boolean): boolean {
  const texts = name.map((it) => it.text);
  // "YAMOAH Ottoline", but no words in capitals only.
  const capitals = texts.filter((it) => /^[A-ZÀ-Þ-]{2,}$/.test(it));
  if (texts.length > 4 || !texts.every(canBeName) || capitals.length === texts.length) return false;
  if (capitals.some((it) => texts.length !== 2 || it.length < 4)) return false;
  return (
    texts.length > 1 ||
    (suspicious && texts.every((it) => surnameShape.test(it) || it.includes("-")))
  );
}

function decided(reading: Reading, { from, to }: Span): Hit {
  const lead = withoutInitials(before(reading, from, 90));
  const csv = reading.channel === "csv" || reading.channel === "indicator";
  // After "betalning till" an unknown pair of words may be a company: a human reads it.
  const unsure =
    paidTo.test(lead) && !isFirstName(reading.text.slice(from, to).split(" ")[0] ?? "");
  const adverse = !unsure && isAdverse(lead, after(reading, to, 90));
  const decision = csv || adverse ? "block" : "review";
  return { type: "PERSON", from, to, rule: `person-${decision}`, decision };
}

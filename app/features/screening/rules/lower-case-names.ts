import { matches } from "../candidates/matches";
import { before } from "../context/context";
import { adverseBefore, adverseWord } from "../names/roles";
import { isFirstName, surnameEnd } from "../names/words";
import { type Hit, type Reading } from "../reading";

/** "kontohavaren erik almskär": without capitals only right after a suspicious role. */
export function lowerCaseNames(reading: Reading): Hit[] {
  const starts = new Set<number>();
  for (const role of matches(adverseWord, reading.plain)) {
    const end = role.index + role[0].length;
    for (const word of matches(small, reading.text.slice(end, end + reach)))
      starts.add(end + word.index);
  }
  return [...starts].flatMap((from) => nameAt(reading, from));
}

// Of the words after a role, with what may stand between them.
const reach = 40;

function nameAt(reading: Reading, from: number): Hit[] {
  const two = pair.exec(reading.text.slice(from, from + 48));
  if (two === null || !likelyName(two[1] ?? "", two[2] ?? "")) return [];
  if (!adverseBefore.test(before(reading, from, reach))) return [];
  const to = from + two[0].length;
  return [{ type: "PERSON", from, to, rule: "person-lower-case", decision: "block" }];
}

const pair = /^([a-zß-ÿ-]{3,20}) ([a-zß-ÿ-]{3,25})(?![A-Za-zÀ-ÿ\d@_])/;

function likelyName(first: string, last: string): boolean {
  if (joining.test(first) || joining.test(last)) return false;
  return (isFirstName(first) && !commonWord.test(first)) || surnameEnd.test(last);
}

const small = /(?<![A-Za-zÀ-ÿ\d@._-])[a-zß-ÿ-]{3,20}(?= [a-zß-ÿ])/g;
const joining =
  /^(?:som|har|och|att|med|till|from|with|that|and|has|was|who|den|det|var|via|for|can|will|kan|ska)$/;
const commonWord =
  /^(?:ville|june|august|will|mark|bill|grace|rose|love|tore|per|kim|jan|penny|sue|pat|rob|jay|dean|stig|sten|liv|saga|nova|loke|tom|max|dag|dan|alva|disa|viola|iris|said|ion|rita|lina|sally|holly|heather|olive|violet|amber|dawn|ola|finn|frank|kari|esa|mari|sini|toivo|onni|usko|veli|lauri|inga|mia)$/;

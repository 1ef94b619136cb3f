import { matches } from "../candidates/matches";
import { before } from "../context/context";
import { adverseBefore } from "../names/roles";
import { isFirstName, surnameEnd } from "../names/words";
import { type Hit, type Reading } from "../reading";

/** "kontohavaren erik almskär": without capitals only right after a suspicious role. */
export function lowerCaseNames(reading: Reading): Hit[] {
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

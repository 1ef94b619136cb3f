import { plain } from "../context/plain";
import { type Hit, type Reading } from "../reading";

/** The coalition's own words, wherever they stand as whole words. */
export function ownTerms(reading: Reading): Hit[] {
  return (reading.config.ownTerms ?? []).flatMap((term) =>
    occurrences(reading.plain, plain(term.trim())),
  );
}

function occurrences(text: string, term: string): Hit[] {
  const found: Hit[] = [];
  if (term === "") return found;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    const to = at + term.length;
    if (/[a-z\d]/.test(text[at - 1] ?? "") || /[a-z\d]/.test(text[to] ?? "")) continue;
    found.push({ type: "OWN_TERM", from: at, to, rule: "own-term" });
  }
  return found;
}

import { endBefore } from "../candidates/matches";
import { isSpace } from "../candidates/codes";
import { plain } from "./plain";
import { type Reading } from "../reading";

/** The clause before a place, at most `reach` units; with the column heading if it is in a table. */
export function before(reading: Reading, at: number, reach = 70): string {
  const from = Math.max(0, at - reach);
  const clause = lastClause(reading.plain.slice(from, at));
  const cell = cellAt(reading, at);
  return cell === null
    ? clause
    : `${heading(cell.header)} ${reading.plain.slice(Math.max(cell.from, from), at)}`;
}

/** The rest of the sentence after a place, at most `reach` units. */
export function after(reading: Reading, at: number, reach = 60): string {
  const cell = cellAt(reading, at - 1);
  const to = Math.min(at + reach, cell?.to ?? reading.plain.length);
  const rest = reading.plain.slice(at, to);
  const stop = rest.search(/[.!?](?:\s|$)|\n\s*\n|\n\s*(?:[-*•>]|\d+[.)])\s/);
  return stop < 0 ? rest : rest.slice(0, stop);
}

/** The sentence around a place. */
export function around(reading: Reading, from: number, to: number): string {
  return `${before(reading, from, 140)} ${after(reading, to, 120)}`;
}

export function cellAt(reading: Reading, at: number) {
  const { cells } = reading;
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle];
    if (cell === undefined || cell.from > at) high = middle - 1;
    else if (cell.to < at) low = middle + 1;
    else return cell;
  }
  return null;
}

function heading(header: string): string {
  return plain(header).replaceAll('"', " ");
}

/**
 * Cuts at the last sentence end or paragraph. A bare line break does not end a clause when the
 * label stands alone on the line above ("Personnummer:").
 */
function lastClause(text: string): string {
  for (let at = text.length - 1; at >= 0; at--)
    if (ends.has(text.charCodeAt(at)) && isEnd(text, at)) return text.slice(at + 1);
  return text;
}

const ends: ReadonlySet<number> = new Set(Array.from(".!?\n", (it) => it.charCodeAt(0)));

function isEnd(text: string, at: number): boolean {
  const lead = endBefore(text, at, 30);
  if (text[at] === "\n")
    return (
      !isOpen(lead.slice(lead.lastIndexOf("\n") + 1)) || lead.trim() === "" || /\n\s*$/.test(lead)
    );
  if (!isSpace(text.charCodeAt(at + 1))) return false;
  if (text[at] !== ".") return true;
  // A point after a long word and before a space; "kontonr." goes on.
  if (text.slice(at + 1, at + 6).trim() === "") return false;
  return /[^.\s]{4}$|[a-z]\)$/.test(lead.slice(-4)) && !abbreviation.test(`${lead}.`);
}

// A line ending in a label, a colon or a joining word goes on below.
function isOpen(line: string): boolean {
  const whole = line.trimEnd();
  const said = whole.endsWith(".") ? whole.slice(0, -1) : whole;
  if (labelEnds.some((it) => said.endsWith(it))) return true;
  return joining.has(said.slice(said.lastIndexOf(" ") + 1));
}

const labelEnds = [":", "nummer", "nr", "no", "konto", "account", "number"];
const joining = new Set("pa till to at i in ar is er med with".split(" "));

const abbreviation = /(?:n[or]|nro|ref|tunnus)\.$/;

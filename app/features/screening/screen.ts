// The rules stand in an order that compresses well: gzip looks back no further than 32 kB.
import { policy } from "./policy";
import { digitsFromWords } from "./fold/number-words";
import { type Reading, type Rule } from "./reading";
import { decisionOf, type Placed, placesByType, resolve } from "./resolve";
import { encodedTexts } from "./fold/base64";
import { looksLikeTip } from "./tip";
import {
  type Finding,
  type ScreeningConfig,
  type ScreeningOptions,
  type ScreeningResult,
} from "./finding";
import { phones } from "./rules/phones";
import { editedParts, type Part } from "./fold/parts";
import { edit, type Edit, rawRange, type View } from "./fold/view";
import { mail } from "./rules/mail";
import { names } from "./rules/names";
import { usernames } from "./rules/usernames";
import { addresses } from "./rules/addresses";
import { network } from "./rules/network";
import { splits } from "./fold/splits";
import { joints, respelled } from "./fold/joints";
import { cases } from "./rules/cases";
import { wholeMark } from "./fold/marks";
import { web } from "./rules/web";
import { digitsFromLetters } from "./fold/letters-as-digits";
import { accounts } from "./rules/accounts";
import { letteredIds } from "./rules/lettered-ids";
import { cards } from "./rules/cards";
import { details } from "./rules/details";
import { victims } from "./rules/victims";
import { europeanNumbers } from "./rules/european-ids";
import { refang } from "./fold/refang";
import { after, before, cellAt } from "./context/context";
import { tokens } from "./rules/secrets";
import { ownTerms } from "./rules/own-terms";
import { nationalIds } from "./rules/national-ids";
import { read, readView } from "./read";

export type * from "./finding";

/** Names the rules that gave a verdict; raised with every change that can alter one. */
export const ruleSetVersion = "2026.4";

/** The rules together with what the coalition has set: what has seen a text is known by this name. */
export function ruleSetOf({ version }: ScreeningConfig): string {
  return version ? `${ruleSetVersion}+${version}` : ruleSetVersion;
}

/** Longer texts are not read: they go to the secretariat whole. UTF-16 units. */
export const largestText = 1_000_000;

/**
 * Decides whether a text may be shared. Pure; fails closed: what cannot be read is `review`.
 * The stages: fold (what does it say) -> rules (what might it be, is it, what stands around it) ->
 * resolve (one finding for each place) -> policy (what that means).
 */
export function screen(input: string, options: ScreeningOptions): ScreeningResult {
  if (input.length > largestText) return unread(input);
  try {
    const reading = read(input, options);
    const outcome = result(resolve(find(input, reading), input).map(finding));
    return looksLikeTip(reading, outcome.findings) ? { ...outcome, tip: true } : outcome;
  } catch {
    return unread(input);
  }
}

/** The answer to a text that could not be read: it goes to the secretariat whole. */
export function unread(input: string): ScreeningResult {
  return result([unreadable(input)]);
}

const digitRules: readonly Rule[] = [nationalIds, letteredIds, cards, accounts, europeanNumbers];
const addressRules: readonly Rule[] = [mail, web, network];
const otherRules: readonly Rule[] = [
  phones,
  details,
  cases,
  tokens,
  usernames,
  addresses,
  names,
  victims,
  ownTerms,
];

// What depends on digits and their make more than on words.
const shapedRules = [...digitRules, phones, details, cases, network, tokens, victims, addresses];

function find(input: string, reading: Reading): Placed[] {
  const refanged = refang(reading.view);
  const plainly = apply([...digitRules, ...otherRules], reading);
  const hits = [
    ...plainly,
    ...apply(addressRules, refanged === reading.view ? reading : readView(refanged, reading)),
    ...unglued(guessed(reading), plainly, input),
  ]
    .filter((hit) => !byChance.has(hit.rule) || !isOverCells(input, hit))
    .map((hit) => ({ ...hit, ...wholeMark(input, hit) }));
  return [...hits, ...decoded(reading)];
}

/** What the text may say besides what it says plainly: in words, in look-alikes, cut in pieces. */
function guessed(reading: Reading): Placed[] {
  const { view } = reading;
  const inTable = (at: number) => cellAt(reading, at) !== null;
  const words = digitsFromWords(view, reading.plain);
  // It moves places a little; a table is wider than that.
  const spoken = edit(view, words);
  const inParts = (of: View, edits: readonly Edit[], rules: readonly Rule[]) =>
    editedParts(of, edits, inTable).flatMap((part) =>
      applyTo(part, rules, readView(part.view, reading)),
    );
  return [
    ...inParts(view, words, [...digitRules, phones]),
    // Units are only replaced: what is as it was needs no second look.
    ...editedParts(view, digitsFromLetters(view), inTable).flatMap((part) =>
      applyTo(part, shapedRules, readView(part.view, reading, part.was)),
    ),
    ...inParts(view, respelled(view), [...shapedRules, mail, usernames, names]),
    ...inParts(spoken, joints(spoken), shapedRules),
    ...inParts(spoken, splits(spoken), shapedRules),
  ];
}

// What does not touch an edit was read before, with more of the text around it.
function applyTo({ from, to }: Part, rules: readonly Rule[], reading: Reading): Placed[] {
  return apply(rules, reading).filter((hit) => hit.to >= from && hit.from <= to);
}

/** Guesses, without those that only glue together what was found whole already. */
function unglued(guesses: readonly Placed[], plainly: readonly Placed[], raw: string): Placed[] {
  const types = new Set(guesses.map(({ type }) => type));
  const found = placesByType(
    plainly.filter(({ type }) => types.has(type)),
    raw.length,
  );
  return guesses.filter(({ type, start, end }) => {
    const covered = found.get(type)?.subarray(start, end);
    return covered === undefined || covered.reduce((sum, it) => sum + it, 0) < (end - start) * 0.85;
  });
}

// In a table of figures some neighbours always make a number that has a date and a right check digit.
const byChance = new Set(["id-checked", "giro-review", "phone-labelled", "phone-national"]);

/** Not those cut as people cut a personal number: "811218 | 9876", or into single digits. */
function isOverCells(raw: string, { start, end }: Placed): boolean {
  const found = raw.slice(start, end);
  if (!found.includes("|") || /^(?:\d{6}(?:\d\d)?\W+\d{4,5}|\d(?:\W+\d)+)$/.test(found))
    return false;
  // Another bar on the line: it is the row of a table.
  const line = `${raw.slice(Math.max(0, start - 200), start)}\0${raw.slice(end, end + 200)}`;
  return /\|[^\n]*\0|\0[^\n]*\|/.test(line);
}

function apply(rules: readonly Rule[], reading: Reading): Placed[] {
  return rules
    .flatMap((rule) => rule(reading))
    .map((hit) => ({ ...hit, ...rawRange(reading.view, hit.from, hit.to) }));
}

/** What stands in base64 is judged by what it says among the words around it; the token is shown. */
function decoded(reading: Reading): Placed[] {
  return encodedTexts(reading).flatMap(({ from, to, text }): Placed[] => {
    const lead = `${before(reading, from)} `;
    const inner = read(`${lead}${text} ${after(reading, to)}`, reading);
    const hits = [
      ...apply([...digitRules, ...addressRules, ...otherRules], inner),
      ...guessed(inner),
    ];
    const own = resolve(
      hits.filter(({ start, end }) => start >= lead.length && end <= lead.length + text.length),
      lead + text,
    );
    const worst = own.find((hit) => decisionOf(hit) === "block") ?? own[0];
    if (worst === undefined) return [];
    const decision = decisionOf(worst);
    return [
      { ...worst, decision, rule: `${worst.rule}-encoded`, ...rawRange(reading.view, from, to) },
    ];
  });
}

function finding(hit: Placed): Finding {
  return {
    type: hit.type,
    start: hit.start,
    end: hit.end,
    rule: hit.rule,
    ruleSet: ruleSetVersion,
    decision: decisionOf(hit),
    reason: `screening:reason.${hit.type}`,
    suggestion: `screening:suggestion.${policy[hit.type].suggestion}`,
  };
}

function unreadable(input: string): Finding {
  return finding({
    type: "UNREADABLE",
    from: 0,
    to: 0,
    start: 0,
    end: input.length,
    rule: "unreadable",
  });
}

function result(findings: Finding[]): ScreeningResult {
  const blocked = findings.some(({ decision }) => decision === "block");
  return { decision: blocked ? "block" : findings.length > 0 ? "review" : "pass", findings };
}

import { type FindingType, type Suggestion } from "./policy";

export type Verdict = "pass" | "review" | "block";

/** Where the text stands: it decides whether a name or a phone number is expected there. */
export type Channel = "note" | "document" | "csv" | "contact" | "indicator";

export type ScreeningLanguage = "sv" | "en" | "no" | "da" | "fi";

/** What a coalition tells its gate about itself; edited by its lead, each change on the record. */
export type ScreeningConfig = {
  /** Counts what the lead has changed; absent while nothing was. */
  readonly version?: number;
  readonly memberDomains: readonly string[];
  readonly partnerOrgDomains: readonly string[];
  readonly roleMailboxes: readonly string[];
  readonly referenceHosts: readonly string[];
  readonly orgHandles: readonly string[];
  readonly serviceNumbers: readonly string[];
  /** Words or phrases the coalition itself wants held for review. */
  readonly ownTerms?: readonly string[];
};

export type ScreeningOptions = {
  channel: Channel;
  lang?: ScreeningLanguage;
  config: ScreeningConfig;
};

/** One thing that must not, or may not, be shared, with its exact place in the raw text. */
export type Finding = {
  /** Label of the policy table; its name is `screening:type.<type>`. */
  type: FindingType;
  /** UTF-16 offsets in the raw text, end exclusive. */
  start: number;
  end: number;
  rule: string;
  ruleSet: string;
  decision: "review" | "block";
  /** Translation key: why it is stopped. */
  reason: `screening:reason.${FindingType}`;
  /** Translation key: what to do instead. */
  suggestion: `screening:suggestion.${Suggestion}`;
};

export type ScreeningResult = {
  decision: Verdict;
  findings: Finding[];
  /** Set when the text reads like a tip about a crime: show where to report it. */
  tip?: true;
};

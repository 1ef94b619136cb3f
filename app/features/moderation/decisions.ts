export const holdDecisions = ["release", "return", "refuse"] as const;
export const reportDecisions = ["no_action", "hide"] as const;
export const reasonCodes = [
  "no_person",
  "personal_data",
  "wrong_channel",
  "unclear",
  "other",
] as const;

export type HoldDecision = (typeof holdDecisions)[number];
export type ReportDecision = (typeof reportDecisions)[number];
export type ReasonCode = (typeof reasonCodes)[number];

/** In UTF-16 code units. */
export const longestReason = 1_000;

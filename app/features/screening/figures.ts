import { type FindingType, policy } from "./policy";

/** The spans of time that the figures can be asked for, in days. */
export const periods = [30, 90, 365] as const;

export type Period = (typeof periods)[number];

/** The period of an address; the quarter for anything else. */
export function periodOf(asked: string | null): Period {
  return periods.find((period) => String(period) === asked) ?? 90;
}

/** The share of what is decided in which the rule was right, in whole percent; null before any decision. */
export function shareRight({
  upheld,
  released,
}: {
  upheld: number;
  released: number;
}): number | null {
  const decided = upheld + released;
  return decided === 0 ? null : Math.round((100 * upheld) / decided);
}

/** A type of an earlier rule set has no words any more. */
export function isFindingType(type: string): type is FindingType {
  return Object.hasOwn(policy, type);
}

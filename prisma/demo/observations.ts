import type { DemoObservation } from "./types";

type Band = DemoObservation["band"];

/** The organisation met it in that quarter (0 is the current one, -1 the one before). */
export function seen(organisation: string, quarter: number, band: Band): DemoObservation {
  return { organisation, quarter, kind: "seen", band };
}

/** The organisation looked for it and did not find it; the band says how much it looked through. */
export function notSeen(organisation: string, quarter: number): DemoObservation {
  return { organisation, quarter, kind: "not_seen", band: "1-4" };
}

/** What it pointed to turned out to be harmless. */
export function falsePositive(organisation: string, quarter: number, band: Band): DemoObservation {
  return { organisation, quarter, kind: "false_positive", band };
}

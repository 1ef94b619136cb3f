import type { Finding, ScreeningOptions, ScreeningResult } from "./finding";
import { mechanicalFix } from "./fix";
import { screen } from "./screen";

/** A finding in a text that is being written, with what one click would put in its place. */
export type LiveFinding = Finding & { fix: string | null };

export type LiveResult = { findings: readonly LiveFinding[]; isTip: boolean };

/** What the gate says of a text as it stands: in the order of the text, with what mends it. */
export function look(text: string, options: ScreeningOptions): LiveResult {
  const { findings, tip }: ScreeningResult = screen(text, options);
  return {
    findings: findings
      .toSorted((a, b) => a.start - b.start)
      .map((finding) => ({ ...finding, fix: mechanicalFix(text, finding) })),
    isTip: tip ?? false,
  };
}

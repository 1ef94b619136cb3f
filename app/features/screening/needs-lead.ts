import type { Finding } from "./finding";
import type { FindingType } from "./policy";

const types: ReadonlySet<FindingType> = new Set(["VICTIM", "CASE_NO", "MEDIA", "MEDIA_HASH"]);

/**
 * Whether a finding speaks of a victim or of somebody's crime (GDPR articles 9 and 10): its release takes
 * the lead as one of the two people (domain.md section 5).
 */
export function needsLead({ type, decision }: Pick<Finding, "type" | "decision">): boolean {
  // A name is stopped, not held, when suspicion stands beside it.
  return types.has(type) || (type === "PERSON" && decision === "block");
}

import type { Rule } from "~/kernel/access";
import { isOfficer } from "~/kernel/actor";

/** The pages about the gate beside its rules, which everyone may read. */
export const gatePolicy = {
  /** How often the rules were right: numbers, no texts. */
  readFigures: (actor) => isOfficer(actor) || actor.portalRole === "auditor",
  readSettings: isOfficer,
  /** The lead sets policy (domain.md section 1). */
  changeSettings: (actor) => actor.portalRole === "lead",
} satisfies Record<string, Rule<null>>;

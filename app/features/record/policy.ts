import type { Rule } from "~/kernel/access";

export const recordPolicy = {
  /** Acts of everyone, without contents (domain.md section 1). */
  read: (actor) => actor.portalRole === "auditor" || actor.portalRole === "lead",
} satisfies Record<string, Rule<null>>;

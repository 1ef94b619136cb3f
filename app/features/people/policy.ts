import type { Rule } from "~/kernel/access";
import { isCoordinator } from "~/kernel/actor";

type Organisation = { organisationId: string };

/** Who may do what for an organisation (domain.md section 1). */
export const organisationPolicy = {
  /** Binds the organisation to an agreement. */
  sign: (actor, it) => isCoordinator(actor) && actor.organisationId === it.organisationId,
} satisfies Record<string, Rule<Organisation>>;

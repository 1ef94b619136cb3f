import type { Rule } from "~/kernel/access";
import { isOfficer } from "~/kernel/actor";

type Suspendable = { id: string; state: string };

/** The secretariat suspends and restores (domain.md section 6); nobody suspends themselves or their own. */
export const organisationPolicy = {
  suspend: (actor, it) =>
    isOfficer(actor) && it.id !== actor.organisationId && ["active", "observer"].includes(it.state),
  restore: (actor, it) => isOfficer(actor) && it.state === "suspended",
} satisfies Record<string, Rule<Suspendable>>;

type Lockable = Suspendable & { isLocked: boolean };

export const personPolicy = {
  suspend: (actor, it) => isOfficer(actor) && it.id !== actor.personId && it.state === "active",
  restore: (actor, it) => isOfficer(actor) && it.id !== actor.personId && it.state === "suspended",
  unlock: (actor, it) => isOfficer(actor) && it.id !== actor.personId && it.isLocked,
} satisfies Record<string, Rule<Lockable>>;

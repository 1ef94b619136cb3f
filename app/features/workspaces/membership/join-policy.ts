import type { Rule } from "~/kernel/access";
import { chairingRoles, holds, isOfficer } from "~/kernel/actor";
import { isOpen, type WorkspaceState } from "../workspace";

export type JoinRequestState =
  "held" | "pending" | "granted" | "declined" | "withdrawn" | "refused";

export type JoinRequestSubject = {
  readonly workspaceId: string;
  readonly workspaceState: WorkspaceState;
  readonly personId: string;
  readonly state: JoinRequestState;
};

/** Who may do what with a request to join. The database decides the same (migration 0005). */
export const joinPolicy = {
  /** A reason that the gate did not let through is never seen by the chairs; officers see all. */
  read: (actor, it) =>
    actor.isCurrent &&
    (it.personId === actor.personId ||
      (it.state !== "held" &&
        it.state !== "refused" &&
        holds(actor, chairingRoles, it.workspaceId)) ||
      isOfficer(actor)),
  decide: (actor, it) =>
    actor.isCurrent &&
    it.state === "pending" &&
    it.personId !== actor.personId &&
    isOpen(it.workspaceState) &&
    holds(actor, chairingRoles, it.workspaceId),
  withdraw: (actor, it) =>
    actor.isCurrent &&
    it.personId === actor.personId &&
    (it.state === "pending" || it.state === "held"),
} satisfies Record<string, Rule<JoinRequestSubject>>;

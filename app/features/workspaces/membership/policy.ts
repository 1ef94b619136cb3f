import type { Rule } from "~/kernel/access";
import { type Actor, holds, isCoordinator, type WorkspaceRole } from "~/kernel/actor";
import { allRoles, isOpen, type WorkspaceState } from "../workspace";

/** Someone's open role in a workspace. */
export type GrantSubject = {
  readonly workspaceId: string;
  readonly workspaceState: WorkspaceState;
  readonly personId: string;
  /** Of the person. */
  readonly organisationId: string;
  readonly role: WorkspaceRole;
};

/** Who may do what with a role. The database decides the same (migration 0005); a test compares them. */
export const membershipPolicy = {
  /** Nobody changes their own role: leaving is the one thing people decide for themselves. */
  change: (actor, it) => it.personId !== actor.personId && mayGive(actor, it, it.role),
  /** Chairs, never above their own role, and the coordinator of the person's organisation. */
  end: (actor, it) =>
    it.personId !== actor.personId && (mayGive(actor, it, it.role) || coordinates(actor, it)),
  /** Let it run on. */
  keep: (actor, it) =>
    it.personId !== actor.personId &&
    (mayGive(actor, it, it.role) || (isOpen(it.workspaceState) && coordinates(actor, it))),
  leave: (actor, it) => actor.isCurrent && it.personId === actor.personId,
} satisfies Record<string, Rule<GrantSubject>>;

type Place = Pick<GrantSubject, "workspaceId" | "workspaceState">;

/** The roles the actor may give in a workspace: a chair all, a vice chair none above their own. */
export function rolesGivenBy(actor: Actor, it: Place): WorkspaceRole[] {
  return allRoles.filter((role) => mayGive(actor, it, role));
}

function mayGive(actor: Actor, it: Place, role: WorkspaceRole): boolean {
  const givers: WorkspaceRole[] = role === "chair" ? ["chair"] : ["chair", "vice_chair"];
  return actor.isCurrent && isOpen(it.workspaceState) && holds(actor, givers, it.workspaceId);
}

function coordinates(actor: Actor, it: GrantSubject): boolean {
  return actor.isCurrent && isCoordinator(actor) && it.organisationId === actor.organisationId;
}

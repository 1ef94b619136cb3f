import type { Rule } from "~/kernel/access";
import { type Actor, chairingRoles, holds, isOfficer, writingRoles } from "~/kernel/actor";
import { isOpen, memberRoles, type WorkspaceSubject } from "./workspace";

/** Who may do what with a workspace. The database decides the same (migration 0005); a test compares them. */
export const workspacePolicy = {
  /** Learn that it exists: to strangers a hidden one does not. */
  see: (actor, it) =>
    actor.isCurrent && (it.visibility !== "hidden" || isInside(actor, it) || isOfficer(actor)),
  /** Read what it is for; of a `name_only` workspace strangers learn the name. */
  readCharter: (actor, it) =>
    actor.isCurrent && (it.visibility === "listed" || isInside(actor, it) || isOfficer(actor)),
  /** domain.md section 2, `memberList`. */
  seeRoster: (actor, it) =>
    actor.isCurrent &&
    (holds(actor, ["chair", "vice_chair", "secretary"], it.id) ||
      (it.memberList === "all" && holds(actor, memberRoles, it.id)) ||
      isOfficer(actor)),
  seeActivity: (actor, it) =>
    actor.isCurrent &&
    (holds(actor, memberRoles, it.id) ||
      actor.portalRole === "auditor" ||
      actor.portalRole === "lead"),
  /** Share indicators and documents in it. */
  share: (actor, it) => actor.isCurrent && isOpen(it.state) && holds(actor, writingRoles, it.id),
  /** Take a place at once, as a reader. */
  enter: (actor, it) => it.admission === "open" && mayJoin(actor, it),
  /** Ask a chair for a place. */
  ask: (actor, it) => it.admission === "on_request" && mayJoin(actor, it),
  /** Admit, remove and change roles; whom, is for the membership's own policy. */
  manage: (actor, it) => actor.isCurrent && isOpen(it.state) && holds(actor, chairingRoles, it.id),
} satisfies Record<string, Rule<WorkspaceSubject>>;

function isInside(actor: Actor, it: WorkspaceSubject): boolean {
  return actor.roles.has(it.id);
}

function mayJoin(actor: Actor, it: WorkspaceSubject): boolean {
  return (
    actor.isCurrent &&
    it.visibility === "listed" &&
    isOpen(it.state) &&
    it.isEligible &&
    !isInside(actor, it)
  );
}

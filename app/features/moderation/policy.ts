import type { Rule } from "~/kernel/access";
import { isOfficer } from "~/kernel/actor";

export type QueueTask = {
  state: string;
  authorId: string | null;
  claimedById: string | null;
  claimedUntil: Date | null;
  proposedById: string | null;
  /** Whether the lead must be one of the two who release it. */
  needsLead: boolean;
  proposedByLead: boolean;
};

/** Who handles what is held or reported (domain.md sections 1 and 6). The decider is not the author. */
export const queuePolicy = {
  claim: (actor, task) =>
    isOfficer(actor) &&
    task.state === "open" &&
    task.authorId !== actor.personId &&
    (task.claimedById === null || task.claimedById === actor.personId || isOver(task)),
  decide: (actor, task) =>
    isOfficer(actor) &&
    task.state === "open" &&
    task.authorId !== actor.personId &&
    task.claimedById === actor.personId &&
    !isOver(task),
  /** The second of two says yes to what the first proposed. */
  release: (actor, task) =>
    task.proposedById !== null &&
    task.proposedById !== actor.personId &&
    (!task.needsLead || task.proposedByLead || actor.portalRole === "lead"),
} satisfies Record<string, Rule<QueueTask>>;

function isOver({ claimedUntil }: QueueTask): boolean {
  return claimedUntil === null || claimedUntil.getTime() <= Date.now();
}

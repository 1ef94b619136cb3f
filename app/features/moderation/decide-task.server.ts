import { passGateOrRewrite } from "~/features/screening/gate.server";
import { openJoinTask } from "~/features/tasks/open-join-task.server";
import { authorize } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import { asActor, type Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { record } from "~/platform/record.server";
import { queuePolicy } from "./policy";
import { requireTask } from "./queries.server";
import {
  type HoldDecision,
  holdDecisions,
  type ReasonCode,
  type ReportDecision,
} from "./decisions";

export type Decision = {
  taskId: string;
  version: number;
  decision: HoldDecision | ReportDecision;
  reasonCode: ReasonCode;
  reason: string;
};

/**
 * Decides a task the officer holds: a held text is returned with advice, refused (which deletes it), or
 * proposed for release, which a second officer then does; a reported item stays or is hidden. Whom it
 * concerns is told by mail.
 * @returns whether it is decided now, or waits for the second officer
 * @throws DomainError `conflict` when it was decided or claimed by someone else meanwhile, or when a held
 *   text no longer fits on top of what was published since
 */
export function decideTask(actor: Actor, decision: Decision): Promise<"decided" | "proposed"> {
  return asActor(actor, async (tx) => {
    const task = await requireTask(tx, actor, decision.taskId);
    if (task.version !== decision.version) {
      throw new DomainError("conflict", "moderation:error.taken");
    }
    authorize(actor, queuePolicy.decide, task);
    if (isForHold(decision.decision) !== (task.kind === "gate_hold")) {
      throw new DomainError("invalid", "moderation:error.decision", { field: "decision" });
    }
    if (decision.decision === "release" && task.proposedById === null) {
      await propose(tx, actor, decision);
      return "proposed";
    }
    if (decision.decision === "release") mustBeSecond(actor, task);
    await passGateOrRewrite(tx, { kind: "task", id: task.id }, { reason: decision.reason });
    if (task.kind === "gate_hold") await carryOutHold(tx, task, decision);
    else if (decision.decision === "hide") await hide(tx, task);
    await close(tx, actor, decision);
    await recordDecision(tx, task, decision);
    await tell(tx, task);
    return "decided";
  });
}

function recordDecision(tx: Tx, task: Task, { decision, reasonCode }: Decision): Promise<void> {
  return record(tx, {
    act: `${task.kind === "gate_hold" ? "hold" : "report"}.${pastOf[decision]}`,
    objectKind: objectKindOf(task),
    objectId: task.itemId ?? task.joinRequestId ?? task.id,
    workspaceId: task.workspaceId,
    detail: { taskId: task.id, reasonCode },
  });
}

function objectKindOf({ itemId, joinRequestId }: Task): string {
  if (itemId) return "item";
  return joinRequestId ? "join_request" : "task";
}

/** The first of two: the task goes back to the queue with their reason, for another officer. */
async function propose(tx: Tx, actor: Actor, { taskId, version, reason }: Decision): Promise<void> {
  await passGateOrRewrite(
    tx,
    { kind: "task", id: taskId, field: "reason" },
    { proposed_reason: reason },
  );
  const { count } = await tx.task.updateMany({
    where: { id: taskId, version, state: "open" },
    data: {
      proposedById: actor.personId,
      proposedAt: new Date(),
      proposedReason: reason,
      claimedById: null,
      claimedUntil: null,
      version: version + 1,
    },
  });
  if (count === 0) throw new DomainError("conflict", "moderation:error.taken");
  await record(tx, { act: "hold.proposed", objectKind: "task", objectId: taskId });
}

function mustBeSecond(actor: Actor, task: Task): void {
  if (queuePolicy.release(actor, task)) return;
  const said = task.proposedById === actor.personId ? "second" : "lead";
  throw new DomainError("invalid", `moderation:error.${said}`, { field: "decision" });
}

type Task = Awaited<ReturnType<typeof requireTask>>;

const pastOf: Record<Decision["decision"], string> = {
  release: "released",
  return: "returned",
  refuse: "refused",
  no_action: "dismissed",
  hide: "upheld",
};

const stateAfter: Record<HoldDecision, string> = {
  release: "published",
  return: "returned",
  refuse: "refused",
};

function isForHold(decision: Decision["decision"]): decision is HoldDecision {
  return holdDecisions.some((one) => one === decision);
}

async function carryOutHold(tx: Tx, task: Task, { decision }: Decision): Promise<void> {
  if (!isForHold(decision)) return;
  if (task.heldTextId) return settlePlaced(tx, task, decision);
  if (task.revision?.state === "published") return settleStored(tx, task, decision);
  if (task.revision?.state === "hidden") return settleEarlier(tx, task, decision);
  if (decision === "release") await tx.$executeRaw`select sec.release_held(${task.id}::uuid)`;
  if (task.joinRequestId) return settleJoinRequest(tx, task, decision);
  return settleNew(tx, task, decision);
}

/** A comment or a text of an item that nobody else has seen yet. */
async function settleNew(tx: Tx, task: Task, decision: HoldDecision): Promise<void> {
  const state = stateAfter[decision];
  const { itemId, revisionId, commentId } = task;
  if (commentId) {
    await tx.comment.updateMany({ where: { id: commentId, state: "held" }, data: { state } });
  } else if (revisionId && itemId) {
    await tx.revision.updateMany({ where: { id: revisionId, state: "held" }, data: { state } });
    // An item that was never published follows its first text; releasing does so by itself.
    if (decision === "release") return;
    await tx.item.updateMany({ where: { id: itemId, state: "held" }, data: { state } });
  }
}

/** An item that a new rule set has hidden: it comes back, goes to its author, or loses its words. */
async function settleStored(tx: Tx, task: Task, decision: HoldDecision): Promise<void> {
  if (decision === "refuse") {
    await tx.$executeRaw`select sec.erase_refused(${task.id}::uuid)`;
    return;
  }
  if (decision === "release") await tx.$executeRaw`select sec.release_held(${task.id}::uuid)`;
  await tx.item.updateMany({
    where: { id: task.itemId ?? "", state: "hidden" },
    data: { state: stateAfter[decision] },
  });
}

/** An earlier version that a new rule set has hidden: it goes back to the history, stays its author's, or is gone. */
async function settleEarlier(tx: Tx, { id, revisionId }: Task, decision: HoldDecision) {
  if (decision === "release") await tx.$executeRaw`select sec.release_held(${id}::uuid)`;
  if (decision === "return") return;
  await tx.revision.updateMany({
    where: { id: revisionId ?? "", state: "hidden" },
    data: { state: stateAfter[decision] },
  });
}

/** A text that a new rule set has taken out of its place: it goes back, stays with its author, or is gone. */
async function settlePlaced(tx: Tx, { id }: Task, decision: HoldDecision): Promise<void> {
  if (decision === "release") await tx.$executeRaw`select sec.release_held(${id}::uuid)`;
  if (decision === "refuse") await tx.$executeRaw`select sec.erase_refused(${id}::uuid)`;
}

/** A released request goes on to the chairs; one that is not ends, and may be written anew. */
async function settleJoinRequest(tx: Tx, task: Task, decision: HoldDecision): Promise<void> {
  const { joinRequestId, workspaceId, authorId } = task;
  if (!joinRequestId || !workspaceId || !authorId) throw new Error("A hold without its request.");
  if (decision === "release") {
    await openJoinTask(tx, { joinRequestId, workspaceId, authorId });
  }
  await tx.joinRequest.updateMany({
    where: { id: joinRequestId, state: "held" },
    data: { state: decision === "release" ? "pending" : "refused" },
  });
}

async function hide(tx: Tx, task: Task): Promise<void> {
  await tx.item.updateMany({
    where: { id: task.itemId ?? "", state: "published" },
    data: { state: "hidden" },
  });
}

async function close(tx: Tx, actor: Actor, decision: Decision): Promise<void> {
  const { count } = await tx.task.updateMany({
    where: { id: decision.taskId, version: decision.version, state: "open" },
    data: {
      state: "decided",
      decision: decision.decision,
      reasonCode: decision.reasonCode,
      reason: decision.reason,
      decidedById: actor.personId,
      decidedAt: new Date(),
      version: decision.version + 1,
    },
  });
  if (count === 0) throw new DomainError("conflict", "moderation:error.taken");
}

async function tell(tx: Tx, task: Task): Promise<void> {
  if (!task.authorId) return;
  await enqueueMail(tx, {
    kind: task.kind === "gate_hold" ? "hold-decided" : "report-decided",
    recipientId: task.authorId,
    payload: { taskId: task.id },
  });
}

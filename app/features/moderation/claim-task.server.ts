import { randomUUID } from "node:crypto";
import { passGateOrRewrite } from "~/features/screening/gate.server";
import { authorize } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import { asActor } from "~/platform/db.server";
import { record } from "~/platform/record.server";
import { queuePolicy } from "./policy";
import { requireTask } from "./queries.server";

const minute = 60_000;
/** How long a claim and the look it allows last. */
const claimMinutes = 30;

/**
 * Takes a task and breaks the glass: for half an hour the officer reads what it is about. The reason is
 * shown to the originator and the workspace's chairs (domain.md section 1).
 * @throws DomainError `conflict` when someone else has claimed it meanwhile
 */
export function claimTask(
  actor: Actor,
  { taskId, version, reason }: { taskId: string; version: number; reason: string },
) {
  return asActor(actor, async (tx) => {
    const task = await requireTask(tx, actor, taskId);
    if (task.version !== version) throw new DomainError("conflict", "moderation:error.taken");
    authorize(actor, queuePolicy.claim, task);
    const until = new Date(Date.now() + claimMinutes * minute);
    const { count } = await tx.task.updateMany({
      where: { id: taskId, version, state: "open" },
      data: { claimedById: actor.personId, claimedUntil: until, version: version + 1 },
    });
    if (count === 0) throw new DomainError("conflict", "moderation:error.taken");
    if (task.itemId) {
      const id = randomUUID();
      await passGateOrRewrite(tx, { kind: "break_glass", id }, { reason });
      await tx.breakGlass.createMany({
        data: [
          { id, itemId: task.itemId, taskId, officerId: actor.personId, reason, expiresAt: until },
        ],
      });
    }
    await record(tx, {
      act: "task.claimed",
      objectKind: task.itemId ? "item" : "task",
      objectId: task.itemId ?? taskId,
      workspaceId: task.workspaceId,
      detail: { taskId, brokeGlass: task.itemId !== null },
    });
  });
}

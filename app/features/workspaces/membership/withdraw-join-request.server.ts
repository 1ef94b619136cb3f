import { authorize } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import { asActor } from "~/platform/db.server";
import { record } from "~/platform/record.server";
import { joinPolicy } from "./join-policy";
import { requireJoinRequest } from "./join-requests.server";

/**
 * Takes back one's own request before it is decided. A reason that the gate held is deleted with it.
 * @throws DomainError `conflict` when it was decided meanwhile
 */
export function withdrawJoinRequest(actor: Actor, id: string, { version }: { version: number }) {
  return asActor(actor, async (tx) => {
    const request = await requireJoinRequest(tx, actor, id);
    if (request.personId === actor.personId && request.version !== version) throw tooLate();
    authorize(actor, joinPolicy.withdraw, request);
    const { count } = await tx.joinRequest.updateMany({
      where: { id, version, state: request.state },
      data: { state: "withdrawn", version: version + 1 },
    });
    if (count === 0) throw tooLate();
    await tx.task.updateMany({
      where: { joinRequestId: id, state: "open" },
      data: { state: "cancelled", version: { increment: 1 } },
    });
    await record(tx, {
      // Of a reason that the gate held the chairs never learn, not even that it was taken back.
      act: request.state === "held" ? "task.cancelled" : "join.withdrawn",
      objectKind: "join_request",
      objectId: id,
      workspaceId: request.workspaceId,
      detail: { personId: actor.personId },
    });
  });
}

function tooLate(): DomainError {
  return new DomainError("conflict", "workspaces:errors.alreadyDecided");
}

import { passGateOrRewrite } from "~/features/screening/gate.server";
import { authorize } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import type { Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { record } from "~/platform/record.server";
import { changingRoles, openGrant } from "./grants.server";
import { joinPolicy } from "./join-policy";
import { type JoinRequest, requireJoinRequest } from "./join-requests.server";

export type JoinDecision = {
  version: number;
  decision: "granted" | "declined";
  role: "contributor" | "reader" | "guest";
  endsOn: string | null;
  /** Named as its column. A no always has one. */
  decision_reason: string;
};

/**
 * A chair's yes, with role and end, or no, with a reason. The person is told by mail.
 * @throws DomainError `conflict` when another chair was faster or the request was withdrawn
 */
export function decideJoinRequest(actor: Actor, id: string, decision: JoinDecision) {
  return changingRoles(actor, async (tx) => {
    const request = await requireJoinRequest(tx, actor, id);
    if (request.state !== "pending" || request.version !== decision.version) throw tooLate();
    authorize(actor, joinPolicy.decide, request);
    const { decision_reason } = decision;
    await passGateOrRewrite(tx, { kind: "join_request", id }, { decision_reason });
    await settle(tx, actor, { request, decision });
    const grantId =
      decision.decision === "granted" ? await admit(tx, actor, { request, decision }) : null;
    await record(tx, {
      act: `join.${decision.decision}`,
      objectKind: "join_request",
      objectId: id,
      workspaceId: request.workspaceId,
      detail: {
        personId: request.personId,
        ...(grantId ? { grantId, role: decision.role } : {}),
      },
    });
    await enqueueMail(tx, {
      kind: "join-decided",
      recipientId: request.personId,
      payload: { joinRequestId: id },
    });
  });
}

type Settled = { request: JoinRequest; decision: JoinDecision };

/** The version is the lock: of two chairs who decide at once, one changes a row. */
async function settle(tx: Tx, actor: Actor, { request, decision }: Settled): Promise<void> {
  const decided = { decidedById: actor.personId, decidedAt: new Date() };
  const { count } = await tx.joinRequest.updateMany({
    where: { id: request.id, version: decision.version, state: "pending" },
    data: {
      ...decided,
      state: decision.decision,
      decisionReason: decision.decision_reason || null,
      version: decision.version + 1,
    },
  });
  if (count === 0) throw tooLate();
  await tx.task.updateMany({
    where: { joinRequestId: request.id, kind: "join_request", state: "open" },
    data: { ...decided, state: "decided", decision: decision.decision, version: { increment: 1 } },
  });
}

async function admit(tx: Tx, actor: Actor, { request, decision }: Settled): Promise<string> {
  const { workspaceId, personId } = request;
  const { role, endsOn } = decision;
  const grantId = await openGrant(tx, actor, { workspaceId, personId, role, endsOn });
  await record(tx, {
    act: "member.admitted",
    objectKind: "grant",
    objectId: grantId,
    workspaceId,
    detail: { personId, role, joinRequestId: request.id },
  });
  return grantId;
}

function tooLate(): DomainError {
  return new DomainError("conflict", "workspaces:errors.alreadyDecided");
}

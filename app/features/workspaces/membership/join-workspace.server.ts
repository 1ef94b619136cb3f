import { randomUUID } from "node:crypto";
import { keepEvidence, passGate } from "~/features/screening/gate.server";
import { fileHold } from "~/features/tasks/file-hold.server";
import { openJoinTask } from "~/features/tasks/open-join-task.server";
import { authorize } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import type { Tx } from "~/platform/db.server";
import { once } from "~/platform/receipts.server";
import { record } from "~/platform/record.server";
import { workspacePolicy } from "../policy";
import { requireWorkspace, type Workspace } from "../queries.server";
import { changingRoles, openGrant } from "./grants.server";

/** What came of it: a place at once, a question to the chairs, or one that the secretariat sees first. */
export type JoinOutcome = "entered" | "asked" | "held";

type Joining = { slug: string; formKey: string; reason: string };

/**
 * Takes a place where admission is open, else asks the chairs for one with a reason that passes the gate.
 * @throws DomainError `invalid` when the gate blocks the reason or none is given, `conflict` when one has
 *   asked already, `forbidden` when the charter does not admit one's organisation
 */
export function joinWorkspace(actor: Actor, { slug, formKey, reason }: Joining) {
  return changingRoles(actor, (tx) =>
    once(tx, { actor, formKey }, async (): Promise<JoinOutcome> => {
      const workspace = await requireWorkspace(tx, actor, slug);
      if (actor.roles.has(workspace.id)) {
        throw new DomainError("conflict", "workspaces:errors.alreadyInside");
      }
      return workspace.admission === "open"
        ? enter(tx, actor, workspace)
        : ask(tx, actor, { workspace, reason });
    }),
  );
}

async function enter(tx: Tx, actor: Actor, workspace: Workspace): Promise<JoinOutcome> {
  authorize(actor, workspacePolicy.enter, workspace);
  const place = { workspaceId: workspace.id, personId: actor.personId, role: "reader" as const };
  const grantId = await openGrant(tx, actor, { ...place, endsOn: null });
  await record(tx, {
    act: "member.joined",
    objectKind: "grant",
    objectId: grantId,
    workspaceId: workspace.id,
    detail: { personId: actor.personId, role: place.role },
  });
  return "entered";
}

type Asking = { workspace: Workspace; reason: string };

async function ask(tx: Tx, actor: Actor, { workspace, reason }: Asking): Promise<JoinOutcome> {
  authorize(actor, workspacePolicy.ask, workspace);
  if (!reason) throw new DomainError("invalid", "errors:required", { field: "reason" });
  if (["held", "pending"].includes(workspace.request?.state ?? "")) {
    throw new DomainError("conflict", "workspaces:errors.alreadyAsked");
  }
  const screened = await passGate(tx, { reason }, { channel: "note", lang: actor.language });
  const isHeld = screened.verdict === "review";
  const id = randomUUID();
  await keepEvidence(tx, { kind: "join_request", id, content: { reason }, screened });
  const place = { workspaceId: workspace.id, personId: actor.personId };
  await tx.joinRequest.createMany({
    data: [{ id, ...place, reason, state: isHeld ? "held" : "pending" }],
  });
  const filed = { joinRequestId: id, workspaceId: workspace.id };
  if (isHeld) await fileHold(tx, actor, filed);
  else await openJoinTask(tx, { ...filed, authorId: actor.personId });
  await record(tx, {
    // What the gate held is between its author and the secretariat until it is released.
    act: isHeld ? "join.held" : "join.requested",
    objectKind: "join_request",
    objectId: id,
    workspaceId: workspace.id,
    detail: { personId: actor.personId },
  });
  return isHeld ? "held" : "asked";
}

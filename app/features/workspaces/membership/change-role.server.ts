import { authorize } from "~/kernel/access";
import type { Actor, WorkspaceRole } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import type { Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { record } from "~/platform/record.server";
import { changingRoles, endGrant, openGrant } from "./grants.server";
import { type GrantSubject, membershipPolicy, rolesGivenBy } from "./policy";
import { type MemberAddress, requireMember } from "./queries.server";

export type NewRole = { role: WorkspaceRole; endsOn: string | null };

/**
 * Gives a member another role: the one they have ends and the new one begins at once.
 * @throws DomainError `conflict` when they were the last chair, or when someone was faster
 */
export function changeRole(actor: Actor, address: MemberAddress, to: NewRole) {
  return changingRoles(actor, async (tx) => {
    const { subject } = await requireMember(tx, actor, address);
    await replaceGrant(tx, actor, { from: { ...subject, id: address.grantId }, to });
  });
}

type Replacement = { from: GrantSubject & { id: string }; to: NewRole };

/** The same within a transaction, for a recertification that ends in another role. */
export async function replaceGrant(tx: Tx, actor: Actor, { from, to }: Replacement): Promise<void> {
  authorize(actor, membershipPolicy.change, from);
  if (!rolesGivenBy(actor, from).includes(to.role)) {
    throw new DomainError("invalid", "errors:notAChoice", { field: "role" });
  }
  const { workspaceId, personId } = from;
  await endGrant(tx, from.id, "");
  const grantId = await openGrant(tx, actor, { workspaceId, personId, ...to });
  await record(tx, {
    act: "member.role_changed",
    objectKind: "grant",
    objectId: grantId,
    workspaceId,
    detail: { personId, from: from.role, role: to.role, endedGrantId: from.id },
  });
  await enqueueMail(tx, { kind: "role-changed", recipientId: personId, payload: { grantId } });
}

import { passGateOrRewrite } from "~/features/screening/gate.server";
import { authorize } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import type { Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { record } from "~/platform/record.server";
import { changingRoles, endGrant } from "./grants.server";
import { type GrantSubject, membershipPolicy } from "./policy";
import { type MemberAddress, requireMember } from "./queries.server";

/**
 * Ends a member's role, with a reason that the person is told.
 * @throws DomainError `conflict` for the last chair, `invalid` when the gate does not let the reason through
 */
export function removeMember(actor: Actor, address: MemberAddress, reason: string) {
  return changingRoles(actor, async (tx) => {
    const { subject } = await requireMember(tx, actor, address);
    await revokeGrant(tx, actor, { grant: { ...subject, id: address.grantId }, reason });
  });
}

type Revocation = { grant: GrantSubject & { id: string }; reason: string };

/** The same within a transaction, for a recertification that ends so. */
export async function revokeGrant(tx: Tx, actor: Actor, revocation: Revocation): Promise<void> {
  const { grant, reason } = revocation;
  authorize(actor, membershipPolicy.end, grant);
  await passGateOrRewrite(tx, { kind: "workspace_grant", id: grant.id }, { end_reason: reason });
  await endGrant(tx, grant.id, reason);
  await record(tx, {
    act: "member.removed",
    objectKind: "grant",
    objectId: grant.id,
    workspaceId: grant.workspaceId,
    detail: { personId: grant.personId, role: grant.role },
  });
  await enqueueMail(tx, {
    kind: "role-changed",
    recipientId: grant.personId,
    payload: { grantId: grant.id },
  });
}

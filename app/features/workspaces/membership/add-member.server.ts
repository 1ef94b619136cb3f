import { authorize } from "~/kernel/access";
import type { Actor, WorkspaceRole } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import { enqueueMail } from "~/platform/outbox.server";
import { once } from "~/platform/receipts.server";
import { record } from "~/platform/record.server";
import { workspacePolicy } from "../policy";
import { requireWorkspace } from "../queries.server";
import { changingRoles, openGrant } from "./grants.server";
import { rolesGivenBy } from "./policy";
import { findCandidate } from "./queries.server";

export type Addition = {
  slug: string;
  formKey: string;
  personId: string;
  role: WorkspaceRole;
  endsOn: string | null;
};

/**
 * Admits someone whom the charter admits (as a guest, anyone active), in a role not above the chair's own.
 * @returns the grant's id
 */
export function addMember(actor: Actor, { slug, formKey, ...addition }: Addition) {
  return changingRoles(actor, (tx) =>
    once(tx, { actor, formKey }, async () => {
      const workspace = await requireWorkspace(tx, actor, slug);
      authorize(actor, workspacePolicy.manage, workspace);
      const { personId, role } = addition;
      const place = { workspaceId: workspace.id, workspaceState: workspace.state };
      if (!rolesGivenBy(actor, place).includes(role)) {
        throw new DomainError("invalid", "errors:notAChoice", { field: "role" });
      }
      const candidate = await findCandidate(tx, workspace, personId);
      if (!candidate) {
        throw new DomainError("invalid", "workspaces:errors.noCandidate", { field: "personId" });
      }
      if (!candidate.isEligible && role !== "guest") {
        throw new DomainError("invalid", "workspaces:errors.guestOnly", { field: "role" });
      }
      const grantId = await openGrant(tx, actor, { workspaceId: workspace.id, ...addition });
      await record(tx, {
        act: "member.admitted",
        objectKind: "grant",
        objectId: grantId,
        workspaceId: workspace.id,
        detail: { personId, role },
      });
      await enqueueMail(tx, { kind: "role-changed", recipientId: personId, payload: { grantId } });
      return grantId;
    }),
  );
}

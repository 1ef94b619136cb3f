import { abilities, authorize } from "~/kernel/access";
import type { Actor, WorkspaceRole } from "~/kernel/actor";
import { DomainError, notFound } from "~/kernel/errors";
import { asReader, type Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { record } from "~/platform/record.server";
import type { WorkspaceState } from "../workspace";
import { replaceGrant } from "./change-role.server";
import { changingRoles, prolongGrant } from "./grants.server";
import { membershipPolicy, rolesGivenBy } from "./policy";
import { revokeGrant } from "./remove-member.server";

type Row = {
  taskId: string;
  version: number;
  state: "open" | "decided" | "cancelled";
  decision: "kept" | "changed" | "revoked" | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  dueAt: Date;
  id: string;
  role: WorkspaceRole;
  validFrom: Date;
  validTo: Date;
  isOver: boolean;
  workspaceId: string;
  /** Null when it is hidden from a coordinator who is not in it. */
  workspace: string | null;
  slug: string | null;
  workspaceState: WorkspaceState;
  personId: string;
  name: string;
  title: string;
  organisationId: string;
  organisation: string;
};

/** The question whether a role shall go on, for the chair and for the person's coordinator. */
export function getRecertification(actor: Actor, taskId: string) {
  return asReader(actor, async (tx) => {
    const it = await requireRecertification(tx, taskId);
    const can = abilities(membershipPolicy, actor, it);
    return {
      it,
      isOwn: it.personId === actor.personId,
      zone: actor.timeZone,
      can,
      roles: can.change ? rolesGivenBy(actor, it).filter((role) => role !== it.role) : [],
    };
  });
}

export type Recertification = {
  version: number;
  decision: "kept" | "changed" | "revoked";
  role: WorkspaceRole | "";
  /** Named as its column. */
  end_reason: string;
};

/**
 * Answers whether a role goes on: kept, changed or revoked. Nobody answers for themselves.
 * @throws DomainError `conflict` when it was answered meanwhile, or when the last chair would go
 */
export function recertify(actor: Actor, taskId: string, answer: Recertification) {
  return changingRoles(actor, async (tx) => {
    const it = await requireRecertification(tx, taskId);
    if (it.state !== "open" || it.isOver || it.version !== answer.version) throw tooLate();
    await carryOut(tx, actor, { it, answer });
    const { count } = await tx.task.updateMany({
      where: { id: taskId, version: answer.version, state: "open" },
      data: {
        state: "decided",
        decision: answer.decision,
        decidedById: actor.personId,
        decidedAt: new Date(),
        version: answer.version + 1,
      },
    });
    if (count === 0) throw tooLate();
  });
}

async function carryOut(
  tx: Tx,
  actor: Actor,
  { it, answer }: { it: Row; answer: Recertification },
): Promise<void> {
  if (answer.decision === "revoked") {
    return revokeGrant(tx, actor, { grant: it, reason: answer.end_reason });
  }
  if (answer.decision === "changed" && answer.role !== "") {
    return replaceGrant(tx, actor, { from: it, to: { role: answer.role, endsOn: null } });
  }
  authorize(actor, membershipPolicy.keep, it);
  await prolongGrant(tx, it);
  await record(tx, {
    act: "recertification.kept",
    objectKind: "grant",
    objectId: it.id,
    workspaceId: it.workspaceId,
    detail: { personId: it.personId, role: it.role },
  });
  await enqueueMail(tx, {
    kind: "role-changed",
    recipientId: it.personId,
    payload: { grantId: it.id },
  });
}

async function requireRecertification(tx: Tx, taskId: string): Promise<Row> {
  const [found] = await tx.$queryRaw<Row[]>`
    select t.id as "taskId", t.version, t.state, t.decision, d.name as "decidedBy",
           t.decided_at as "decidedAt", t.due_at as "dueAt",
           g.id, g.role, g.valid_from as "validFrom", g.valid_to as "validTo", not sec.is_open(g) as "isOver",
           g.workspace_id as "workspaceId", w.name as workspace, w.slug, coalesce(w.state, 'active') as "workspaceState",
           p.id as "personId", p.name, p.title, o.id as "organisationId", o.name as organisation
      from task t
      join workspace_grant g on g.id = t.grant_id
      -- A coordinator answers for their people also where the workspace does not exist for them.
      left join workspace w on w.id = g.workspace_id
      join person p on p.id = g.person_id
      join organisation o on o.id = p.organisation_id
      left join person d on d.id = t.decided_by_id
     where t.id = ${taskId}::uuid and t.kind = 'recertification'`;
  if (!found) throw notFound();
  return found;
}

function tooLate(): DomainError {
  return new DomainError("conflict", "workspaces:errors.alreadyAnswered");
}

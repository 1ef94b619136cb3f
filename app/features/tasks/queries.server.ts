import {
  type Actor,
  holds,
  isCoordinator,
  isOfficer,
  type WorkspaceRole,
  writingRoles,
} from "~/kernel/actor";
import { asReader, type Tx } from "~/platform/db.server";
import { Prisma } from "~/platform/generated/client";

/** What the frame around every page shows: who is signed in and how much waits for them. One statement. */
export function getShell(actor: Actor) {
  return asReader(actor, async (tx) => {
    const open = await tx.$queryRaw<{ kind: TaskKind; count: number }[]>`
      select t.kind, count(*)::integer as count from task t where ${waitsFor(actor)} group by t.kind
      union all select 'lost_mail', count(*)::integer from outbox m where ${isLostFor(actor)}`;
    const count = (...kinds: TaskKind[]) =>
      open.filter(({ kind }) => kinds.includes(kind)).reduce((sum, row) => sum + row.count, 0);
    return {
      name: actor.name,
      organisationName: actor.organisationName,
      waiting: count("gate_hold", "report", "join_request", "recertification", "lost_mail"),
      held: count("gate_hold", "report"),
      can: {
        moderate: isOfficer(actor),
        audit: actor.portalRole === "auditor" || actor.portalRole === "lead",
        share: [...actor.roles.keys()].some((id) => holds(actor, writingRoles, id)),
      },
    };
  });
}

export type TaskKind = "gate_hold" | "report" | "join_request" | "recertification" | "lost_mail";

export type WaitingTask = {
  id: string;
  kind: TaskKind;
  dueAt: Date;
  isOverdue: boolean;
  workspace: string | null;
  joinRequestId: string | null;
  /** What a hold or a report is about; its words stay closed until an officer opens them. */
  subject: "revision" | "comment" | "join_request" | "item";
  /** Who wants to join, or whose role runs out. */
  person: string | null;
  organisation: string | null;
  role: WorkspaceRole | null;
  /** Who is at it just now. */
  claimedBy: string | null;
  isMine: boolean;
  /** How many mails did not arrive; one for every other task. */
  count: number;
};

/** How many tasks home lists; the rest of an officer's stands in the queue. */
export const tasksShown = 12;

/**
 * The tasks that wait for the actor, the most urgent first; one more than are shown. Mail that did not arrive leads
 * them: it stands in no queue where it would be found later. One statement.
 */
export function listWaiting(tx: Tx, actor: Actor): Promise<WaitingTask[]> {
  return tx.$queryRaw<WaitingTask[]>`
    select * from (
    select t.id, t.kind, t.due_at as "dueAt", t.due_at < now() as "isOverdue", w.name as workspace,
           t.join_request_id as "joinRequestId",
           case when t.revision_id is not null then 'revision' when t.comment_id is not null then 'comment'
                when t.join_request_id is not null then 'join_request' else 'item' end as subject,
           p.name as person, o.name as organisation, g.role,
           case when t.claimed_until > now() then c.name end as "claimedBy",
           coalesce(t.claimed_until > now() and t.claimed_by_id = ${actor.personId}::uuid, false) as "isMine", 1 as count
      from task t
      left join workspace w on w.id = t.workspace_id
      left join join_request j on j.id = t.join_request_id and t.kind = 'join_request'
      left join workspace_grant g on g.id = t.grant_id
      left join person p on p.id = coalesce(j.person_id, g.person_id)
      left join organisation o on o.id = p.organisation_id
      left join person c on c.id = t.claimed_by_id
     where ${waitsFor(actor)}
     union all
    select min(m.id::text)::uuid, 'lost_mail', min(m.created_at) + ${lostMailWaits}::interval,
           min(m.created_at) + ${lostMailWaits}::interval < now(), '', null, 'item', null, null, null, null, false,
           count(*)::integer
      from outbox m where ${isLostFor(actor)} having count(*) > 0) waiting
     order by kind <> 'lost_mail', "dueAt", id limit ${tasksShown + 1}`;
}

/** How long after it was written somebody should have looked at a mail that did not arrive. */
const lostMailWaits = "3 days";

/** Mails that wait for an officer's word; for everyone else the row policy shows none. */
function isLostFor(actor: Actor): Prisma.Sql {
  return isOfficer(actor) ? Prisma.sql`m.state in ('unknown', 'dead')` : Prisma.sql`false`;
}

/**
 * Of the tasks the row policy shows, those this person can do something about: open, neither their
 * own doing nor waiting for another's word on what they proposed, in a workspace that goes on; a recertification neither of their own role nor of one above theirs.
 */
function waitsFor(actor: Actor): Prisma.Sql {
  const chaired = [...actor.roles.keys()].filter((id) => holds(actor, ["chair"], id));
  const coordinated = isCoordinator(actor) ? actor.organisationId : null;
  return Prisma.sql`t.state = 'open' and t.author_id is distinct from ${actor.personId}::uuid
    and t.proposed_by_id is distinct from ${actor.personId}::uuid
    and (t.kind in ('gate_hold', 'report') or not exists (select from workspace done
          where done.id = t.workspace_id and done.state = 'concluded'))
    and not exists (select from workspace_grant due join person holder on holder.id = due.person_id
          where due.id = t.grant_id and (due.person_id = ${actor.personId}::uuid
             or due.end_reason is not null or due.valid_to <> t.due_at
             or (due.role = 'chair' and not due.workspace_id = any (${chaired}::uuid[])
                 and holder.organisation_id is distinct from ${coordinated}::uuid)))`;
}

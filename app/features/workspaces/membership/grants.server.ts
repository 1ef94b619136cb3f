import { randomUUID } from "node:crypto";
import type { Actor, WorkspaceRole } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import { message } from "~/kernel/message";
import { asActor, type Tx } from "~/platform/db.server";
import { grantDays, lastDayOf } from "../workspace";

/** A change of who has which role. The last chair of a workspace stays; the database sees to it at the end. */
export async function changingRoles<Result>(
  actor: Actor,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  try {
    return await asActor(actor, work);
  } catch (error) {
    if (error instanceof DomainError && error.message === "errors:lastOfItsKind") {
      throw new DomainError("conflict", "workspaces:errors.lastChair");
    }
    throw error;
  }
}

export type NewGrant = {
  workspaceId: string;
  personId: string;
  role: WorkspaceRole;
  /** The last day, as `2026-11-30`; null for as long as the role lasts by itself. */
  endsOn: string | null;
};

/**
 * Gives someone a role in a workspace, to the end of a day where the giver lives.
 * @returns the grant's id
 * @throws DomainError `invalid` when the day has passed or lies too far ahead, `conflict` when they have a role
 */
export async function openGrant(tx: Tx, actor: Actor, grant: NewGrant): Promise<string> {
  const { workspaceId, personId, role } = grant;
  const today = new Date().toISOString().slice(0, 10);
  const lastDay = lastDayOf(role, today);
  const endsOn = grant.endsOn ?? lastDay;
  if (endsOn < today) throw new DomainError("invalid", "errors:pastDate", { field: "endsOn" });
  if (endsOn > lastDay) {
    throw new DomainError("invalid", message("workspaces:errors.tooLong", { day: lastDay }), {
      field: "endsOn",
    });
  }
  const id = randomUUID();
  await tx.$executeRaw`
    insert into workspace_grant (id, workspace_id, person_id, role, valid_to, granted_by_id)
    values (${id}::uuid, ${workspaceId}::uuid, ${personId}::uuid, ${role},
      (${endsOn}::date + time '23:59') at time zone ${actor.timeZone}, ${actor.personId}::uuid)`;
  return id;
}

/**
 * Ends a role now. One that was ended always carries a reason, if only an empty one: by that the database
 * tells it from one that ran out.
 * @throws DomainError `conflict` when it is over already
 */
export async function endGrant(tx: Tx, grantId: string, reason: string): Promise<void> {
  const ended = await tx.$executeRaw`
    update workspace_grant g set end_reason = ${reason},
           valid_to = greatest(g.valid_from, date_trunc('milliseconds', clock_timestamp()))
     where g.id = ${grantId}::uuid and g.end_reason is null and sec.is_open(g)`;
  if (ended === 0) throw new DomainError("conflict", "errors:stale");
}

/**
 * Lets a role run on from today, as long as a new one would.
 * @throws DomainError `conflict` when it is over already
 */
export async function prolongGrant(
  tx: Tx,
  grant: { id: string; role: WorkspaceRole },
): Promise<void> {
  const days = grant.role === "guest" ? grantDays.guest : grantDays.member;
  const kept = await tx.$executeRaw`
    update workspace_grant g set valid_to = greatest(g.valid_to, now() + make_interval(days => ${days}::integer))
     where g.id = ${grant.id}::uuid and g.end_reason is null and sec.is_open(g)`;
  if (kept === 0) throw new DomainError("conflict", "errors:stale");
}

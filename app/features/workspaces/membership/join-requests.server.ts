import { abilities } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { notFound } from "~/kernel/errors";
import { asReader, type Tx } from "~/platform/db.server";
import { headOf, requireWorkspace } from "../queries.server";
import type { WorkspaceState } from "../workspace";
import { joinPolicy, type JoinRequestState } from "./join-policy";

type Row = {
  id: string;
  workspaceId: string;
  personId: string;
  state: JoinRequestState;
  reason: string;
  decisionReason: string | null;
  version: number;
  createdAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  workspace: string;
  slug: string;
  workspaceState: WorkspaceState;
  name: string;
  title: string;
  organisation: string;
  sector: string;
  country: string;
  dueAt: Date | null;
};

export type JoinRequest = Awaited<ReturnType<typeof requireJoinRequest>>;

/** The request with who asks and where, or `not_found`. One statement. */
export async function requireJoinRequest(tx: Tx, actor: Actor, id: string) {
  const [request] = await tx.$queryRaw<Row[]>`
    select j.id, j.workspace_id as "workspaceId", j.person_id as "personId", j.state, j.reason,
           j.decision_reason as "decisionReason", j.version, j.created_at as "createdAt",
           j.decided_at as "decidedAt", d.name as "decidedBy",
           w.name as workspace, w.slug, w.state as "workspaceState",
           p.name, p.title, o.name as organisation, o.sector, o.country,
           (select max(t.due_at) from task t where t.join_request_id = j.id and t.state = 'open') as "dueAt"
      from join_request j
      join workspace w on w.id = j.workspace_id
      join person p on p.id = j.person_id
      join organisation o on o.id = p.organisation_id
      left join person d on d.id = j.decided_by_id
     where j.id = ${id}::uuid`;
  if (!request || !joinPolicy.read(actor, request)) throw notFound();
  return request;
}

/** A request to join, for the one who asked and those who answer. */
export function getJoinRequest(actor: Actor, id: string) {
  return asReader(actor, async (tx) => {
    const request = await requireJoinRequest(tx, actor, id);
    return {
      request: { ...request, zone: actor.timeZone },
      isOwn: request.personId === actor.personId,
      can: abilities(joinPolicy, actor, request),
    };
  });
}

/** What someone sees who wants to join: whom the charter admits, and the state of their last request. */
export function getJoining(actor: Actor, slug: string) {
  return asReader(actor, async (tx) => {
    const head = headOf(actor, await requireWorkspace(tx, actor, slug));
    if (!head.can.readCharter) throw notFound();
    return { ...head, isAuthority: actor.isAuthority, organisation: actor.organisationName };
  });
}

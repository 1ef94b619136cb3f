import type { Actor, WorkspaceRole } from "~/kernel/actor";
import { asReader } from "~/platform/db.server";
import type { Visibility, WorkspaceKind, WorkspaceState } from "./workspace";

export type Room = {
  id: string;
  slug: string;
  name: string;
  kind: WorkspaceKind;
  state: WorkspaceState;
  visibility: Visibility;
  /** Null where strangers learn the name only. */
  question: string | null;
  /** Null where the actor may not see who takes part. */
  organisations: number | null;
  /** Shared or changed by others since the actor last saw everything; counted to `newsCounted`. */
  news: number;
};

/** Beyond this many new items nobody counts. */
export const newsCounted = 50;

/** The workspaces that exist for the actor: their own with what is new, and others. One statement. */
export function getDirectory(actor: Actor) {
  return asReader(actor, async (tx) => {
    const mine = [...actor.roles.keys()];
    const rooms = await tx.$queryRaw<Room[]>`
      select w.id, w.slug, w.name, w.kind, w.state, w.visibility, c.question,
             case when not (w.id = any ((select sec.rosters())::uuid[]) or (select sec.has_portal_role('officer', 'lead')))
                  then null
                  when w.kind = 'plenary'
                  then (select count(*)::integer from organisation o where o.state in ('active', 'observer'))
                  else (select count(distinct p.organisation_id)::integer
                          from workspace_grant g join person p on p.id = g.person_id
                          join organisation o on o.id = p.organisation_id
                         where g.workspace_id = w.id and g.role <> 'guest' and sec.is_open(g)
                           and p.state = 'active' and o.state in ('active', 'observer')) end as organisations,
             case when w.id = any (${mine}::uuid[])
                  then (select count(*)::integer from (
                         select from item i join revision r on r.id = i.current_revision_id
                          where i.workspace_id = w.id and i.state = 'published' and i.changed_at > a.new_since
                            and r.author_id <> ${actor.personId}::uuid limit ${newsCounted + 1}) n)
                  else 0 end as news
        from workspace w
        join account a on a.person_id = ${actor.personId}::uuid
        left join charter c on c.workspace_id = w.id
       order by (w.state = 'concluded'), w.name, w.id`;
    const roleIn = (id: string): WorkspaceRole | null => actor.roles.get(id) ?? null;
    const withRoles = rooms.map((room) => ({ ...room, role: roleIn(room.id) }));
    return {
      mine: withRoles.filter(({ role }) => role !== null),
      others: withRoles.filter(({ role }) => role === null),
    };
  });
}

export type RoomWithRole = Awaited<ReturnType<typeof getDirectory>>["mine"][number];

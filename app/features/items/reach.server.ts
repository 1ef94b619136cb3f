import type { Actor } from "~/kernel/actor";
import { Prisma } from "~/platform/generated/client";

type Walk = {
  /** Conditions on `i`, beside those of the row policy. */
  where: Prisma.Sql;
  /** Over columns of `i`. */
  order: Prisma.Sql;
  limit: number;
};

const columns = Prisma.sql`i.id, i.title, i.subtype, i.label, i.state, i.language, i.version, i.confidence,
  i.changed_at, i.workspace_id, i.organisation_id, i.author_id`;

/**
 * A page of items for the `from` of a list, as `(…) i`. It walks the ordered index of each of the actor's
 * workspaces and stops there, then adds what reaches them from other rooms (their organisation was named,
 * or the coalition): so a page costs as much in a large coalition as in a small one. Walking all items under
 * the row policy would not: it steps over everybody else's.
 */
export function itemsInReach(actor: Actor, { where, order, limit }: Walk): Prisma.Sql {
  const rooms = Prisma.sql`${[...actor.roles.keys()]}::uuid[]`;
  const cut = Prisma.sql`order by ${order} limit ${limit}`;
  return Prisma.sql`(
    select ${columns} from (
      select n.* from unnest(${rooms}) as room (id) cross join lateral (
        select ${columns} from item i where i.workspace_id = room.id and ${where} ${cut}) n
      union all
      select n.* from (
        select ${columns} from item i
         where i.id in (select e.item_id from audience_entry e
                         where e.is_beyond_home and e.valid_to is null
                           and e.principal_id = any ((select sec.principals())::uuid[]))
           and not i.workspace_id = any (${rooms}) and ${where} ${cut}) n) i
    ${cut}) i`;
}

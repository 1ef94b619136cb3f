import type { Actor } from "~/kernel/actor";
import { isReadOnRecord, type Label } from "~/kernel/label";
import type { Tx } from "~/platform/db.server";
import { Prisma } from "~/platform/generated/client";

/** An item in a list of what is new: enough to know whether to open it. */
export type ItemLine = {
  id: string;
  kind: "indicator" | "page";
  title: string;
  subtype: string;
  label: Label;
  /** When it was published, or last changed. */
  at: string | Date;
  /** Not new, but changed. */
  isChange: boolean;
  person: string;
  organisation: string;
};

export type NewItemLine = ItemLine & {
  at: string;
  /** Null for what was shared with the person's organisation out of a workspace they are not in. */
  workspace: { name: string; slug: string } | null;
};

const latestShown = 10;
/** One more is read, to know whether there is more. */
export const newShown = 6;

/** The newest contents of a workspace that the actor may read. One statement. */
export async function listLatestItems(tx: Tx, workspaceId: string): Promise<ItemLine[]> {
  return tx.$queryRaw<ItemLine[]>`
    select ${line}, i.version > 1 as "isChange" from item i
      join revision r on r.id = i.current_revision_id
      join person p on p.id = r.author_id
      join organisation o on o.id = r.organisation_id
     where i.workspace_id = ${workspaceId}::uuid and i.state = 'published'
     order by i.changed_at desc, i.id desc limit ${latestShown}`;
}

/**
 * What others have shared or changed since the person last said that they have seen everything: the newest of
 * each of their workspaces, then what reached their organisation from elsewhere. One statement; the limit
 * stands inside each workspace, so that its cost does not grow with what is stored.
 */
export async function listNewItems(tx: Tx, actor: Actor) {
  const workspaceIds = [...actor.roles.keys()];
  const [found] = await tx.$queryRaw<[{ since: Date; lines: NewItemLine[] }]>`
    select a.new_since as since, coalesce((select jsonb_agg(to_jsonb(l)) from (
        select * from (
          select jsonb_build_object('name', w.name, 'slug', w.slug) as workspace, n.*
            from unnest(${workspaceIds}::uuid[]) as mine (id)
            join workspace w on w.id = mine.id
            cross join lateral (${newest(actor, Prisma.sql`i.workspace_id = w.id`)}) n) inside
        union all
        select null, n.* from (${newest(
          actor,
          // The entries of one's own organisation are few; walking all items would not be.
          Prisma.sql`i.id in (select e.item_id from audience_entry e
             where e.principal_id in (${actor.organisationId}::uuid, sec.coalition_principal(), sec.public_principal())
               and e.valid_to is null)
           and not i.workspace_id = any (${workspaceIds}::uuid[])`,
        )}) n) l), '[]') as lines
      from account a where a.person_id = ${actor.personId}::uuid`;
  return found;
}

/** Which of the shown lines are put on the record as read. */
export function readsOnRecord(lines: readonly ItemLine[]): string[] {
  return lines.filter(({ label }) => isReadOnRecord(label)).map(({ id }) => id);
}

const line = Prisma.sql`i.id, i.kind, i.title, i.subtype, i.label, i.changed_at as at,
  p.name as person, o.name as organisation`;

function newest(actor: Actor, where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select ${line}, i.published_at <= a.new_since as "isChange" from item i
      join revision r on r.id = i.current_revision_id
      join person p on p.id = r.author_id
      join organisation o on o.id = r.organisation_id
     where ${where} and i.state = 'published' and i.changed_at > a.new_since
       and r.author_id <> ${actor.personId}::uuid
     order by i.changed_at desc, i.id desc limit ${newShown + 1}`;
}

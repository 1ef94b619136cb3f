import { z } from "zod";
import { type Actor, holds, writingRoles } from "~/kernel/actor";
import { isReadOnRecord, type Label } from "~/kernel/label";
import { asReader, type Tx } from "~/platform/db.server";
import { Prisma } from "~/platform/generated/client";
import { recordReads } from "~/platform/record.server";
import { itemsInReach } from "~/features/items/reach.server";
import type { ItemState } from "~/features/items/item";
import type { DocumentKind } from "./document";
import type { DocumentFilter } from "./list-filter";

export type DocumentRow = {
  id: string;
  title: string;
  /** The title that readers see, by which the list is sorted; empty before the first publishing. */
  publicTitle: string;
  subtype: DocumentKind;
  label: Label;
  state: ItemState;
  language: string;
  version: number;
  changedAt: Date;
  workspaceName: string | null;
  organisationName: string;
  isOwn: boolean;
};

const pageSize = 50;

/** One page of the documents that the actor may read, with where the neighbouring pages begin. */
export function listDocuments(actor: Actor, filter: DocumentFilter) {
  return asReader(actor, async (tx) => {
    const found = await pageOf(tx, actor, filter);
    const rows = found.slice(0, pageSize);
    if (filter.before) rows.reverse();
    const onRecord = rows.filter(({ label }) => isReadOnRecord(label)).map(({ id }) => id);
    await recordReads(tx, onRecord, "list");
    return {
      rows: rows.map(({ publicTitle: _title, ...row }) => ({
        ...row,
        changedAt: row.changedAt.toISOString(),
      })),
      ...neighbours(filter, { rows, isMore: found.length > pageSize }),
      workspaces: await workspacesOf(tx, actor),
      can: { write: [...actor.roles.keys()].some((id) => holds(actor, writingRoles, id)) },
    };
  });
}

/** The caller's own workspaces: by these a list is narrowed. */
function workspacesOf(tx: Tx, actor: Actor) {
  return tx.workspace.findMany({
    where: { id: { in: [...actor.roles.keys()] } },
    select: { slug: true, name: true },
    orderBy: { name: "asc" },
  });
}

// The page is cut out first and joined afterwards. A text of one's
// own that was never published has no title yet but in its revision.
function pageOf(tx: Tx, actor: Actor, filter: DocumentFilter): Promise<DocumentRow[]> {
  const order = orderOf(filter);
  const where = Prisma.join(conditions(filter), " and ");
  return tx.$queryRaw<DocumentRow[]>`
    select i.id, i.subtype, i.label, i.state, i.language, i.version, i.changed_at as "changedAt",
           w.name as "workspaceName", o.name as "organisationName", i.author_id = ${actor.personId}::uuid as "isOwn",
           i.title as "publicTitle", coalesce(nullif(i.title, ''), (select r.content ->> 'title' from revision r
             where r.item_id = i.id and r.author_id = i.author_id order by r.created_at desc limit 1), '') as title
      from ${itemsInReach(actor, { where, order, limit: pageSize + 1 })}
      join organisation o on o.id = i.organisation_id
      left join workspace w on w.id = i.workspace_id
     order by ${order}`;
}

function conditions(filter: DocumentFilter): Prisma.Sql[] {
  const wanted = [
    Prisma.sql`i.kind = 'page'`,
    Prisma.sql`i.state in ('published', 'held', 'returned', 'hidden')`,
  ];
  if (filter.workspace) {
    wanted.push(
      Prisma.sql`i.workspace_id = (select id from workspace where slug = ${filter.workspace})`,
    );
  }
  if (filter.kind) wanted.push(Prisma.sql`i.subtype = ${filter.kind}`);
  if (filter.label) wanted.push(Prisma.sql`i.label = ${filter.label}`);
  if (filter.language) wanted.push(Prisma.sql`i.language = ${filter.language}`);
  if (filter.q) {
    wanted.push(Prisma.sql`i.id in (select sec.search_items(${filter.q}, ${mostFound}))`);
  }
  const place = placeFrom(filter.before ?? filter.after);
  return place ? [...wanted, beyond(filter, place)] : wanted;
}

/** Of a search only so many of the newest are looked through. */
const mostFound = 500;

/** Going back reads the list from its other end. */
function isDescending({ direction, before }: DocumentFilter): boolean {
  return (direction === "descending") !== (before !== null);
}

function orderOf(filter: DocumentFilter): Prisma.Sql {
  if (filter.sort === "title") {
    return isDescending(filter)
      ? Prisma.sql`i.title desc, i.id desc`
      : Prisma.sql`i.title asc, i.id asc`;
  }
  return isDescending(filter)
    ? Prisma.sql`i.changed_at desc, i.id desc`
    : Prisma.sql`i.changed_at asc, i.id asc`;
}

function beyond(filter: DocumentFilter, { key, id }: Place): Prisma.Sql {
  const isBelow = isDescending(filter);
  if (filter.sort === "title") {
    return isBelow
      ? Prisma.sql`(i.title, i.id) < (${key}, ${id}::uuid)`
      : Prisma.sql`(i.title, i.id) > (${key}, ${id}::uuid)`;
  }
  const at = Number.isNaN(Date.parse(key)) ? new Date(0).toISOString() : key;
  return isBelow
    ? Prisma.sql`(i.changed_at, i.id) < (${at}::timestamptz, ${id}::uuid)`
    : Prisma.sql`(i.changed_at, i.id) > (${at}::timestamptz, ${id}::uuid)`;
}

/** Where a page begins or ends: the sorted value of a row and its id, as one word for the address. */
type Place = { key: string; id: string };

const placeSchema = z.tuple([z.string().max(500), z.uuid()]);

function placeOf({ sort }: DocumentFilter, row: DocumentRow | undefined): string | null {
  if (!row) return null;
  const key = sort === "title" ? row.publicTitle : row.changedAt;
  return Buffer.from(JSON.stringify([key, row.id])).toString("base64url");
}

function placeFrom(word: string | null): Place | null {
  if (!word) return null;
  try {
    const read: unknown = JSON.parse(Buffer.from(word, "base64url").toString());
    const [key, id] = placeSchema.parse(read);
    return { key, id };
  } catch {
    return null;
  }
}

function neighbours(
  filter: DocumentFilter,
  { rows, isMore }: { rows: readonly DocumentRow[]; isMore: boolean },
) {
  const isBack = filter.before !== null;
  const hasPrevious = isBack ? isMore : filter.after !== null;
  const hasNext = isBack ? true : isMore;
  return {
    previous: hasPrevious ? placeOf(filter, rows[0]) : null,
    next: hasNext ? placeOf(filter, rows.at(-1)) : null,
  };
}

import { type Actor } from "~/kernel/actor";
import { itemsInReach } from "~/features/items/reach.server";
import { isReadOnRecord, type Label } from "~/kernel/label";
import { asReader, type Tx } from "~/platform/db.server";
import { Prisma } from "~/platform/generated/client";
import { recordReads } from "~/platform/record.server";
import { type Cursor, type Filters, type Sort } from "./filters";
import { refang } from "./hosts";
import type { IndicatorType } from "./types";

export type ListedIndicator = {
  id: string;
  title: string;
  type: IndicatorType;
  label: Label;
  confidence: number;
  changedAt: Date;
  value: string;
  isExpired: boolean;
  workspace: string;
  organisation: string;
};

const pageSize = 25;
/** The most that a search by words considers, the newest first. */
const mostFound = 500;

/** One page of the indicators that the actor may read. Three statements, none of which counts. */
export function listIndicators(actor: Actor, filters: Filters) {
  return asReader(actor, async (tx) => {
    const choices = await choicesOf(tx, actor, filters);
    const rows = await pageOf(tx, actor, filters);
    const shown = rows.slice(0, pageSize);
    const last = shown.at(-1);
    const onRecord = shown.filter(({ label }) => isReadOnRecord(label)).map(({ id }) => id);
    await recordReads(tx, onRecord, "list");
    return {
      indicators: shown,
      next: rows.length > pageSize && last ? cursorOf(filters.sort, last) : null,
      ...choices,
    };
  });
}

/**
 * What people filter by is compared
 * with operators that are leakproof, words are looked up by `sec.search_items`.
 */
function pageOf(tx: Tx, actor: Actor, filters: Filters): Promise<ListedIndicator[]> {
  const { by, direction } = orders[filters.sort];
  const order = Prisma.sql`${by} ${direction}, i.id ${direction}`;
  const where = Prisma.join(conditions(filters), " and ");
  return tx.$queryRaw<ListedIndicator[]>`
    select i.id, i.title, i.subtype as type, i.label, i.confidence, i.changed_at as "changedAt",
           d.value, coalesce(d.valid_until < current_date, false) as "isExpired",
           coalesce(w.name, '') as workspace, o.name as organisation
      from ${itemsInReach(actor, { where, order, limit: pageSize + 1 })}
      join lateral (select value, valid_until from indicator where item_id = i.id) d on true
      left join workspace w on w.id = i.workspace_id
      join organisation o on o.id = i.organisation_id
     order by ${order}`;
}

const ascending = Prisma.sql`asc`;
const descending = Prisma.sql`desc`;

const orders: Readonly<Record<Sort, { by: Prisma.Sql; direction: Prisma.Sql }>> = {
  newest: { by: Prisma.sql`i.changed_at`, direction: descending },
  oldest: { by: Prisma.sql`i.changed_at`, direction: ascending },
  value: { by: Prisma.sql`i.title`, direction: ascending },
  confidence: { by: Prisma.sql`i.confidence`, direction: descending },
};

function cursorOf(sort: Sort, { id, title, confidence, changedAt }: ListedIndicator): Cursor {
  if (sort === "value") return { key: title, id };
  return { key: sort === "confidence" ? confidence : changedAt.toISOString(), id };
}

function conditions(filters: Filters): Prisma.Sql[] {
  const { q, type, label, workspace, organisation, validity, after } = filters;
  return [
    Prisma.sql`i.kind = 'indicator'`,
    Prisma.sql`i.state = 'published'`,
    ...(type ? [Prisma.sql`i.subtype = ${type}`] : []),
    ...(label ? [Prisma.sql`i.label = ${label}`] : []),
    ...(workspace
      ? [Prisma.sql`i.workspace_id = (select w.id from workspace w where w.slug = ${workspace})`]
      : []),
    ...(organisation ? [Prisma.sql`i.organisation_id = ${organisation}::uuid`] : []),
    ...(validity ? [Prisma.sql`${validOrNot(validity)}`] : []),
    ...(q
      ? [Prisma.sql`i.id = any (array(select sec.search_items(${asWords(q)}, ${mostFound})))`]
      : []),
    ...(after ? [Prisma.sql`${beyond(filters.sort, after)}`] : []),
  ];
}

/** A value is found however it is written: the brackets and the scheme are no words of it. */
function asWords(q: string): string {
  return refang(q).replace(/^[a-z][a-z\d+.-]*:\/\//i, "");
}

function validOrNot(validity: "valid" | "expired"): Prisma.Sql {
  const expired = Prisma.sql`exists (select from indicator d where d.item_id = i.id and d.valid_until < current_date)`;
  return validity === "expired" ? expired : Prisma.sql`not ${expired}`;
}

/** The rows after the last one of the page before, also where many are equal. */
function beyond(sort: Sort, { key, id }: Cursor): Prisma.Sql {
  if (sort === "value") return Prisma.sql`(i.title, i.id) > (${String(key)}, ${id}::uuid)`;
  if (sort === "confidence") {
    return Prisma.sql`(i.confidence, i.id) < (${Number(key) || 0}::smallint, ${id}::uuid)`;
  }
  const at = new Date(key);
  // An address that was tampered with begins at the beginning.
  if (Number.isNaN(at.getTime())) return Prisma.sql`true`;
  return sort === "newest"
    ? Prisma.sql`(i.changed_at, i.id) < (${at.toISOString()}::timestamptz, ${id}::uuid)`
    : Prisma.sql`(i.changed_at, i.id) > (${at.toISOString()}::timestamptz, ${id}::uuid)`;
}

type Choices = { workspaces: { slug: string; name: string }[]; organisation: string | null };

/** The workspaces to choose from, and the name of the originator that is asked for. */
async function choicesOf(tx: Tx, actor: Actor, { organisation }: Filters): Promise<Choices> {
  const ids = [...actor.roles.keys()];
  const [found] = await tx.$queryRaw<Choices[]>`
    select coalesce((select jsonb_agg(jsonb_build_object('slug', w.slug, 'name', w.name) order by w.name)
             from workspace w where w.id = any (${ids}::uuid[])), '[]') as workspaces,
           (select o.name from organisation o where o.id = ${organisation || null}::uuid) as organisation`;
  return found ?? { workspaces: [], organisation: null };
}

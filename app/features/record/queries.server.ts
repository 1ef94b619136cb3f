import type { Actor } from "~/kernel/actor";
import { notFound } from "~/kernel/errors";
import { asReader, type Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { Prisma } from "~/platform/generated/client";
import { readHeads } from "./heads.server";
import { recordPolicy } from "./policy";
import type { RecordFilters } from "./schema";

const page = 50;

/** A page of the record, the newest first, with what it can be narrowed down by and how the chain stands. */
export async function getRecord(actor: Actor, filters: RecordFilters) {
  if (!recordPolicy.read(actor)) throw notFound();
  const kept = (await readHeads(env().DATA_DIR)).at(-1) ?? null;
  return asReader(actor, async (tx) => {
    const found = await entriesFor(tx, actor, filters);
    const entries = found.slice(0, page);
    return {
      entries,
      next: found.length > page ? (entries.at(-1)?.seq ?? null) : null,
      choices: await choicesFor(tx),
      chain: await stateOfChain(tx, kept),
      timeZone: actor.timeZone,
    };
  });
}

type Row = {
  seq: bigint;
  at: Date;
  act: string;
  objectKind: string;
  objectId: string | null;
  /** How many items a page showed. */
  itemCount: number | null;
  actorId: string | null;
  actor: string | null;
  organisation: string | null;
  workspaceId: string | null;
  workspace: string | null;
  workspaceSlug: string | null;
  /** Null for everything but an item the reader may open. */
  itemKind: string | null;
};

// Narrowed down first, so that names are looked up for one page only. Titles are not selected: whoever
// reads the record reads no contents.
async function entriesFor(tx: Tx, actor: Actor, filters: RecordFilters) {
  const rows = await tx.$queryRaw<Row[]>`
    with shown as (
      select seq, at, act, body, actor_id, organisation_id, object_id, workspace_id
        from audit_entry where ${conditions(actor, filters)}
       order by seq desc limit ${page + 1})
    select e.seq, e.at, e.act, e.body ->> 'objectKind' as "objectKind", e.object_id as "objectId",
           case when e.act = 'items.read' then jsonb_array_length(e.body #> '{detail,items}') end as "itemCount",
           e.actor_id as "actorId", p.name as actor, o.name as organisation,
           e.workspace_id as "workspaceId", w.name as workspace, w.slug as "workspaceSlug", i.kind as "itemKind"
      from shown e
      left join person p on p.id = e.actor_id
      left join organisation o on o.id = e.organisation_id
      left join workspace w on w.id = e.workspace_id
      left join item i on i.id = e.object_id
     order by e.seq desc`;
  return rows.map(({ seq, ...row }) => ({ ...row, seq: Number(seq) }));
}

function conditions(actor: Actor, filters: RecordFilters): Prisma.Sql {
  const { act, organisation, workspace, from, to, before } = filters;
  const zone = actor.timeZone;
  const all = [
    act && Prisma.sql`act = ${act}`,
    organisation && Prisma.sql`organisation_id = ${organisation}::uuid`,
    workspace && Prisma.sql`workspace_id = ${workspace}::uuid`,
    from && Prisma.sql`at >= (${from}::date)::timestamp at time zone ${zone}`,
    to && Prisma.sql`at < (${to}::date + 1)::timestamp at time zone ${zone}`,
    before && Prisma.sql`seq < ${before}::bigint`,
  ].filter((condition) => typeof condition === "object");
  return all.length === 0 ? Prisma.sql`true` : Prisma.join(all, " and ");
}

type Choice = { kind: "organisation" | "workspace"; id: string; name: string };

async function choicesFor(tx: Tx) {
  const choices = await tx.$queryRaw<Choice[]>`
    select 'organisation' as kind, id, name from organisation
    union all select 'workspace', id, name from workspace order by kind, name`;
  const of = (wanted: Choice["kind"]) =>
    choices
      .filter(({ kind }) => kind === wanted)
      .map(({ id, name }) => ({ value: id, label: name }));
  return { organisations: of("organisation"), workspaces: of("workspace") };
}

type Link = { seq: bigint; hash: string; at: Date };

/** The end of the chain, and whether the last head kept outside the database is still in it. */
async function stateOfChain(tx: Tx, kept: { seq: number; hash: string; at: string } | null) {
  const links = await tx.$queryRaw<Link[]>`
    select seq, encode(hash, 'hex') as hash, at from audit_entry
     where seq = ${kept?.seq ?? 0}::bigint or seq = (select max(seq) from audit_entry) order by seq desc`;
  const [last] = links;
  const outside = kept && {
    ...kept,
    agrees: links.some(({ seq, hash }) => Number(seq) === kept.seq && hash === kept.hash),
  };
  return { last: last ? { ...last, seq: Number(last.seq) } : null, outside };
}

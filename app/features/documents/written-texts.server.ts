import type { Item } from "~/features/items/queries.server";
import type { ItemRevision } from "~/features/items/surroundings.server";
import type { Actor } from "~/kernel/actor";
import { notFound } from "~/kernel/errors";
import type { Tx } from "~/platform/db.server";
import { Prisma } from "~/platform/generated/client";
import type { DocumentText } from "./document";
import { storedText } from "./schema";

/** A saved text of a document, with who wrote it. */
export type WrittenText = ItemRevision & {
  baseVersion: number;
  isOwn: boolean;
  text: DocumentText;
};

/** The text readers see, and the newest one that the gate holds or an officer returned. One statement. */
export async function textsOf(tx: Tx, actor: Actor, item: Item) {
  const rows = await tx.$queryRaw<Row[]>`
    select ${columnsFor(actor)} ${revisions}
     where r.item_id = ${item.id}::uuid and (r.id = ${item.currentRevisionId}::uuid
        or (r.state in ('held', 'returned') and not exists (
             select from revision later where later.item_id = r.item_id and later.author_id = r.author_id
                and later.created_at > r.created_at)))
     order by r.created_at desc`;
  const texts = rows.map(asWritten);
  return {
    current: texts.find(({ id }) => id === item.currentRevisionId) ?? null,
    pending: texts.find(({ state }) => state === "held" || state === "returned") ?? null,
  };
}

type Numbered = {
  revision: WrittenText;
  /** The version before it that the actor can read. */
  before: (WrittenText & { number: number }) | null;
  /** The number of the one after it. */
  next: number | null;
};

type Asked = { actor: Actor; item: Item; number: number };

/**
 * A version by its number, between those around it that the actor can read: others cannot read one that newer rules
 * doubt, and of a refused one nothing is left.
 */
export async function numbered(tx: Tx, asked: Asked): Promise<Numbered> {
  const found = await findNumbered(tx, asked);
  if (!found) throw notFound();
  return found;
}

/** The text of a version, unless the actor cannot read it (any more). */
export async function textNumbered(tx: Tx, asked: Asked): Promise<DocumentText | null> {
  const found = await findNumbered(tx, asked);
  return found && found.revision.state !== "refused" ? found.revision.text : null;
}

async function findNumbered(tx: Tx, { actor, item, number }: Asked): Promise<Numbered | null> {
  const rows = await tx.$queryRaw<(Row & { number: number; next: number | null })[]>`
    select ${columnsFor(actor)}, (select min(n.number) from revision n
             where n.item_id = r.item_id and n.number > r.number and n.state <> 'refused') as next ${revisions}
     where r.item_id = ${item.id}::uuid and (r.number = ${number}::integer
        or r.number = (select max(b.number) from revision b
             where b.item_id = ${item.id}::uuid and b.number < ${number}::integer and b.state <> 'refused'))`;
  const row = rows.find((one) => one.number === number);
  const before = rows.find((one) => one.number !== number);
  return row
    ? {
        revision: asWritten(row),
        before: before ? { ...asWritten(before), number: before.number } : null,
        next: row.next,
      }
    : null;
}

function columnsFor({ personId }: Actor): Prisma.Sql {
  return Prisma.sql`r.id, r.number, r.state, r.base_version as "baseVersion", r.note, r.created_at as "createdAt",
    p.name as author, o.name as organisation, r.author_id = ${personId}::uuid as "isOwn", r.content`;
}

const revisions = Prisma.sql`
  from revision r join person p on p.id = r.author_id join organisation o on o.id = r.organisation_id`;

type Row = Omit<WrittenText, "text" | "createdAt"> & { createdAt: Date; content: unknown };

function asWritten({ id, number, state, baseVersion, note, isOwn, ...row }: Row): WrittenText {
  const { author, organisation, createdAt, content } = row;
  const said = { id, number, state, baseVersion, note, author, organisation, isOwn };
  return { ...said, createdAt: createdAt.toISOString(), text: storedText(content) };
}

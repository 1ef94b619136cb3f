import type { Actor } from "~/kernel/actor";
import type { Tx } from "~/platform/db.server";
import { itemPolicy } from "./policy";
import type { Item } from "./queries.server";

export type ItemComment = {
  id: string;
  body: string;
  state: "published" | "held" | "returned" | "refused" | "hidden";
  createdAt: string;
  author: string;
  organisation: string;
  isOwn: boolean;
};

/** One saved version; what is not published is its author's (and an officer's) to see. */
export type ItemRevision = {
  id: string;
  number: number | null;
  /** Hidden is an earlier version that newer rules doubt. */
  state: "published" | "held" | "returned" | "refused" | "hidden";
  note: string;
  createdAt: string;
  author: string;
  organisation: string;
};

/** An officer opened the item with a reason ("break glass"). */
export type Opening = { openedAt: string; expiresAt: string; officer: string; reason: string };

export type Readership = { organisation: string; reads: number; firstAt: string; lastAt: string };

/** What hangs on every item, whatever its kind. */
export type Surroundings = {
  comments: ItemComment[];
  /** Newest first. */
  revisions: ItemRevision[];
  openings: Opening[];
  /** Which organisations read it; empty unless the actor may know. */
  readers: Readership[];
  /** What the gate found in the actor's own held texts, by id of revision or comment. */
  findings: Record<string, unknown[]>;
  /** What an officer answered last about the actor's own text, by id of revision or comment. */
  answers: Record<string, string>;
  /** When an officer answers at the latest about one that waits, by the same. */
  due: Record<string, string>;
};

const mostComments = 200;
const mostRevisions = 100;

/** Comments, history, openings, readers and what the gate said of one's own texts. One statement. */
export async function surroundingsOf(tx: Tx, actor: Actor, item: Item): Promise<Surroundings> {
  const maySeeReaders = itemPolicy.seeReaders(actor, item);
  const [found] = await tx.$queryRaw<Surroundings[]>`
    select
      coalesce((select jsonb_agg(c order by c."createdAt", c.id) from (
        select c.id, c.body, c.state, c.created_at as "createdAt", p.name as author, o.name as organisation,
               c.author_id = ${actor.personId}::uuid as "isOwn"
          from comment c join person p on p.id = c.author_id join organisation o on o.id = p.organisation_id
         where c.item_id = ${item.id}::uuid order by c.created_at desc limit ${mostComments}) c), '[]') as comments,
      coalesce((select jsonb_agg(r order by r."createdAt" desc, r.id) from (
        select r.id, r.number, r.state, r.note, r.created_at as "createdAt", p.name as author, o.name as organisation
          from revision r join person p on p.id = r.author_id join organisation o on o.id = r.organisation_id
         where r.item_id = ${item.id}::uuid order by r.created_at desc limit ${mostRevisions}) r), '[]') as revisions,
      coalesce((select jsonb_agg(b order by b."openedAt" desc) from (
        select b.opened_at as "openedAt", b.expires_at as "expiresAt", p.name as officer, b.reason
          from break_glass b join person p on p.id = b.officer_id
         where b.item_id = ${item.id}::uuid) b), '[]') as openings,
      case when ${maySeeReaders} then coalesce((select jsonb_agg(e order by e."lastAt" desc) from (
        select o.name as organisation, s.reads, s.first_at as "firstAt", s.last_at as "lastAt"
          from sec.item_readers(${item.id}::uuid) s join organisation o on o.id = s.organisation_id) e), '[]')
        else '[]' end as readers,
      coalesce((select jsonb_object_agg(s.subject_id, s.findings order by s.created_at) from screening s
         where s.author_id = ${actor.personId}::uuid and s.verdict = 'review' and s.subject_id in (
           select id from revision where item_id = ${item.id}::uuid and state in ('held', 'returned', 'hidden')
           union all select id from comment where item_id = ${item.id}::uuid and state in ('held', 'returned'))), '{}') as findings,
      holds.answers, holds.due
      from (select
        coalesce(jsonb_object_agg(t.about, t.reason) filter (where t.state = 'decided'), '{}') as answers,
        coalesce(jsonb_object_agg(t.about, t.due_at) filter (where t.state = 'open'), '{}') as due
        from (select distinct on (about) coalesce(t.revision_id, t.comment_id) as about, t.state, t.reason, t.due_at from task t
               where t.item_id = ${item.id}::uuid and t.kind = 'gate_hold' and t.author_id = ${actor.personId}::uuid
                 and coalesce(t.revision_id, t.comment_id) is not null
               order by about, t.created_at desc) t) holds`;
  if (!found) throw new Error("An aggregate without a row.");
  return found;
}

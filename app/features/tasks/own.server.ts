import type { Actor } from "~/kernel/actor";
import type { Tx } from "~/platform/db.server";

/** Something of the person's own that is under way. */
export type OwnMatter = {
  id: string;
  /** A version is an earlier one of a published item. */
  what: "revision" | "version" | "comment" | "join_request" | "held_text";
  state: "held" | "returned" | "refused" | "pending" | "granted" | "declined";
  /** Their own words: a title, the beginning of a text; empty for a request to join. */
  title: string;
  /** Of a version. */
  number: number | null;
  itemId: string | null;
  itemKind: "indicator" | "page" | null;
  workspace: string | null;
  slug: string | null;
  /** What the secretariat or the chair answered. */
  answer: string | null;
  at: Date;
};

/** Days that an answer stays on the start page. */
const answeredDays = 21;
const shown = 20;

/** The person's held and returned texts and their requests to join, the newest first. One statement. */
export function listOwnMatters(tx: Tx, actor: Actor): Promise<OwnMatter[]> {
  return tx.$queryRaw<OwnMatter[]>`
    select m.*, i.kind as "itemKind", w.name as workspace, w.slug,
           coalesce(m.said, (select case t.state when 'decided' then t.reason end from task t
              where t.kind = 'gate_hold' and t.author_id = ${actor.personId}::uuid
                and m.id in (t.revision_id, t.comment_id, t.join_request_id, t.held_text_id)
              order by t.created_at desc limit 1)) as answer
      from (
        select r.id, 'revision' as what, r.state, coalesce(r.content ->> 'title', '') as title,
               null::integer as number, r.item_id as "itemId", null::uuid as room, null as said, r.created_at as at
          from revision r
         where r.author_id = ${actor.personId}::uuid and r.number is null and (r.state = 'held'
            or (r.state in ('returned', 'refused') and r.created_at > now() - make_interval(days => ${answeredDays})
                and not exists (select from revision later where later.item_id = r.item_id
                      and later.author_id = r.author_id and later.created_at > r.created_at)))
        union all
        select r.id, 'version', case k.decision when 'refuse' then 'refused' when 'return' then 'returned' else 'held' end,
               i.title, r.number, r.item_id, null, null, k.created_at
          from revision r join item i on i.id = r.item_id and i.state <> 'refused'
          join lateral (select * from task t where t.revision_id = r.id and t.kind = 'gate_hold'
                         order by t.created_at desc limit 1) k on true
         where r.author_id = ${actor.personId}::uuid and r.number is not null and r.state in ('hidden', 'refused')
           and (k.state = 'open' or k.decided_at > now() - make_interval(days => ${answeredDays}))
        union all
        select c.id, 'comment', c.state, left(c.body, 120), null, c.item_id, null, null, c.created_at
          from comment c
         where c.author_id = ${actor.personId}::uuid and (c.state = 'held'
            or (c.state in ('returned', 'refused') and c.created_at > now() - make_interval(days => ${answeredDays})))
        union all
        select j.id, 'join_request', j.state, '', null, null, j.workspace_id, j.decision_reason, j.created_at
          from join_request j
         where j.person_id = ${actor.personId}::uuid and (j.state in ('held', 'pending')
            or (j.state in ('granted', 'declined', 'refused')
                and coalesce(j.decided_at, j.created_at) > now() - make_interval(days => ${answeredDays})))
        union all
        select h.id, 'held_text', case k.decision when 'refuse' then 'refused' when 'return' then 'returned' else 'held' end,
               left(h.text, 120), null, null, h.workspace_id, null, h.created_at
          from held_text h join task k on k.held_text_id = h.id
         where h.author_id = ${actor.personId}::uuid
           and (k.state = 'open' or (k.decision = 'return' and h.text <> '')
             or (k.decision = 'refuse' and k.decided_at > now() - make_interval(days => ${answeredDays})))) m
      left join item i on i.id = m."itemId"
      left join workspace w on w.id = coalesce(m.room, i.workspace_id)
     order by m.at desc limit ${shown}`;
}

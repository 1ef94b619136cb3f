import type { Actor, WorkspaceRole } from "~/kernel/actor";
import { notFound } from "~/kernel/errors";
import { isReadOnRecord, type Label } from "~/kernel/label";
import { asReader } from "~/platform/db.server";
import { recordReads } from "~/platform/record.server";
import { type ActivityAct, activityActs } from "./activity";
import { headOf, requireWorkspace } from "./queries.server";

export type ActivityEntry = {
  /** A number of the record, as text because it may outgrow a double. */
  seq: string;
  at: Date;
  act: ActivityAct;
  /** Who did it; null for what time did. */
  person: string | null;
  organisation: string | null;
  /** Whom it was done to. */
  subject: string | null;
  role: WorkspaceRole | null;
  joinRequestId: string | null;
  item: {
    id: string;
    kind: "indicator" | "page";
    title: string;
    subtype: string;
    label: Label;
  } | null;
};

const shown = 40;

/**
 * What has happened in a workspace, the newest first, from the record: a moment behind, and as far as the
 * row policy lets this person know.
 * @param before the sequence number of the last entry of the page before
 */
export function getActivity(actor: Actor, slug: string, before: string | null) {
  return asReader(actor, async (tx) => {
    const workspace = await requireWorkspace(tx, actor, slug);
    const head = headOf(actor, workspace);
    if (!head.can.seeActivity || !head.can.readCharter) throw notFound();
    const found = await tx.$queryRaw<ActivityEntry[]>`
      select e.seq::text, e.at, e.act, p.name as person, o.name as organisation, s.name as subject,
             e.body #>> '{detail,role}' as role,
             case when e.act like 'join.%' then e.object_id end as "joinRequestId",
             case when i.id is not null then jsonb_build_object('id', i.id, 'kind', i.kind,
               'title', i.title, 'subtype', i.subtype, 'label', i.label) end as item
        from audit_entry e
        left join person p on p.id = e.actor_id
        left join organisation o on o.id = e.organisation_id
        left join person s on s.id = (e.body #>> '{detail,personId}')::uuid
        left join item i on i.id = e.object_id and e.body ->> 'objectKind' = 'item'
       where e.workspace_id = ${workspace.id}::uuid and e.act = any (${[...activityActs]}::text[])
         and (${before}::bigint is null or e.seq < ${before}::bigint)
       order by e.seq desc limit ${shown + 1}`;
    const entries = found.slice(0, shown);
    const read = entries.flatMap(({ item }) =>
      item && isReadOnRecord(item.label) ? [item.id] : [],
    );
    await recordReads(tx, [...new Set(read)], "activity");
    return {
      ...head,
      entries,
      zone: actor.timeZone,
      next: found.length > shown ? (entries.at(-1)?.seq ?? null) : null,
    };
  });
}

import { sql } from "./portal";
import type { Person } from "./world";

const words = "Samtal med Ylva Strandmark";
const finding = {
  field: "title",
  type: "PERSON",
  rule: "name",
  ruleSet: "prov",
  start: 11,
  end: 26,
  decision: "review",
  reason: "screening:reason.PERSON",
  suggestion: "screening:suggestion.describePattern",
};

/** A milestone whose words newer rules doubt, at its chair. */
export async function heldMilestone(
  workspaceId: string,
  chair: Person,
): Promise<{ id: string; taskId: string }> {
  const [held] = await sql<{ id: string; taskId: string }>(
    `with held as (
       insert into held_text (id, place, row_id, text, author_id, workspace_id)
       values (gen_random_uuid(), 'milestone.title', gen_random_uuid(), $3, $2, $1) returning *),
     place as (
       insert into milestone (id, workspace_id, title, due_on)
       select row_id, workspace_id, sec.held_marker(row_id), '2030-01-01' from held),
     evidence as (
       insert into screening (id, subject_kind, subject_id, author_id, content_hash, verdict, rule_set, findings)
       select gen_random_uuid(), 'held_text', id, author_id, sec.content_hash(jsonb_build_object('title', text)),
              'review', 'prov', $4::jsonb from held)
     insert into task (id, kind, author_id, workspace_id, held_text_id, due_at)
     select gen_random_uuid(), 'gate_hold', author_id, workspace_id, id, now() + interval '3 days' from held
     returning held_text_id as id, id as "taskId"`,
    [workspaceId, chair.id, words, JSON.stringify([finding])],
  );
  if (!held) throw new Error("Nothing is held.");
  return held;
}

/** The first version of an item, which has others, after newer rules came that doubt this field of it. */
export async function hiddenVersion(itemId: string, field: "body" | "description"): Promise<void> {
  const found = JSON.stringify([{ ...finding, field }]);
  await sql(
    `insert into screening (id, subject_kind, subject_id, author_id, content_hash, verdict, rule_set, findings)
     select gen_random_uuid(), 'revision', id, author_id,
            sec.content_hash(content || jsonb_build_object($2::text, $3::text, 'note', note)), 'review', 'prov', $4::jsonb
       from revision where item_id = $1 and number = 1`,
    [itemId, field, words, found],
  );
  await sql(
    `with hidden as (
       update revision set state = 'hidden', content = content || jsonb_build_object($2::text, $3::text)
        where item_id = $1 and number = 1 returning *)
     insert into task (id, kind, author_id, workspace_id, item_id, revision_id, due_at)
     select gen_random_uuid(), 'gate_hold', h.author_id, i.workspace_id, i.id, h.id, now() + interval '3 days'
       from hidden h join item i on i.id = h.item_id`,
    [itemId, field, words],
  );
}

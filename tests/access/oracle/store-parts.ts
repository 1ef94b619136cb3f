import { sql } from "../../support/world";
import type { Part } from "./parts";
import { insert } from "./store";

/** What `store` has written already. */
const stored = new Set(["workspace", "charter", "workspace_grant", "break_glass"]);

export async function storeParts(parts: readonly Part[]): Promise<void> {
  await sql("set session_replication_role = replica");
  for (const [table, some] of grouped(parts, (one) => one.table)) {
    if (stored.has(table)) continue;
    for (const same of grouped(some, ({ row }) => Object.keys(row).join()).values()) {
      await insert(
        table,
        same.map(({ row }) => row),
      );
    }
  }
  await sql("set session_replication_role = origin");
  await sql(evidence);
}

/**
 * The gate has looked at every held text of the stage, and twice at what newer rules doubt: earlier versions, and what
 * hidden items show that are GREEN.
 */
const evidence = `
  insert into screening (id, subject_kind, subject_id, author_id, content_hash, verdict, rule_set, findings)
  select gen_random_uuid(), 'revision', id, author_id,
         sec.content_hash(content || jsonb_build_object('note', note)), 'review', 'test', '[]'::jsonb
    from revision where state in ('held', 'hidden')
  union all
  select gen_random_uuid(), 'revision', id, author_id,
         sec.content_hash(content || jsonb_build_object('note', note)), 'pass', 'older', '[]'::jsonb
    from revision where state = 'hidden'
  union all
  select gen_random_uuid(), 'revision', r.id, r.author_id,
         sec.content_hash(r.content || jsonb_build_object('note', r.note)), 'review', 'test', '[]'::jsonb
    from revision r join item i on i.current_revision_id = r.id where i.state = 'hidden' and i.label = 'GREEN'
  union all
  select gen_random_uuid(), 'comment', id, author_id,
         sec.content_hash(jsonb_build_object('body', body)), 'review', 'test', '[]'::jsonb
    from comment where state = 'held'`;

export function grouped<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

import { randomUUID } from "node:crypto";
import type { Actor } from "~/kernel/actor";
import { sql } from "../../support/world";

/** What the gate of today doubts. */
export const doubtful =
  "The mirror is at vww6ybal4bd7szmgncyruucpgfkqahzddi37ktceo3ah7ngmcopnpyyd.onion now.";

export type Planted = { place: string; rowId: string; table: string; column: string; key: string };

/** Rows of tables without words yet, made behind the database's back; what they name need not be there. */
const rows: Readonly<Record<string, (id: string, home: string, by: string) => object>> = {
  break_glass: (id, _home, by) => ({
    id,
    item_id: randomUUID(),
    task_id: randomUUID(),
    officer_id: by,
    expires_at: "2000-01-01",
  }),
  charter: (id) => ({ workspace_id: id, question: "", body: "" }),
  join_request: (id, home, by) => ({ id, workspace_id: home, person_id: by, state: "declined" }),
  milestone: (id, home) => ({ id, workspace_id: home, due_on: "2030-01-01" }),
  organisation: (id) => ({ id, sector: "bank", country: "SE", domains: [] }),
  sanction: (id, _home, by) => ({
    id,
    organisation_id: randomUUID(),
    state_before: "active",
    imposed_by_id: by,
  }),
  task: (id, home, by) => ({
    id,
    kind: "report",
    workspace_id: home,
    author_id: by,
    due_at: "2030-01-01",
  }),
  unlock: (id, _home, by) => ({ id, person_id: by, unlocked_by_id: by }),
  workspace: (id) => ({ id, slug: id, kind: "working_group", state: "active" }),
  workspace_grant: (id, home, by) => ({
    id,
    workspace_id: home,
    person_id: by,
    role: "reader",
    valid_from: "2019-01-01",
    valid_to: "2020-01-01",
  }),
};

/** A text of the place that the older rules let pass. */
export async function plant(place: string, home: string, author: Actor): Promise<Planted> {
  const [table = "", column = ""] = place.split(".");
  const rowId = table === "charter" ? home : randomUUID();
  const key = table === "charter" ? "workspace_id" : "id";
  const others = await sql<{ name: string }>(
    `select column_name as name from information_schema.columns
      where table_name = $1 and is_nullable = 'NO' and data_type = 'text' and column_default is null`,
    [table],
  );
  const made: object = rows[table]?.(rowId, home, author.personId) ?? {};
  const words = Object.fromEntries(others.map(({ name }) => [name, ""]));
  const content = { ...words, ...made, [column]: doubtful };
  const columns = Object.keys(content);
  await sql("set session_replication_role = replica");
  // No two have one name.
  await sql("update organisation set name = id::text where name = $1", [doubtful]);
  await sql(
    `insert into ${table} (${columns.join()}) values (${columns.map((_, at) => `$${at + 1}`).join()})
     on conflict do nothing`,
    Object.values(content),
  );
  await sql("set session_replication_role = origin");
  await sql(
    `insert into screening (id, subject_kind, subject_id, author_id, content_hash, verdict, rule_set, findings)
     values (gen_random_uuid(), $1, $2, $3, sec.content_hash(jsonb_build_object($4::text, $5::text)), 'pass', 'older', '[]')`,
    [table, rowId, author.personId, column, doubtful],
  );
  return { place, rowId, table, column, key };
}

import { expect, test } from "vitest";
import { sql } from "../support/world";

/** What the portal writes as text although nobody typed it, and the database keeps no list of. */
const notTyped = {
  "account.time_zone": "a name of the tz database",
  "audience_entry.kind": "of the table of labels and audiences (one check over both)",
  "audience_entry.label": "the same",
  "credential.password_hash": "Argon2id",
  "form_receipt.result": "the id of what a form made",
  "item.subtype": "empty when an item is made (policy share), then a copy of its revision",
  "item.title": "the same",
  "outbox.kind": "the name of a mail",
  "outbox.payload": "ids",
  "sanction.state_before": "a state",
  "session.device": "the names of a browser and a system, of a list",
  "session.id": "random",
  "task.decision": "one of a list of the form's",
  "task.reason_code": "the same",
  "throttle.key": "a keyed hash",
};

type Column = { column: string; isGuarded: boolean; isClosed: boolean };

/** Every column for words that the portal may write: does a trigger want evidence, is there a list of answers? */
function writtenColumns(): Promise<Column[]> {
  return sql<Column>(`
    select c.table_name || '.' || c.column_name as column,
      exists (select from pg_trigger g where g.tgrelid = t.oid and (
          (g.tgname = 'guard_text'
            and c.column_name = any (string_to_array(encode(g.tgargs, 'escape'), '\\000')))
          or (g.tgname = 'guard' and c.table_name = 'revision' and c.column_name in ('content', 'note'))))
        as "isGuarded",
      exists (select from pg_constraint k join pg_attribute a on a.attrelid = t.oid and k.conkey = array[a.attnum]
               where k.contype = 'c' and k.conrelid = t.oid and a.attname = c.column_name
                 and pg_get_constraintdef(k.oid) like '%ARRAY[%') as "isClosed"
      from information_schema.columns c
      join pg_class t on t.oid = quote_ident(c.table_name)::regclass
     where c.table_schema = 'public'
       and (c.data_type in ('text', 'jsonb', 'character varying') or c.udt_name = '_text')
       and exists (select from unnest('{portal_app,portal_system}'::text[]) r
                    where has_column_privilege(r, t.oid, c.column_name, 'INSERT, UPDATE'))
     order by 1`);
}

test("each text that the portal can write wants evidence, has a list of answers, or was typed by nobody", async () => {
  const columns = await writtenColumns();
  expect(columns.filter(({ isGuarded }) => isGuarded).length).toBeGreaterThan(10);
  const open = columns.filter(({ isGuarded, isClosed }) => !isGuarded && !isClosed);
  expect(open.map(({ column }) => column)).toEqual(Object.keys(notTyped));
});

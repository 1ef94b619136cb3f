import { spawnSync } from "node:child_process";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addHead } from "~/features/record/heads.server";
import { withDatabase } from "../../server/database/address";
import { migrate } from "../../server/database/migrate";
import { ensureDatabase } from "../../server/database/roles";
import { addressFor, superuserAddress } from "../support/database";
import { actorOf, memberOf, sql, workspace } from "../support/world";
import { sharePage } from "../features/items/share-page";

// pg_dump and pg_restore are no part of the built-in PostgreSQL: here their work is done by hand, read by the
// backup's role as pg_dump reads, and written by the administrator past all triggers as pg_restore writes.

const restored = "portal_restored";
const admin = withDatabase(superuserAddress, "postgres");
const folder = path.join(process.env["DATA_DIR"] ?? "", "heads");
let backup: Client;
let reader: Awaited<ReturnType<typeof memberOf>>;
let itemId: string;

beforeAll(async () => {
  const home = await workspace();
  reader = await memberOf(home, "reader");
  itemId = await sharePage(await memberOf(home), home, {
    title: "Kept",
    body: "Every word of it.",
  });
  await sql("select sec.seal(10000)");
  const [head] = await sql<{ seq: string; hash: string; at: Date }>(
    "select * from sec.record_head()",
  );
  if (!head) throw new Error("Nothing is on the record.");
  await addHead(folder, { seq: Number(head.seq), hash: head.hash, at: head.at.toISOString() });
  backup = await open(addressFor("portal_backup"));
  await backup.query("set row_security = off");
});

afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await sql(`drop database if exists ${restored}`);
});

const opened: Client[] = [];

async function open(address: string): Promise<Client> {
  const client = new Client(address);
  opened.push(client);
  await client.connect();
  return client;
}

async function tables(): Promise<string[]> {
  const { rows } = await backup.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ('public', 'sec') order by 1`,
  );
  return rows.map(({ name }) => name);
}

test("the backup's role copies every row of every table, past row security, in one picture", async () => {
  await backup.query("begin isolation level repeatable read read only");
  const copied: [string, number | null][] = [];
  for (const table of await tables()) {
    await backup.query(`lock table only ${table} in access share mode`);
    copied.push([table, (await backup.query(`copy ${table} to stdout`)).rowCount]);
  }
  await backup.query("commit");
  const all = copied.map(async ([table]) => {
    const [row] = await sql<{ count: number }>(`select count(*)::integer from only ${table}`);
    return [table, row?.count];
  });
  expect(copied).toEqual(await Promise.all(all));
  expect(copied.map(([table]) => table)).toContain("sec.key");
  expect(copied.find(([table]) => table === "item")?.[1]).toBeGreaterThan(0);
});

test("no other role that signs in reads all of it", async () => {
  for (const role of ["portal_app", "portal_reader", "portal_system", "portal_worker"]) {
    const client = await open(addressFor(role));
    await client.query("set row_security = off");
    await expect(client.query("copy credential to stdout")).rejects.toThrow();
    await expect(client.query("copy sec.key to stdout")).rejects.toThrow();
  }
});

test("what was read makes a portal whose record is whole and whose evidence holds", async () => {
  await ensureDatabase(admin, restored);
  const migrator = withDatabase(addressFor("portal_migrator"), restored);
  await migrate(migrator);
  const there = await open(withDatabase(admin, restored));
  await restore(there);
  // The copy of the migrations came along.
  expect(await migrate(migrator)).toEqual([]);

  const verified = verify();
  expect(verified.stdout).toMatch(
    /^\d+ entries verified[^]*1 heads kept outside the database agree/,
  );
  expect(verified.status).toBe(0);

  // The key of the evidence is the same, and a session opens what it opened.
  const { rows } = await there.query(
    `select from revision r join screening s on s.subject_id = r.id
      where r.item_id = $1 and s.content_hash = sec.content_hash(sec.screened_content(r))`,
    [itemId],
  );
  expect(rows).toHaveLength(1);
  const page = await open(withDatabase(addressFor("portal_reader"), restored));
  await page.query("begin");
  await page.query("select sec.enter($1, 'test')", [reader.token]);
  expect((await page.query("select title from item")).rows).toEqual([{ title: "Kept" }]);

  // And the heads tell a restored record from one that was changed before it was saved.
  await there.query("set session_replication_role = replica");
  await there.query("delete from audit_entry where seq = (select max(seq) from audit_entry)");
  expect(verify()).toMatchObject({ status: 1, stdout: expect.stringContaining("Broken at entry") });
});

test("new acts go on where the restored record ends", async () => {
  await actorOf(reader.personId);
  const { rows } = await backup.query<{ next: string }>(
    "select last_value as next from audit_pending_id_seq",
  );
  const there = await open(withDatabase(admin, restored));
  const after = await there.query<{ next: string }>(
    "select nextval('audit_pending_id_seq') as next",
  );
  expect(Number(after.rows[0]?.next)).toBe(Number(rows[0]?.next) + 1);
});

/** Rows of every table and the state of every sequence, as they are, without a trigger having a say. */
async function restore(there: Client): Promise<void> {
  await there.query("begin");
  await there.query("set local session_replication_role = replica");
  const all = await tables();
  await there.query(`truncate ${all.join(", ")}`);
  for (const table of all) {
    const { rows } = await backup.query<{ row: string }>(
      `select t::text as row from only ${table} t`,
    );
    await there.query(
      `insert into ${table} overriding system value
       select (row::${table}).* from unnest($1::text[]) row`,
      [rows.map(({ row }) => row)],
    );
  }
  const { rows: sequences } = await backup.query<{ name: string; last: string | null }>(
    "select format('%I.%I', schemaname, sequencename) as name, last_value as last from pg_sequences",
  );
  for (const { name, last } of sequences) {
    if (last !== null) await there.query("select setval($1, $2)", [name, last]);
  }
  await there.query("commit");
}

function verify() {
  return spawnSync(
    process.execPath,
    ["node_modules/tsx/dist/cli.mjs", "server/record-verify.ts", "--heads", folder],
    {
      env: {
        ...process.env,
        DATABASE_AUDITOR_URL: withDatabase(addressFor("portal_auditor"), restored),
      },
      encoding: "utf8",
    },
  );
}

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { addressOf } from "../../../server/database/address";
import { type EmbeddedDatabase, startDatabase } from "../../../server/database/embedded";
import { commandOf, livingPostmaster } from "../../../server/database/postmaster";

const dataDir = mkdtempSync(path.join(tmpdir(), "portal-embedded-"));
let database: EmbeddedDatabase;

beforeEach(async () => {
  database = await startDatabase({ dataDir });
});
afterEach(() => database.stop());
afterAll(() => rmSync(dataDir, { recursive: true }));

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(addressOf(database, database.superuser, "postgres"));
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}

function postmaster(): number {
  const found = livingPostmaster(path.join(dataDir, "pg"));
  if (!found) throw new Error("no postmaster");
  return found.pid;
}

async function killed(pid: number): Promise<void> {
  process.kill(pid, "SIGKILL");
  while (commandOf(pid) !== "") await pause(10);
}

test("keeps what was committed safe, and listens on a socket only", async () => {
  const [settings] = await ask(`
    SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages,
           current_setting('synchronous_commit') AS commit, current_setting('data_checksums') AS sums,
           current_setting('listen_addresses') AS listen, current_setting('server_encoding') AS encoding,
           current_setting('password_encryption') AS passwords,
           current_setting('server_version_num')::int / 10000 AS major`);
  expect(settings).toEqual({
    fsync: "on",
    pages: "on",
    commit: "on",
    sums: "on",
    listen: "",
    encoding: "UTF8",
    passwords: "scram-sha-256",
    major: 18,
  });
});

test("lets nobody in without the password, which only its owner can read", async () => {
  const wrong = { user: "postgres", password: "postgres" };
  const client = new Client(addressOf(database, wrong, "postgres"));
  await expect(client.connect()).rejects.toThrow(/password authentication failed/);
  expect(statSync(path.join(dataDir, "pg-password")).mode & 0o777).toBe(0o600);
  expect(statSync(database.host).mode & 0o777).toBe(0o700);
});

test("sorts and folds Swedish letters", async () => {
  const [row] = await ask(`
    SELECT string_agg(l, '' ORDER BY l COLLATE "sv-x-icu") AS letters, upper('åäö') AS upper
    FROM unnest(ARRAY['ö', 'z', 'ä', 'å', 'a']) l`);
  expect(row).toEqual({ letters: "azåäö", upper: "ÅÄÖ" });
});

describe("the next start", () => {
  test("finds the data of the one before", async () => {
    await ask("CREATE TABLE kept AS SELECT 1 AS one");
    await database.stop();
    database = await startDatabase({ dataDir });
    expect(await ask("SELECT one FROM kept")).toEqual([{ one: 1 }]);
  });

  test("takes over a server whose parent is gone", async () => {
    const before = postmaster();
    const lines: string[] = [];
    database = await startDatabase({ dataDir, log: (line) => lines.push(line) });
    expect(postmaster()).toBe(before);
    expect(lines).toEqual(["Taking over the database that was left running"]);
  });

  test("recovers what was committed before a kill -9 in mid-write", async () => {
    await ask("CREATE TABLE entry (id int)");
    let acknowledged = 0;
    const writing = (async () => {
      for (let id = 1; ; id++) {
        await ask(`INSERT INTO entry VALUES (${id})`);
        acknowledged = id;
      }
    })().catch(() => undefined);
    await pause(300);
    await killed(postmaster());
    await writing;
    database = await startDatabase({ dataDir });
    const [row] = await ask("SELECT count(*)::int AS found FROM entry");
    expect(acknowledged).toBeGreaterThan(0);
    expect(row?.["found"]).toBeGreaterThanOrEqual(acknowledged);
    expect(row?.["found"]).toBeLessThanOrEqual(acknowledged + 1);
  });

  test("is not stopped by a lock file whose number belongs to another process now", async () => {
    await killed(postmaster());
    const lock = path.join(dataDir, "pg/postmaster.pid");
    writeFileSync(lock, readFileSync(lock, "utf8").replace(/^\d+/, String(process.ppid)));
    database = await startDatabase({ dataDir });
    expect(await ask("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  test("starts over when the first one was cut short while making the folder", async () => {
    await database.stop();
    rmSync(path.join(dataDir, "pg"), { recursive: true });
    database = await startDatabase({ dataDir });
    expect(await ask("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  test("refuses the folder of another version", async () => {
    await database.stop();
    writeFileSync(path.join(dataDir, "pg/PG_VERSION"), "15\n");
    await expect(startDatabase({ dataDir })).rejects.toThrow(/made by PostgreSQL 15/);
    writeFileSync(path.join(dataDir, "pg/PG_VERSION"), "18\n");
  });
});

test("a deep folder gets its socket where the name is short enough", async () => {
  const deep = path.join(dataDir, "d".repeat(90));
  const other = await startDatabase({ dataDir: deep, durable: false });
  expect(other.host.length).toBeLessThan(80);
  await other.stop();
});

import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { keepHead, sealRecord } from "~/features/record/jobs.server";
import { asActor } from "~/platform/db.server";
import { record } from "~/platform/record.server";
import { addressFor, connectedAs } from "../../support/database";
import { actorOf, person, sql } from "../../support/world";

const dataDir = process.env["DATA_DIR"] ?? "";
const run = promisify(execFile);

beforeAll(async () => {
  const actor = await actorOf(await person());
  for (let i = 0; i < 20; i += 1) {
    const entry = { act: "item.published", objectKind: "item", objectId: randomUUID() };
    await asActor(actor, (tx) =>
      record(tx, { ...entry, detail: { label: "RED", note: "åäö \"'" } }),
    );
  }
  const gaveUp = asActor(actor, async (tx) => {
    await record(tx, { act: "item.published", objectKind: "item", objectId: randomUUID() });
    throw new Error("rolled back");
  });
  await expect(gaveUp).rejects.toThrow("rolled back");
  expect(await sealRecord()).toBe(20);
  await keepHead();
}, 60_000);

test("the command verifies what the database chained, and counts what was rolled back", async () => {
  const { code, output } = await verify();
  expect(output).toMatch(/^20 entries verified, head [0-9a-f]{64}$/m);
  expect(output).toContain("1 heads kept outside");
  expect(output).toContain("0 more wait");
  expect(code).toBe(0);
}, 60_000);

test("an export verifies without a database", async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "portal-record-")), "record.jsonl");
  await verify("--export", file);
  expect(await verify("--file", file)).toMatchObject({ code: 0 });
  const lines = readFileSync(file, "utf8").split("\n");
  lines[6] = lines[6]?.replace("item.published", "item.withdrawn") ?? "";
  writeFileSync(file, lines.join("\n"));
  const { code, output } = await verify("--file", file);
  expect(output).toContain("Broken at entry 7");
  expect(code).toBe(1);
}, 60_000);

describe("someone who stands above the database", () => {
  afterEach(async () => {
    await sql("delete from audit_entry");
    await sql("insert into audit_entry select * from kept");
    await sql("drop table kept");
    await sql("set session_replication_role = origin");
  });

  test.each([
    ["edits a body", 'update audit_entry set body = body || \'{"act": "x"}\' where seq = 5', 5],
    ["edits a column", "update audit_entry set organisation_id = null where seq = 9", 9],
    ["removes an entry", "delete from audit_entry where seq = 12", 12],
    ["cuts the end off", "delete from audit_entry where seq > 15", 16],
    ["empties the record", "delete from audit_entry", 1],
  ])("is found out when they: %s", async (_what, change, seq) => {
    await sql("create table kept as select * from audit_entry");
    await sql("set session_replication_role = replica");
    await sql(change);
    const { code, output } = await verify();
    expect(output).toContain(`Broken at entry ${seq}:`);
    expect(code).toBe(1);
  });
});

test.each(["portal_app", "portal_worker", "portal_system", "portal_auditor", "portal_reader"])(
  "%s cannot change or remove an entry",
  async (role) => {
    const client = await connectedAs(role);
    for (const change of [
      "update audit_entry set act = 'x'",
      "delete from audit_entry",
      "truncate audit_entry",
      "delete from audit_pending",
      "insert into audit_entry select * from audit_entry",
    ]) {
      await expect(client.query(change)).rejects.toThrow(/permission denied|read-only/);
    }
    await client.end();
  },
);

test("not even the owner of the table can", async () => {
  await expect(sql("delete from audit_entry")).rejects.toThrow("append-only");
});

async function verify(...args: string[]): Promise<{ code: number; output: string }> {
  const env = {
    ...process.env,
    DATABASE_AUDITOR_URL: addressFor("portal_auditor"),
    DATA_DIR: dataDir,
  };
  const command = ["--import", "tsx", "server/record-verify.ts", ...args];
  try {
    const { stdout } = await run(process.execPath, command, { env });
    return { code: 0, output: stdout };
  } catch (error) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what execFile rejects with
    const failed = error as { code: number; stdout: string; stderr: string };
    return { code: failed.code, output: failed.stdout + failed.stderr };
  }
}

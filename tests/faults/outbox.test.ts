import { build } from "esbuild";
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  databaseToken,
  idOf,
  newSessionToken,
  secretHashOf,
} from "~/features/people/session-secret.server";
import { readHeads } from "~/features/record/heads.server";
import { firstBroken, type SealedEntry } from "~/features/record/verify";
import { startDatabase } from "../../server/database/embedded";
import { passwordsFrom } from "../../server/database/passwords";
import { livingPostmaster } from "../../server/database/postmaster";
import { type PrivateDatabase, startPrivateDatabase } from "../../server/database/private";
import { type FakeResend, fakeResend } from "./fake-resend";

// What was confirmed survives kill -9, what was promised by mail is sent once (domain.md invariant 7,
// JOB-01, JOB-02, AUD-01). FAULT_CHANGES=6000 FAULT_CLUSTER_KILLS=3 is the size of the design's trial.

const changes = Number(process.env["FAULT_CHANGES"] ?? 200);
const clusterKills = Number(process.env["FAULT_CLUSTER_KILLS"] ?? 1);
const workerCount = 3;
/** Mails from one kill of a worker to the next, on average. */
const actsPerKill = Math.max(20, changes / 80);
/** Milliseconds; a machine with nothing else to do needs a tenth of it. */
const patience = 180_000 + changes * 240;

const folder = mkdtempSync(path.join(tmpdir(), "portal-faults-"));
const passwords = passwordsFrom(() => "faults");
const bundles = path.resolve("node_modules/.cache/portal-faults", String(process.pid));
const ledger = path.join(folder, "ledger");

let database: PrivateDatabase;
let provider: FakeResend;
const workers: ChildProcess[] = [];
const atWork = new WeakSet<ChildProcess>();
let acts = 0;
let untilKill = actsPerKill;
let isCalm = false;
let terrorEnded = 0;
const tally = { workerKills: 0, clusterKills: 0, openTransactions: 0 };

beforeAll(async () => {
  [database, provider] = await Promise.all([
    startPrivateDatabase({ dataDir: folder, passwords }),
    fakeResend({ onAct }),
    bundle(),
  ]);
}, 120_000);

afterAll(async () => {
  for (const worker of workers) worker.kill("SIGKILL");
  await provider.stop();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
  rmSync(bundles, { recursive: true, force: true });
});

test(
  "no acknowledged change loses its mail, no mail is sent twice, none for what was undone",
  async () => {
    const task = await makeWorld();
    const began = Date.now();
    for (let i = 0; i < workerCount; i += 1) startWorker();
    const writers = [1, 2].map(() => startWriter({ ...task, changes: Math.ceil(changes / 2) }));
    const writing = Promise.all(writers.map(ended));
    await terror(writing);
    terrorEnded = Date.now() - began;
    await drain();
    const asked = Date.now();
    await stopWorkers();
    // JOB-06: a worker that is asked to stop lets go of everything in time, and keeps the head it leaves.
    expect(Date.now() - asked).toBeLessThan(25_000);
    const heads = await readHeads(path.join(folder, "data"));
    expect(heads.length).toBeGreaterThan(0);

    const said = readLedger();
    const rows = await inspect<{ id: string; mark: string; state: string; attempts: number }>(
      "select id, payload ->> 'mark' as mark, state, attempts from outbox",
    );
    const inDatabase = new Set(rows.map(({ mark }) => mark));
    const lost = said.kept.filter((mark) => !inDatabase.has(mark));
    const undoneButThere = said.undone.filter((mark) => inDatabase.has(mark));
    const sent = new Set(provider.effects.keys());
    const unsent = rows.filter(({ id }) => !sent.has(id));
    const doubled = [...provider.effects.values()].filter((times) => times > 1);
    const invented = [...sent].filter((id) => !rows.some((row) => row.id === id));
    const recorded = await inspect<{ mark: string }>(
      `select body ->> 'objectId' as mark from audit_entry where act = 'member.role_changed'`,
    );
    report({ said, rows, seconds: (Date.now() - began) / 1000 });

    expect(said.kept.length).toBeGreaterThan(changes * 0.8);
    expect(said.undone.length).toBeGreaterThan(0);
    expect({ lost, undoneButThere, unsent, doubled, invented }).toEqual({
      lost: [],
      undoneButThere: [],
      unsent: [],
      doubled: [],
      invented: [],
    });
    expect(provider.contradictions()).toBe(0);
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(["sent"]));
    expect(recorded.map(({ mark }) => mark).toSorted()).toEqual([...inDatabase].toSorted());
    expect(firstBroken(await sealedEntries(), heads)).toBeNull();
  },
  patience,
);

/** Until most of the mail is out: now and then the whole database dies, workers all the time (`onAct`). */
async function terror(writing: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  void writing.finally(() => over.abort());
  while (!over.signal.aborted || acts < 0.8 * (await countOfMails())) {
    await pause(200);
    const isTime = acts > (changes * (tally.clusterKills + 1)) / (clusterKills + 2);
    if (isTime && tally.clusterKills < clusterKills) await killTheCluster();
  }
  isCalm = true;
  await writing;
}

async function countOfMails(): Promise<number> {
  const [row] = await inspect<{ count: string }>("select count(*) from outbox");
  return Number(row?.count);
}

/**
 * Called while the provider acts, before it answers. Kills by what was done rather than by the clock
 * hit workers at their work, however slow the machine is.
 */
function onAct(): void {
  acts += 1;
  untilKill -= 1;
  if (untilKill > 0 || isCalm) return;
  const victims = workers.filter((worker) => atWork.has(worker));
  const victim = victims[Math.floor(Math.random() * victims.length)];
  if (!victim) return;
  victim.kill("SIGKILL");
  workers.splice(workers.indexOf(victim), 1);
  tally.workerKills += 1;
  untilKill = Math.random() * 2 * actsPerKill;
  startWorker();
}

/** Every process of the cluster at once, as when the machine loses its power. */
async function killTheCluster(): Promise<void> {
  const postmaster = livingPostmaster(path.join(folder, "pg"));
  if (!postmaster) throw new Error("The database is not there to be killed.");
  const open = await inspect<{ count: string }>(
    "select count(*) from pg_stat_activity where state <> 'idle' and pid <> pg_backend_pid()",
  );
  tally.openTransactions += Number(open[0]?.count ?? 0);
  const pids = await inspect<{ pid: number }>("select pid from pg_stat_activity");
  for (const pid of [postmaster.pid, ...pids.map((row) => row.pid)]) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It was gone before us.
    }
  }
  tally.clusterKills += 1;
  const server = await startDatabase({ dataDir: folder });
  database = { ...database, stop: () => server.stop() };
}

/** Until nothing is left to send. Hours of waiting between attempts are passed by moving the clock of each mail. */
async function drain(): Promise<void> {
  for (;;) {
    const [row] = await inspect<{ left: string }>(
      "select count(*) as left from outbox where state in ('queued', 'sending')",
    );
    const [waiting] = await inspect<{ left: string }>("select count(*) as left from audit_pending");
    if (row?.left === "0" && waiting?.left === "0") return;
    await inspect(
      `update outbox set next_at = least(next_at, now()),
         lease_until = least(lease_until, now() + interval '3 seconds') where state in ('queued', 'sending')`,
    );
    await pause(300);
  }
}

async function stopWorkers(): Promise<void> {
  for (const worker of workers) worker.kill("SIGTERM");
  await Promise.all(workers.splice(0).map(ended));
}

function startWorker(): void {
  const worker = child("worker", {});
  worker.stdout?.once("data", () => atWork.add(worker));
  workers.push(worker);
}

type Task = { token: string; recipientId: string; grantId: string };

function startWriter(task: Task & { changes: number }): ChildProcess {
  return child("writer", { FAULT_TASK: JSON.stringify({ ...task, ledger, people: 3 }) });
}

function child(program: string, more: Record<string, string>): ChildProcess {
  const { NODE_ENV, PATH } = process.env;
  return spawn(process.execPath, [path.join(bundles, `${program}.js`)], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      NODE_ENV,
      PATH,
      LOG_LEVEL: "silent",
      PORTAL_SECRET: "a-secret-of-the-tests-that-protects-nothing-at-all",
      PORTAL_ORIGIN: "http://localhost:3000",
      DATA_DIR: path.join(folder, "data"),
      DATABASE_URL: database.address("portal_app"),
      RESEND_API_KEY: "re_test",
      RESEND_BASE_URL: provider.url,
      ...more,
    },
  });
}

function ended(process: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (process.exitCode !== null || process.signalCode !== null) resolve();
    else process.once("exit", () => resolve());
  });
}

async function bundle(): Promise<void> {
  await build({
    entryPoints: ["worker", "writer"].map((name) => `tests/faults/${name}.ts`),
    outdir: bundles,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    jsx: "automatic",
    // package.json promises that only styles have side effects; the catalogues have one too.
    ignoreAnnotations: true,
    logLevel: "error",
  });
}

async function inspect<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client(database.address("postgres"));
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** One person who gives roles, and one who is told. */
async function makeWorld(): Promise<Task> {
  const [organisationId, giver, recipientId, room, grantId] = Array.from({ length: 5 }, () =>
    randomUUID(),
  );
  await inspect(
    "insert into organisation (id, name, sector, country, state) values ($1, 'Bank', 'bank', 'SE', 'active')",
    [organisationId],
  );
  for (const id of [giver, recipientId]) {
    await inspect(
      "insert into person (id, organisation_id, name, state) values ($1, $2, 'Someone', 'active')",
      [id, organisationId],
    );
    await inspect(
      "insert into account (person_id, email, mail_frequency, last_digest_at) values ($1, $2, 'off', now())",
      [id, `${id}@mail.example`],
    );
  }
  await inspect(
    "insert into workspace (id, slug, name, kind, state) values ($1, 'room', 'Room', 'working_group', 'active')",
    [room],
  );
  await inspect(
    `insert into workspace_grant (id, workspace_id, person_id, role, valid_to)
     values ($1, $2, $3, 'reader', now() + interval '1 year')`,
    [grantId, room, recipientId],
  );
  const cookie = newSessionToken();
  await inspect(
    `insert into session (id, person_id, secret_hash, expires_at, ends_at)
     values ($1, $2, $3, now() + interval '1 day', now() + interval '1 day')`,
    [idOf(cookie), giver, Buffer.from(secretHashOf(cookie))],
  );
  return { token: databaseToken(cookie), recipientId: recipientId ?? "", grantId: grantId ?? "" };
}

type Said = { kept: string[]; undone: string[]; unknown: string[] };

function readLedger(): Said {
  const said: Said = { kept: [], undone: [], unknown: [] };
  for (const line of readFileSync(ledger, "utf8").split("\n")) {
    const [word, mark = ""] = line.split(" ");
    if (word === "kept" || word === "undone" || word === "unknown") said[word].push(mark);
  }
  return said;
}

async function sealedEntries(): Promise<SealedEntry[]> {
  const rows = await inspect<Omit<SealedEntry, "seq"> & { seq: string }>(
    `select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, body::text as body,
            encode(previous, 'hex') as previous, encode(hash, 'hex') as hash, act, actor_id as "actorId",
            organisation_id as "organisationId", object_id as "objectId", workspace_id as "workspaceId"
       from audit_entry order by audit_entry.seq`,
  );
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}

function report({
  said,
  rows,
  seconds,
}: {
  said: Said;
  rows: { mark: string; attempts: number }[];
  seconds: number;
}): void {
  const happened = new Set(rows.map(({ mark }) => mark));
  const figures = {
    seconds: Math.round(seconds),
    acknowledged: said.kept.length,
    undone: said.undone.length,
    unknown: said.unknown.length,
    unknownThatHappened: said.unknown.filter((mark) => happened.has(mark)).length,
    rows: rows.length,
    mails: provider.effects.size,
    repeatsAbsorbed: provider.absorbed(),
    attempts: rows.reduce((sum, row) => sum + row.attempts, 0),
    secondsOfTerror: Math.round(terrorEnded / 1000),
    ...tally,
  };
  if (process.env["FAULT_CHANGES"]) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
}

import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { Client } from "pg";
import { demoPassword, demoTotpSecretFor } from "~/features/people/demo.server";
import { hashPassword } from "~/features/people/password.server";
import { sealTotpSecret } from "~/features/people/second-factor.server";
import {
  idOf as sessionIdOf,
  newSessionToken,
  secretHashOf,
} from "~/features/people/session-secret.server";
import { type PrivateDatabase, startPrivateDatabase } from "../server/database/private";
import { randomPasswords } from "../server/database/passwords";
import { idOf } from "../server/seed/clock";
import { loadCoalition } from "../server/seed/load";

export type Portal = {
  readonly origin: string;
  readonly database: PrivateDatabase;
  readonly environment: Readonly<Record<string, string>>;
};

/** A database of its own with the demo's contents so many times over. Settings are those of production. */
export async function startPortal(dataDir: string, scale: number): Promise<Portal> {
  const settings = { dataDir, passwords: randomPasswords() };
  let database = await startPrivateDatabase(settings);
  await query(database, "alter system set shared_preload_libraries = 'pg_stat_statements'");
  await database.stop();
  database = await startPrivateDatabase(settings);
  await query(database, "create extension pg_stat_statements");
  const origin = `http://localhost:${await freePort()}`;
  const environment = {
    NODE_ENV: "production",
    PORTAL_SECRET: randomBytes(32).toString("hex"),
    PORTAL_ORIGIN: origin,
    PORT: new URL(origin).port,
    DATA_DIR: dataDir,
    LOG_LEVEL: "error",
    DATABASE_URL: database.address("portal_app"),
    DATABASE_READER_URL: database.address("portal_reader"),
    DATABASE_SYSTEM_URL: database.address("portal_system"),
    DATABASE_WORKER_URL: database.address("portal_worker"),
  };
  Object.assign(process.env, environment);
  await loadCoalition({
    address: database.address("postgres"),
    scale,
    secrets: {
      passwordHash: await hashPassword(demoPassword),
      totpSecretOf: (email) => Buffer.from(sealTotpSecret(demoTotpSecretFor(email))),
    },
    log: () => undefined,
  });
  return { origin, database, environment };
}

/** The cookie of a demo person who has just signed in. */
export async function signIn({ database }: Portal, personKey: string): Promise<string> {
  const token = newSessionToken();
  await query(
    database,
    `insert into session (id, person_id, secret_hash, expires_at, ends_at)
     values ($1, $2, $3, now() + interval '1 hour', now() + interval '1 day')`,
    [sessionIdOf(token), idOf("person", personKey, 0), Buffer.from(secretHashOf(token))],
  );
  return `portal=${token}`;
}

export async function query<Row extends object>(
  database: PrivateDatabase,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new Client(database.address("postgres"));
  await client.connect();
  try {
    const { rows } = await client.query<Row>(sql, values);
    return rows;
  } finally {
    await client.end();
  }
}

export type Server = {
  /** From the start of the process until it answers, in milliseconds. */
  readonly bootTime: number;
  /** Resident memory now, in bytes. */
  memory(): number;
  stop(): Promise<void>;
};

/** Starts a server process and waits until it answers. */
export async function startServer(
  { origin, environment }: Portal,
  command: readonly string[],
): Promise<Server> {
  const start = performance.now();
  const child = spawn(process.execPath, command, {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await answers(`${origin}/health/live`, child);
  return {
    bootTime: performance.now() - start,
    memory: () => residentBytes(child.pid),
    async stop() {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await gone;
    },
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const isThere = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("The server did not start.");
}

/** Linux only, as the figures are. */
function residentBytes(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

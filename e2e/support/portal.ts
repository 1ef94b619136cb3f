import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { Client, type QueryResultRow } from "pg";
import { addressOf } from "../../server/database/address";
import { livingPostmaster } from "../../server/database/postmaster";
import { readFileSync } from "node:fs";

/** The folder of the demo under test; playwright.config.ts chooses it. */
export const dataDir = process.env["E2E_DATA_DIR"] ?? "";

let connection: Promise<Client> | undefined;

/** Reads and writes the demo's database as its superuser, past every rule. */
export async function sql<Row extends QueryResultRow>(
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  connection ??= connect("postgres");
  const { rows } = await (await connection).query<Row>(text, [...values]);
  return rows;
}

/** A connection of one's own. The caller ends it. */
export async function connect(user: string): Promise<Client> {
  const server = livingPostmaster(path.join(dataDir, "pg"));
  if (!server) throw new Error(`No database runs in ${dataDir}.`);
  const password =
    user === "postgres" ? readFileSync(path.join(dataDir, "pg-password"), "utf8") : secretOf(user);
  const client = new Client(addressOf(server, { user, password }, "portal"));
  await client.connect();
  return client;
}

function secretOf(user: string): string {
  const { passwords } = secrets();
  const password = passwords[user];
  if (!password) throw new Error(`There is no role ${user}.`);
  return password;
}

/** What the demo keeps to itself. */
export function secrets(): { portal: string; passwords: Record<string, string> } {
  return JSON.parse(readFileSync(path.join(dataDir, "secrets.json"), "utf8"));
}

const run = promisify(execFile);

/** What `npm run record:verify` prints about the demo's record. */
export async function verifyRecord(): Promise<string> {
  const { stdout } = await run(process.execPath, ["build/tools/record-verify.js"], {
    env: { ...process.env, DATA_DIR: dataDir },
  });
  return stdout;
}

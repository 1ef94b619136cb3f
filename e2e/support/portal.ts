import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { Pool, type QueryResultRow } from "pg";
import { addressOf } from "../../server/database/address";
import { livingPostmaster } from "../../server/database/postmaster";
import { readFileSync } from "node:fs";

/** The folder of the demo under test; playwright.config.ts chooses it. */
export const dataDir = process.env["E2E_DATA_DIR"] ?? "";

let pool: Pool | undefined;

/** Reads and writes the demo's database as its superuser, past every rule. */
export async function sql<Row extends QueryResultRow>(
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  pool ??= new Pool({ connectionString: address("postgres"), max: 2, allowExitOnIdle: true });
  const { rows } = await pool.query<Row>(text, [...values]);
  return rows;
}

function address(user: string): string {
  const server = livingPostmaster(path.join(dataDir, "pg"));
  if (!server) throw new Error(`No database runs in ${dataDir}.`);
  return addressOf(server, { user, password: passwordOf(user) }, "portal");
}

function passwordOf(user: string): string {
  if (user === "postgres") return readFileSync(path.join(dataDir, "pg-password"), "utf8");
  const password = secrets().passwords[user];
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

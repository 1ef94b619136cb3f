import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { addressOf } from "../server/database/address";
import { startDatabase } from "../server/database/embedded";
import { sqlFromMigrations, sqlFromNothing } from "../server/database/migrate";
import { ensureRoles } from "../server/database/roles";
import { randomPasswords } from "../server/database/passwords";

// Prints the SQL that the next migration needs: what the Prisma models say beyond the migrations
// written so far or, with --from-empty, beyond nothing.
const { values } = parseArgs({ options: { "from-empty": { type: "boolean", default: false } } });
const sql = values["from-empty"] ? await sqlFromNothing() : await sqlFromTrial();
console.log(sql || "-- The migrations and the models agree.");

async function sqlFromTrial(): Promise<string> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "portal-diff-"));
  const database = await startDatabase({ dataDir, durable: false });
  try {
    const admin = addressOf(database, database.superuser, "postgres");
    await ensureRoles(admin, randomPasswords());
    return await sqlFromMigrations(admin);
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true });
  }
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { addressOf } from "../../server/database/address";
import { type EmbeddedDatabase, startDatabase } from "../../server/database/embedded";
import { migrate } from "../../server/database/migrate";
import { passwordsFrom } from "../../server/database/passwords";
import { ensureDatabase, ensureRoles } from "../../server/database/roles";

declare module "vitest" {
  interface ProvidedContext {
    database: {
      readonly dataDir: string;
      readonly host: string;
      readonly port: number;
      readonly superuser: string;
    };
  }
}

/** What every role signs in with: the server is private to this run and listens on a socket only. */
const password = "test";

/** Starts one database server for the whole run, with a migrated template that workers copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "portal-tests-"));
  const server = await startDatabase({ dataDir, durable: false });
  const { host, port, superuser } = server;
  try {
    await prepareTemplate(server);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide("database", { dataDir, host, port, superuser: superuser.password });
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function prepareTemplate(server: EmbeddedDatabase): Promise<void> {
  const admin = addressOf(server, server.superuser, "postgres");
  await ensureRoles(
    admin,
    passwordsFrom(() => password),
  );
  await ensureDatabase(admin, "portal_template");
  await migrate(addressOf(server, { user: "portal_migrator", password }, "portal_template"));
}

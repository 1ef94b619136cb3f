import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { randomUUID } from "node:crypto";
import { Client, escapeIdentifier } from "pg";
import { withDatabase } from "./address";
import { openAdapter } from "./migration-adapter";
import { allTables, diffSql, migrations, models, noDatabase, openEngine } from "./schema-engine";
import { root } from "../root";

/**
 * Applies the migrations that are missing, in the order of their names, as Prisma would: each one is
 * recorded in `_prisma_migrations`, and one that was changed afterwards stops everything.
 * Two of these at once wait for each other.
 * @param address of `portal_migrator`
 * @returns the names of those just applied
 */
export async function migrate(address: string): Promise<string[]> {
  const lock = new Client(address);
  await lock.connect();
  try {
    await lock.query(
      "SET lock_timeout = 0; SELECT pg_advisory_lock(hashtext('portal migrations'))",
    );
    return await withEngine(address, applyMissing);
  } finally {
    await lock.end();
  }
}

/** The SQL that a new database needs to hold the Prisma models. */
export async function sqlFromNothing(): Promise<string> {
  return diffSql(await openEngine(noDatabase), { tag: "empty" }, models());
}

/**
 * The SQL that the next migration needs: from the migrations written so far to the Prisma models.
 * They are tried out in a database of their own, which is dropped again.
 * @param address of a role that may make databases and be the portal's owner: a superuser
 */
export function sqlFromMigrations(address: string): Promise<string> {
  return withEngine(address, (engine) =>
    diffSql(engine, { tag: "migrations", ...migrations() }, models()),
  );
}

/**
 * The SQL that would lead from the live database to the Prisma models; empty when they agree.
 * Only what Prisma models is compared: not policies, grants, functions and check constraints.
 */
export function schemaDrift(address: string): Promise<string> {
  return withEngine(address, (engine) =>
    diffSql(engine, { ...models(), tag: "schemaDatasource", configDir: root }, models()),
  );
}

async function applyMissing(engine: Engine): Promise<string[]> {
  const input = { migrationsList: migrations(), filters: allTables };
  const { editedMigrationNames, failedMigrationNames } = await engine.diagnoseMigrationHistory({
    ...input,
    optInToShadowDatabase: false,
  });
  if (editedMigrationNames.length > 0) {
    throw new Error(`Changed after it was applied: ${editedMigrationNames.join(", ")}.`);
  }
  // Nothing of them is in the database, because each is one transaction: they may run again.
  for (const migrationName of failedMigrationNames) {
    await engine.markMigrationRolledBack({ migrationName });
  }
  const { appliedMigrationNames } = await engine.applyMigrations(input);
  return appliedMigrationNames;
}

type Engine = Awaited<ReturnType<typeof openEngine>>;
type Closable = { dispose(): Promise<void> };

/** What one engine opened, because it does not close everything, and what stopped it, because it does not say. */
type Session = { readonly open: Closable[]; failure?: Error };

async function withEngine<Result>(
  address: string,
  work: (engine: Engine) => Promise<Result>,
): Promise<Result> {
  const session: Session = { open: [] };
  try {
    return await work(await openEngine(factoryFor(address, session)));
  } catch (error) {
    throw session.failure ? new Error(session.failure.message, { cause: error }) : error;
  } finally {
    for (const closable of session.open.toReversed()) await closable.dispose();
  }
}

function factoryFor(address: string, session: Session): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => connect(address, session),
    // Prisma's own would use the real database when it is given by address.
    async connectToShadowDb() {
      const shadow = await createShadow(address);
      session.open.push(shadow);
      return connect(shadow.address, session);
    },
  };
}

async function connect(address: string, session: Session) {
  const adapter = await openAdapter(address, (failure) => (session.failure = failure));
  session.open.push(adapter);
  return adapter;
}

async function createShadow(address: string): Promise<Closable & { address: string }> {
  const name = `portal_shadow_${randomUUID()}`;
  const admin = new Client(address);
  await admin.connect();
  await admin.query(
    `CREATE DATABASE ${escapeIdentifier(name)} OWNER portal_owner TEMPLATE template0`,
  );
  const shadow = new URL(withDatabase(address, name));
  shadow.searchParams.set("options", "-c role=portal_owner");
  return {
    address: shadow.href,
    async dispose() {
      await admin.query(`DROP DATABASE ${escapeIdentifier(name)} WITH (FORCE)`);
      await admin.end();
    },
  };
}

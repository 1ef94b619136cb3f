import { Client } from "pg";
import { addressOf } from "./address";
import { type EmbeddedDatabase, startDatabase } from "./embedded";
import { migrate } from "./migrate";
import { ensureDatabase, ensureRoles, type LoginRole, type Passwords } from "./roles";

export type PrivateDatabase = {
  /** Address for one of the roles, or for the superuser. */
  address(role: LoginRole | "postgres"): string;
  /** Has its first content been loaded to the end? */
  isFilled(): Promise<boolean>;
  markFilled(): Promise<void>;
  /** Throws everything in it away and migrates it again. */
  empty(): Promise<void>;
  stop(): Promise<void>;
};

type Settings = {
  readonly dataDir: string;
  readonly passwords: Passwords;
  readonly log?: (line: string) => void;
  readonly durable?: boolean;
};

const name = "portal";
const filled = "filled";

/** The database of an installation that looks after itself: started, with roles, migrated. */
export async function startPrivateDatabase(settings: Settings): Promise<PrivateDatabase> {
  const server = await startDatabase(settings);
  const address = (role: LoginRole | "postgres") => addressOf(server, accountOf(role), name);
  const accountOf = (role: LoginRole | "postgres") =>
    role === "postgres" ? server.superuser : { user: role, password: settings.passwords[role] };
  try {
    await prepare(server, settings.passwords, address("portal_migrator"));
  } catch (error) {
    await server.stop();
    throw error;
  }
  const inServer = (sql: string) => query(admin(server), sql);
  return {
    address,
    async isFilled() {
      const mark = "SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database";
      const rows = await inServer(`${mark} WHERE datname = '${name}'`);
      return rows[0]?.["mark"] === filled;
    },
    async markFilled() {
      await inServer(`COMMENT ON DATABASE ${name} IS '${filled}'`);
    },
    async empty() {
      await inServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await prepare(server, settings.passwords, address("portal_migrator"));
    },
    stop: () => server.stop(),
  };
}

async function prepare(
  server: EmbeddedDatabase,
  passwords: Passwords,
  migrator: string,
): Promise<void> {
  await ensureRoles(admin(server), passwords);
  await ensureDatabase(admin(server), name);
  await migrate(migrator);
}

function admin(server: EmbeddedDatabase): string {
  return addressOf(server, server.superuser, "postgres");
}

async function query(address: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(address);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}

import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { Client, escapeIdentifier, escapeLiteral } from "pg";
import { withDatabase } from "./address";

/** Roles that sign in, each with its own password. */
export const loginRoles = [
  "portal_migrator",
  "portal_app",
  "portal_reader",
  "portal_system",
  "portal_worker",
  "portal_auditor",
  "portal_backup",
] as const;

export type LoginRole = (typeof loginRoles)[number];
export type Passwords = Readonly<Record<LoginRole, string>>;

const quick = { statement_timeout: "5s", lock_timeout: "1s" };
const patient = { statement_timeout: "30s", lock_timeout: "2s" };
const readOnly = { default_transaction_read_only: "on" };

/** Attributes beside NOSUPERUSER, NOCREATEDB, NOCREATEROLE, NOINHERIT, which all of them have. */
const attributes: Partial<Record<string, string>> = {
  portal_definer: "BYPASSRLS",
  portal_backup: "BYPASSRLS",
};

const settings: Record<LoginRole, Record<string, string>> = {
  // Becomes the owner at sign-in, so that Prisma's own command line works with a plain address too.
  portal_migrator: { role: "portal_owner", lock_timeout: "2s" },
  portal_app: quick,
  // Not read-only by setting: what it reads goes on the record in the same transaction. It has no other grant to write.
  portal_reader: quick,
  portal_system: quick,
  portal_worker: patient,
  portal_auditor: { ...patient, ...readOnly },
  portal_backup: readOnly,
};

/**
 * Makes the roles of the portal, or brings them back to what they should be. Repeating it changes
 * nothing except that the given passwords are set.
 * @param admin address of a role that may create roles with BYPASSRLS: a superuser, or the administrator of a
 *   managed PostgreSQL 17 or newer
 */
export async function ensureRoles(admin: string, passwords: Passwords): Promise<void> {
  await connected(admin, async (client) => {
    // Lets an administrator who is no superuser act as the roles it creates.
    await client.query("SET createrole_self_grant = 'set'");
    for (const role of ["portal_owner", "portal_definer"]) {
      await ensureRole(client, role, "NOLOGIN");
    }
    for (const role of loginRoles) {
      const password = `PASSWORD ${escapeLiteral(scramVerifier(passwords[role]))}`;
      await ensureRole(client, role, `LOGIN ${password}`);
      await configure(client, role);
    }
    // INHERIT FALSE: the owner may hand a function to the definer, but is not above row security.
    await client.query("GRANT portal_definer TO portal_owner WITH INHERIT FALSE, SET TRUE");
    await client.query("GRANT portal_owner TO portal_migrator WITH INHERIT FALSE, SET TRUE");
    await client.query("GRANT pg_read_all_data TO portal_backup WITH INHERIT TRUE, SET FALSE");
  });
}

/**
 * Makes a database that belongs to the portal's owner and that only the portal's roles may enter.
 * @param template an existing database to copy, for tests; the default is an empty one
 */
export async function ensureDatabase(
  admin: string,
  name: string,
  template?: string,
): Promise<void> {
  await connected(admin, async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(createDatabase(name, template));
  });
  await connected(withDatabase(admin, name), (client) => client.query(entrance(name)));
}

function createDatabase(name: string, template?: string): string {
  const create = `CREATE DATABASE ${escapeIdentifier(name)} OWNER portal_owner`;
  if (template) return `${create} TEMPLATE ${escapeIdentifier(template)}`;
  return `${create} TEMPLATE template0 ENCODING 'UTF8'
    LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C.UTF-8'`;
}

function entrance(name: string): string {
  const database = escapeIdentifier(name);
  return `
    SET ROLE portal_owner;
    REVOKE ALL ON DATABASE ${database} FROM PUBLIC;
    GRANT CONNECT ON DATABASE ${database} TO ${loginRoles.join(", ")};
    ALTER DATABASE ${database} SET search_path = public;
    ALTER DATABASE ${database} SET timezone = 'UTC';
    ALTER SCHEMA public OWNER TO portal_owner;
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;`;
}

async function connected(
  address: string,
  work: (client: Client) => Promise<unknown>,
): Promise<void> {
  const client = new Client(address);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: Client, role: string, login: string): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  const verb = rowCount === 0 ? "CREATE" : "ALTER";
  const special = attributes[role] ?? "NOBYPASSRLS";
  await client.query(
    `${verb} ROLE ${role} NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOINHERIT ${special} ${login}`,
  );
}

async function configure(client: Client, role: LoginRole): Promise<void> {
  const wanted = {
    idle_in_transaction_session_timeout: "10s",
    // Values of a failed statement, session secrets among them, must not reach the server's log.
    log_parameter_max_length_on_error: "0",
    ...settings[role],
  };
  await client.query(`ALTER ROLE ${role} RESET ALL`);
  for (const [name, value] of Object.entries(wanted)) {
    await client.query(`ALTER ROLE ${role} SET ${name} = ${escapeLiteral(value)}`);
  }
}

/** What PostgreSQL stores for a password (RFC 5803): sent like this, no log ever holds the password. */
function scramVerifier(password: string): string {
  const rounds = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password.normalize("NFKC"), salt, rounds, 32, "sha256");
  const key = (name: string) => createHmac("sha256", salted).update(name).digest();
  const stored = createHash("sha256").update(key("Client Key")).digest("base64");
  const server = key("Server Key").toString("base64");
  return `SCRAM-SHA-256$${rounds}:${salt.toString("base64")}$${stored}:${server}`;
}

import { Client } from "pg";
import { inject } from "vitest";
import { addressOf, withDatabase } from "../../server/database/address";
import { ensureDatabase } from "../../server/database/roles";

const server = inject("database");
const superuser = { user: "postgres", password: server.superuser };

/** This worker's own database, a copy of the migrated template. */
const databaseName = `portal_${process.env["VITEST_POOL_ID"] ?? "1"}`;

/** The address of this worker's database for one of the portal's roles. */
export function addressFor(role: string): string {
  return addressOf(server, { user: role, password: "test" }, databaseName);
}

/** The address of this worker's database for the superuser, who stands above every policy. */
export const superuserAddress = addressOf(server, superuser, databaseName);

/** A connection as the superuser: tests arrange and inspect with it what no role may. */
export async function owner(): Promise<Client> {
  return connectedTo(superuserAddress);
}

/** A connection as one of the portal's roles, without any person behind it. */
export async function connectedAs(role: string): Promise<Client> {
  return connectedTo(addressFor(role));
}

/** Throws this worker's database away and copies the template again. */
export async function freshDatabase(): Promise<void> {
  const admin = withDatabase(superuserAddress, "postgres");
  const client = await connectedTo(admin);
  await client.query(`DROP DATABASE IF EXISTS ${databaseName} WITH (FORCE)`);
  await client.end();
  await ensureDatabase(admin, databaseName, "portal_template");
}

async function connectedTo(address: string): Promise<Client> {
  const client = new Client(address);
  await client.connect();
  return client;
}

import { Client } from "pg";

/**
 * Makes sure that row security holds for the roles the portal works as.
 * @throws Error when one of the addresses leads to a role that stands above it; a database that does
 *   not answer throws what `pg` throws
 */
export async function refusePowerfulRoles(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) await refusePowerfulRole(address);
}

async function refusePowerfulRole(address: string): Promise<void> {
  const client = new Client({ connectionString: address, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: string; powerful: boolean }>(`
      SELECT rolname AS role, rolsuper OR rolbypassrls OR rolname = 'portal_owner' AS powerful
      FROM pg_roles WHERE rolname = current_user`);
    const [found] = rows;
    if (found?.powerful) throw new PowerfulRole(found.role);
  } finally {
    await client.end();
  }
}

/** The portal must not start with it. */
export class PowerfulRole extends Error {
  constructor(role: string) {
    super(`The portal may not work as ${role}: row security does not hold for this role.`);
  }
}

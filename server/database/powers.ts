import { Client, DatabaseError } from "pg";

/**
 * Makes sure that the portal may work as the roles at these addresses: they exist, their passwords
 * are right, and row security holds for them.
 * @throws UnfitRole when one of them will not do; a database that cannot be asked just now throws
 *   what `pg` throws
 */
export async function refuseUnfitRoles(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) await refuseUnfitRole(address);
}

/** The portal must not start with it. */
export class UnfitRole extends Error {}

async function refuseUnfitRole(address: string): Promise<void> {
  const client = new Client({ connectionString: address, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ role: string; powerful: boolean }>(`
      SELECT rolname AS role, rolsuper OR rolbypassrls OR rolname = 'portal_owner' AS powerful
      FROM pg_roles WHERE rolname = current_user`);
    const [found] = rows;
    if (found?.powerful) {
      const reason = "row security does not hold for this role";
      throw new UnfitRole(`The portal may not work as ${found.role}: ${reason}.`);
    }
  } catch (error) {
    throw isRefusal(error) ? new UnfitRole(`The database says: ${error.message}.`) : error;
  } finally {
    await client.end();
  }
}

/** Wrong role, wrong password, no right to enter, no such database: waiting does not help. */
function isRefusal(error: unknown): error is DatabaseError {
  return error instanceof DatabaseError && /^(28...|3D000|42501)$/.test(error.code ?? "");
}

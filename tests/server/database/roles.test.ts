import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loginRoles } from "../../../server/database/roles";
import { connectedAs, owner } from "../../support/database";

const database = await owner();
afterAll(() => database.end());

test("no role of the portal is above row security except the definer and the backup", async () => {
  const { rows } = await database.query(`
    SELECT rolname FROM pg_roles WHERE rolname LIKE 'portal%' AND (rolsuper OR rolbypassrls)
    ORDER BY rolname`);
  expect(rows.map((row) => row.rolname)).toEqual(["portal_backup", "portal_definer"]);
});

test("no role inherits another, except the backup what it reads", async () => {
  const { rows } = await database.query(`
    SELECT member::regrole::text AS member, roleid::regrole::text AS role FROM pg_auth_members
    WHERE inherit_option AND member::regrole::text LIKE 'portal%'`);
  expect(rows).toEqual([{ member: "portal_backup", role: "pg_read_all_data" }]);
});

describe.each(loginRoles.filter((role) => role !== "portal_migrator"))("%s", (role) => {
  let client: Awaited<ReturnType<typeof connectedAs>>;
  beforeAll(async () => {
    client = await connectedAs(role);
    await client.query("SET default_transaction_read_only = off");
  });
  afterAll(() => client.end());

  test.each([
    "CREATE TEMPORARY TABLE mine ()",
    "CREATE TABLE public.mine ()",
    "CREATE SCHEMA mine",
    "SET ROLE portal_owner",
    "SET ROLE portal_definer",
    "SET SESSION AUTHORIZATION portal_owner",
    "TRUNCATE public.item",
    "ALTER TABLE public.item DISABLE ROW LEVEL SECURITY",
  ])("may not %s", async (statement) => {
    await expect(client.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  test("owns nothing", async () => {
    const { rows } = await database.query(
      "SELECT FROM pg_shdepend WHERE refobjid = $1::regrole AND deptype = 'o'",
      [role],
    );
    expect(rows).toEqual([]);
  });
});

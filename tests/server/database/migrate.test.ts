import { afterAll, expect, test } from "vitest";
import { migrate, schemaDrift } from "../../../server/database/migrate";
import { addressFor, owner } from "../../support/database";

const database = await owner();
afterAll(() => database.end());

test("a migrated database is what the Prisma models say", async () => {
  expect(await schemaDrift(addressFor("portal_migrator"))).toBe("");
});

test("migrating again applies nothing", async () => {
  expect(await migrate(addressFor("portal_migrator"))).toEqual([]);
});

test("two at once wait for each other", async () => {
  const address = addressFor("portal_migrator");
  expect(await Promise.all([migrate(address), migrate(address)])).toEqual([[], []]);
});

test("a migration changed after it was applied stops everything", async () => {
  const change = "UPDATE _prisma_migrations SET checksum = $1 WHERE migration_name LIKE '0001%'";
  const { rows } = await database.query("SELECT checksum FROM _prisma_migrations ORDER BY 1");
  await database.query(change, ["0".repeat(64)]);
  const before = await database.query("SELECT count(*) FROM _prisma_migrations");
  await expect(migrate(addressFor("portal_migrator"))).rejects.toThrow(/Changed after/);
  expect((await database.query("SELECT count(*) FROM _prisma_migrations")).rows).toEqual(
    before.rows,
  );
  expect(rows.length).toBeGreaterThan(0);
});

test("tables belong to the portal's owner", async () => {
  const { rows } = await database.query(
    "SELECT DISTINCT relowner::regrole::text AS owner FROM pg_class WHERE relnamespace = 'public'::regnamespace",
  );
  expect(rows).toEqual([{ owner: "portal_owner" }]);
});

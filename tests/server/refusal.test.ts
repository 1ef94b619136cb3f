import { expect, test } from "vitest";
import { refuseUnfitRoles, UnfitRole } from "../../server/database/powers";
import { parse } from "~/platform/env.server";
import { addressFor, superuserAddress } from "../support/database";

const good = {
  DATABASE_URL: "postgresql://portal_app:pw@localhost/portal",
  PORTAL_SECRET: "5b1c0f9e7a3d48626e1f0c9b8a7d6e5f",
  PORTAL_ORIGIN: "https://portal.example",
};

test("a complete set of settings is enough", () => {
  expect(parse(good)).toMatchObject({ PORT: 3000, HOST: "127.0.0.1", PORTAL_DEMO: false });
});

test.each([
  ["no database", { DATABASE_URL: undefined }, /^DATABASE_URL is missing$/],
  ["an empty database", { DATABASE_URL: "" }, /^DATABASE_URL is missing$/],
  ["another kind of database", { DATABASE_URL: "mysql://x" }, /^DATABASE_URL must be/],
  ["no secret", { PORTAL_SECRET: undefined }, /^PORTAL_SECRET is missing$/],
  ["a short secret", { PORTAL_SECRET: "5b1c0f9e7a3d4862" }, /^PORTAL_SECRET must have at least 32/],
  ["a placeholder", { PORTAL_SECRET: "change-me-0123456789-0123456789-abc" }, /placeholder/],
  ["one letter repeated", { PORTAL_SECRET: "a".repeat(64) }, /placeholder/],
  ["a short previous secret", { PORTAL_SECRET_PREVIOUS: "5b1c" }, /^PORTAL_SECRET_PREVIOUS must/],
  ["no origin", { PORTAL_ORIGIN: undefined }, /^PORTAL_ORIGIN is missing$/],
  ["an origin without TLS", { PORTAL_ORIGIN: "http://portal.example" }, /must start with https/],
  ["an origin with a path", { PORTAL_ORIGIN: "https://portal.example/x" }, /must have no path/],
  ["a port that is none", { PORT: "http" }, /^PORT /],
])("%s is refused with the setting's name", (_what, change, message) => {
  expect(() => parse({ ...good, ...change })).toThrow(message);
});

test("every problem is told at once", () => {
  expect(() => parse({})).toThrow(
    "DATABASE_URL is missing\nPORTAL_SECRET is missing\nPORTAL_ORIGIN is missing",
  );
});

test.each(["portal_app", "portal_reader", "portal_system", "portal_worker"])(
  "%s may run the portal",
  async (role) => {
    await expect(refuseUnfitRoles([addressFor(role)])).resolves.toBeUndefined();
  },
);

test.each([
  ["postgres", superuserAddress],
  ["portal_backup", addressFor("portal_backup")],
  ["portal_owner", addressFor("portal_migrator")],
])("%s may not: row security does not hold for it", async (role, address) => {
  await expect(refuseUnfitRoles([addressFor("portal_app"), address])).rejects.toThrow(
    `may not work as ${role}`,
  );
});

test.each([
  ["a wrong password", addressFor("portal_app").replace(":test@", ":wrong@"), /password/],
  ["a role that is not there", addressFor("portal_nobody"), /password/],
  ["another database", addressFor("portal_app").replace(/portal_\d+\?/, "elsewhere?"), /exist/],
])("%s is told in the database's words", async (_what, address, message) => {
  await expect(refuseUnfitRoles([address])).rejects.toThrow(message);
  await expect(refuseUnfitRoles([address])).rejects.toBeInstanceOf(UnfitRole);
});

test("a database that is down is no reason to refuse", async () => {
  const nowhere = "postgresql://portal_app:test@127.0.0.1:1/portal";
  await expect(refuseUnfitRoles([nowhere])).rejects.not.toBeInstanceOf(UnfitRole);
});

import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { freshDatabase, superuserAddress } from "../support/database";
import { sql } from "../support/world";

const lead = [
  "--organisation",
  "Koalitionens kansli",
  "--country",
  "se",
  "--name",
  "Ylva Tranhammar",
];

function firstLead(args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["node_modules/tsx/dist/cli.mjs", "server/first-lead.ts", ...args],
    { env: { ...process.env, ADMIN_DATABASE_URL: superuserAddress }, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

test("an empty portal gets its lead, and only once", async () => {
  await freshDatabase();
  const first = firstLead([...lead, "--email", "Lead@Kansli.example"]);
  expect(first.stdout).toMatch(/Password for the first sign-in, shown only here: \S{20}/);
  const people = await sql(
    `select p.portal_role, a.email, o.sector from person p
       join account a on a.person_id = p.id join organisation o on o.id = p.organisation_id`,
  );
  expect(people).toEqual([
    { portal_role: "lead", email: "lead@kansli.example", sector: "secretariat" },
  ]);
  const second = firstLead([...lead, "--email", "other@kansli.example"]);
  expect(second).toMatchObject({ status: 1, stderr: expect.stringContaining("already") });
});

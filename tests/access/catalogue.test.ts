import { expect, test } from "vitest";
import { schemaDrift } from "../../server/database/migrate";
import { superuserAddress } from "../support/database";
import { sql } from "../support/world";

const loginRoles = [
  "portal_app",
  "portal_reader",
  "portal_system",
  "portal_worker",
  "portal_auditor",
];

test("row security is on and forced for every table", async () => {
  const open = await sql(
    `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ('public', 'sec')
        and not (c.relrowsecurity and c.relforcerowsecurity) and c.relname <> '_prisma_migrations'`,
  );
  expect(open).toEqual([]);
});

test("each role has at most one permissive policy for each table and command", async () => {
  const doubled = await sql(
    `select c.relname, r.rolname, k.cmd, count(*)
       from pg_policy p join pg_class c on c.oid = p.polrelid
       cross join lateral unnest(p.polroles) role_id join pg_roles r on r.oid = role_id
       cross join lateral unnest(case p.polcmd when '*' then array['r', 'a', 'w', 'd'] else array[p.polcmd::text] end) k(cmd)
      where p.polpermissive group by 1, 2, 3 having count(*) > 1`,
  );
  expect(doubled).toEqual([]);
});

test("no policy is for everyone, and none takes a missing identity for permission", async () => {
  const policies = await sql<{ name: string; roles: string[]; text: string }>(
    `select tablename || '.' || policyname as name, roles::text[] as roles, coalesce(qual, '') || coalesce(with_check, '') as text
       from pg_policies where schemaname in ('public', 'sec')`,
  );
  expect(policies.filter(({ roles }) => roles.includes("public"))).toEqual([]);
  const unconditional = policies
    .filter(({ text }) => text === "true")
    .map(({ name, roles }) => [name, roles]);
  for (const [, roles] of unconditional) {
    expect(["portal_system", "portal_worker", "portal_auditor"]).toContain(roles?.[0]);
  }
});

test("the login roles own nothing and have no power beside their grants", async () => {
  const powers = await sql(
    `select rolname from pg_roles r where rolname = any ($1) and (
       rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit
       or exists (select from pg_class where relowner = r.oid)
       or exists (select from pg_proc where proowner = r.oid)
       or has_database_privilege(r.oid, current_database(), 'temporary')
       or has_database_privilege(r.oid, current_database(), 'create')
       or has_schema_privilege(r.oid, 'public', 'create') or has_schema_privilege(r.oid, 'sec', 'create')
       or exists (select from pg_auth_members where member = r.oid))`,
    [loginRoles],
  );
  expect(powers).toEqual([]);
});

test("nobody who signs in may truncate, reference or put triggers on a table", async () => {
  const rights = await sql(
    `select grantee, table_name, privilege_type from information_schema.role_table_grants
      where grantee = any ($1) and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')`,
    [loginRoles],
  );
  expect(rights).toEqual([]);
});

test("deleting is for sessions and what sign-in leaves behind only", async () => {
  const rights = await sql<{ right: string }>(
    `select distinct grantee || ' ' || table_name as right from information_schema.role_table_grants
      where grantee = any ($1) and privilege_type = 'DELETE' order by 1`,
    [loginRoles],
  );
  expect(rights.map(({ right }) => right)).toEqual([
    "portal_app session",
    "portal_system enrolment",
    "portal_system form_receipt",
    "portal_system session",
    "portal_system throttle",
  ]);
});

test("the role that serves GET can change nothing but the record of what it read", async () => {
  const writes = await sql(
    `select table_name from information_schema.role_column_grants
      where grantee = 'portal_reader' and privilege_type <> 'SELECT'`,
  );
  expect(writes).toEqual([]);
  const volatileFunctions = await sql<{ name: string }>(
    `select p.proname as name from pg_proc p where p.pronamespace = 'sec'::regnamespace
        and p.provolatile = 'v' and has_function_privilege('portal_reader', p.oid, 'execute') order by 1`,
  );
  expect(volatileFunctions.map(({ name }) => name)).toEqual(["enter", "record_reads"]);
});

test("what acts above row security is on this list, belongs to the definer and pins its path", async () => {
  const functions = await sql<{ name: string; owner: string; pinned: boolean; open: boolean }>(
    `select p.proname as name, r.rolname as owner,
            coalesce('search_path=pg_catalog, pg_temp' = any (p.proconfig), false) as pinned,
            exists (select from aclexplode(p.proacl) a where a.grantee = 0) or p.proacl is null as open
       from pg_proc p join pg_roles r on r.oid = p.proowner
      where p.prosecdef and p.pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)`,
  );
  expect(
    functions.filter(({ owner, pinned, open }) => owner !== "portal_definer" || !pinned || open),
  ).toEqual([]);
  expect(functions.map(({ name }) => name).toSorted()).toMatchSnapshot();
});

test("which function each role may call is written down", async () => {
  const rights = await sql<{ role: string; name: string }>(
    `select r.rolname as role, p.proname as name from pg_proc p cross join pg_roles r
      where p.pronamespace = 'sec'::regnamespace and r.rolname = any ($1)
        and has_function_privilege(r.oid, p.oid, 'execute') order by 1, 2`,
    [loginRoles],
  );
  const byRole = group(rights);
  const names = Object.entries(byRole).map(([role, list]) => [role, list?.map(({ name }) => name)]);
  expect(Object.fromEntries(names)).toMatchSnapshot();
});

test("which rows two people could collide on is written down", async () => {
  const unique = await sql<{ name: string }>(
    `select indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
      where i.indisunique and not i.indisprimary and c.relnamespace = 'public'::regnamespace
        and c.relname <> '_prisma_migrations' order by 1`,
  );
  expect(unique.map(({ name }) => name)).toMatchSnapshot();
});

test("there are no views, materialized views or rules to walk around the policies", async () => {
  const found = await sql(
    `select relname from pg_class where relkind in ('v', 'm') and relnamespace in ('public'::regnamespace, 'sec'::regnamespace)`,
  );
  expect(found).toEqual([]);
});

test("the live tables are those of the Prisma models", async () => {
  expect((await schemaDrift(superuserAddress)).trim()).toBe("");
});

function group<Row extends { role: string }>(rows: Row[]): Record<string, Row[]> {
  const groups: Record<string, Row[]> = {};
  for (const row of rows) (groups[row.role] ??= []).push(row);
  return groups;
}

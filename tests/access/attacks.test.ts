import { randomUUID } from "node:crypto";
import { type Client, DatabaseError } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { asActor, asReader, type Tx } from "~/platform/db.server";
import { connectedAs } from "../support/database";
import { actorOf, grant, organisation, person, session, sql, workspace } from "../support/world";
import { beginAs } from "./oracle/acting";

/** An answer without a row, or none for want of a right. */
const nothing = /^(?:0 rows|refused 42501)/;

/** Words that stand in hidden rows only: no answer, error or plan may hold them. */
const canary = "Kanariefågel";
const tables = [
  "item",
  "audience_entry",
  "revision",
  "comment",
  "indicator",
  "observation",
  "task",
  "screening",
  "workspace",
  "workspace_grant",
  "join_request",
  "person",
  "organisation",
  "account",
  "audit_entry",
  "break_glass",
  "sanction",
  "unlock",
  "form_receipt",
];

let app: Client;
let reader: Client;
let insider: string;
let outsider: string;
let hiddenId: string;

beforeAll(async () => {
  [app, reader] = await Promise.all([connectedAs("portal_app"), connectedAs("portal_reader")]);
  const room = await workspace({ visibility: "hidden" });
  insider = await person();
  await grant(room, insider, "contributor");
  outsider = await person();
  hiddenId = randomUUID();
  await sql("set session_replication_role = replica");
  await sql(
    `insert into item (id, kind, workspace_id, organisation_id, author_id, label, state, version, current_revision_id, title, audience, search)
     select $1, 'page', $2::uuid, organisation_id, id, 'AMBER', 'published', 1, $3, $4, array[$2::uuid], to_tsvector('simple', $4)
       from person where id = $5`,
    [hiddenId, room, randomUUID(), canary, insider],
  );
  await sql("set session_replication_role = origin");
  await sql("analyze");
});

afterEach(async () => {
  await Promise.all([app.query("rollback"), reader.query("rollback")]);
});

afterAll(async () => {
  await Promise.all([app.end(), reader.end()]);
});

describe.each(["portal_app", "portal_reader"])(
  "arbitrary SQL as %s without a session's secret",
  (role) => {
    const client = () => (role === "portal_app" ? app : reader);

    test.each(tables)("%s shows no row", async (table) => {
      expect(await outcomeOf(client(), `select * from ${table}`)).toMatch(nothing);
    });

    test.each([
      [
        "a person's id",
        () => [`set app.user_id = '${insider}'`, `set app.person_id = '${insider}'`],
      ],
      ["a token without a secret", () => [`set app.token = '${insider}'`]],
      ["a token of dots", () => ["set app.token = '...'"]],
      ["an empty token", () => ["set app.token = ''"]],
      [
        "somebody's session with another secret",
        async () => {
          const { token } = await session(insider);
          return [`set app.token = '${token.split(".")[0]}.guess'`];
        },
      ],
      ["a job of the worker", async () => [`set app.token = '${await jobToken()}'`]],
      ["row security turned off", () => ["set row_security = off"]],
      ["another search path", () => ["set search_path = pg_temp, public"]],
      ["a wildcard for an id", () => ["set app.token = '%.%'"]],
    ])("%s proves nobody", async (_what, settings) => {
      for (const setting of await settings()) await attempted(client(), setting);
      expect(await outcomeOf(client(), "select title from item")).toMatch(nothing);
      await client().query("reset all");
    });

    test.each([
      ["another role", "set role portal_definer"],
      ["the owner", "set role portal_owner"],
      ["another login", "set session authorization postgres"],
      ["a temporary table", "create temp table t (x int)"],
      ["a temporary view", "create temp view v as select 1"],
      ["a function", "create function public.f() returns int language sql as 'select 1'"],
      [
        "a function of the session",
        "create function pg_temp.f() returns int language sql as 'select 1'",
      ],
      ["a code block of an untrusted language", "do language plpython3u 'pass'"],
      [
        "an operator",
        "create operator public.=== (leftarg = text, rightarg = text, function = texteq)",
      ],
      ["a schema", "create schema mine"],
      ["a server file", "select pg_read_file('/etc/passwd')"],
      ["a server folder", "select pg_ls_dir('.')"],
      ["a program", "copy (select 1) to program 'cat'"],
      ["a file copied in", "copy form_receipt from '/etc/passwd'"],
      ["a file copied out", "copy (select 1) to '/tmp/portal-out'"],
      ["a large object from a file", "select lo_import('/etc/passwd')"],
      ["passwords", "select rolpassword from pg_authid where rolpassword is not null"],
      ["raw statistics", "select stavalues1 from pg_statistic"],
      ["the key of the evidence", "select value from sec.key"],
      ["the hash of a session", "select secret_hash from session"],
      ["a content's keyed hash", "select sec.content_hash('{}')"],
      ["another's principals", `select sec.principals_of('00000000-0000-0000-0000-000000000001')`],
      ["another's identity", `select sec.identify('00000000-0000-0000-0000-000000000001')`],
      ["the words of search", "select search from item"],
      ["the whole table at once", "table item"],
      ["truncation", "truncate item"],
      ["a trigger", "create trigger t after insert on item execute function sec.refuse_change()"],
      ["row security removed", "alter table item disable row level security"],
      ["a policy", "create policy mine on item using (true)"],
      ["a grant", "grant select on item to portal_reader"],
      ["a setting of the server", "alter system set row_security = off"],
      [
        "the record written past its functions",
        "insert into audit_pending (at, body) values (now(), '{}')",
      ],
      ["an entry in somebody's name", "select sec.note('x', null, null, 'x', null, null, '{}')"],
    ])("%s is out of reach", async (_what, statement) => {
      expect(await outcomeOf(client(), statement)).toMatch(/^refused/);
    });

    test.each([
      [
        "statistics of a column",
        "select most_common_vals::text from pg_stats where tablename = 'item' and attname = 'title'",
      ],
      [
        "another's queries",
        "select query from pg_stat_activity where usename <> current_user and query <> '<insufficient privilege>'",
      ],
    ])("%s show nothing", async (_what, statement) => {
      expect(await outcomeOf(client(), statement)).toBe("0 rows");
    });

    test("a prepared statement keeps nobody's rights", async () => {
      const { token } = await session(insider);
      await beginAs(client(), token);
      await client().query("prepare titles as select title from item");
      expect(await outcomeOf(client(), "execute titles")).toBe("1 rows");
      await client().query("commit");
      expect(await outcomeOf(client(), "execute titles")).toMatch(nothing);
      await client().query("deallocate titles");
    });

    test("a cursor ends with the transaction of who opened it", async () => {
      const { token } = await session(insider);
      await beginAs(client(), token);
      await client().query("declare titles cursor for select title from item");
      await client().query("commit");
      expect(await outcomeOf(client(), "fetch all from titles")).toMatch(/^refused 34000/);
    });
  },
);

describe("somebody signed in learns nothing of hidden rows", () => {
  test.each([
    ["an error that quotes a value", "select id from item where title::int = 1"],
    ["an error in a sort", "select id from item order by title::int"],
    [
      "a division by what is hidden",
      "select 1 / (case when title like 'Kanarie%' then 0 else 1 end) from item",
    ],
    ["a regular expression", "select id from item where title ~ '^K'"],
    ["a word of the search", `select sec.search_items('kanarie', 100)`],
    ["a lock on the row", "select id from item for share"],
    ["a notification", "select 1 from item where pg_notify('x', title) is not null"],
    ["a large object", "select lo_from_bytea(0, title::bytea) from item"],
    [
      "an advisory lock by its id",
      "select pg_advisory_xact_lock(version) from item where title like 'K%'",
    ],
    ["a setting made of it", "select set_config('app.stolen', title, true) from item"],
    [
      "xml of the table",
      "select length(query_to_xml('select title from item', true, true, '')::text) from generate_series(1, 1) where query_to_xml('select title from item', true, true, '')::text like '%Kanarie%'",
    ],
    ["a copy of the table", "select 1 from item where to_jsonb(item) is not null"],
    [
      "a conflict",
      `insert into item (id, kind, workspace_id, organisation_id, author_id) values (gen_random_uuid(), 'page', gen_random_uuid(), gen_random_uuid(), gen_random_uuid()) on conflict (id) do update set label = 'RED'`,
    ],
  ])("by %s", async (_what, statement) => {
    const { token } = await session(outsider);
    await beginAs(app, token);
    const told = await outcomeOf(app, statement);
    expect(told).toMatch(/^(?:0 rows|refused)/);
    expect(told).not.toContain(canary);
  });

  test("a plan tries the policy before what the person asks for, and quotes no row", async () => {
    const { token } = await session(outsider);
    await beginAs(app, token);
    const { rows } = await app.query<{ "QUERY PLAN": string }>(
      "explain (analyze, costs off, timing off, summary off) select id from item where title ~ '^K'",
    );
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toMatch(/Filter: \(CASE WHEN .* END AND \(title ~ /);
    expect(plan).not.toContain(canary);
  });

  test("a function of one's own is not run on hidden rows", async () => {
    const { token } = await session(outsider);
    await sql(
      `create or replace function public.tells(t text) returns boolean language plpgsql cost 0.0000001
         as $$ begin raise exception 'seen %', t; end $$; grant execute on function public.tells to portal_app`,
    );
    await beginAs(app, token);
    expect(await outcomeOf(app, "select id from item where public.tells(title)")).toBe("0 rows");
    await sql("drop function public.tells");
  });

  test("a token ends with its transaction", async () => {
    const { token } = await session(insider);
    await beginAs(app, token);
    expect((await app.query("select from item")).rowCount).toBe(1);
    await app.query("commit");
    expect((await app.query("select from item")).rowCount).toBe(0);
  });
});

describe("the application's own door to the database", () => {
  test("a query outside of a transaction throws instead of answering nothing", async () => {
    const actor = await actorOf(insider);
    let leaked: Tx | undefined;
    await asReader(actor, async (tx) => {
      leaked = tx;
      await tx.item.count();
    });
    await expect(leaked?.item.count()).rejects.toThrow(/transaction/i);
  });

  test("identity never crosses pooled connections, whatever fails in between", async () => {
    const actors = await Promise.all(
      Array.from({ length: 8 }, async () =>
        actorOf(await person({ organisationId: await organisation() })),
      ),
    );
    const checks = Array.from({ length: 4_000 }, (_nothing, index) => index);
    let mixed = 0;
    let failed = 0;
    const one = async (index: number) => {
      const actor = actors[index % actors.length];
      if (!actor) return;
      const inRole = index % 2 === 0 ? asActor : asReader;
      await inRole(actor, async (tx) => {
        if (index % 7 === 0) throw new Error("planned");
        if (index % 11 === 0) await tx.$queryRaw`select 1 / 0`;
        const [row] = await tx.$queryRaw<{ id: string }[]>`select sec.uid()::text as id`;
        if (row?.id !== actor.personId) mixed += 1;
      }).catch(() => (failed += 1));
    };
    for (let start = 0; start < checks.length; start += 40) {
      await Promise.all(checks.slice(start, start + 40).map(one));
    }
    expect(mixed).toBe(0);
    expect(failed).toBe(checks.filter((index) => index % 7 === 0 || index % 11 === 0).length);
  }, 120_000);
});

/** A mail being sent: its token is good in the hands of the worker only. */
async function jobToken(): Promise<string> {
  const id = randomUUID();
  await sql(
    `insert into outbox (id, kind, recipient_id, payload, state, lease_until, lease_hash)
     values ($1, 'digest', $2, '{}', 'sending', now() + interval '1 hour', sha256('lease'))`,
    [id, insider],
  );
  return `job.${id}.lease`;
}

/**
 * «N rows» that a statement gave, «done» where it gives none by its nature, or «refused» with all that the
 * error tells.
 */
async function outcomeOf(client: Client, statement: string): Promise<string> {
  try {
    const { rows, fields } = await client.query(statement);
    return fields.length === 0 && rows.length === 0 ? "done" : `${rows.length} rows`;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const { code, message, detail, hint, where } = error;
    return ["refused", code, message, detail, hint, where].filter(Boolean).join(" ");
  }
}

async function attempted(client: Client, statement: string): Promise<void> {
  await client.query(statement).catch(() => undefined);
}

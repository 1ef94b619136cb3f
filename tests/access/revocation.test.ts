import { randomUUID } from "node:crypto";
import { type Client, DatabaseError } from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { connectedAs } from "../support/database";
import { grant, organisation, person, session, sql, workspace } from "../support/world";
import { beginAs } from "./oracle/acting";

let client: Client;

beforeAll(async () => {
  client = await connectedAs("portal_app");
});

afterEach(() => client.query("rollback"));

afterAll(() => client.end());

/** Somebody with a role, a published item they read and a session; ids to take each of them away with. */
async function member(portalRole?: "officer") {
  const organisationId = await organisation();
  const personId = await person({ organisationId, ...(portalRole ? { portalRole } : {}) });
  const workspaceId = await workspace();
  const grantId = await grant(workspaceId, personId, "contributor");
  const itemId = await publishedIn(workspaceId);
  const { token } = await session(personId);
  return { organisationId, personId, workspaceId, grantId, itemId, token };
}

async function publishedIn(workspaceId: string): Promise<string> {
  const authorId = await person();
  const id = randomUUID();
  await sql("set session_replication_role = replica");
  await sql(
    `insert into item (id, kind, workspace_id, organisation_id, author_id, label, state, version, current_revision_id, title, audience)
     select $1, 'page', $2::uuid, organisation_id, id, 'AMBER', 'published', 1, $3, 'Pattern', array[$2::uuid]
       from person where id = $4`,
    [id, workspaceId, randomUUID(), authorId],
  );
  await sql("set session_replication_role = origin");
  return id;
}

type Member = Awaited<ReturnType<typeof member>>;

/** What stays with somebody who has lost the right to read what others share. */
type Kept = "nothing" | "their own draft" | "their own draft and their role";

const losses: [what: string, kept: Kept, take: (from: Member) => Promise<unknown>][] = [
  [
    "the session was ended",
    "nothing",
    ({ personId }) => sql("delete from session where person_id = $1", [personId]),
  ],
  [
    "the session was idle too long",
    "nothing",
    ({ personId }) => sql("update session set expires_at = now() where person_id = $1", [personId]),
  ],
  [
    "the session reached its end",
    "nothing",
    ({ personId }) => sql("update session set ends_at = now() where person_id = $1", [personId]),
  ],
  [
    "the person was suspended",
    "nothing",
    ({ personId }) => sql("update person set state = 'suspended' where id = $1", [personId]),
  ],
  [
    "the organisation was suspended",
    "nothing",
    ({ organisationId }) =>
      sql("update organisation set state = 'suspended' where id = $1", [organisationId]),
  ],
  [
    "the organisation left",
    "nothing",
    ({ organisationId }) =>
      sql("update organisation set state = 'left' where id = $1", [organisationId]),
  ],
  [
    "the role was ended",
    "their own draft",
    ({ grantId }) =>
      sql("update workspace_grant set valid_to = valid_from where id = $1", [grantId]),
  ],
  [
    "the organisation became an observer",
    "their own draft and their role",
    ({ organisationId }) =>
      sql("update organisation set state = 'observer' where id = $1", [organisationId]),
  ],
];

test.each(losses)(
  "in the middle of a transaction nobody's texts are seen or answered once %s, keeping %s",
  async (_what, kept, take) => {
    const somebody = await member();
    await beginAs(client, somebody.token);
    expect(await seenStates()).toEqual(["published"]);
    expect(await write(somebody)).toBe("done");
    expect(await seenStates()).toEqual(["draft", "published"]);
    await take(somebody);
    expect(await seenStates()).toEqual(kept === "nothing" ? [] : ["draft"]);
    expect(await comment(somebody)).toBe("42501");
    expect(await write(somebody)).toBe(kept.endsWith("role") ? "done" : "42501");
  },
);

test("an agreement that must be signed as of now closes everything but itself", async () => {
  const somebody = await member();
  await beginAs(client, somebody.token);
  expect(await countItems()).toBe(1);
  const id = randomUUID();
  await sql(
    `insert into agreement (id, kind, number, required_of, effective_on, grace_until, title_sv, title_en, text_sv, text_en)
     values ($1, 'declaration', 99, 'person', current_date - 30, current_date - 1, 'A', 'A', 'A', 'A')`,
    [id],
  );
  expect(await countItems()).toBe(0);
  expect(await write(somebody)).toBe("42501");
  const accepted = `insert into agreement_acceptance (id, agreement_id, organisation_id, person_id)
                    values ($1, $2, $3, $4)`;
  await client.query(accepted, [randomUUID(), id, somebody.organisationId, somebody.personId]);
  expect(await countItems()).toBe(1);
  await client.query("rollback");
  await sql("delete from agreement where id = $1", [id]);
});

test("broken glass goes dark when its time is up", async () => {
  const officer = await member("officer");
  const itemId = await publishedIn(await workspace());
  await sql("set session_replication_role = replica");
  await sql(
    `insert into break_glass (id, item_id, task_id, officer_id, reason, expires_at)
     values ($1, $2, $3, $4, 'Report', now() + interval '10 minutes')`,
    [randomUUID(), itemId, randomUUID(), officer.personId],
  );
  await sql("set session_replication_role = origin");
  await beginAs(client, officer.token);
  expect(await countItems()).toBe(2);
  await sql("update break_glass set expires_at = now() where item_id = $1", [itemId]);
  expect(await countItems()).toBe(1);
});

test("a portal role that is taken away takes the queue with it", async () => {
  const officer = await member("officer");
  await sql("insert into task (id, kind, due_at) values ($1, 'report', now())", [randomUUID()]);
  await beginAs(client, officer.token);
  const tasks = async () => (await client.query("select from task")).rowCount;
  expect(await tasks()).toBeGreaterThan(0);
  await sql("update person set portal_role = null where id = $1", [officer.personId]);
  expect(await tasks()).toBe(0);
});

async function countItems(): Promise<number> {
  return (await seenStates()).length;
}

async function seenStates(): Promise<string[]> {
  const { rows } = await client.query<{ state: string }>("select state from item order by state");
  return rows.map(({ state }) => state);
}

/** Shares a draft; answers the code of the error that stopped it. */
function write({ workspaceId, organisationId, personId }: Member): Promise<string> {
  return attempted(
    `insert into item (id, kind, workspace_id, organisation_id, author_id) values ($1, 'page', $2, $3, $4)`,
    [randomUUID(), workspaceId, organisationId, personId],
  );
}

function comment({ itemId, personId }: Member): Promise<string> {
  return attempted(
    "insert into comment (id, item_id, author_id, body, state) values ($1, $2, $3, '', 'published')",
    [randomUUID(), itemId, personId],
  );
}

async function attempted(text: string, values: unknown[]): Promise<string> {
  await client.query("savepoint one");
  try {
    await client.query(text, values);
    return "done";
  } catch (error) {
    await client.query("rollback to one");
    if (!(error instanceof DatabaseError)) throw error;
    return String(error.code);
  }
}

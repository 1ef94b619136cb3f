import { randomUUID } from "node:crypto";
import { type Client, DatabaseError } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectedAs } from "../support/database";
import { sql } from "../support/world";
import { beginAs } from "./oracle/acting";
import { insertion, Rights, type Step } from "./oracle/attempts";
import { partsOf } from "./oracle/parts";
import { World } from "./oracle/rules";
import { setStage } from "./oracle/stage";
import { store } from "./oracle/store";
import { storeParts } from "./oracle/store-parts";

const stage = setStage();
const rights = new Rights(stage, new World(stage.facts));
const { people, rooms } = stage;
let tokens: Map<string, string>;
let client: Client;

beforeAll(async () => {
  tokens = await store(stage.facts);
  await storeParts(partsOf(stage, new World(stage.facts)));
  client = await connectedAs("portal_app");
}, 120_000);

afterAll(() => client.end());

/** What anybody may name in a write although it is hidden from them, and how the write looks. */
const hiddenItem = rights.item("RED", "held").id;
const publishedElsewhere = rights.itemIn("hidden", "AMBER").id;
const { stranger, author, elsewhere } = people;
const own = { author_id: stranger.id, organisation_id: stranger.organisation.id };
const text = { base_version: 1, content: {}, state: "published" };
const probes: [about: string, hidden: string, step: (id: string) => Step][] = [
  [
    "an item, by a comment",
    hiddenItem,
    (id) =>
      insertion("comment", {
        id: randomUUID(),
        item_id: id,
        author_id: stranger.id,
        body: "",
        state: "published",
      }),
  ],
  [
    "an item, by a revision",
    hiddenItem,
    (id) => insertion("revision", { id: randomUUID(), item_id: id, ...own, ...text }),
  ],
  [
    "an item of another version, by a revision",
    publishedElsewhere,
    (id) =>
      insertion("revision", { id: randomUUID(), item_id: id, ...own, ...text, base_version: 0 }),
  ],
  [
    "an item, by a report",
    hiddenItem,
    (id) =>
      insertion("task", {
        id: randomUUID(),
        kind: "report",
        item_id: id,
        author_id: stranger.id,
        due_at: new Date(),
      }),
  ],
  [
    "an item, by an observation",
    hiddenItem,
    (id) =>
      insertion("observation", {
        id: randomUUID(),
        item_id: id,
        organisation_id: stranger.organisation.id,
        person_id: stranger.id,
        quarter: "2026-01-01",
        kind: "not_seen",
      }),
  ],
  [
    "an item, by a reader named who is in its workspace",
    hiddenItem,
    (id) =>
      insertion("audience_entry", {
        id: randomUUID(),
        item_id: id,
        label: "RED",
        kind: "person",
        person_id: author.id,
      }),
  ],
  [
    "an item, by an organisation",
    publishedElsewhere,
    (id) =>
      insertion("audience_entry", {
        id: randomUUID(),
        item_id: id,
        label: "AMBER",
        kind: "organisation",
        organisation_id: author.organisation.id,
      }),
  ],
  [
    "an item, by its label",
    publishedElsewhere,
    (id) =>
      insertion("audience_entry", {
        id: randomUUID(),
        item_id: id,
        label: "GREEN",
        kind: "coalition",
      }),
  ],
  ["an item, by withdrawing it", publishedElsewhere, (id) => ["select sec.withdraw_item($1)", id]],
  [
    "an item, by tightening it",
    publishedElsewhere,
    (id) => ["select sec.tighten_to_red($1, $2)", id, [author.id]],
  ],
  [
    "an item, by an update",
    publishedElsewhere,
    (id) => ["update item set label = 'RED' where id = $1", id],
  ],
  [
    "an item, by who read it",
    publishedElsewhere,
    (id) => ["select * from sec.item_readers($1)", id],
  ],
  [
    "an item, by its reach",
    publishedElsewhere,
    (id) => ["select 1 where sec.reach($1, 'RED') is not null", id],
  ],
  [
    "an item, by its totals",
    publishedElsewhere,
    (id) => ["select * from sec.observation_totals($1)", id],
  ],
  ["a task, by releasing it", stage.tasks.lapsed, (id) => ["select sec.release_held($1)", id]],
  [
    "a workspace, by a request",
    rooms.hidden.id,
    (id) =>
      insertion("join_request", {
        id: randomUUID(),
        workspace_id: id,
        person_id: stranger.id,
        reason: "",
        state: "pending",
      }),
  ],
  [
    "a workspace, by sharing",
    rooms.hidden.id,
    (id) => insertion("item", { id: randomUUID(), kind: "page", workspace_id: id, ...own }),
  ],
  [
    "a workspace and its members, by admitting one who is in",
    rooms.hidden.id,
    (id) =>
      insertion("workspace_grant", {
        id: randomUUID(),
        workspace_id: id,
        person_id: elsewhere.id,
        role: "reader",
        valid_to: new Date(),
        granted_by_id: stranger.id,
      }),
  ],
  [
    "a workspace, by an entry",
    rooms.hidden.id,
    (id) =>
      insertion("audience_entry", {
        id: randomUUID(),
        item_id: rights.item("GREEN").id,
        label: "GREEN",
        kind: "workspace",
        workspace_id: id,
      }),
  ],
  [
    "a workspace, by its authorities",
    rooms.hidden.id,
    (id) => ["select 1 where sec.authorities_in($1) <> '{}'", id],
  ],
  [
    "a task, by breaking glass",
    stage.tasks.lapsed,
    (id) =>
      insertion("break_glass", {
        id: randomUUID(),
        item_id: hiddenItem,
        task_id: id,
        officer_id: stranger.id,
        reason: "",
        expires_at: new Date(),
      }),
  ],
  [
    "the chairs of a workspace, by a made-up role",
    rooms.hidden.id,
    (id) => [
      `select 1 where sec.is_open(row(gen_random_uuid(), $1::uuid, gen_random_uuid(), 'chair',
         now() - interval '2 days', now() - interval '1 day', null, null)::workspace_grant)`,
      id,
    ],
  ],
  [
    "another's form, by the same key",
    "",
    () => insertion("form_receipt", { person_id: author.id, form_key: randomUUID() }),
  ],
];

test.each(probes)("%s: what is hidden answers as what never was", async (_about, hidden, step) => {
  const ofHidden = await outcome(step(hidden), hidden);
  const missing = randomUUID();
  expect(ofHidden).toEqual(await outcome(step(missing), missing));
});

test("a free value and one that somebody hidden has taken answer alike", async () => {
  const [theirs] = await sql<{ id: string; form_key: string }>(
    `insert into form_receipt (person_id, form_key) values ($1, gen_random_uuid()) returning form_key`,
    [author.id],
  );
  const key = theirs?.form_key;
  const mine = (form_key: unknown) =>
    insertion("form_receipt", { person_id: stranger.id, form_key });
  expect(await outcome(mine(key))).toEqual(await outcome(mine(randomUUID())));
  const forged = (form_key: unknown) =>
    insertion("form_receipt", { person_id: author.id, form_key });
  expect(await outcome(forged(key))).toEqual(await outcome(forged(randomUUID())));
});

test("every key that two people could collide on holds the one who asks, what they see, or a random id", async () => {
  const keys = await sql<{ name: string }>(
    `select indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
      where i.indisunique and not i.indisprimary and c.relnamespace = 'public'::regnamespace
        and (has_any_column_privilege('portal_app', c.oid, 'INSERT') or has_any_column_privilege('portal_app', c.oid, 'UPDATE'))
        and c.relname not in ('_prisma_migrations') order by 1`,
  );
  expect(keys.map(({ name }) => name)).toEqual(Object.keys(approvedKeys));
});

/** Why a collision on each key tells nothing. Primary keys are random ids made by the server. */
const approvedKeys: Record<string, string> = {
  account_email_key: "the address is not writable",
  agreement_acceptance_agreement_id_person_id_as_signatory_key: "one's own",
  audience_entry_once: "entries of an item that one may widen, which one sees",
  gate_setting_one_in_force: "the lead's alone, who sees them all",
  gate_setting_one_proposed: "the lead's alone, who sees them all",
  gate_setting_version_key: "the number is given by the database",
  item_current_revision_id_key: "not writable",
  item_id_label_key: "holds the random id",
  join_request_one_open: "one's own",
  observation_item_id_organisation_id_quarter_key: "one's own organisation's",
  organisation_name_key: "the name is not writable",
  revision_item_id_number_key: "the number is not writable",
};

/** How a write ends for a stranger: its error, or the rows it touched. Ids are taken out of messages. */
async function outcome([statement, ...values]: Step, id = ""): Promise<object> {
  await beginAs(client, tokens.get(stranger.id) ?? "");
  try {
    const { rowCount, rows } = await client.query(statement, values);
    return { rowCount, rows };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const { code, message, detail, constraint, table, column, hint } = error;
    const told = JSON.stringify({ message, detail, hint }).replaceAll(id === "" ? "\0" : id, "ID");
    return { code, told, constraint, table, column };
  } finally {
    await client.query("rollback");
  }
}

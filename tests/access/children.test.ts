import type { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectedAs } from "../support/database";
import { sql } from "../support/world";
import { accountParts, mailParts } from "./oracle/accounts";
import { beginAs, visibleIn } from "./oracle/acting";
import type { Person } from "./oracle/facts";
import { gateParts } from "./oracle/gate";
import { heldTextParts } from "./oracle/held-texts";
import { partsOf } from "./oracle/parts";
import { whyRead, World } from "./oracle/rules";
import { setStage } from "./oracle/stage";
import { revisionIdOf, store } from "./oracle/store";
import { grouped, storeParts } from "./oracle/store-parts";

const stage = setStage();
const world = new World(stage.facts);
const people = Object.values(stage.people);
const parts = [
  ...partsOf(stage, world),
  ...accountParts(stage, world),
  ...mailParts(stage, world),
  ...gateParts(stage, world),
  ...heldTextParts(stage, world),
];
/** What the application may ask for at all. */
const readable = parts.filter(({ table }) => table !== "credential");
const byTable = grouped(readable, ({ table }) => table);
let tokens: Map<string, string>;
let reader: Client;

beforeAll(async () => {
  tokens = await store(stage.facts);
  await storeParts(parts);
  reader = await connectedAs("portal_reader");
}, 120_000);

afterAll(() => reader.end());

test.each([...byTable.keys()])(
  "%s: everyone sees what the rules say, and nothing else",
  async (table) => {
    const rows = byTable.get(table) ?? [];
    const known = new Set(rows.map(({ id }) => id));
    const wrong: string[] = [];
    for (const person of people) {
      const seen = await everythingSeenBy(person, table);
      for (const { id, row, sees } of rows) {
        if (sees(person) === seen.has(id)) continue;
        wrong.push(`${person.about} ${seen.has(id) ? "sees" : "misses"} ${JSON.stringify(row)}`);
      }
      // Besides, there are the revisions of the items, the tasks of the openings and evidence on held texts.
      const others = [...seen].filter((id) => !known.has(id));
      if (!["revision", "task", "screening"].includes(table)) expect(others).toEqual([]);
    }
    expect({ differences: wrong.length, such: wrong.slice(0, 12) }).toEqual({
      differences: 0,
      such: [],
    });
  },
);

test("the text of an item is seen with it, and its unpublished text by its author and with glass", async () => {
  const wrong: string[] = [];
  for (const person of people) {
    const seen = await everythingSeenBy(person, "revision");
    for (const item of stage.facts.items) {
      const reads = whyRead({ world, reader: person, item }).answer;
      const wasPublished = ["published", "hidden", "withdrawn"].includes(item.state);
      const isItsOwn = person.id === item.authorId || world.hasOpened(person, item);
      const should = reads && (wasPublished || isItsOwn);
      if (should !== seen.has(revisionIdOf(item))) wrong.push(`${person.about}: ${item.state}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("an audience entry is seen with its item, unless it names a workspace that does not exist for one", async () => {
  const hidden = new Set(
    stage.facts.workspaces.filter((room) => room.visibility === "hidden").map(({ id }) => id),
  );
  const entries = await sql<{ id: string; item_id: string; workspace_id: string | null }>(
    "select id, item_id, workspace_id from audience_entry",
  );
  const itemOf = new Map(stage.facts.items.map((item) => [item.id, item]));
  for (const person of people) {
    const expected = entries.filter(({ item_id, workspace_id: room }) => {
      const item = itemOf.get(item_id);
      const exists =
        room === null ||
        !hidden.has(room) ||
        world.roleOf(person, room) !== undefined ||
        ["officer", "lead"].includes(person.portalRole ?? "");
      return item !== undefined && exists && whyRead({ world, reader: person, item }).answer;
    });
    const seen = await everythingSeenBy(person, "audience_entry");
    expect([person.about, [...seen].toSorted()]).toEqual([
      person.about,
      expected.map(({ id }) => id).toSorted(),
    ]);
  }
});

test("the functions that answer about one item answer only who reads it", async () => {
  for (const person of people) {
    await beginAs(reader, tokens.get(person.id) ?? "");
    const { rows } = await reader.query<{ id: string }>(
      "select id from unnest($1::uuid[]) id where sec.reads(id)",
      [stage.facts.items.map(({ id }) => id)],
    );
    const seen = await visibleIn(reader, "item");
    await reader.query("commit");
    expect(new Set(rows.map(({ id }) => id))).toEqual(seen);
  }
});

test("words find only items that one reads", async () => {
  await sql("update item set search = to_tsvector('simple', 'canary') where state = 'published'");
  for (const person of people) {
    await beginAs(reader, tokens.get(person.id) ?? "");
    const { rows } = await reader.query<{ id: string }>(
      "select id from sec.search_items('canary', 10000) id",
    );
    const seen = await visibleIn(reader, "item");
    await reader.query("commit");
    expect(rows.filter(({ id }) => !seen.has(id))).toEqual([]);
  }
});

async function everythingSeenBy(person: Person, table: string): Promise<Set<string>> {
  await beginAs(reader, tokens.get(person.id) ?? "");
  const seen = await visibleIn(reader, table);
  await reader.query("commit");
  return seen;
}

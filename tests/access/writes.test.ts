import type { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectedAs } from "../support/database";
import { sql } from "../support/world";
import { beginAs } from "./oracle/acting";
import { accountAttempts, accountParts, mailAttempts, mailParts } from "./oracle/accounts";
import { type Attempt, carryOut, Rights } from "./oracle/attempts";
import { holdAttempts } from "./oracle/attempts-holds";
import { itemAttempts } from "./oracle/attempts-items";
import { peopleAttempts } from "./oracle/attempts-people";
import type { Person } from "./oracle/facts";
import { gateAttempts, gateParts } from "./oracle/gate";
import { heldTextAttempts, heldTextParts } from "./oracle/held-texts";
import { partsOf } from "./oracle/parts";
import { World } from "./oracle/rules";
import { setStage } from "./oracle/stage";
import { store } from "./oracle/store";
import { storeParts } from "./oracle/store-parts";

const stage = setStage();
const world = new World(stage.facts);
const rights = new Rights(stage, world);
const attempts = [
  ...itemAttempts(rights),
  ...peopleAttempts(rights),
  ...holdAttempts(rights),
  ...accountAttempts(rights),
  ...mailAttempts(rights),
  ...gateAttempts(rights),
  ...heldTextAttempts(rights),
];
let tokens: Map<string, string>;
let client: Client;
let before: string;

beforeAll(async () => {
  tokens = await store(stage.facts);
  await storeParts([
    ...partsOf(stage, world),
    ...accountParts(stage, world),
    ...mailParts(stage, world),
    ...gateParts(stage, world),
    ...heldTextParts(stage, world),
  ]);
  client = await connectedAs("portal_app");
  before = await digest();
}, 120_000);

afterAll(() => client.end());

test.each(attempts)(
  "$table: $name succeeds for those who may, and for nobody else",
  async (attempt) => {
    const wrong: string[] = [];
    for (const person of Object.values(stage.people)) {
      const { succeeded, because } = await tryIt(attempt, person);
      if (succeeded === attempt.may(person)) continue;
      wrong.push(`${person.about} ${succeeded ? "could" : `could not: ${because}`}`);
    }
    expect(wrong).toEqual([]);
  },
);

test("what was refused has changed nothing", async () => {
  expect(await digest()).toBe(before);
});

test("enough was tried to mean something", () => {
  expect(attempts.length * Object.keys(stage.people).length).toBeGreaterThan(5_000);
});

/** Keeps what a refused attempt did, if it did anything; takes back what succeeded. */
async function tryIt(attempt: Attempt, person: Person) {
  await beginAs(client, tokens.get(person.id) ?? "");
  try {
    const touched = await carryOut(client, attempt.steps(person));
    await client.query(touched > 0 ? "rollback" : "commit");
    return { succeeded: touched > 0, because: "no row" };
  } catch (error) {
    await client.query("rollback");
    return { succeeded: false, because: error instanceof Error ? error.message : "" };
  }
}

/** One value for everything the attempts are about, as it stands. */
async function digest(): Promise<string> {
  const tables = [...new Set(attempts.map(({ table }) => table))].filter(
    (name) => name !== "screening",
  );
  const parts = await Promise.all(
    tables.map((table) =>
      sql<{ digest: string }>(
        `select md5(string_agg(t::text, '' order by t::text)) as digest from ${table} t`,
      ),
    ),
  );
  return JSON.stringify(parts);
}

import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ItemSubject } from "~/features/items/item";
import { itemPolicy } from "~/features/items/policy";
import type { Actor } from "~/kernel/actor";
import { actorFrom, type Entrance } from "~/platform/entrance";
import { addressFor } from "../support/database";
import { decisionCells } from "./oracle/cells";
import type { Item } from "./oracle/facts";
import { whyRead, World } from "./oracle/rules";
import { store } from "./oracle/store";

const world = new World(decisionCells());
const { people, items } = world.facts;
const reader = new Client(addressFor("portal_reader"));
const expected = people.map((person) =>
  items.map((item) => whyRead({ world, reader: person, item })),
);
const seen = new Map<string, Sight>();

beforeAll(async () => {
  const tokens = await store(world.facts);
  await reader.connect();
  for (const { id } of people) seen.set(id, await lookAs(tokens.get(id) ?? ""));
}, 120_000);

afterAll(() => reader.end());

test("the table is large, and every rule decides some of it", () => {
  expect(people.length * items.length).toBeGreaterThan(90_000);
  const deciding = new Set(expected.flat().map(({ by }) => by));
  expect([...deciding].toSorted()).toEqual(
    "A1 A2 A3 A4 A5 A6 B1 G1 G2 G3 G4 L1 L2 O1 P1 none".split(" "),
  );
});

test("the database shows everyone exactly what the rules say", () => {
  expectAgreement((sight, item) => sight.ids.has(item.id));
});

test("the application's policy gives the same answer for every cell", () => {
  expectAgreement(
    ({ actor, workspaces }, item) =>
      actor !== null && itemPolicy.read(actor, subjectOf(item, workspaces)),
  );
});

/** What one person sees, whom the database takes them for, and where their organisation takes part. */
type Sight = { ids: ReadonlySet<string>; actor: Actor | null; workspaces: ReadonlySet<string> };

async function lookAs(token: string): Promise<Sight> {
  await reader.query("begin");
  const { rows: entered } = await reader.query<Entrance>("select * from sec.enter($1, 'cell')", [
    token,
  ]);
  const { rows } = await reader.query<{ id: string }>("select id from item");
  const { rows: part } = await reader.query<{ ids: string[] }>(
    "select sec.organisation_workspaces()::text[] as ids",
  );
  await reader.query("commit");
  return {
    ids: new Set(rows.map(({ id }) => id)),
    actor: entered[0] ? actorFrom(entered[0], { token, requestId: "cell" }) : null,
    workspaces: new Set(part[0]?.ids),
  };
}

/** Asks for every cell; names a few that differ, each with the rule that decides it. */
function expectAgreement(answer: (sight: Sight, item: Item) => boolean): void {
  const wrong: string[] = [];
  for (const [row, person] of people.entries()) {
    const sight = seen.get(person.id);
    if (!sight) throw new Error("Nobody looked as this person.");
    for (const [column, item] of items.entries()) {
      const rule = expected[row]?.[column];
      if (rule?.answer === answer(sight, item)) continue;
      const should = rule?.answer ? "should" : "should not";
      wrong.push(`${rule?.by}: ${person.about} ${should} read ${told(item)}`);
    }
  }
  expect({ differences: wrong.length, such: wrong.slice(0, 10) }).toEqual({
    differences: 0,
    such: [],
  });
}

function told({ label, state, kind, withheld, entries, workspaceId }: Item): string {
  const kinds = [
    ...new Set(entries.map((one) => `${one.kind}${one.to === null ? "" : " (ended)"}`)),
  ];
  const where = world.facts.workspaces.findIndex(({ id }) => id === workspaceId);
  return `${label} ${state} ${kind}${withheld ? " withheld" : ""} of workspace ${where} for ${kinds.join(", ") || "nobody"}`;
}

function subjectOf(item: Item, workspaces: ReadonlySet<string>): ItemSubject {
  return {
    ...item,
    withheldFromAuthorities: item.withheld,
    workspaceIsOpen: true,
    organisationTakesPart: workspaces.has(item.workspaceId),
    audience: item.entries
      .filter(({ to }) => to === null)
      .map(({ kind, target }) => {
        const id = target ?? "";
        return {
          kind,
          personId: id,
          organisationId: id,
          workspaceId: id,
        };
      }),
  };
}

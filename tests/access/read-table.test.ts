import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ItemSubject } from "~/features/items/item";
import { itemPolicy } from "~/features/items/policy";
import type { Actor } from "~/kernel/actor";
import { actorFrom, type Entrance } from "~/platform/entrance";
import { addressFor } from "../support/database";
import { decisionCells } from "./oracle/cells";
import type { Item, Person } from "./oracle/facts";
import { whyRead, World } from "./oracle/rules";
import { store } from "./oracle/store";

const world = new World(decisionCells());
const { people, items } = world.facts;
const reader = new Client(addressFor("portal_reader"));
let seen: Map<string, Sight>;

beforeAll(async () => {
  const tokens = await store(world.facts);
  await reader.connect();
  seen = new Map();
  for (const { id } of people) seen.set(id, await lookAs(tokens.get(id) ?? ""));
}, 120_000);

afterAll(() => reader.end());

test("the table is large enough to mean something, and has both answers for most of its people", () => {
  expect(people.length * items.length).toBeGreaterThan(90_000);
  const deciding = new Set(
    people.flatMap((person) => items.map((item) => whyRead(world, person, item).by)),
  );
  expect([...deciding].toSorted()).toEqual(
    "A1 A2 A3 A4 A5 A6 B1 G1 G2 G3 G4 L1 L2 O1 P1 none".split(" "),
  );
});

test("the database shows everyone exactly what the rules say", () => {
  const wrong = mismatches((person, item) => sightOf(person).ids.has(item.id));
  expect([...new Map(wrong.map((w) => [w.split(" read ")[0], w])).values()].slice(0, 60)).toEqual(
    [],
  );
  expect(wrong.length).toBe(0);
});

test("the application's policy gives the same answer for every cell", () => {
  const wrong = mismatches((person, item) => {
    const { actor, workspaces } = sightOf(person);
    return actor !== null && itemPolicy.read(actor, subjectOf(item, workspaces));
  });
  expect([...new Map(wrong.map((w) => [w.split(" read ")[0], w])).values()].slice(0, 60)).toEqual(
    [],
  );
  expect(wrong.length).toBe(0);
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

function sightOf({ id }: Person): Sight {
  const sight = seen.get(id);
  if (!sight) throw new Error("Nobody looked as this person.");
  return sight;
}

function mismatches(answer: (person: Person, item: Item) => boolean): string[] {
  const wrong: string[] = [];
  for (const person of people) {
    for (const item of items) {
      const expected = whyRead(world, person, item);
      if (answer(person, item) === expected.answer) continue;
      wrong.push(
        `${expected.by}: ${person.about} should ${expected.answer ? "" : "not "}read ${told(item)}`,
      );
    }
  }
  return wrong;
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
        } as ItemSubject["audience"][0];
      }),
  };
}

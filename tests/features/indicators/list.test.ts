import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { filtersFrom } from "~/features/indicators/asked-filters";
import { cursorText, listAddress, sorts } from "~/features/indicators/filters";
import { listIndicators } from "~/features/indicators/list.server";
import { find } from "~/features/search/find.server";
import type { Actor } from "~/kernel/actor";
import { memberOf, sql, workspace } from "../../support/world";
import { shared, typedRedFlag } from "./forms";

/** Everything that a list shows, page by page; fails when an item comes twice. */
async function walk(actor: Actor, query: string): Promise<string[]> {
  const seen: string[] = [];
  let address: string | null = `/indicators?${query}`;
  while (address !== null) {
    const search = new URL(address, "http://here.invalid").searchParams;
    const filters = filtersFrom(search);
    const { indicators, next } = await listIndicators(actor, filters);
    seen.push(...indicators.map(({ id }) => id));
    address = next ? listAddress({ ...filters, after: next }) : null;
  }
  expect(new Set(seen).size).toBe(seen.length);
  return seen;
}

async function idsOf(workspaceId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>("select id from item where workspace_id = $1", [
    workspaceId,
  ]);
  return rows.map(({ id }) => id).toSorted();
}

describe("a list of many that are alike", () => {
  let home: string;
  let reader: Actor;

  beforeAll(async () => {
    home = await workspace();
    const author = await memberOf(home);
    reader = await memberOf(home, "reader");
    const first = await shared(author, home, { value: "one.example" });
    // Sixty copies at the same moment, of two names and two degrees of confidence.
    await sql(
      `with copy as (
         insert into item (id, kind, workspace_id, organisation_id, author_id, label, state, version, current_revision_id,
           title, subtype, confidence, language, audience, published_at, changed_at)
         select gen_random_uuid(), kind, workspace_id, organisation_id, author_id, label, 'draft', 0, null,
           'copy-' || n % 2, subtype, 40 + n % 2, language, audience, published_at, changed_at
           from item, generate_series(1, 60) n where item.id = $1 returning id)
       insert into indicator (item_id, type, value, normalised_value, valid_until)
       select id, 'domain', 'copy.example', 'copy.example', null from copy`,
      [first],
    );
    await sql(
      `with text as (
         insert into revision (id, item_id, number, base_version, author_id, organisation_id, content, state)
         select gen_random_uuid(), i.id, null, 0, i.author_id, i.organisation_id, '{}', 'refused'
           from item i where i.workspace_id = $1 and i.state = 'draft' returning id, item_id)
       select 1`,
      [home],
    );
    await sql("set session_replication_role = replica");
    await sql(
      `update item i set state = 'published', version = 1, current_revision_id = r.id from revision r
        where r.item_id = i.id and i.workspace_id = $1 and i.state = 'draft'`,
      [home],
    );
    await sql("set session_replication_role = origin");
  });

  test.each(sorts)("shows each exactly once, sorted by %s", async (sort) => {
    expect((await walk(reader, `sort=${sort}`)).toSorted()).toEqual(await idsOf(home));
  });

  test("shows a stranger nothing", async () => {
    expect(await walk(await memberOf(await workspace()), "")).toEqual([]);
  });

  test("puts on the record what it showed of AMBER and stricter", async () => {
    const [again, filters] = [await memberOf(home, "reader"), filtersFrom(new URLSearchParams())];
    const { indicators } = await listIndicators(again, filters);
    const [row] = await sql<{ items: string[] }>(
      `select body #> '{detail,items}' as items from audit_pending
        where body ->> 'actorId' = $1 and body ->> 'act' = 'items.read' and body #>> '{detail,via}' = 'list'`,
      [again.personId],
    );
    expect(row?.items.toSorted()).toEqual(indicators.map(({ id }) => id).toSorted());
  });
});

describe("a filter", () => {
  let actor: Actor;
  let slugs: string[];
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    const [home, other] = [await workspace(), await workspace()];
    actor = await memberOf(home);
    await sql(
      `insert into workspace_grant (id, workspace_id, person_id, role, valid_to)
       values (gen_random_uuid(), $1, $2, 'contributor', now() + interval '1 year')`,
      [other, actor.personId],
    );
    actor = { ...actor, roles: new Map([...actor.roles, [other, "contributor"]]) };
    slugs = [`ws-${home}`, `ws-${other}`];
    ids["domain"] = await shared(actor, home, { value: "filvalv-plus.example", confidence: "90" });
    ids["green"] = await shared(actor, home, { value: "annan.example", label: "GREEN" });
    ids["flag"] = await shared(actor, other, typedRedFlag);
    ids["expired"] = await shared(actor, other, { value: "gammal.example" });
    await sql("update indicator set valid_until = current_date - 1 where item_id = $1", [
      ids["expired"],
    ]);
  });

  const all = ["domain", "green", "flag", "expired"];
  test.each<[() => string, string[]]>([
    [() => "", all],
    [() => "type=red_flag", ["flag"]],
    [() => "label=GREEN", ["green"]],
    [() => `workspace=${slugs[1]}`, ["flag", "expired"]],
    [() => `organisation=${actor.organisationId}`, all],
    [() => `organisation=${randomUUID()}`, []],
    [() => "validity=expired", ["expired"]],
    [() => "validity=valid", ["domain", "green", "flag"]],
    [() => "q=filvalv", ["domain"]],
    [() => `q=${encodeURIComponent("hxxps://filvalv-plus[.]exam")}`, ["domain"]],
    [() => "q=host amounts", ["flag"]],
    [() => "q=nothing like it", []],
    [() => `q=${encodeURIComponent("'; drop table item; --")}`, []],
    [() => "type=wallet&label=PURPLE&sort=worst&after=%00", all],
    [() => "type=domain&q=annan&label=GREEN", ["green"]],
  ])("%s", async (query, expected) => {
    const found = await walk(actor, query());
    expect(new Set(found)).toEqual(new Set(expected.map((name) => ids[name])));
  });

  test("of words finds nothing for who may not read it, in the palette either", async () => {
    const stranger = await memberOf(await workspace());
    expect(await walk(stranger, "q=filvalv")).toEqual([]);
    const groups = await find(stranger, "filvalv");
    expect(groups.flatMap(({ items }) => items)).toEqual([]);
  });

  test("in the palette finds the item, defanged, and puts its reading on the record", async () => {
    const groups = await find(actor, "filvalv-plus[.]ex");
    expect(groups.find(({ kind }) => kind === "indicators")?.items).toEqual([
      expect.objectContaining({
        to: `/indicators/${ids["domain"]}`,
        label: "filvalv-plus[.]example",
      }),
    ]);
    const rows = await sql(
      "select from audit_pending where body ->> 'actorId' = $1 and body #>> '{detail,via}' = 'search'",
      [actor.personId],
    );
    expect(rows).toHaveLength(1);
  });
});

test("an address of the list reads back as what was asked", () => {
  const cursor = fc.record({
    key: fc.oneof(fc.string({ unit: "grapheme", maxLength: 160 }), fc.integer()),
    id: fc.uuid(),
  });
  fc.assert(
    fc.property(cursor, fc.constantFrom(...sorts), (after, sort) => {
      const address = listAddress({ q: "ord & tecken", sort, after });
      const search = new URL(address, "http://here.invalid").searchParams;
      expect(filtersFrom(search)).toMatchObject({ q: "ord & tecken", sort, after });
    }),
  );
});

test("an address that was tampered with asks for the beginning", () => {
  fc.assert(
    fc.property(fc.string(), (after) => {
      expect(() => filtersFrom(new URLSearchParams({ after }))).not.toThrow();
    }),
  );
  expect(cursorText({ key: "å", id: randomUUID() })).toMatch(/^[\w-]+$/);
});

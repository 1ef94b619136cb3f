import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { getIndicator } from "~/features/indicators/queries.server";
import { checkIndicator, shareIndicator } from "~/features/indicators/share-indicator.server";
import type { Actor } from "~/kernel/actor";
import { asActor } from "~/platform/db.server";
import { actsOn, memberOf, organisation, sql, workspace } from "../../support/world";
import { parsedIndicator, shared, typedRedFlag } from "./forms";

async function itemsOf(actor: Actor): Promise<number> {
  const [row] = await sql<{ count: string }>("select count(*) from item where author_id = $1", [
    actor.personId,
  ]);
  return Number(row?.count);
}

test("an analyst shares a domain, and a colleague reads what was written", async () => {
  const home = await workspace();
  const [author, colleague] = [await memberOf(home), await memberOf(home, "reader")];
  const id = await shared(author, home, {
    value: "hxxps://FILVALV-1[.]example/",
    title: "Filvalv",
  });
  const page = await getIndicator(colleague, id);
  expect(page.content).toMatchObject({ title: "Filvalv", normalisedValue: "filvalv-1.example" });
  expect(page.can).toMatchObject({ edit: false, comment: true, observe: true, report: true });
  expect(await actsOn(id)).toEqual(["item.shared", "item.published", "items.read"]);
});

test("a red flag is read with its conditions", async () => {
  const home = await workspace();
  const author = await memberOf(home);
  const id = await shared(author, home, typedRedFlag);
  const { content, item } = await getIndicator(author, id);
  expect(content).toMatchObject({ type: "red_flag", phase: "access", flags: [{}, {}] });
  expect(item.subtype).toBe("red_flag");
});

describe("nothing is shared", () => {
  test.each(["reader", "guest"] as const)("by a %s", async (role) => {
    const home = await workspace();
    const actor = await memberOf(home, role);
    await expect(shareIndicator(actor, parsedIndicator(home))).rejects.toMatchObject({
      code: "invalid",
      details: { field: "workspaceId" },
    });
    expect(await itemsOf(actor)).toBe(0);
  });

  test("in a workspace of others, not even past the application", async () => {
    const [home, elsewhere] = [await workspace(), await workspace()];
    const stranger = await memberOf(elsewhere);
    const row = {
      id: randomUUID(),
      kind: "indicator",
      workspaceId: home,
      organisationId: stranger.organisationId,
      authorId: stranger.personId,
    };
    await expect(
      asActor(stranger, (tx) => tx.item.createMany({ data: [row] })),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  test("that the gate blocks: the findings come back, and no text is kept", async () => {
    const home = await workspace();
    const actor = await memberOf(home);
    const form = parsedIndicator(home, {
      description:
        "Sold by the account holder, write to anna.svensson@mailhost.example for access.",
    });
    await expect(shareIndicator(actor, form)).rejects.toMatchObject({
      code: "invalid",
      details: { field: "description", findings: [expect.objectContaining({ type: "EMAIL" })] },
    });
    expect(await itemsOf(actor)).toBe(0);
  });

  test("as a coded term that everyone in the coalition would learn", async () => {
    const home = await workspace();
    const form = parsedIndicator(home, { type: "coded_term", value: "cards", label: "GREEN" });
    await expect(shareIndicator(await memberOf(home), form)).rejects.toMatchObject({
      details: { field: "label" },
    });
  });

  test("that millions use, unless it is meant", async () => {
    const home = await workspace();
    const actor = await memberOf(home);
    const google = { value: "google.com" };
    await expect(shareIndicator(actor, parsedIndicator(home, google))).rejects.toMatchObject({
      details: { field: "isMeant" },
    });
    await expect(shared(actor, home, { ...google, isMeant: "on" })).resolves.toBeTruthy();
  });

  test("by checking it", async () => {
    const home = await workspace();
    const actor = await memberOf(home);
    await expect(checkIndicator(actor, parsedIndicator(home))).resolves.toEqual({ findings: [] });
    expect(await itemsOf(actor)).toBe(0);
  });
});

describe("a duplicate", () => {
  test("of what one can see is shown, and may still be shared as another source", async () => {
    const home = await workspace();
    const [first, second] = [await memberOf(home), await memberOf(home)];
    const value = "samma-1.example";
    const itemId = await shared(first, home, { value });
    await expect(
      shareIndicator(second, parsedIndicator(home, { value: "SAMMA-1.example." })),
    ).rejects.toMatchObject({ details: { field: "shareAgain", theirs: { itemId } } });
    await expect(shared(second, home, { value, shareAgain: "on" })).resolves.not.toBe(itemId);
  });

  test("of what one cannot see is taken without a word", async () => {
    const [home, elsewhere] = [await workspace(), await workspace({ visibility: "hidden" })];
    const value = "samma-2.example";
    await shared(await memberOf(elsewhere), elsewhere, { value });
    await expect(shared(await memberOf(home), home, { value })).resolves.toBeTruthy();
  });
});

describe("public authorities", () => {
  test("are asked about where one is among the readers", async () => {
    const { home, author } = await withAuthority();
    await expect(shareIndicator(author, parsedIndicator(home))).rejects.toMatchObject({
      details: { field: "withheldFromAuthorities" },
    });
  });

  test.each(["GREEN", "CLEAR"])("are not asked about for %s", async (label) => {
    const { home, author } = await withAuthority();
    await expect(shared(author, home, { label })).resolves.toBeTruthy();
  });

  test.each([
    ["no", true],
    ["yes", false],
  ])("withheld: %s, then an authority reads it: %s", async (withheldFromAuthorities, reads) => {
    const { home, author, officer } = await withAuthority();
    const id = await shared(author, home, { withheldFromAuthorities });
    const reading = getIndicator(officer, id).then(
      () => true,
      () => false,
    );
    expect(await reading).toBe(reads);
  });
});

test("RED names at least one", async () => {
  const home = await workspace();
  const form = parsedIndicator(home, { label: "RED" });
  await expect(shareIndicator(await memberOf(home), form)).rejects.toMatchObject({
    details: { field: "personIds" },
  });
});

test("the same form twice, and twenty times at once, shares one", async () => {
  const home = await workspace();
  const actor = await memberOf(home);
  const form = parsedIndicator(home);
  const first = await shareIndicator(actor, form);
  expect(await shareIndicator(actor, form)).toEqual(first);
  const other = parsedIndicator(home);
  const results = await Promise.all(Array.from({ length: 20 }, () => shareIndicator(actor, other)));
  expect(new Set(results.map(({ id }) => id)).size).toBe(1);
  expect(await itemsOf(actor)).toBe(2);
});

test("what the gate doubts is its author's alone, with the reasons", async () => {
  const home = await workspace();
  const [author, colleague] = [await memberOf(home), await memberOf(home, "chair")];
  const form = parsedIndicator(home, {
    description: "The case has the diary number Dnr 2026/1234-5 at the authority.",
  });
  const { id, isHeld } = await shareIndicator(author, form);
  expect(isHeld).toBe(true);
  await expect(getIndicator(colleague, id)).rejects.toMatchObject({ code: "not_found" });
  const page = await getIndicator(author, id);
  const [revision] = page.history;
  expect(page.item.state).toBe("held");
  expect(page.content?.description).toContain("diary number");
  expect(page.findings[revision?.id ?? ""]).toEqual([
    expect.objectContaining({ field: "description", decision: "review" }),
  ]);
  const tasks = await sql("select kind, state from task where item_id = $1", [id]);
  expect(tasks).toEqual([{ kind: "gate_hold", state: "open" }]);
});

async function withAuthority() {
  const home = await workspace();
  const organisationId = await organisation({
    sector: "law_enforcement",
    isPublicAuthority: true,
  });
  const officer = await memberOf(home, "reader", { organisationId });
  return { home, officer, author: await memberOf(home) };
}

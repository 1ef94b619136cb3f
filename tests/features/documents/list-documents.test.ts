import { expect, test } from "vitest";
import { listAddress } from "~/features/documents/list-filter";
import { listDocuments } from "~/features/documents/list-documents.server";
import { filterFrom } from "~/features/documents/schema";
import { saveDocument } from "~/features/documents/save-document.server";
import type { Actor } from "~/kernel/actor";
import { actorBehind, grant, memberOf, sql, workspace } from "../../support/world";
import { newRevision, written } from "./world";

const asked = (query = "") => filterFrom(new URLSearchParams(query));

async function titles(actor: Actor, query = ""): Promise<string[]> {
  return (await listDocuments(actor, asked(query))).rows.map(({ title }) => title);
}

test("everyone sees what is open to them, the newest change first", async () => {
  const home = await workspace();
  const [author, stranger] = [await memberOf(home), await memberOf(await workspace())];
  const first = await written(author, home, { title: "First" });
  await written(author, home, { title: "Second", label: "GREEN" });
  expect(await titles(author)).toEqual(["Second", "First"]);
  await saveDocument(author, first, newRevision({ title: "First again" }));
  expect(await titles(author)).toEqual(["First again", "Second"]);
  expect(await titles(stranger)).toEqual([]);
});

test("one's own text that waits is in one's own list only", async () => {
  const home = await workspace();
  const [author, colleague] = [await memberOf(home), await memberOf(home)];
  await written(author, home, { title: "Waits", body: "Card 4571 73** **** 1234." });
  expect(await titles(author)).toEqual(["Waits"]);
  expect(await titles(colleague)).toEqual([]);
});

test("filters narrow the list, and nonsense is left out", async () => {
  const [home, other] = [await workspace(), await workspace()];
  const author = await memberOf(home);
  await grant(other, author.personId, "contributor");
  const member = await actorBehind(author.token);
  await written(member, home, { title: "Ökade återköp", type: "report", language: "sv" });
  await written(member, other, { title: "Monitoring refunds", label: "GREEN" });
  expect(await titles(member, `workspace=ws-${other}`)).toEqual(["Monitoring refunds"]);
  expect(await titles(member, "kind=report")).toEqual(["Ökade återköp"]);
  expect(await titles(member, "label=GREEN")).toEqual(["Monitoring refunds"]);
  expect(await titles(member, "language=sv")).toEqual(["Ökade återköp"]);
  expect(await titles(member, "q=återk")).toEqual(["Ökade återköp"]);
  expect(await titles(member, "q=nothing+of+it")).toEqual([]);
  expect(await titles(member, "sort=title")).toEqual(["Monitoring refunds", "Ökade återköp"]);
  expect(await titles(member, "kind=nonsense&after=nonsense&workspace=A!&sort=x")).toHaveLength(2);
});

test.each(["", "direction=ascending", "sort=title", "sort=title&direction=descending"])(
  "page by page (%j), forth and back, each document is there once",
  async (query) => {
    const home = await workspace();
    const author = await memberOf(home);
    await sql(
      `with made as (
         insert into item (id, kind, workspace_id, organisation_id, author_id, label, state, title, subtype)
         select gen_random_uuid(), 'page', $1, $2, $3, 'GREEN', 'draft', 'Title ' || (n % 7), 'report'
           from generate_series(1, 117) n returning id)
       insert into audience_entry (id, item_id, label, kind, workspace_id)
       select gen_random_uuid(), id, 'GREEN', 'workspace', $1 from made`,
      [home, author.organisationId, author.personId],
    );
    await sql("update item set state = 'returned' where workspace_id = $1", [home]);
    const seen: string[] = [];
    let page = await listDocuments(author, asked(query));
    const pages = [page];
    while (page.next) {
      page = await listDocuments(author, asked(`${query}&after=${page.next}`));
      pages.push(page);
    }
    for (const { rows } of pages) seen.push(...rows.map(({ id }) => id));
    expect(pages.map(({ rows }) => rows.length)).toEqual([50, 50, 17]);
    expect(new Set(seen).size).toBe(117);
    const back = await listDocuments(author, asked(`${query}&before=${page.previous ?? ""}`));
    expect(back.rows.map(({ id }) => id)).toEqual(pages[1]?.rows.map(({ id }) => id));
    expect(back).toMatchObject({ next: pages[1]?.next, previous: pages[1]?.previous });
  },
);

test("the address says only what is asked", () => {
  const filter = asked("q=refunds&kind=report&sort=changed&after=abc");
  expect(listAddress(filter, {})).toBe("/documents?q=refunds&kind=report");
  expect(listAddress(filter, { sort: "title", direction: "ascending" })).toBe(
    "/documents?q=refunds&kind=report&sort=title",
  );
  expect(listAddress(filter, { q: "", kind: null, after: "x" })).toBe("/documents?after=x");
});

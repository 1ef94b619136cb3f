import { expect, test } from "vitest";
import { ChainState } from "~/features/record/components/chain-state";
import { type Entry, EntryTable } from "~/features/record/components/entry-table";
import { RecordFilterForm } from "~/features/record/components/filter-form";
import { languages } from "~/kernel/i18n";
import { markupOf } from "../../components/markup-of";

const id = "0198a5c2-7b1e-7000-8000-00000000abcd";
const entry: Entry = {
  seq: 7,
  at: "2026-05-03T09:12:44.120Z",
  act: "items.read",
  objectKind: "item",
  objectId: id,
  itemCount: 1,
  actorId: id,
  actor: "Maja Lind",
  organisation: "Nordbank",
  workspaceId: id,
  workspace: null,
  workspaceSlug: null,
  itemKind: null,
};
const zone = "Europe/Stockholm";

test("an entry says who did what, when, and to which thing", async () => {
  const html = await markupOf(<EntryTable entries={[entry]} timeZone={zone} />, "en");
  for (const word of ["Read", "Maja Lind", "Nordbank", "hidden workspace", "…0000abcd", "11:12"]) {
    expect(html).toContain(word);
  }
  expect(html).not.toContain("href");
});

test("what the reader may open is a link; what the portal did itself is said so", async () => {
  const readable = { ...entry, itemKind: "indicator", workspace: "Payments", workspaceSlug: "pay" };
  const own = { ...entry, seq: 8, actorId: null, actor: null, act: "grant.expired" };
  const html = await markupOf(<EntryTable entries={[own, readable]} timeZone={zone} />, "en");
  expect(html).toContain(`href="/indicators/${id}"`);
  expect(html).toContain('href="/workspaces/pay"');
  expect(html).toContain("The portal");
});

test("the chain's state is said in words", async () => {
  const last = { seq: 9, hash: "ab".repeat(32), at: entry.at };
  const outside = { seq: 5, hash: "cd".repeat(32), at: "2026-05-03T09:00:00Z" };
  const shown = (agrees: boolean) =>
    markupOf(<ChainState last={last} outside={{ ...outside, agrees }} timeZone={zone} />, "en");
  expect(await shown(true)).toContain("The record agrees");
  expect(await shown(false)).toContain("does not agree");
  expect(await markupOf(<ChainState last={null} outside={null} timeZone={zone} />, "en")).toContain(
    "Nothing is chained yet",
  );
});

test.each(languages)("what is chosen stays chosen, and can be cleared (%s)", async (language) => {
  const choices = { organisations: [{ value: id, label: "Nordbank" }], workspaces: [] };
  const asked = new URLSearchParams({ act: "items.read", organisation: id, from: "2026-05-01" });
  const html = await markupOf(<RecordFilterForm {...{ choices, asked }} />, language);
  expect(html).toMatch(/<option value="items.read" selected=""/);
  expect(html).toContain('value="2026-05-01"');
  expect(html).toContain('href="/record"');
});

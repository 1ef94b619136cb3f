import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { markAllSeen } from "~/features/home/mark-all-seen.server";
import { getHome } from "~/features/home/queries.server";
import { getShell } from "~/features/tasks/queries.server";
import { joinWorkspace } from "~/features/workspaces/membership/join-workspace.server";
import type { Actor } from "~/kernel/actor";
import {
  actorOf,
  memberOf,
  organisation,
  person,
  sql,
  staff,
  workspace,
} from "../../support/world";
import { sharePage } from "../items/share-page";
import { room } from "../workspaces/rooms";

async function newTo(actor: Actor): Promise<string[]> {
  const { groups } = await getHome(actor);
  return groups.flatMap(({ lines }) => lines.map(({ title }) => title));
}

test("shows what others shared in one's workspaces and one may read, and nothing else", async () => {
  const [home, other] = [await workspace(), await workspace()];
  const author = await memberOf(home);
  const reader = await memberOf(home, "reader");
  const guest = await memberOf(home, "guest");
  const authority = await memberOf(home, "reader", {
    organisationId: await organisation({ sector: "authority", isPublicAuthority: true }),
  });
  const stranger = await memberOf(other);
  await sharePage(author, home, { title: "Amber" });
  await sharePage(author, home, { title: "Green", label: "GREEN" });
  await sharePage(author, home, { title: "Withheld", withheldFromAuthorities: true });
  await sharePage(author, home, { title: "Red", label: "RED", personIds: [authority.personId] });
  expect((await newTo(reader)).toSorted()).toEqual(["Amber", "Green", "Withheld"]);
  expect(await newTo(guest)).toEqual(["Green"]);
  expect((await newTo(authority)).toSorted()).toEqual(["Amber", "Green", "Red"]);
  expect(await newTo(author)).toEqual([]);
  expect(await newTo(stranger)).toEqual([]);
});

test("shows what was shared with one's organisation out of a workspace one is not in", async () => {
  const hidden = await workspace({ visibility: "hidden" });
  const author = await memberOf(hidden);
  const outsider = await memberOf(await workspace());
  await sharePage(author, hidden, {
    title: "For them",
    organisationIds: [outsider.organisationId],
  });
  const { groups } = await getHome(outsider);
  expect(groups).toMatchObject([{ workspace: null, lines: [{ title: "For them" }] }]);
  expect(JSON.stringify(groups)).not.toContain(hidden);
});

test("begins again when all is marked as seen, but not for what came after the page", async () => {
  const home = await workspace();
  const [author, reader] = [await memberOf(home), await memberOf(home, "reader")];
  await sharePage(author, home, { title: "Before" });
  const { seenAt } = await getHome(reader);
  await sharePage(author, home, { title: "After" });
  await markAllSeen(reader, { seenAt });
  expect(await newTo(reader)).toEqual(["After"]);
  await markAllSeen(reader, { seenAt: new Date("2020-01-01") });
  expect(await newTo(reader)).toEqual(["After"]);
  await markAllSeen(reader, { seenAt: new Date("2999-01-01") });
  await sharePage(author, home, { title: "Later" });
  expect(await newTo(reader)).toEqual(["Later"]);
});

test("puts on the record that AMBER and stricter were shown, and only they", async () => {
  const home = await workspace();
  const [author, reader] = [await memberOf(home), await memberOf(home, "reader")];
  const amber = await sharePage(author, home, { title: "Amber" });
  await sharePage(author, home, { title: "Green", label: "GREEN" });
  await getHome(reader);
  const reads = await sql<{ detail: unknown }>(
    `select body -> 'detail' as detail from audit_pending where body ->> 'act' = 'items.read'
        and body ->> 'actorId' = $1`,
    [reader.personId],
  );
  expect(reads).toEqual([{ detail: { via: "home", items: [amber] } }]);
});

test("a withdrawn right bites at once", async () => {
  const home = await workspace();
  const [author, reader] = [await memberOf(home), await memberOf(home, "reader")];
  await sharePage(author, home, { title: "Amber" });
  await sql("update workspace_grant set end_reason = '', valid_to = now() where person_id = $1", [
    reader.personId,
  ]);
  expect(await newTo(reader)).toEqual([]);
});

test("lists one's own held texts and requests with what happens next", async () => {
  const { id, slug } = await room();
  const author = await memberOf(id);
  const named = "Erik Johansson was named";
  await sharePage(author, id, { title: named });
  const asker = await actorOf(await person());
  await joinWorkspace(asker, { slug, formKey: randomUUID(), reason: "I see it too." });
  expect((await getHome(author)).own).toMatchObject([
    { what: "revision", state: "held", title: named, itemKind: "page" },
  ]);
  expect((await getHome(asker)).own).toMatchObject([
    { what: "join_request", state: "pending", slug },
  ]);
  const officer = await staff("officer");
  const { waiting } = await getHome(officer);
  expect(waiting.map(({ kind }) => kind)).toContain("gate_hold");
  expect(JSON.stringify(waiting)).not.toContain("Johansson");
});

test("the number in the menu is the number of tasks listed", async () => {
  const { id, slug } = await room();
  const [chair, member] = [await memberOf(id, "chair"), await memberOf(id)];
  for (let asked = 0; asked < 3; asked += 1) {
    const asker = await actorOf(await person());
    await joinWorkspace(asker, { slug, formKey: randomUUID(), reason: "I see it too." });
  }
  expect((await getHome(chair)).waiting).toHaveLength(3);
  expect((await getShell(chair)).waiting).toBe(3);
  expect((await getHome(member)).waiting).toEqual([]);
  expect((await getShell(member)).waiting).toBe(0);
  await sql("update workspace set state = 'concluded' where id = $1", [id]);
  expect((await getHome(chair)).waiting).toEqual([]);
  expect((await getShell(chair)).waiting).toBe(0);
});

import { expect, test } from "vitest";
import type { NewItem } from "~/features/items/share-item.server";
import { saveRevision, shareItem } from "~/features/items/share-item.server";
import { requireItem } from "~/features/items/queries.server";
import type { Actor } from "~/kernel/actor";
import { asActor, asReader } from "~/platform/db.server";
import { actsOn, memberOf, organisation, person, sql, workspace } from "../../support/world";

function newPage(workspaceId: string, changes: Partial<NewItem> = {}): NewItem {
  return {
    kind: "page",
    workspaceId,
    label: "AMBER",
    personIds: [],
    organisationIds: [],
    withheldFromAuthorities: false,
    draft: page("Guidance", "Look at the pattern."),
    ...changes,
  };
}

function page(title: string, body: string): NewItem["draft"] {
  return {
    content: { title, body, type: "guidance", language: "en" },
    note: "",
    texts: { title, body },
    channel: "document",
  };
}

function share(actor: Actor, item: NewItem): Promise<string> {
  return asActor(actor, (tx) => shareItem(tx, actor, item));
}

function read(actor: Actor, id: string) {
  return asReader(actor, (tx) => requireItem(tx, actor, id));
}

test("a member shares a page, and a colleague in the workspace reads it", async () => {
  const home = await workspace();
  const [author, colleague] = [await memberOf(home), await memberOf(home, "reader")];
  const id = await share(author, newPage(home));
  await expect(read(colleague, id)).resolves.toMatchObject({ title: "Guidance", version: 1 });
  expect(await actsOn(id)).toEqual(["item.shared", "item.published"]);
});

test("a stranger learns nothing of it", async () => {
  const home = await workspace();
  const id = await share(await memberOf(home), newPage(home));
  const stranger = await memberOf(await workspace());
  await expect(read(stranger, id)).rejects.toMatchObject({ code: "not_found" });
});

test("a reader may not share", async () => {
  const home = await workspace();
  const reader = await memberOf(home, "reader");
  await expect(share(reader, newPage(home))).rejects.toMatchObject({ code: "invalid" });
});

test("RED is read by the author and those named, who must be in the workspace", async () => {
  const home = await workspace();
  const author = await memberOf(home);
  const [named, other] = [await memberOf(home), await memberOf(home)];
  const id = await share(author, newPage(home, { label: "RED", personIds: [named.personId] }));
  await expect(read(named, id)).resolves.toMatchObject({ label: "RED" });
  await expect(read(author, id)).resolves.toMatchObject({ label: "RED" });
  await expect(read(other, id)).rejects.toMatchObject({ code: "not_found" });
  const outsider = await person();
  const impossible = newPage(home, { label: "RED", personIds: [outsider] });
  await expect(share(author, impossible)).rejects.toMatchObject({ code: "invalid" });
});

test.each(["suspended", "left", "applied"])(
  "an organisation that is %s is given nothing new, and its name is said",
  async (state) => {
    const home = await workspace();
    const author = await memberOf(home);
    const name = `Gone ${state} AB`;
    const gone = newPage(home, { organisationIds: [await organisation({ name, state })] });
    await expect(share(author, gone)).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("items:sharing.absent"),
      details: { field: "organisationIds" },
    });
  },
);

test("a suspended person is not named, and what was shared before comes back with them", async () => {
  const home = await workspace();
  const [author, named] = [await memberOf(home), await memberOf(home)];
  const red = newPage(home, { label: "RED", personIds: [named.personId] });
  const id = await share(author, red);
  await sql("update person set state = 'suspended' where id = $1", [named.personId]);
  await expect(share(author, red)).rejects.toMatchObject({ details: { field: "personIds" } });
  await sql("update person set state = 'active' where id = $1", [named.personId]);
  await expect(read(named, id)).resolves.toMatchObject({ label: "RED" });
});

test("a label is tightened although an organisation in the audience was suspended since", async () => {
  const home = await workspace();
  const [author, gone] = [await memberOf(home), await organisation()];
  const id = await share(author, newPage(home, { label: "GREEN", organisationIds: [gone] }));
  await sql("update organisation set state = 'suspended' where id = $1", [gone]);
  await asActor(author, (tx) => tx.item.updateMany({ where: { id }, data: { label: "AMBER" } }));
  await expect(read(author, id)).resolves.toMatchObject({ label: "AMBER" });
});

test("of two people who save on top of the same version, one is told", async () => {
  const home = await workspace();
  const [ann, bo] = [await memberOf(home), await memberOf(home)];
  const id = await share(ann, newPage(home));
  const save = (actor: Actor, body: string) =>
    asActor(actor, (tx) =>
      saveRevision(tx, actor, {
        item: { id, version: 1, workspaceId: home, isUnpublished: false },
        draft: page("Guidance", body),
      }),
    );
  const results = await Promise.allSettled([save(ann, "Ann's words"), save(bo, "Bo's words")]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "conflict" },
  });
  const rows = await sql("select number from revision where item_id = $1 order by number", [id]);
  expect(rows).toEqual([{ number: 1 }, { number: 2 }]);
});

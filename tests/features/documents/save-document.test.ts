import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { conflictIn } from "~/features/documents/conflict";
import {
  getDocument,
  getEditing,
  getHistory,
  getRevision,
} from "~/features/documents/queries.server";
import { restoreRevision, saveDocument } from "~/features/documents/save-document.server";
import type { Actor } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import { actsOn, memberOf, sql, workspace } from "../../support/world";
import { newRevision, written } from "./world";

const doubtful = "The card was 4571 73** **** 1234 each time.";

describe("saving", () => {
  test("is a new version, on the record, and the old one stays", async () => {
    const home = await workspace();
    const [author, colleague] = [await memberOf(home), await memberOf(home)];
    const id = await written(author, home);
    await saveDocument(colleague, id, newRevision({ title: "Refunds" }));
    expect(await actsOn(id)).toEqual(["item.shared", "item.published", "item.revised"]);
    const { item, revisions } = await getHistory(author, id);
    expect(item).toMatchObject({ title: "Refunds", version: 2 });
    expect(revisions.map(({ number, note }) => [number, note])).toEqual([
      [2, "Took in the comments"],
      [1, ""],
    ]);
    const change = await getRevision(author, id, 2);
    expect(change.parts.filter(({ added }) => added)).toEqual([
      { value: "Refunds follow purchases within an hour.\n", added: true },
    ]);
    expect(change.before?.title).toBe("Refund patterns");
  });

  test("asks what was changed", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const id = await written(author, home);
    await expect(saveDocument(author, id, newRevision({ note: "" }))).rejects.toMatchObject({
      code: "invalid",
      details: { field: "note" },
    });
  });

  test("twice with one form saves once", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const id = await written(author, home);
    const form = newRevision();
    await Promise.all([saveDocument(author, id, form), saveDocument(author, id, form)]);
    await saveDocument(author, id, form);
    expect((await getHistory(author, id)).revisions).toHaveLength(2);
  });

  test("other words in a form that was sent before are no second sending", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const id = await written(author, home);
    const form = newRevision();
    await saveDocument(author, id, form);
    await expect(saveDocument(author, id, { ...form, body: "Other words" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test.each([
    ["a reader", "reader", "forbidden"],
    ["a guest", "guest", "not_found"],
  ] as const)("is not for %s", async (_who, role, code) => {
    const home = await workspace();
    const id = await written(await memberOf(home), home);
    const other = await memberOf(home, role);
    await expect(saveDocument(other, id, newRevision())).rejects.toMatchObject({ code });
    await expect(getEditing(other, id)).rejects.toMatchObject({ code });
  });
});

describe("when someone else saved in between", () => {
  const base = "One\n\nTwo\n\nThree\n\nFour";

  async function twoWriters() {
    const home = await workspace();
    const [ann, bo] = [await memberOf(home), await memberOf(home)];
    const id = await written(ann, home, { body: base });
    return { ann, bo, id };
  }

  test("the second is shown both texts and may put them together", async () => {
    const { ann, bo, id } = await twoWriters();
    await saveDocument(ann, id, newRevision({ body: base.replace("One", "One by Ann") }));
    const mine = newRevision({ body: base.replace("Four", "Four by Bo") });
    const conflict = await conflictOf(saveDocument(bo, id, mine));
    expect(conflict).toMatchObject({
      version: 2,
      text: { body: "One by Ann\n\nTwo\n\nThree\n\nFour" },
      together: { body: "One by Ann\n\nTwo\n\nThree\n\nFour by Bo" },
    });
    expect(conflict?.theyChanged?.filter(({ added }) => added)).toEqual([
      { value: "One by Ann\n", added: true },
    ]);
    // Saved again on top of what they now know.
    await saveDocument(bo, id, { ...mine, version: conflict?.version ?? 0 });
    expect((await getDocument(ann, id)).item.version).toBe(3);
  });

  test("nothing is put together where both changed the same place", async () => {
    const { ann, bo, id } = await twoWriters();
    await saveDocument(ann, id, newRevision({ body: base.replace("Two", "Two by Ann") }));
    const mine = newRevision({ body: base.replace("Two", "Two by Bo") });
    expect((await conflictOf(saveDocument(bo, id, mine)))?.together).toBeNull();
  });

  test("nothing is put together where both changed the title", async () => {
    const { ann, bo, id } = await twoWriters();
    await saveDocument(ann, id, newRevision({ body: base, title: "Ann's" }));
    const mine = newRevision({ body: base, title: "Bo's" });
    expect((await conflictOf(saveDocument(bo, id, mine)))?.together).toBeNull();
  });

  test("of two who save at one moment, the second is shown the first one's text", async () => {
    const { ann, bo, id } = await twoWriters();
    const results = await Promise.allSettled([
      saveDocument(ann, id, newRevision({ body: "Ann's" })),
      saveDocument(bo, id, newRevision({ body: "Bo's" })),
    ]);
    const [lost] = results.filter(({ status }) => status === "rejected");
    const conflict =
      lost?.status === "rejected" && lost.reason instanceof DomainError
        ? conflictIn(lost.reason.details.theirs)
        : null;
    expect(conflict?.version).toBe(2);
    expect(["Ann's", "Bo's"]).toContain(conflict?.text.body);
  });

  test("sixteen people with ten edits each lose none", { timeout: 240_000 }, async () => {
    const home = await workspace();
    const people: Actor[] = [];
    for (let index = 0; index < 16; index += 1) people.push(await memberOf(home));
    const [first] = people;
    if (!first) throw new Error("Nobody is there.");
    const id = await written(first, home);
    let conflicts = 0;
    await Promise.all(
      people.map(async (person, who) => {
        for (let edit = 0; edit < 10; edit += 1)
          conflicts += await persist(person, id, `${who}.${edit}`);
      }),
    );
    const saved = await sql<{ number: number; note: string }>(
      "select number, note from revision where item_id = $1 and number > 1 order by number",
      [id],
    );
    expect(saved.map(({ number }) => number)).toEqual(
      Array.from({ length: 160 }, (_, at) => at + 2),
    );
    expect(new Set(saved.map(({ note }) => note)).size).toBe(160);
    expect(conflicts).toBeGreaterThan(0);
  });
});

describe("a change that the gate doubts", () => {
  test("leaves readers the text they had, and shows its author what waits", async () => {
    const home = await workspace();
    const [author, colleague] = [await memberOf(home), await memberOf(home)];
    const id = await written(author, home);
    const before = await getDocument(colleague, id);
    const { isHeld } = await saveDocument(author, id, newRevision({ body: doubtful }));
    expect(isHeld).toBe(true);
    const seen = await getDocument(colleague, id);
    expect(seen).toMatchObject({ html: before.html, pending: null, item: { version: 1 } });
    const own = await getDocument(author, id);
    expect(own.html).toBe(before.html);
    expect(own.pending).toMatchObject({ state: "held", isOwn: true, text: { body: doubtful } });
    expect((await getEditing(author, id)).text.body).toBe(doubtful);
    expect((await getEditing(colleague, id)).text.body).not.toBe(doubtful);
  });

  test("is taken back when its author saves anew", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const id = await written(author, home);
    await saveDocument(author, id, newRevision({ body: doubtful }));
    await saveDocument(author, id, newRevision({ body: "Without the card." }));
    const page = await getDocument(author, id);
    expect(page).toMatchObject({ pending: null, item: { version: 2 } });
    const tasks = await sql("select state from task where item_id = $1", [id]);
    expect(tasks).toEqual([{ state: "cancelled" }]);
  });

  test("and that others have overtaken becomes a conflict, not a loss", async () => {
    const home = await workspace();
    const [author, colleague] = [await memberOf(home), await memberOf(home)];
    const id = await written(author, home);
    await saveDocument(author, id, newRevision({ body: doubtful }));
    await saveDocument(colleague, id, newRevision({ body: "By a colleague." }));
    const editing = await getEditing(author, id);
    expect(editing).toMatchObject({ version: 1, text: { body: doubtful } });
    await expect(
      saveDocument(author, id, newRevision({ version: editing.version, body: "Mine." })),
    ).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("restoring", () => {
  test("makes an older text the newest, on top of the others", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const id = await written(author, home);
    const first = await getDocument(author, id);
    await saveDocument(author, id, newRevision({ title: "Another" }));
    expect((await getRevision(author, id, 1)).can.restore).toBe(true);
    await restore(author, id, 2);
    const now = await getDocument(author, id);
    expect(now).toMatchObject({ html: first.html, item: { title: "Refund patterns", version: 3 } });
    expect((await getHistory(author, id)).revisions[0]?.note).toBe("Restored version 1");
  });

  test("is refused when someone saved in between, and to readers", async () => {
    const home = await workspace();
    const [author, reader] = [await memberOf(home), await memberOf(home, "reader")];
    const id = await written(author, home);
    await saveDocument(author, id, newRevision());
    await expect(restore(author, id, 1)).rejects.toMatchObject({ code: "conflict" });
    await expect(restore(reader, id, 2)).rejects.toMatchObject({ code: "forbidden" });
  });
});

async function conflictOf(saving: Promise<unknown>) {
  const error: unknown = await saving.catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "conflict" });
  return error instanceof DomainError ? conflictIn(error.details.theirs) : null;
}

/** Saves until it is acknowledged; returns how often someone else was first. */
async function persist(person: Actor, id: string, note: string): Promise<number> {
  let { version } = (await getDocument(person, id)).item;
  for (let conflicts = 0; ; conflicts += 1) {
    const form = newRevision({ version, note: `Edit ${note}`, body: `By edit ${note}` });
    const failure: unknown = await saveDocument(person, id, form).then(
      () => null,
      (error: unknown) => error,
    );
    if (failure === null) return conflicts;
    const conflict = failure instanceof DomainError ? conflictIn(failure.details.theirs) : null;
    if (!conflict) throw failure;
    version = conflict.version;
    // People read before they save again.
    await setTimeout(Math.random() * 300);
  }
}

function restore(actor: Actor, itemId: string, version: number) {
  return restoreRevision(actor, { itemId, number: 1 }, { formKey: randomUUID(), version });
}

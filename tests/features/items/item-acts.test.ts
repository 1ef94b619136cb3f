import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addComment } from "~/features/items/add-comment.server";
import { requireItem } from "~/features/items/queries.server";
import { reportItem } from "~/features/items/report-item.server";
import { surroundingsOf } from "~/features/items/surroundings.server";
import { getTightening, tightenLabel } from "~/features/items/tighten-label.server";
import { withdrawItem } from "~/features/items/withdraw-item.server";
import type { Actor } from "~/kernel/actor";
import type { Label } from "~/kernel/label";
import { asActor, asReader } from "~/platform/db.server";
import {
  actsOn,
  actorBehind,
  memberOf,
  organisation,
  person,
  sql,
  workspace,
} from "../../support/world";
import { type Page, sharePage } from "./share-page";

function page(author: Actor, workspaceId: string, changes: Partial<Page> = {}) {
  return sharePage(author, workspaceId, {
    title: "Guidance",
    body: "Look at the pattern.",
    ...changes,
  });
}

function reads(actor: Actor, id: string): Promise<boolean> {
  return asReader(actor, (tx) => requireItem(tx, actor, id)).then(
    () => true,
    () => false,
  );
}

function around(actor: Actor, id: string) {
  return asReader(actor, async (tx) => surroundingsOf(tx, actor, await requireItem(tx, actor, id)));
}

function comment(actor: Actor, id: string, body: string) {
  return addComment(actor, id, { formKey: randomUUID(), body });
}

function tighten(actor: Actor, id: string, to: Label | { RED: string[] }) {
  const [label, personIds] = typeof to === "string" ? [to, []] : (["RED", to.RED] as const);
  return tightenLabel(actor, id, { from: "AMBER", label, personIds });
}

describe("a comment", () => {
  test("by a reader is there for everyone who reads the item, once however often it is sent", async () => {
    const home = await workspace();
    const [author, reader] = [await memberOf(home), await memberOf(home, "reader")];
    const id = await page(author, home);
    const sent = { formKey: randomUUID(), body: "We see it too." };
    await Promise.all([addComment(reader, id, sent), addComment(reader, id, sent)]);
    const { comments } = await around(author, id);
    expect(comments).toEqual([
      expect.objectContaining({ body: "We see it too.", state: "published", isOwn: false }),
    ]);
    expect(await actsOn(id)).toContain("comment.published");
  });

  test("that the gate doubts is its author's alone, and waits for an officer", async () => {
    const home = await workspace();
    const [author, reader] = [await memberOf(home), await memberOf(home, "reader")];
    const id = await page(author, home);
    const { isHeld } = await comment(reader, id, "It has Dnr 2026/1234-5 at the authority.");
    expect(isHeld).toBe(true);
    const [own] = (await around(reader, id)).comments;
    expect(own).toMatchObject({ state: "held", isOwn: true });
    expect((await around(reader, id)).findings[own?.id ?? ""]).toHaveLength(1);
    expect((await around(author, id)).comments).toEqual([]);
    expect(await sql("select kind from task where item_id = $1", [id])).toEqual([
      { kind: "gate_hold" },
    ]);
  });

  test("that the gate blocks is kept nowhere", async () => {
    const home = await workspace();
    const reader = await memberOf(home, "reader");
    const id = await page(await memberOf(home), home);
    await expect(comment(reader, id, "His card is 4111 1111 1111 1111.")).rejects.toMatchObject({
      code: "invalid",
      details: { field: "body" },
    });
    expect(await sql("select from comment where item_id = $1", [id])).toHaveLength(0);
  });

  test.each([
    ["a guest", "guest", "forbidden"],
    ["a stranger", null, "not_found"],
  ] as const)("by %s is refused", async (_who, role, code) => {
    const home = await workspace();
    const id = await page(await memberOf(home), home, { label: "GREEN" });
    const actor = await memberOf(role ? home : await workspace(), role ?? "chair");
    await expect(comment(actor, id, "Hello there.")).rejects.toMatchObject({ code });
  });

  test("past the application is refused by the database alone", async () => {
    const home = await workspace();
    const id = await page(await memberOf(home), home);
    const stranger = await memberOf(await workspace());
    const row = {
      id: randomUUID(),
      itemId: id,
      authorId: stranger.personId,
      body: "",
      state: "held",
    };
    await expect(
      asActor(stranger, (tx) => tx.comment.createMany({ data: [row] })),
    ).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a tighter label", () => {
  test("ends the reading of organisations outside the workspace, told before", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const outside = await memberOf(await workspace());
    const id = await page(author, home, { organisationIds: [outside.organisationId] });
    expect(await reads(outside, id)).toBe(true);
    const { organisations, choices } = await getTightening(author, id);
    expect(organisations).toBe(2);
    expect(choices).toEqual([
      { label: "AMBER_STRICT", losing: 1 },
      { label: "RED", losing: 2 },
    ]);
    await tighten(author, id, "AMBER_STRICT");
    expect([await reads(outside, id), await reads(author, id)]).toEqual([false, true]);
    expect(await actsOn(id)).toContain("item.label_tightened");
  });

  test("RED leaves the one who tightens and those they name", async () => {
    const home = await workspace();
    const [author, named, other] = [
      await memberOf(home),
      await memberOf(home),
      await memberOf(home),
    ];
    const id = await page(author, home);
    await tighten(author, id, { RED: [named.personId] });
    expect([await reads(author, id), await reads(named, id), await reads(other, id)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("RED without names, or with someone from elsewhere, changes nothing", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const id = await page(author, home);
    await expect(tighten(author, id, "RED")).rejects.toMatchObject({
      details: { field: "personIds" },
    });
    await expect(tighten(author, id, { RED: [await person()] })).rejects.toMatchObject({
      code: "invalid",
    });
    expect((await around(author, id)).comments).toEqual([]);
  });

  test("by a chair of another organisation is mailed to the author", async () => {
    const home = await workspace();
    const [author, chair] = [await memberOf(home), await memberOf(home, "chair")];
    const id = await page(author, home);
    await tighten(chair, id, "AMBER_STRICT");
    const mails = await sql("select kind, payload from outbox where recipient_id = $1", [
      author.personId,
    ]);
    expect(mails).toEqual([{ kind: "label-tightened", payload: { itemId: id } }]);
  });

  test("is never a looser one", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const id = await page(author, home);
    await expect(tighten(author, id, "GREEN")).rejects.toMatchObject({
      details: { field: "label" },
    });
    await expect(tighten(author, id, "AMBER")).rejects.toMatchObject({
      details: { field: "label" },
    });
  });

  test("that someone else changed meanwhile is a conflict", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const id = await page(author, home);
    await tighten(author, id, "AMBER_STRICT");
    await expect(tighten(author, id, { RED: [author.personId] })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test.each([
    ["a contributor of another organisation", "contributor", "forbidden"],
    ["a reader", "reader", "forbidden"],
  ] as const)("is not for %s", async (_who, role, code) => {
    const home = await workspace();
    const id = await page(await memberOf(home), home);
    const actor = await memberOf(home, role);
    await expect(tighten(actor, id, { RED: [actor.personId] })).rejects.toMatchObject({ code });
    await expect(
      asActor(
        actor,
        (tx) => tx.$executeRaw`select sec.tighten_to_red(${id}::uuid, array[]::uuid[])`,
      ),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  test("is not for a stranger, who learns no numbers either", async () => {
    const home = await workspace();
    const id = await page(await memberOf(home), home);
    const stranger = await memberOf(await workspace());
    await expect(tighten(stranger, id, "RED")).rejects.toMatchObject({ code: "not_found" });
    const asked = asReader(
      stranger,
      (tx) => tx.$queryRaw`select sec.reach(${id}::uuid, 'AMBER') as n`,
    );
    expect(await asked).toEqual([{ n: null }]);
  });
});

describe("withdrawing", () => {
  test("by a colleague of the author takes it from everyone", async () => {
    const home = await workspace();
    const organisationId = await organisation();
    const author = await memberOf(home, "contributor", { organisationId });
    const colleague = await memberOf(home, "contributor", { organisationId });
    const reader = await memberOf(home, "reader");
    const id = await page(author, home);
    await withdrawItem(colleague, id);
    expect([await reads(reader, id), await reads(colleague, id)]).toEqual([false, false]);
    expect(await actsOn(id)).toContain("item.withdrawn");
  });

  test("is not for other organisations, not even for the chair", async () => {
    const home = await workspace();
    const [author, chair] = [await memberOf(home), await memberOf(home, "chair")];
    const id = await page(author, home);
    await expect(withdrawItem(chair, id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(
      asActor(chair, (tx) => tx.$executeRaw`select sec.withdraw_item(${id}::uuid)`),
    ).rejects.toMatchObject({ code: "forbidden" });
    expect(await reads(author, id)).toBe(true);
  });

  test("is over when the workspace is concluded", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const id = await page(author, home);
    await sql("update workspace set state = 'concluded' where id = $1", [home]);
    await expect(withdrawItem(await actorBehind(author.token), id)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("a report", () => {
  const report = { statement: "The second sentence tells too much about one person." };

  test("waits for an officer, once, and its author is not told", async () => {
    const home = await workspace();
    const [author, reader] = [await memberOf(home), await memberOf(home, "reader")];
    const id = await page(author, home);
    const formKey = randomUUID();
    await reportItem(reader, id, { formKey, ...report });
    await reportItem(reader, id, { formKey, ...report });
    const tasks = await sql("select kind, author_id, statement from task where item_id = $1", [id]);
    expect(tasks).toEqual([{ kind: "report", author_id: reader.personId, ...report }]);
    const seen = await asReader(author, (tx) => tx.task.count({ where: { itemId: id } }));
    expect(seen).toBe(0);
  });

  test("that repeats the sensitive detail must be rewritten", async () => {
    const home = await workspace();
    const reader = await memberOf(home, "reader");
    const id = await page(await memberOf(home), home);
    const statement = "It names anna.svensson@mailhost.example as a buyer.";
    await expect(
      reportItem(reader, id, { formKey: randomUUID(), statement }),
    ).rejects.toMatchObject({
      details: { field: "statement" },
    });
    expect(await sql("select from task where item_id = $1", [id])).toHaveLength(0);
  });

  test("is not for one's own, nor for what one cannot read", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const id = await page(author, home);
    const sent = { formKey: randomUUID(), ...report };
    await expect(reportItem(author, id, sent)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await memberOf(await workspace());
    await expect(reportItem(stranger, id, sent)).rejects.toMatchObject({ code: "not_found" });
  });
});

test("the originator sees which organisations have read it, others do not", async () => {
  const home = await workspace();
  const [author, reader] = [await memberOf(home), await memberOf(home, "reader")];
  const id = await page(author, home);
  await asReader(
    reader,
    (tx) => tx.$executeRaw`select sec.record_reads(array[${id}]::uuid[], 'page')`,
  );
  await sql("select sec.seal(10000)");
  expect((await around(author, id)).readers).toEqual([
    expect.objectContaining({ organisation: reader.organisationName, reads: 1 }),
  ]);
  expect((await around(reader, id)).readers).toEqual([]);
});

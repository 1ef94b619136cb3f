import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  getDocument,
  getEditing,
  getHistory,
  getRevision,
} from "~/features/documents/queries.server";
import { restoreRevision, saveDocument } from "~/features/documents/save-document.server";
import { storedTexts } from "~/features/rescreening/stored-texts.server";
import { listOwnMatters } from "~/features/tasks/own.server";
import type { Actor } from "~/kernel/actor";
import { asActor, asReader, asWorker } from "~/platform/db.server";
import { actorBehind, actsOn, sql, staff } from "../../support/world";
import { newRevision } from "../documents/world";
import { decide } from "../moderation/release";
import { doubtful } from "./plant";
import { doubted, holdOn, plantIn, rescreenAll, stateOf, versionsOf } from "./versions";

const published = { state: "published", isCurrent: false };
const third = { number: 3, state: "published", isCurrent: true };
const numbersFor = async (actor: Actor, itemId: string) =>
  (await getHistory(actor, itemId)).revisions.map(({ number }) => number);
const own = (actor: Actor) => asReader(actor, (tx) => listOwnMatters(tx, actor));
const release = async (taskId: string) => {
  for (let two = 0; two < 2; two++) await decide(await staff("officer"), taskId, "release");
};

// Somebody answers for what nobody wrote in the portal.
beforeAll(() => staff("lead"));
beforeEach(() => rescreenAll());

describe("an earlier version that the new rules doubt", () => {
  test("leaves the history of its readers, while the item stays", async () => {
    const { reader, editor, itemId } = await doubted(1);
    expect(await stateOf(itemId)).toBe("published");
    expect(await versionsOf(itemId)).toEqual([
      { number: 1, state: "hidden", isCurrent: false },
      { number: 2, ...published },
      third,
    ]);
    for (const other of [reader, editor]) {
      expect(await numbersFor(other, itemId)).toEqual([3, 2]);
      await expect(getRevision(other, itemId, 1)).rejects.toMatchObject({ code: "not_found" });
      await expect(getRevision(other, itemId, 2)).resolves.toMatchObject({ before: null, next: 3 });
    }
  });

  test("between others leaves them beside one another", async () => {
    const { reader, author, itemId } = await doubted(2);
    const last = await getRevision(reader, itemId, 3);
    expect(last).toMatchObject({ before: { number: 1 }, next: null });
    expect(last.parts.map(({ value }) => value).join("")).not.toContain("onion");
    await expect(getRevision(author, itemId, 1)).resolves.toMatchObject({ next: 3 });
  });

  test("stays its author's, who sees what the gate found and when the answer comes", async () => {
    const { author, itemId, taskId } = await doubted(1);
    const { revision, source, doubt, before } = await getRevision(author, itemId, 1);
    expect({ state: revision.state, source, before }).toEqual({
      state: "hidden",
      source: doubtful,
      before: null,
    });
    expect(doubt).toMatchObject({
      findings: [expect.objectContaining({ field: "body", type: "ONION" })],
      answer: null,
      dueAt: expect.any(String),
    });
    expect(await own(author)).toEqual([
      expect.objectContaining({ what: "version", state: "held", number: 1, itemId, answer: null }),
    ]);
    expect(await actsOn(itemId)).toContain("item.rescreened");
    expect(
      await sql("select kind, recipient_id from outbox where payload ->> 'taskId' = $1", [taskId]),
    ).toEqual([{ kind: "text-hidden", recipient_id: author.personId }]);
  });

  test("goes back to its place when two release it, and is not doubted for the same again", async () => {
    const { author, reader, itemId, taskId } = await doubted(1);
    const stamps = () =>
      sql("select id, number, published_at from revision where item_id = $1 order by id", [itemId]);
    const before = await stamps();
    await decide(await staff("officer"), taskId, "release");
    expect(await numbersFor(reader, itemId)).toEqual([3, 2]);
    await decide(await staff("officer"), taskId, "release");
    expect(await versionsOf(itemId)).toEqual([
      { number: 1, ...published },
      { number: 2, ...published },
      third,
    ]);
    expect(await stamps()).toEqual(before);
    expect(await own(author)).toEqual([]);
    await sql("update screening set rule_set = 'older'");
    await rescreenAll();
    expect(await numbersFor(reader, itemId)).toEqual([3, 2, 1]);
  });

  test("loses its words and keeps its number when it is refused", async () => {
    const { author, reader, itemId, taskId } = await doubted(1);
    await decide(await staff("officer"), taskId, "refuse");
    expect(
      await sql("select state, content, note from revision where item_id = $1 and number = 1", [
        itemId,
      ]),
    ).toEqual([{ state: "refused", content: {}, note: "" }]);
    expect(await stateOf(itemId)).toBe("published");
    expect(await numbersFor(reader, itemId)).toEqual([3, 2]);
    await expect(getRevision(author, itemId, 1)).resolves.toMatchObject({
      html: null,
      parts: [],
      doubt: { answer: "It is a public service and points at nobody.", dueAt: null },
      can: { restore: false },
    });
    const again = { formKey: crypto.randomUUID(), version: 3 };
    await expect(restoreRevision(author, { itemId, number: 1 }, again)).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await own(author)).toEqual([
      expect.objectContaining({ what: "version", state: "refused", number: 1 }),
    ]);
  });

  test("stays hidden when it is returned, with the answer for its author", async () => {
    const { author, reader, itemId, taskId } = await doubted(1);
    await decide(await staff("officer"), taskId, "return");
    expect(await numbersFor(reader, itemId)).toEqual([3, 2]);
    const answer = "It is a public service and points at nobody.";
    await expect(getRevision(author, itemId, 1)).resolves.toMatchObject({
      revision: { state: "hidden" },
      doubt: { answer, dueAt: null },
    });
    expect(await own(author)).toEqual([
      expect.objectContaining({ what: "version", state: "returned", answer }),
    ]);
  });

  test("is nothing that its author edits, and waits on while they do", async () => {
    const { author, reader, itemId, taskId } = await doubted(1);
    await expect(getDocument(author, itemId)).resolves.toMatchObject({ pending: null });
    await expect(getEditing(author, itemId)).resolves.toMatchObject({ version: 3 });
    await saveDocument(author, itemId, newRevision({ version: 3 }));
    expect(await sql("select state from task where id = $1", [taskId])).toEqual([
      { state: "open" },
    ]);
    await release(taskId);
    expect(await numbersFor(reader, itemId)).toEqual([4, 3, 2, 1]);
    await expect(getDocument(reader, itemId)).resolves.toMatchObject({ item: { version: 4 } });
  });

  test("passes the gate when its author restores it", async () => {
    const { author, reader, itemId } = await doubted(1);
    const form = { formKey: crypto.randomUUID(), version: 3 };
    await expect(restoreRevision(author, { itemId, number: 1 }, form)).resolves.toEqual({
      isHeld: true,
    });
    await expect(restoreRevision(reader, { itemId, number: 1 }, form)).rejects.toThrow();
    expect(await numbersFor(reader, itemId)).toEqual([3, 2]);
  });

  test("from which somebody began to write is no reason to lose what they wrote", async () => {
    const { editor, itemId } = await doubted(1);
    const saving = saveDocument(editor, itemId, newRevision({ version: 1, body: "Mine." }));
    await expect(saving).rejects.toMatchObject({
      code: "conflict",
      details: { theirs: { theyChanged: null, version: 3 } },
    });
  });

  test("is not brought back by one officer alone, nor is another hidden", async () => {
    const { itemId, taskId } = await doubted(1);
    const officer = await staff("officer");
    await decide(officer, taskId, "release");
    await sql(
      "update task set claimed_by_id = $2, claimed_until = now() + interval '1 hour' where id = $1",
      [taskId, officer.personId],
    );
    const alone = await actorBehind(officer.token);
    const becomes = (state: string) =>
      asActor(
        alone,
        (tx) =>
          tx.$executeRaw`update revision set state = ${state} where item_id = ${itemId}::uuid`,
      );
    for (const state of ["published", "returned", "hidden", "held"]) {
      await expect(becomes(state)).rejects.toThrow();
    }
    expect((await versionsOf(itemId)).map(({ state }) => state)).toEqual([
      "hidden",
      "published",
      "published",
    ]);
    await expect(becomes("refused")).resolves.toBe(1);
  });
});

describe("a current version that the new rules doubt", () => {
  test("is not read in the history once its author has written it anew", async () => {
    const { author, reader, itemId, taskId } = await doubted(3);
    await decide(await staff("officer"), taskId, "return");
    await saveDocument(author, itemId, newRevision({ version: 3 }));
    expect(await stateOf(itemId)).toBe("published");
    expect(await numbersFor(reader, itemId)).toEqual([4, 2, 1]);
    expect(await numbersFor(author, itemId)).toEqual([4, 3, 2, 1]);
  });

  test("is written anew also by an authority that withheld it from authorities", async () => {
    const { author, itemId, taskId } = await doubted(3);
    await decide(await staff("officer"), taskId, "return");
    const { organisationId } = author;
    await sql("update organisation set is_public_authority = true where id = $1", [organisationId]);
    await sql("update item set withheld_from_authorities = true where id = $1", [itemId]);
    await saveDocument(await actorBehind(author.token), itemId, newRevision({ version: 3 }));
    expect((await versionsOf(itemId)).map(({ state }) => state)).toEqual([
      "published",
      "published",
      "hidden",
      "published",
    ]);
  });

  test("hides the item no longer when a change that was held is released on top of it", async () => {
    const { author, editor, reader, itemId } = await doubted();
    await saveDocument(editor, itemId, newRevision({ version: 3, body: doubtful }));
    const [held] = await sql<{ id: string }>(
      "select id from task where item_id = $1 and state = 'open'",
      [itemId],
    );
    await plantIn(itemId, 3);
    await sql("update screening set rule_set = 'older'");
    await rescreenAll();
    expect(await stateOf(itemId)).toBe("hidden");
    await release(held?.id ?? "");
    expect(await stateOf(itemId)).toBe("published");
    expect(await numbersFor(reader, itemId)).toEqual([4, 2, 1]);
    await release(await holdOn(itemId, 3));
    expect(await numbersFor(reader, itemId)).toEqual([4, 3, 2, 1]);
    expect(await own(author)).toEqual([]);
  });

  test("takes those before it along when it is refused, about which nobody decides then", async () => {
    const { author, itemId } = await doubted(1);
    await plantIn(itemId, 3);
    await sql("update screening set rule_set = 'older' where verdict = 'pass'");
    await rescreenAll();
    await decide(await staff("officer"), await holdOn(itemId, 3), "refuse");
    expect(
      await sql("select distinct content, note from revision where item_id = $1", [itemId]),
    ).toEqual([{ content: {}, note: "" }]);
    expect(await sql("select state from task where id = $1", [await holdOn(itemId, 1)])).toEqual([
      { state: "cancelled" },
    ]);
    expect(await own(author)).toEqual([]);
  });

  test("keeps those before it from being read, until it is back", async () => {
    const { reader, itemId, taskId } = await doubted(3);
    await sql(
      `delete from screening s using revision r
        where r.id = s.subject_id and r.item_id = $1 and r.number = 1 and s.rule_set <> 'older'`,
      [itemId],
    );
    await plantIn(itemId, 1);
    await sql("update screening set created_at = now() - interval '1 year'");
    expect(await rescreenAll()).toBe(0);
    await release(taskId);
    expect(await rescreenAll()).toBeGreaterThan(0);
    expect(await numbersFor(reader, itemId)).toEqual([3, 2]);
  });
});

test("what the worker reads is what it counts, page by page", async () => {
  const { itemId } = await doubted(1);
  const read = await asWorker((tx) => storedTexts(tx, { limit: 10_000 }));
  const [counted] = await sql<{ stored: number }>("select stored from sec.count_stored_texts('x')");
  expect(counted?.stored).toBe(read.length);
  const ids = await sql<{ id: string }>(
    "select id from revision where item_id = $1 and state = 'published' order by id",
    [itemId],
  );
  expect(ids).toHaveLength(2);
  const first = read.filter(({ id }) => ids.some((one) => one.id === id));
  expect(first.map(({ id }) => id)).toEqual(ids.map(({ id }) => id));
  const [after] = first;
  const rest = await asWorker((tx) => storedTexts(tx, { limit: 10_000, after: after ?? null }));
  expect(rest.map(({ id }) => id)).toContain(ids[1]?.id);
  expect(rest.map(({ id }) => id)).not.toContain(ids[0]?.id);
});

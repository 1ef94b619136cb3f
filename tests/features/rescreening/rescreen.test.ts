import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addComment } from "~/features/items/add-comment.server";
import { requireItem } from "~/features/items/queries.server";
import { getQueue } from "~/features/moderation/queries.server";
import { rescreen } from "~/features/rescreening/rescreen.server";
import { storedTexts } from "~/features/rescreening/stored-texts.server";
import type { Actor } from "~/kernel/actor";
import { asReader, asWorker } from "~/platform/db.server";
import { actsOn, memberOf, sql, staff, workspace } from "../../support/world";
import { sharePage } from "../items/share-page";
import { decide } from "../moderation/release";

const doubtful =
  "The mirror is at vww6ybal4bd7szmgncyruucpgfkqahzddi37ktceo3ah7ngmcopnpyyd.onion now.";

/** A page and a comment that passed, before the rules became better. */
async function published() {
  const home = await workspace({ visibility: "hidden" });
  const [author, colleague] = [await memberOf(home), await memberOf(home, "reader")];
  const body = "Prepaid cards from one reseller pay for access.";
  const itemId = await sharePage(author, home, { title: "Resellers", body });
  await commentOn(author, itemId);
  await sql("update screening set rule_set = 'older' where rule_set <> 'older'");
  return { author, colleague, itemId };
}

/** What the older rules let pass: put there behind the database's back. */
async function plant(itemId: string, where: "page" | "comment") {
  await sql("set session_replication_role = replica");
  if (where === "page") {
    await sql(
      "update revision set content = jsonb_set(content, '{body}', to_jsonb($2::text)) where item_id = $1",
      [itemId, doubtful],
    );
  } else {
    await sql("update comment set body = $2 where item_id = $1", [itemId, doubtful]);
  }
  await sql("set session_replication_role = origin");
}

function commentOn(author: Actor, itemId: string): Promise<unknown> {
  return addComment(author, itemId, { body: "Here too.", formKey: crypto.randomUUID() });
}

async function rescreenAll(): Promise<number> {
  let all = 0;
  for (let count = await rescreen(); count > 0; count = await rescreen()) all += count;
  return all;
}

const read = (actor: Actor, id: string) => asReader(actor, (tx) => requireItem(tx, actor, id));
const tasksOn = (itemId: string) =>
  sql<{ id: string }>("select id from task where item_id = $1 and kind = 'gate_hold'", [itemId]);

// Somebody answers for what nobody wrote in the portal.
beforeAll(() => staff("lead"));
beforeEach(() => rescreenAll());

test("a new rule set reads every visible text once, and leaves what passes alone", async () => {
  const { colleague, itemId } = await published();
  expect(await rescreenAll()).toBeGreaterThanOrEqual(2);
  expect(await rescreenAll()).toBe(0);
  await expect(read(colleague, itemId)).resolves.toMatchObject({ state: "published" });
  expect(await tasksOn(itemId)).toEqual([]);
});

describe("what the officer sees of it", () => {
  const progress = async () => (await getQueue(await staff("officer"), "open")).rescreening;

  test("is how far it has come, as its worker wrote it down, and nothing when it is done", async () => {
    expect(await progress()).toBeNull();
    const { author, itemId } = await published();
    for (let count = 0; count < 25; count++) await commentOn(author, itemId);
    await sql("update rescreening set rule_set = 'older'");
    await sql("update screening set rule_set = 'older'");
    await rescreen();
    expect(await progress()).toMatchObject({ seen: expect.any(Number), readAt: expect.any(Date) });
    const { stored = 0, seen = 0 } = (await progress()) ?? {};
    expect(seen).toBe(20);
    expect(stored).toBeGreaterThan(25);
    await rescreenAll();
    expect(await progress()).toBeNull();
  });
});

describe("after a rule set has seen everything", () => {
  const seenBy = (itemId: string) =>
    sql<{ rule_set: string }>(
      `select s.rule_set from screening s join comment c on c.id = s.subject_id
        where c.item_id = $1 order by s.created_at, s.rule_set`,
      [itemId],
    );

  test("a text that a server of the version before has screened is read again", async () => {
    const { author, itemId } = await published();
    await rescreenAll();
    await commentOn(author, itemId);
    expect(await rescreenAll()).toBe(0);
    await sql(
      `update screening set rule_set = 'older' where subject_id in
        (select id from comment where item_id = $1 order by created_at desc limit 1)`,
      [itemId],
    );
    expect(await rescreenAll()).toBeGreaterThanOrEqual(1);
    expect(await rescreenAll()).toBe(0);
  });

  test("a text that was held meanwhile is read when it is let go", async () => {
    const { itemId } = await published();
    await sql("update comment set state = 'held' where item_id = $1", [itemId]);
    await rescreenAll();
    expect(await seenBy(itemId)).toHaveLength(1);
    await sql("update screening set created_at = now() - interval '1 year', released_at = now()");
    await sql("update comment set state = 'published' where item_id = $1", [itemId]);
    expect(await rescreenAll()).toBe(1);
  });

  test("once a day everything is looked through all the same", async () => {
    const { itemId } = await published();
    await sql("update comment set state = 'held' where item_id = $1", [itemId]);
    await rescreenAll();
    await sql("update screening set created_at = now() - interval '1 year', released_at = null");
    await sql("update comment set state = 'published' where item_id = $1", [itemId]);
    expect(await rescreenAll()).toBe(0);
    await sql("update rescreening set finished_at = finished_at - interval '25 hours'");
    expect(await rescreenAll()).toBe(1);
  });
});

describe("an item that the new rules doubt", () => {
  async function hit() {
    const scene = await published();
    await plant(scene.itemId, "page");
    await rescreenAll();
    const [task] = await tasksOn(scene.itemId);
    return { ...scene, taskId: task?.id ?? "" };
  }

  test("is hidden, stands in the queue, is on the record, and its author is told", async () => {
    const { author, colleague, itemId, taskId } = await hit();
    await expect(read(colleague, itemId)).rejects.toMatchObject({ code: "not_found" });
    await expect(read(author, itemId)).resolves.toMatchObject({ state: "hidden" });
    expect(await tasksOn(itemId)).toHaveLength(1);
    expect(await actsOn(itemId)).toContain("item.rescreened");
    expect(
      await sql("select kind, recipient_id from outbox where payload ->> 'taskId' = $1", [taskId]),
    ).toEqual([{ kind: "text-hidden", recipient_id: author.personId }]);
  });

  test("comes back when two release it, and is not doubted for the same again", async () => {
    const { colleague, itemId, taskId } = await hit();
    await decide(await staff("officer"), taskId, "release");
    await decide(await staff("officer"), taskId, "release");
    await expect(read(colleague, itemId)).resolves.toMatchObject({ state: "published" });
    await sql("update screening set rule_set = 'older'");
    await rescreenAll();
    await expect(read(colleague, itemId)).resolves.toMatchObject({ state: "published" });
  });

  test("goes to its author when it is returned", async () => {
    const { author, colleague, itemId, taskId } = await hit();
    await decide(await staff("officer"), taskId, "return");
    await expect(read(author, itemId)).resolves.toMatchObject({ state: "returned" });
    await expect(read(colleague, itemId)).rejects.toMatchObject({ code: "not_found" });
  });

  test("loses its words when it is refused", async () => {
    const { itemId, taskId } = await hit();
    await decide(await staff("officer"), taskId, "refuse");
    expect(await sql("select state, title from item where id = $1", [itemId])).toEqual([
      { state: "refused", title: "" },
    ]);
    expect(await sql("select content, note from revision where item_id = $1", [itemId])).toEqual([
      { content: {}, note: "" },
    ]);
  });
});

test("a comment that the new rules doubt is held like a new one", async () => {
  const { author, itemId } = await published();
  await plant(itemId, "comment");
  await rescreenAll();
  const stateOf = () => sql("select state, body from comment where item_id = $1", [itemId]);
  expect(await stateOf()).toEqual([{ state: "held", body: doubtful }]);
  await expect(read(author, itemId)).resolves.toMatchObject({ state: "published" });
  const [task] = await tasksOn(itemId);
  await decide(await staff("officer"), task?.id ?? "", "refuse");
  expect(await stateOf()).toEqual([{ state: "refused", body: "" }]);
});

test("a text that changed while it was read is left to the screening of its change", async () => {
  const { itemId } = await published();
  const texts = await asWorker((tx) => storedTexts(tx, { limit: 1000, notBy: "newer" }));
  const [item] = await sql<{ id: string }>(
    "select current_revision_id as id from item where id = $1",
    [itemId],
  );
  const page = texts.find(({ id }) => id === item?.id);
  await plant(itemId, "page");
  const [kept] = await asWorker(
    (tx) => tx.$queryRaw<
      { kept: boolean }[]
    >`select sec.keep_rescreening('revision', ${page?.id}::uuid,
      ${JSON.stringify(page?.content)}::jsonb, 'review', 'newer', '[]') as kept`,
  );
  expect(kept?.kept).toBe(false);
});

test.each(["portal_app", "portal_reader"])("%s reads no texts this way", async (role) => {
  await sql(`set role ${role}`);
  await expect(
    sql("select * from sec.stored_texts(null, null, null, null, 10)"),
  ).rejects.toMatchObject({ code: "42501" });
  await sql("reset role");
});

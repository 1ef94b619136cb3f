import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { getTask } from "~/features/moderation/queries.server";
import { heldMarker, places } from "~/features/rescreening/held-text";
import { getHeldText, rewriteHeldText } from "~/features/rescreening/held-text.server";
import { rescreen } from "~/features/rescreening/rescreen.server";
import { asActor, asReader } from "~/platform/db.server";
import { actorBehind, actsOn, memberOf, sql, staff, workspace } from "../../support/world";
import { decide } from "../moderation/release";
import { doubtful, plant, type Planted } from "./plant";

async function rescreenAll(): Promise<void> {
  await sql("delete from rescreening");
  while ((await rescreen()) > 0);
}

async function wordsIn({ table, column, key, rowId }: Planted): Promise<string | undefined> {
  const [row] = await sql<{ words: string }>(
    `select ${column} as words from ${table} where ${key} = $1`,
    [rowId],
  );
  return row?.words;
}

async function scene(place: string) {
  const home = await workspace();
  const author = await memberOf(home, "chair");
  const planted = await plant(place, home, author);
  await rescreenAll();
  const [task] = await sql<{ id: string; held: string }>(
    `select t.id, h.id as held from task t join held_text h on h.id = t.held_text_id where h.row_id = $1`,
    [planted.rowId],
  );
  const { id: taskId = "", held: heldId = "" } = task ?? {};
  return { author, planted, taskId, heldId, colleague: await memberOf(home) };
}

// Somebody answers for what nobody wrote in the portal.
beforeAll(() => staff("lead"));
beforeEach(rescreenAll);

test("the places are all columns that want evidence, but for comments and the gate's settings", async () => {
  const found = await sql<{ place: string }>("select place from sec.text_places() order by 1");
  expect(found.map(({ place }) => place)).toEqual(places.toSorted());
});

test("the marker is the database's", async () => {
  const [row] = await sql<{ marker: string }>("select sec.held_marker($1) as marker", [
    randomUUID(),
  ]);
  expect(row?.marker).toContain(heldMarker);
});

describe.each(places)("a doubtful text in %s", (place) => {
  test("leaves its place, where nobody finds it; its author and the queue have it", async () => {
    const { author, colleague, planted, taskId, heldId } = await scene(place);
    expect(await wordsIn(planted)).toContain(heldMarker);
    await expect(getHeldText(author, heldId)).resolves.toMatchObject({
      text: doubtful,
      state: "held",
    });
    await expect(getHeldText(colleague, heldId)).rejects.toMatchObject({ code: "not_found" });
    for (const read of [asActor, asReader]) {
      const seen = await read(colleague, (tx) => tx.$queryRaw`select * from held_text`);
      expect(seen).toEqual([]);
    }
    expect(await actsOn(taskId)).toContain("text.rescreened");
    expect(
      await sql("select kind, recipient_id from outbox where payload ->> 'taskId' = $1", [taskId]),
    ).toEqual([{ kind: "text-hidden", recipient_id: author.personId }]);
  });

  test("goes back when two release it", async () => {
    const { author, planted, taskId, heldId } = await scene(place);
    await decide(await staff("officer"), taskId, "release");
    expect(await wordsIn(planted)).toContain(heldMarker);
    await decide(await staff("officer"), taskId, "release");
    expect(await wordsIn(planted)).toBe(doubtful);
    await expect(getHeldText(author, heldId)).resolves.toMatchObject({
      text: "",
      state: "released",
    });
  });
});

describe("a held text", () => {
  test("is opened by the officer who takes its task, and by no other", async () => {
    const { taskId } = await scene("charter.question");
    const [officer, other] = [await staff("officer"), await staff("officer")];
    await expect(getTask(officer, taskId)).resolves.toMatchObject({ opened: null });
    await decide(officer, taskId, "release");
    await sql(
      "update task set claimed_by_id = $2, claimed_until = now() + interval '1 hour' where id = $1",
      [taskId, officer.personId],
    );
    await expect(getTask(officer, taskId)).resolves.toMatchObject({
      opened: { texts: { question: doubtful }, place: "charter.question" },
      findings: [expect.objectContaining({ field: "question", type: "ONION" })],
    });
    const seen = await asReader(other, (tx) => tx.heldText.findMany());
    expect(seen).toEqual([]);
  });

  test("that was released is not doubted for the same again", async () => {
    const { planted, taskId } = await scene("charter.question");
    for (let two = 0; two < 2; two++) await decide(await staff("officer"), taskId, "release");
    await sql("update screening set rule_set = 'older'");
    await rescreenAll();
    expect(await wordsIn(planted)).toBe(doubtful);
  });

  test("is deleted when it is refused, and something else can be written in its place", async () => {
    const { author, planted, taskId, heldId } = await scene("charter.question");
    await decide(await staff("officer"), taskId, "refuse");
    expect(await wordsIn(planted)).toContain(heldMarker);
    expect(await sql("select text from held_text where id = $1", [heldId])).toEqual([{ text: "" }]);
    await rewriteHeldText(author, heldId, { text: "Which resellers accept cards?" });
    expect(await wordsIn(planted)).toBe("Which resellers accept cards?");
  });

  test("stays with its author when it is returned", async () => {
    const { author, planted, taskId, heldId } = await scene("charter.question");
    await decide(await staff("officer"), taskId, "return");
    expect(await wordsIn(planted)).toContain(heldMarker);
    await expect(getHeldText(author, heldId)).resolves.toMatchObject({
      state: "returned",
      text: doubtful,
      can: { rewrite: true },
    });
  });

  test("written anew, waits for nobody", async () => {
    const { author, planted, taskId, heldId } = await scene("charter.question");
    await rewriteHeldText(author, heldId, { text: "Which resellers accept cards?" });
    expect(await wordsIn(planted)).toBe("Which resellers accept cards?");
    expect(await sql("select state from task where id = $1", [taskId])).toEqual([
      { state: "cancelled" },
    ]);
    expect(await actsOn(taskId)).toContain("text.rewritten");
    await expect(getHeldText(author, heldId)).resolves.toMatchObject({
      state: "rewritten",
      can: { rewrite: false },
    });
    await expect(rewriteHeldText(author, heldId, { text: "Again" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("is not written anew with what the gate doubts", async () => {
    const { author, planted, heldId } = await scene("charter.question");
    await expect(
      rewriteHeldText(author, heldId, { text: `${doubtful} Yes.` }),
    ).rejects.toMatchObject({ code: "invalid" });
    const unread = asActor(
      author,
      (tx) => tx.$executeRaw`select sec.rewrite_held(${heldId}::uuid, 'Unread words')`,
    );
    await expect(unread).rejects.toThrow(/no evidence/);
    expect(await wordsIn(planted)).toContain(heldMarker);
  });

  test.each([
    ["charter.question", "update workspace_grant set role = 'reader' where person_id = $1"],
    ["organisation.name", "update person set organisation_roles = '{member}' where id = $1"],
  ])(
    "of a place for which its author no longer speaks is not theirs to write: %s",
    async (place, leave) => {
      const { author, heldId } = await scene(place);
      await sql("set session_replication_role = replica");
      await sql(leave, [author.personId]);
      await sql("set session_replication_role = origin");
      const now = await actorBehind(author.token);
      await expect(rewriteHeldText(now, heldId, { text: "Other words" })).rejects.toMatchObject({
        code: "forbidden",
      });
      const forced = asActor(now, async (tx) => {
        await tx.$executeRaw`select sec.rewrite_held(${heldId}::uuid, 'Other words')`;
      });
      await expect(forced).rejects.toMatchObject({ code: "forbidden" });
    },
  );
});

describe("what nobody wrote in the portal", () => {
  const name = async (table: string, id: string, to: string) => {
    await sql("set session_replication_role = replica");
    await sql("update organisation set name = id::text where name = $1", [to]);
    await sql(`update ${table} set name = $2 where id = $1`, [id, to]);
    await sql("set session_replication_role = origin");
    await rescreenAll();
    return sql<{ author: string }>(
      "select author_id as author from held_text where row_id = $1 and text <> ''",
      [id],
    );
  };

  test("is the workspace's chair's", async () => {
    const home = await workspace();
    const chair = await memberOf(home, "chair");
    expect(await name("workspace", home, doubtful)).toEqual([{ author: chair.personId }]);
  });

  test("is the organisation's coordinator's", async () => {
    const home = await workspace();
    const coordinator = await memberOf(home, "reader", { organisationRoles: ["coordinator"] });
    const { organisationId, personId } = coordinator;
    expect(await name("organisation", organisationId, doubtful)).toEqual([{ author: personId }]);
  });

  test("is else the lead's", async () => {
    const [held] = await name("workspace", await workspace(), doubtful);
    const [lead] = await sql<{ role: string }>(
      "select portal_role as role from person where id = $1",
      [held?.author],
    );
    expect(lead?.role).toBe("lead");
  });
});

import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { requireItem } from "~/features/items/queries.server";
import { claimTask } from "~/features/moderation/claim-task.server";
import { decideTask } from "~/features/moderation/decide-task.server";
import { getQueue, getTask } from "~/features/moderation/queries.server";
import { passGateOrRewrite } from "~/features/screening/gate.server";
import type { Actor } from "~/kernel/actor";
import { asActor, asReader } from "~/platform/db.server";
import { sharePage } from "../items/share-page";
import { decide } from "./release";
import { actorBehind, actsOn, memberOf, sql, staff, workspace } from "../../support/world";

const why = "Held by the gate; looking at what it found.";
const because = "The address is a public one of a service.";

/** An author's held page, its task, a colleague who waits for it and an officer. */
async function held() {
  const home = await workspace({ visibility: "hidden" });
  const [author, colleague, officer] = [
    await memberOf(home),
    await memberOf(home, "reader"),
    await staff("officer"),
  ];
  const body =
    "The mirror is at vww6ybal4bd7szmgncyruucpgfkqahzddi37ktceo3ah7ngmcopnpyyd.onion now.";
  const itemId = await sharePage(author, home, { title: "Mirrors", body });
  const [task] = await sql<{ id: string }>("select id from task where item_id = $1", [itemId]);
  return { author, colleague, officer, itemId, taskId: task?.id ?? "" };
}

async function claimed() {
  const scene = await held();
  await claimTask(scene.officer, { taskId: scene.taskId, version: 1, reason: why });
  return { ...scene, officer: await actorBehind(scene.officer.token) };
}

const read = (actor: Actor, id: string) => asReader(actor, (tx) => requireItem(tx, actor, id));

describe("a text that the gate holds", () => {
  test("is read by its author only, not even by an officer", async () => {
    const { author, colleague, officer, itemId } = await held();
    await expect(read(author, itemId)).resolves.toMatchObject({ state: "held" });
    for (const other of [colleague, officer]) {
      await expect(read(other, itemId)).rejects.toMatchObject({ code: "not_found" });
    }
  });

  test("stands in the officer's queue without title and text", async () => {
    const { officer, taskId } = await held();
    const { tasks } = await getQueue(officer, "open");
    expect(tasks.map(({ id }) => id)).toContain(taskId);
    expect(JSON.stringify(tasks)).not.toContain("Mirrors");
    expect((await getTask(officer, taskId)).opened).toBeNull();
  });

  test("is opened by an officer who says why, and the originator is shown it", async () => {
    const { officer, author, itemId, taskId } = await claimed();
    const { opened, findings } = await getTask(officer, taskId);
    expect(opened?.texts["body"]).toContain(".onion");
    expect(findings.map(({ type }) => type)).toContain("ONION");
    expect(await actsOn(itemId)).toContain("task.claimed");
    const seen = await asReader(author, (tx) =>
      tx.breakGlass.findMany({ where: { itemId }, select: { reason: true } }),
    );
    expect(seen).toEqual([{ reason: why }]);
  });

  test("is released by two, and then read by its audience", async () => {
    const { officer, colleague, author, itemId, taskId } = await held();
    expect(await decide(officer, taskId, "release")).toBe("proposed");
    await expect(read(colleague, itemId)).rejects.toMatchObject({ code: "not_found" });
    expect(await decide(await staff("officer"), taskId, "release")).toBe("decided");
    await expect(read(colleague, itemId)).resolves.toMatchObject({
      state: "published",
      title: "Mirrors",
    });
    expect(await actsOn(taskId)).toContain("hold.proposed");
    expect(await actsOn(itemId)).toContain("hold.released");
    const mails = await sql(
      "select kind, recipient_id from outbox where payload ->> 'taskId' = $1",
      [taskId],
    );
    expect(mails).toEqual([{ kind: "hold-decided", recipient_id: author.personId }]);
  });

  test("is returned to its author with advice", async () => {
    const { officer, colleague, author, itemId, taskId } = await claimed();
    await decideTask(officer, {
      taskId,
      version: 2,
      decision: "return",
      reasonCode: "unclear",
      reason: because,
    });
    await expect(read(author, itemId)).resolves.toMatchObject({ state: "returned" });
    await expect(read(colleague, itemId)).rejects.toMatchObject({ code: "not_found" });
  });

  test("is refused, and its text is gone with the decision", async () => {
    const { officer, itemId, taskId } = await claimed();
    await decideTask(officer, {
      taskId,
      version: 2,
      decision: "refuse",
      reasonCode: "personal_data",
      reason: because,
    });
    expect(await sql("select state, content from revision where item_id = $1", [itemId])).toEqual([
      { state: "refused", content: {} },
    ]);
  });
});

describe("a release", () => {
  test("takes another person than the one who proposed it", async () => {
    const { officer, colleague, itemId, taskId } = await held();
    await decide(officer, taskId, "release");
    await expect(decide(officer, taskId, "release")).rejects.toMatchObject({
      code: "invalid",
      message: "moderation:error.second",
    });
    await expect(read(colleague, itemId)).rejects.toMatchObject({ code: "not_found" });
  });

  test("can be refused by the second person", async () => {
    const { officer, author, itemId, taskId } = await held();
    await decide(officer, taskId, "release");
    expect(await decide(await staff("officer"), taskId, "return")).toBe("decided");
    await expect(read(author, itemId)).resolves.toMatchObject({ state: "returned" });
  });

  test.each([
    ["officer", "officer", "refused"],
    ["officer", "lead", "done"],
    ["lead", "officer", "done"],
  ] as const)("of what concerns a victim, by %s and %s, is %s", async (one, two, outcome) => {
    const { taskId, itemId } = await held();
    await sql(
      `update screening set findings = jsonb_set(findings, '{0,needsLead}', 'true')
        where subject_id = (select revision_id from task where id = $1)`,
      [taskId],
    );
    await decide(await staff(one), taskId, "release");
    const second = decide(await staff(two), taskId, "release");
    if (outcome === "done") await expect(second).resolves.toBe("decided");
    else await expect(second).rejects.toMatchObject({ message: "moderation:error.lead" });
    expect(await sql("select state from item where id = $1", [itemId])).toEqual([
      { state: outcome === "done" ? "published" : "held" },
    ]);
  });

  test("is not made up by one person in the database", async () => {
    const { officer, taskId } = await claimed();
    const proposal = { proposedById: officer.personId, proposedAt: new Date() };
    const propose = (proposedReason: string) =>
      asActor(officer, async (tx) => {
        const texts = { proposed_reason: proposedReason };
        await passGateOrRewrite(tx, { kind: "task", id: taskId }, texts);
        const data = { ...proposal, proposedReason };
        await tx.task.updateMany({ where: { id: taskId }, data });
      });
    await expect(propose("")).rejects.toThrow("task_proposal_has_reason");
    await propose(because);
    const release = asActor(
      officer,
      (tx) => tx.$executeRaw`select sec.release_held(${taskId}::uuid)`,
    );
    await expect(release).rejects.toMatchObject({ code: "forbidden" });
    const other = await staff("officer");
    for (const proposedById of [other.personId, null]) {
      await expect(
        asActor(officer, (tx) =>
          tx.task.updateMany({ where: { id: taskId }, data: { proposedById } }),
        ),
      ).rejects.toMatchObject({ code: "conflict" });
    }
  });

  test("is not proposed in another's name, nor by who has not claimed it", async () => {
    const { officer, taskId } = await claimed();
    const other = await staff("officer");
    const propose = (actor: Actor, proposedById: string) =>
      asActor(actor, (tx) => tx.task.updateMany({ where: { id: taskId }, data: { proposedById } }));
    await expect(propose(officer, other.personId)).rejects.toMatchObject({ code: "forbidden" });
    expect(await propose(other, other.personId)).toEqual({ count: 0 });
  });
});

test("an officer does not decide what they have not claimed", async () => {
  const { officer, taskId } = await held();
  const decision = {
    taskId,
    version: 1,
    decision: "release",
    reasonCode: "other",
    reason: because,
  } as const;
  await expect(decideTask(officer, decision)).rejects.toMatchObject({ code: "forbidden" });
});

test("nobody but officers learns of the queue", async () => {
  const { author, colleague, taskId } = await held();
  for (const person of [author, colleague, await staff("auditor")]) {
    await expect(getQueue(person, "open")).rejects.toMatchObject({ code: "not_found" });
    await expect(getTask(person, taskId)).rejects.toMatchObject({ code: "not_found" });
  }
});

test("of officers who claim at once, one wins and the others are told", async () => {
  const { taskId } = await held();
  const officers = await Promise.all([1, 2, 3, 4].map(() => staff("officer")));
  const results = await Promise.allSettled(
    officers.map((officer) => claimTask(officer, { taskId, version: 1, reason: why })),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const result of results) {
    if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "conflict" });
  }
});

test("the database alone lets no officer publish a text they have not claimed", async () => {
  const { officer, taskId, itemId } = await held();
  await expect(
    asActor(officer, (tx) => tx.$executeRaw`select sec.release_held(${taskId}::uuid)`),
  ).rejects.toMatchObject({ code: "forbidden" });
  await asActor(officer, (tx) =>
    tx.revision.updateMany({ where: { itemId }, data: { state: "published" } }),
  );
  expect(await sql("select state from revision where item_id = $1", [itemId])).toEqual([
    { state: "held" },
  ]);
});

test("the database takes no text as published that the gate did not pass", async () => {
  const { author, itemId } = await held();
  const unseen = {
    id: randomUUID(),
    itemId,
    baseVersion: 0,
    authorId: author.personId,
    organisationId: author.organisationId,
    content: { title: "Unseen", language: "en" },
    state: "published",
  };
  await expect(asActor(author, (tx) => tx.revision.createMany({ data: [unseen] }))).rejects.toThrow(
    /no evidence/,
  );
});

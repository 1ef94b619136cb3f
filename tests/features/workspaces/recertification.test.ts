import { expect, test } from "vitest";
import { z } from "zod";
import {
  getRecertification,
  recertify,
} from "~/features/workspaces/membership/recertification.server";
import { getShell, listWaiting } from "~/features/tasks/queries.server";
import type { Actor, WorkspaceRole } from "~/kernel/actor";
import { asReader, asWorker } from "~/platform/db.server";
import { actorOf, actsOn, memberOf, organisation, person, sql } from "../../support/world";
import { mailsTo, openRoles, room } from "./rooms";

const kept = { version: 1, decision: "kept" as const, role: "" as const, end_reason: "" };

/** Someone whose role ends in two weeks, and the question whether it shall. */
async function running(
  workspaceId: string,
  personId: string,
  role: WorkspaceRole = "contributor",
): Promise<{ grantId: string; taskId: string }> {
  const [made] = await sql<{ id: string }>(
    `insert into workspace_grant (id, workspace_id, person_id, role, valid_to)
     values (gen_random_uuid(), $1, $2, $3, now() + interval '14 days') returning id`,
    [workspaceId, personId, role],
  );
  const grantId = made?.id ?? "";
  await asWorker((tx) => tx.$executeRaw`select sec.open_recertifications()`);
  const [task] = await sql<{ id: string }>("select id from task where grant_id = $1", [grantId]);
  return { grantId, taskId: task?.id ?? "" };
}

async function waitingOf(actor: Actor): Promise<string[]> {
  const waiting = await asReader(actor, (tx) => listWaiting(tx, actor));
  expect((await getShell(actor)).waiting).toBe(waiting.length);
  return waiting.map(({ id }) => id);
}

test("the chair keeps a role for another year", async () => {
  const { id } = await room();
  const chair = await memberOf(id, "chair");
  const personId = await person();
  const { grantId, taskId } = await running(id, personId);
  expect(await waitingOf(chair)).toEqual([taskId]);
  expect(z.uuid().safeParse(taskId).success, "it stands in an address").toBe(true);
  await recertify(chair, taskId, kept);
  const [row] = await sql<{ days: number }>(
    "select (valid_to::date - current_date) as days from workspace_grant where id = $1",
    [grantId],
  );
  expect(row?.days).toBe(365);
  expect(await waitingOf(chair)).toEqual([]);
  expect(await mailsTo(personId)).toEqual(["role-changed"]);
  expect(await actsOn(grantId)).toEqual(["recertification.kept"]);
  await expect(recertify(chair, taskId, kept)).rejects.toMatchObject({ code: "conflict" });
});

test("the chair changes a role, or revokes it with a reason", async () => {
  const { id } = await room();
  const chair = await memberOf(id, "chair");
  const [ann, bo] = [await person(), await person()];
  const changed = await running(id, ann);
  await recertify(chair, changed.taskId, { ...kept, decision: "changed", role: "reader" });
  expect(await openRoles(id, ann)).toEqual(["reader"]);
  const revoked = await running(id, bo);
  await recertify(chair, revoked.taskId, {
    ...kept,
    decision: "revoked",
    end_reason: "He has left the department.",
  });
  expect(await openRoles(id, bo)).toEqual([]);
});

test("the coordinator keeps and revokes for their own people, also in a hidden workspace", async () => {
  const { id } = await room({ visibility: "hidden" });
  await memberOf(id, "chair");
  const organisationId = await organisation();
  const [personId, other] = [await person({ organisationId }), await person()];
  const coordinator = await actorOf(
    await person({ organisationId, organisationRoles: ["coordinator"] }),
  );
  const { taskId } = await running(id, personId);
  const foreign = await running(id, other);
  expect(await waitingOf(coordinator)).toEqual([taskId]);
  const shown = await getRecertification(coordinator, taskId);
  expect(shown.it).toMatchObject({ workspace: null, personId });
  expect(shown.can).toMatchObject({ keep: true, end: true, change: false });
  await expect(
    recertify(coordinator, taskId, { ...kept, decision: "changed", role: "chair" }),
  ).rejects.toMatchObject({ code: "forbidden" });
  await recertify(coordinator, taskId, kept);
  expect(await openRoles(id, personId)).toEqual(["contributor"]);
  await expect(getRecertification(coordinator, foreign.taskId)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("nobody renews their own role, not as a chair and not as a coordinator", async () => {
  const { id } = await room();
  await memberOf(id, "chair");
  const organisationId = await organisation();
  const personId = await person({ organisationId, organisationRoles: ["coordinator"] });
  const { taskId } = await running(id, personId, "chair");
  const chair = await actorOf(personId);
  expect(await waitingOf(chair)).toEqual([]);
  await expect(recertify(chair, taskId, kept)).rejects.toMatchObject({ code: "forbidden" });
});

test("a vice chair is not asked about a chair", async () => {
  const { id } = await room();
  const [first, vice] = [await memberOf(id, "chair"), await memberOf(id, "vice_chair")];
  const { taskId } = await running(id, await person(), "chair");
  expect(await waitingOf(vice)).toEqual([]);
  expect(await waitingOf(first)).toEqual([taskId]);
  await expect(recertify(vice, taskId, kept)).rejects.toMatchObject({ code: "forbidden" });
});

test("of two answers at once one counts", async () => {
  const { id } = await room();
  const [ann, bo] = [await memberOf(id, "chair"), await memberOf(id, "chair")];
  const personId = await person();
  const { taskId } = await running(id, personId);
  const results = await Promise.allSettled([
    recertify(ann, taskId, kept),
    recertify(bo, taskId, { ...kept, decision: "changed", role: "reader" }),
  ]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await openRoles(id, personId)).toHaveLength(1);
});

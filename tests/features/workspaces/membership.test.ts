import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addMember } from "~/features/workspaces/membership/add-member.server";
import { changeRole } from "~/features/workspaces/membership/change-role.server";
import { leaveWorkspace } from "~/features/workspaces/membership/leave-workspace.server";
import { getCandidates, getRoster } from "~/features/workspaces/membership/queries.server";
import { removeMember } from "~/features/workspaces/membership/remove-member.server";
import {
  actorBehind,
  actsOn,
  grant,
  memberOf,
  organisation,
  person,
  sql,
} from "../../support/world";
import { mailsTo, openRoles, room } from "./rooms";

const add = (slug: string, personId: string) => ({
  slug,
  formKey: randomUUID(),
  personId,
  role: "contributor" as const,
  endsOn: null,
});

describe("a chair", () => {
  test("adds a person, who is told; sending the form again adds nobody twice", async () => {
    const { id, slug } = await room();
    const chair = await memberOf(id, "chair");
    const newcomer = await person();
    const form = add(slug, newcomer);
    const grantId = await addMember(chair, form);
    expect(await addMember(chair, form)).toBe(grantId);
    expect(await openRoles(id, newcomer)).toEqual(["contributor"]);
    expect(await mailsTo(newcomer)).toEqual(["role-changed"]);
    expect(await actsOn(grantId)).toEqual(["member.admitted"]);
  });

  test("adds people of organisations that the charter admits, others as guests", async () => {
    const { id, slug } = await room({}, { sectors: ["telecom"], authorities: false });
    const chair = await memberOf(id, "chair");
    const banker = await person();
    const found = await getCandidates(chair, slug, `Person ${banker.slice(-6)}`);
    expect(found.candidates).toMatchObject([{ id: banker, isEligible: false }]);
    await expect(addMember(chair, add(slug, banker))).rejects.toMatchObject({ code: "invalid" });
    await addMember(chair, { ...add(slug, banker), role: "guest" });
    expect(await openRoles(id, banker)).toEqual(["guest"]);
  });

  test("adds nobody who is suspended, or in already, or for too long", async () => {
    const { id, slug } = await room();
    const chair = await memberOf(id, "chair");
    const suspended = await person({ state: "suspended" });
    const gone = await person({ organisationId: await organisation({ state: "suspended" }) });
    const member = await memberOf(id);
    for (const personId of [suspended, gone, member.personId, chair.personId, randomUUID()]) {
      await expect(addMember(chair, add(slug, personId))).rejects.toMatchObject({
        code: "invalid",
        details: { field: "personId" },
      });
    }
    const newcomer = await person();
    for (const endsOn of ["2020-01-01", "2999-01-01"]) {
      await expect(addMember(chair, { ...add(slug, newcomer), endsOn })).rejects.toMatchObject({
        details: { field: "endsOn" },
      });
    }
  });

  test("changes a role: the old one ends, and exactly one is open", async () => {
    const { id, slug } = await room();
    const chair = await memberOf(id, "chair");
    const personId = await person();
    const grantId = await grant(id, personId, "reader");
    await changeRole(chair, { slug, grantId }, { role: "secretary", endsOn: null });
    expect(await openRoles(id, personId)).toEqual(["secretary"]);
    expect(await mailsTo(personId)).toEqual(["role-changed"]);
    await expect(
      changeRole(chair, { slug, grantId }, { role: "reader", endsOn: null }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test("of two who change a role at once, one wins and one role is open", async () => {
    const { id, slug } = await room();
    const [ann, bo] = [await memberOf(id, "chair"), await memberOf(id, "chair")];
    const personId = await person();
    const grantId = await grant(id, personId, "reader");
    const results = await Promise.allSettled([
      changeRole(ann, { slug, grantId }, { role: "secretary", endsOn: null }),
      changeRole(bo, { slug, grantId }, { role: "contributor", endsOn: null }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await openRoles(id, personId)).toHaveLength(1);
  });

  test("removes someone with a reason, which passes the gate and is told", async () => {
    const { id, slug } = await room();
    const chair = await memberOf(id, "chair");
    const personId = await person();
    const grantId = await grant(id, personId, "reader");
    await expect(
      removeMember(chair, { slug, grantId }, "Kort 4111 1111 1111 1111 användes"),
    ).rejects.toMatchObject({ code: "invalid", details: { field: "end_reason" } });
    await removeMember(chair, { slug, grantId }, "The task is done. Thank you.");
    expect(await openRoles(id, personId)).toEqual([]);
    expect(await mailsTo(personId)).toEqual(["role-changed"]);
    expect(await actsOn(grantId)).toEqual(["member.removed"]);
  });

  test("does not change their own role, and does nothing in a concluded workspace", async () => {
    const { id, slug } = await room();
    const [chair] = [await memberOf(id, "chair"), await memberOf(id, "chair")];
    const own = await sql<{ id: string }>("select id from workspace_grant where person_id = $1", [
      chair.personId,
    ]);
    const address = { slug, grantId: own[0]?.id ?? "" };
    await expect(
      changeRole(chair, address, { role: "reader", endsOn: null }),
    ).rejects.toMatchObject({ code: "forbidden" });
    await sql("update workspace set state = 'concluded' where id = $1", [id]);
    await expect(addMember(chair, add(slug, await person()))).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

test("a vice chair makes no chair and unseats none", async () => {
  const { id, slug } = await room();
  const [chair, vice] = [await memberOf(id, "chair"), await memberOf(id, "vice_chair")];
  const newcomer = await person();
  await expect(addMember(vice, { ...add(slug, newcomer), role: "chair" })).rejects.toMatchObject({
    code: "invalid",
    details: { field: "role" },
  });
  const [seat] = await sql<{ id: string }>("select id from workspace_grant where person_id = $1", [
    chair.personId,
  ]);
  await expect(
    removeMember(vice, { slug, grantId: seat?.id ?? "" }, "No reason"),
  ).rejects.toMatchObject({ code: "forbidden" });
});

test("the last chair does not go, until another is named", async () => {
  const { id, slug } = await room();
  const chair = await memberOf(id, "chair");
  await expect(leaveWorkspace(chair, slug)).rejects.toMatchObject({
    code: "conflict",
    message: "workspaces:errors.lastChair",
  });
  expect(await openRoles(id, chair.personId)).toEqual(["chair"]);
  await memberOf(id, "chair");
  await leaveWorkspace(chair, slug);
  expect(await openRoles(id, chair.personId)).toEqual([]);
  await expect(getRoster(await actorBehind(chair.token), slug, null)).resolves.toMatchObject({
    can: { seeRoster: false },
  });
});

test("of two last chairs who leave at once, one stays, every time", async () => {
  const { id, slug } = await room();
  const [ann, bo] = [await memberOf(id, "chair"), await memberOf(id, "chair")];
  let refused = 0;
  for (let round = 0; round < 200; round += 1) {
    const results = await Promise.allSettled([leaveWorkspace(ann, slug), leaveWorkspace(bo, slug)]);
    refused += results.filter(({ status }) => status === "rejected").length;
    const stayed = await sql<{ person_id: string }>(
      "select person_id from workspace_grant g where workspace_id = $1 and role = 'chair' and sec.is_open(g)",
      [id],
    );
    expect(stayed).toHaveLength(1);
    const gone = stayed[0]?.person_id === ann.personId ? bo : ann;
    await grant(id, gone.personId, "chair");
  }
  expect(refused).toBe(200);
}, 120_000);

test("a coordinator ends the role of their own people, not of others", async () => {
  const { id, slug } = await room();
  await memberOf(id, "chair");
  const organisationId = await organisation();
  const coordinator = await memberOf(id, "reader", {
    organisationId,
    organisationRoles: ["coordinator"],
  });
  const [own, other] = [await person({ organisationId }), await person()];
  const [ownGrant, otherGrant] = [await grant(id, own, "reader"), await grant(id, other, "reader")];
  await removeMember(coordinator, { slug, grantId: ownGrant }, "She has other work now.");
  expect(await openRoles(id, own)).toEqual([]);
  await expect(
    removeMember(coordinator, { slug, grantId: otherGrant }, "He has other work now."),
  ).rejects.toMatchObject({ code: "forbidden" });
});

describe("the roster", () => {
  test("is for everyone in the room, or for its chairs only", async () => {
    const open = await room();
    const closed = await room({ memberList: "chairs_only" });
    for (const { id, slug, seen } of [
      { ...open, seen: 3 },
      { ...closed, seen: 2 },
    ]) {
      await memberOf(id, "chair");
      await memberOf(id);
      const reader = await memberOf(id, "reader");
      const { members } = await getRoster(reader, slug, null);
      expect(members).toHaveLength(seen);
    }
  });

  test("shows strangers the chairs", async () => {
    const { id, slug } = await room();
    await memberOf(id, "chair");
    await memberOf(id);
    const stranger = await memberOf((await room()).id);
    const { members, can } = await getRoster(stranger, slug, null);
    expect(members.map(({ role }) => role)).toEqual(["chair"]);
    expect(can).toMatchObject({ seeRoster: false, manage: false });
  });
});

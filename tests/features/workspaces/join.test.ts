import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { decideJoinRequest } from "~/features/workspaces/membership/decide-join-request.server";
import { getJoining, getJoinRequest } from "~/features/workspaces/membership/join-requests.server";
import { joinWorkspace } from "~/features/workspaces/membership/join-workspace.server";
import { withdrawJoinRequest } from "~/features/workspaces/membership/withdraw-join-request.server";
import { listWaiting } from "~/features/tasks/queries.server";
import type { Actor } from "~/kernel/actor";
import { asReader } from "~/platform/db.server";
import { decide } from "../moderation/release";
import { actorOf, actsOn, memberOf, organisation, person, sql, staff } from "../../support/world";
import { mailsTo, openRoles, room } from "./rooms";

const plain = "We see the same pattern in our monitoring and want to compare.";
/** A name of a person beside a claim: the gate wants an officer to look. */
const doubtful = "We saw Erik Johansson named in the forum.";

const form = (slug: string, reason = plain) => ({ slug, formKey: randomUUID(), reason });

const yes = {
  version: 1,
  decision: "granted" as const,
  role: "contributor" as const,
  endsOn: null,
  decision_reason: "",
};
const no = { ...yes, decision: "declined" as const, decision_reason: "The group is full." };

async function requestOf(actor: Actor): Promise<{ id: string; state: string; reason: string }> {
  const [request] = await sql<{ id: string; state: string; reason: string }>(
    "select id, state, reason from join_request where person_id = $1 order by created_at desc",
    [actor.personId],
  );
  return request ?? { id: "", state: "", reason: "" };
}

const waitingOf = (actor: Actor) => asReader(actor, (tx) => listWaiting(tx, actor));

test("someone asks, the chair says yes, and they are in", async () => {
  const { id, slug } = await room();
  const chair = await memberOf(id, "chair");
  const asker = await actorOf(await person());
  expect(await joinWorkspace(asker, form(slug))).toBe("asked");
  const request = await requestOf(asker);
  expect(await waitingOf(chair)).toMatchObject([{ kind: "join_request", person: asker.name }]);
  await decideJoinRequest(chair, request.id, yes);
  expect(await openRoles(id, asker.personId)).toEqual(["contributor"]);
  expect(await waitingOf(chair)).toEqual([]);
  expect(await mailsTo(asker.personId)).toEqual(["join-decided"]);
  expect(await actsOn(request.id)).toEqual(["join.requested", "join.granted"]);
});

test("a no has a reason, which the person reads", async () => {
  const { id, slug } = await room();
  const chair = await memberOf(id, "chair");
  const asker = await actorOf(await person());
  await joinWorkspace(asker, form(slug));
  const { id: requestId } = await requestOf(asker);
  await decideJoinRequest(chair, requestId, no);
  expect(await openRoles(id, asker.personId)).toEqual([]);
  const { request } = await getJoinRequest(asker, requestId);
  expect(request).toMatchObject({ state: "declined", decisionReason: "The group is full." });
  expect(await joinWorkspace(asker, form(slug))).toBe("asked");
});

test("of two chairs who decide at once, one wins and the other sees what was decided", async () => {
  const { id, slug } = await room();
  const [ann, bo] = [await memberOf(id, "chair"), await memberOf(id, "vice_chair")];
  for (let round = 0; round < 20; round += 1) {
    const asker = await actorOf(await person());
    await joinWorkspace(asker, form(slug));
    const { id: requestId } = await requestOf(asker);
    const results = await Promise.allSettled([
      decideJoinRequest(ann, requestId, yes),
      decideJoinRequest(bo, requestId, no),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict", message: "workspaces:errors.alreadyDecided" },
    });
    const { request, can } = await getJoinRequest(bo, requestId);
    expect(["granted", "declined"]).toContain(request.state);
    expect(can.decide).toBe(false);
    expect(await openRoles(id, asker.personId)).toHaveLength(request.state === "granted" ? 1 : 0);
    expect(await mailsTo(asker.personId)).toEqual(["join-decided"]);
  }
});

describe("the reason", () => {
  test("is needed, and what the gate blocks is stored nowhere", async () => {
    const { slug } = await room();
    const asker = await actorOf(await person());
    for (const reason of ["", "Ring 19850101-1238 om detta, kort 4111 1111 1111 1111."]) {
      await expect(joinWorkspace(asker, form(slug, reason))).rejects.toMatchObject({
        code: "invalid",
        details: { field: "reason" },
      });
    }
    expect((await requestOf(asker)).id).toBe("");
  });

  test("waits for the secretariat when the gate doubts it; then the chairs are asked", async () => {
    const { id, slug } = await room();
    const [chair, officer] = [await memberOf(id, "chair"), await staff("officer")];
    const asker = await actorOf(await person());
    expect(await joinWorkspace(asker, form(slug, doubtful))).toBe("held");
    const request = await requestOf(asker);
    expect(request.state).toBe("held");
    expect(await waitingOf(chair)).toEqual([]);
    await expect(getJoinRequest(chair, request.id)).rejects.toMatchObject({ code: "not_found" });
    const [task] = await sql<{ id: string }>("select id from task where join_request_id = $1", [
      request.id,
    ]);
    const taskId = task?.id ?? "";
    await decide(officer, taskId, "release");
    expect(await waitingOf(chair)).toEqual([]);
    await decide(await staff("lead"), taskId, "release");
    expect(await waitingOf(chair)).toMatchObject([{ kind: "join_request" }]);
    await decideJoinRequest(chair, request.id, yes);
    expect(await openRoles(id, asker.personId)).toEqual(["contributor"]);
  });

  test("is deleted when a held request is taken back", async () => {
    const { slug } = await room();
    const asker = await actorOf(await person());
    await joinWorkspace(asker, form(slug, doubtful));
    const { id } = await requestOf(asker);
    await withdrawJoinRequest(asker, id, { version: 1 });
    expect(await requestOf(asker)).toMatchObject({ state: "withdrawn", reason: "" });
    const tasks = await sql("select state from task where join_request_id = $1", [id]);
    expect(tasks).toEqual([{ state: "cancelled" }]);
  });
});

test("a request is taken back before it is decided, not after", async () => {
  const { id, slug } = await room();
  const chair = await memberOf(id, "chair");
  const asker = await actorOf(await person());
  await joinWorkspace(asker, form(slug));
  const first = await requestOf(asker);
  await withdrawJoinRequest(asker, first.id, { version: 1 });
  await expect(decideJoinRequest(chair, first.id, yes)).rejects.toMatchObject({ code: "conflict" });
  expect(await waitingOf(chair)).toEqual([]);
  await joinWorkspace(asker, form(slug));
  const second = await requestOf(asker);
  await decideJoinRequest(chair, second.id, no);
  await expect(withdrawJoinRequest(asker, second.id, { version: 1 })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("where admission is open people enter by themselves, as readers", async () => {
  const { id, slug } = await room({ admission: "open" });
  const asker = await actorOf(await person());
  expect(await joinWorkspace(asker, form(slug, ""))).toBe("entered");
  expect(await openRoles(id, asker.personId)).toEqual(["reader"]);
});

test("who is not eligible, or needs an invitation, can neither ask nor enter", async () => {
  const asker = await actorOf(await person());
  const authority = await actorOf(
    await person({
      organisationId: await organisation({ sector: "authority", isPublicAuthority: true }),
    }),
  );
  const telecom = await room({}, { sectors: ["telecom"] });
  const norwegian = await room({ admission: "open" }, { countries: ["NO"] });
  const invited = await room({ admission: "by_invitation" });
  const concluded = await room({ state: "concluded" });
  const named = await room({ visibility: "name_only" });
  for (const { slug } of [telecom, norwegian, invited, concluded, named]) {
    await expect(joinWorkspace(asker, form(slug))).rejects.toMatchObject({ code: "forbidden" });
  }
  const closed = await room({}, { authorities: false });
  await expect(joinWorkspace(authority, form(closed.slug))).rejects.toMatchObject({
    code: "forbidden",
  });
  expect((await getJoining(authority, closed.slug)).workspace.obstacle).toBe("authority");
  expect((await getJoining(asker, telecom.slug)).workspace.obstacle).toBe("sector");
  expect((await getJoining(asker, norwegian.slug)).workspace.obstacle).toBe("country");
});

test("nobody asks twice at once", async () => {
  const { slug } = await room();
  const asker = await actorOf(await person());
  const results = await Promise.allSettled([
    joinWorkspace(asker, form(slug)),
    joinWorkspace(asker, form(slug)),
  ]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

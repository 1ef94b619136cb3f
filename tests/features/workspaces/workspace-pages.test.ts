import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { getActivity } from "~/features/workspaces/activity.server";
import { getDirectory } from "~/features/workspaces/directory.server";
import { getJoining } from "~/features/workspaces/membership/join-requests.server";
import { joinWorkspace } from "~/features/workspaces/membership/join-workspace.server";
import {
  getLeaving,
  leaveWorkspace,
} from "~/features/workspaces/membership/leave-workspace.server";
import {
  getCandidates,
  getMember,
  getRoster,
} from "~/features/workspaces/membership/queries.server";
import { addMember } from "~/features/workspaces/membership/add-member.server";
import { getWorkspace } from "~/features/workspaces/queries.server";
import type { Actor } from "~/kernel/actor";
import { asWorker } from "~/platform/db.server";
import { actorOf, grant, memberOf, organisation, person } from "../../support/world";
import { sharePage } from "../items/share-page";
import { room } from "./rooms";

const seal = () => asWorker((tx) => tx.$executeRaw`select sec.seal(1000)`);

test("a hidden workspace is not found at any address, by anyone outside", async () => {
  const { id, slug } = await room({ visibility: "hidden" });
  const chair = await memberOf(id, "chair");
  const grantId = await grant(id, await person(), "reader");
  const stranger = await memberOf((await room()).id, "chair");
  const form = { slug, formKey: randomUUID() };
  const addition = { ...form, personId: stranger.personId, role: "reader" as const, endsOn: null };
  for (const address of [slug, `ws-${randomUUID()}`, "no' such\u0000", ""]) {
    const doors = [
      getWorkspace(stranger, address),
      getRoster(stranger, address, null),
      getCandidates(stranger, address, "a"),
      getMember(stranger, { slug: address, grantId }),
      getJoining(stranger, address),
      getLeaving(stranger, address),
      getActivity(stranger, address, null),
      joinWorkspace(stranger, { ...form, slug: address, reason: "Let me in." }),
      leaveWorkspace(stranger, address),
      addMember(stranger, { ...addition, slug: address }),
    ];
    const answers = await Promise.allSettled(doors);
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: "rejected", reason: { code: "not_found" } });
    }
  }
  const { mine, others } = await getDirectory(stranger);
  expect([...mine, ...others].map((one) => one.slug)).not.toContain(slug);
  await expect(getWorkspace(chair, slug)).resolves.toMatchObject({ can: { manage: true } });
});

test("of a name-only workspace strangers learn the name", async () => {
  const { id, slug } = await room({ visibility: "name_only" });
  await memberOf(id, "chair");
  const stranger = await actorOf(await person());
  const shown = await getWorkspace(stranger, slug);
  expect(shown).toMatchObject({
    workspace: { slug, question: null },
    charter: null,
    chairs: [],
    milestones: [],
    latest: [],
    size: null,
    can: { readCharter: false, ask: false, seeRoster: false },
  });
  await expect(getRoster(stranger, slug, null)).rejects.toMatchObject({ code: "not_found" });
  await expect(getJoining(stranger, slug)).rejects.toMatchObject({ code: "not_found" });
  const { others } = await getDirectory(stranger);
  expect(others.find((one) => one.slug === slug)).toMatchObject({
    question: null,
    organisations: null,
  });
});

test("the directory counts organisations where the list may be seen, and what is new", async () => {
  const { id, slug } = await room();
  const organisationId = await organisation();
  const chair = await memberOf(id, "chair", { organisationId });
  const colleague = await memberOf(id, "reader", { organisationId });
  await memberOf(id, "guest");
  await memberOf(id);
  await sharePage(chair, id, { title: "News" });
  const own = (await getDirectory(colleague)).mine.find((one) => one.slug === slug);
  expect(own).toMatchObject({ organisations: 2, news: 1, role: "reader" });
  const authors = (await getDirectory(chair)).mine.find((one) => one.slug === slug);
  expect(authors).toMatchObject({ news: 0 });
  const stranger = await actorOf(await person());
  const seen = (await getDirectory(stranger)).others.find((one) => one.slug === slug);
  expect(seen).toMatchObject({ organisations: null, news: 0 });
  expect((await getWorkspace(colleague, slug)).size).toEqual({ organisations: 2, people: 3 });
});

describe("a guest", () => {
  test("sees what guests see: GREEN and CLEAR, no people, no activity", async () => {
    const { id, slug } = await room();
    const chair = await memberOf(id, "chair");
    await memberOf(id);
    const guest = await memberOf(id, "guest");
    await sharePage(chair, id, { title: "For guests", label: "GREEN" });
    await sharePage(chair, id, { title: "Not for guests", label: "AMBER" });
    const shown = await getWorkspace(guest, slug);
    expect(shown.latest.map(({ title }) => title)).toEqual(["For guests"]);
    expect(shown.size).toBeNull();
    expect((await getRoster(guest, slug, null)).members.map(({ role }) => role).toSorted()).toEqual(
      ["chair", "guest"],
    );
    await expect(getActivity(guest, slug, null)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the activity", () => {
  test("tells members what they may know, and chairs who wants to join", async () => {
    const { id, slug } = await room({ memberList: "chairs_only" });
    const chair = await memberOf(id, "chair");
    const [member, named] = [await memberOf(id), await memberOf(id)];
    const asker = await actorOf(await person());
    await sharePage(member, id, { title: "Open" });
    await sharePage(member, id, { title: "Secret", label: "RED", personIds: [named.personId] });
    await addMember(chair, {
      slug,
      formKey: randomUUID(),
      personId: await person(),
      role: "reader",
      endsOn: null,
    });
    await joinWorkspace(asker, { slug, formKey: randomUUID(), reason: "I see it too." });
    await seal();
    const acts = async (actor: Actor) =>
      (await getActivity(actor, slug, null)).entries.map(({ act, item, subject }) =>
        [act, item?.title ?? subject].join(" "),
      );
    const reader = await memberOf(id, "reader");
    expect(await acts(reader)).toEqual(["item.published Open"]);
    expect(await acts(named)).toEqual(["item.published Secret", "item.published Open"]);
    const known = await acts(chair);
    expect(known).toHaveLength(3);
    expect(known[0]).toMatch(/^join\.requested /);
    expect(known[1]).toMatch(/^member\.admitted /);
  });

  test("goes on page by page without losing or repeating an act", async () => {
    const { id, slug } = await room();
    const author = await memberOf(id);
    for (let number = 0; number < 45; number += 1)
      await sharePage(author, id, { title: `No ${number}` });
    await seal();
    const first = await getActivity(author, slug, null);
    const second = await getActivity(author, slug, first.next);
    const titles = [...first.entries, ...second.entries].map(({ item }) => item?.title);
    expect(titles).toEqual(Array.from({ length: 45 }, (_, index) => `No ${44 - index}`));
    expect(second.next).toBeNull();
  });
});

test("a concluded workspace can be read and offers nothing else", async () => {
  const { slug, id } = await room({ state: "concluded" });
  const chair = await memberOf(id, "chair");
  const { can } = await getWorkspace(chair, slug);
  expect(can).toMatchObject({ readCharter: true, manage: false, share: false, enter: false });
  const { members } = await getRoster(chair, slug, null);
  expect(members.every((one) => !one.can.change)).toBe(true);
});

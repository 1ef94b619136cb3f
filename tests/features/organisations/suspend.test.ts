import { expect, test } from "vitest";
import { getOrganisation, listPeople } from "~/features/organisations/queries.server";
import {
  restoreOrganisation,
  restorePerson,
  suspendOrganisation,
  suspendPerson,
} from "~/features/organisations/suspend.server";
import { openView } from "~/platform/db.server";
import {
  actorOf,
  actsOn,
  memberOf,
  organisation,
  person,
  session,
  sql,
  staff,
  workspace,
} from "../../support/world";

const reason = "Under review after a complaint.";

async function isSignedIn(token: string): Promise<boolean> {
  const view = await openView(token, "test");
  await view.close();
  return view.actor !== null;
}

test("a suspended organisation's people are nobody at once, and get their grants back with it", async () => {
  const officer = await staff("officer");
  const home = await workspace();
  const member = await memberOf(home);
  const id = member.organisationId;
  await suspendOrganisation(officer, { id, version: 1, reason });
  expect(await isSignedIn(member.token)).toBe(false);
  expect(await sql("select from session where person_id = $1", [member.personId])).toEqual([]);
  await restoreOrganisation(officer, { id, version: 2, reason: "The complaint was withdrawn." });
  expect(await isSignedIn(member.token)).toBe(false);
  expect((await actorOf(member.personId)).roles.get(home)).toBe("contributor");
  expect(await actsOn(id)).toEqual(["organisation.suspended", "organisation.restored"]);
});

test("an observer is an observer again afterwards", async () => {
  const officer = await staff("officer");
  const id = await organisation({ state: "observer" });
  await suspendOrganisation(officer, { id, version: 1, reason });
  await restoreOrganisation(officer, { id, version: 2, reason: "The complaint was withdrawn." });
  expect(await sql("select state from organisation where id = $1", [id])).toEqual([
    { state: "observer" },
  ]);
});

test("a suspended person is nobody at once", async () => {
  const officer = await staff("officer");
  const id = await person();
  const { token } = await session(id);
  await suspendPerson(officer, { id, version: 1, reason });
  expect(await isSignedIn(token)).toBe(false);
  await restorePerson(officer, { id, version: 2, reason: "It was a mistake of ours." });
  expect(await sql("select state from person where id = $1", [id])).toEqual([{ state: "active" }]);
});

test("an active organisation's only coordinator cannot be suspended alone", async () => {
  const officer = await staff("officer");
  const id = await person({ organisationRoles: ["coordinator"] });
  await expect(suspendPerson(officer, { id, version: 1, reason })).rejects.toMatchObject({
    code: "conflict",
    message: "errors:lastOfItsKind",
  });
});

test("a second officer with an old page is told", async () => {
  const [officer, other] = [await staff("officer"), await staff("officer")];
  const id = await organisation();
  await suspendOrganisation(officer, { id, version: 1, reason });
  await expect(restoreOrganisation(other, { id, version: 1, reason })).rejects.toMatchObject({
    code: "conflict",
  });
});

test.each([
  ["a member", () => person().then(actorOf)],
  ["an auditor", () => staff("auditor")],
])("%s neither suspends nor sees the lists", async (_who, make) => {
  const actor = await make();
  const id = await organisation();
  await expect(suspendOrganisation(actor, { id, version: 1, reason })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(getOrganisation(actor, id)).rejects.toMatchObject({ code: "not_found" });
  await expect(listPeople(actor, { words: "", after: "" })).rejects.toMatchObject({
    code: "not_found",
  });
});

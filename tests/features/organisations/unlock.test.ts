import { expect, test } from "vitest";
import "~/kernel/speech.server";
import { sendDueMails } from "~/features/notifications/jobs.server";
import { getPerson } from "~/features/organisations/queries.server";
import { unlockPerson } from "~/features/organisations/unlock.server";
import { lockedAt, signIn } from "~/features/people/sign-in.server";
import { allowed } from "~/features/people/throttle.server";
import { actorOf, actsOn, person, sql, staff } from "../../support/world";
import { holder, type Holder, password, visitor } from "../people/accounts";

const reason = "She called from her bank's switchboard.";
const refusal = { code: "invalid", message: "people:signIn.refused" };

/** Someone whose next wrong try is the last. */
async function almostLocked(): Promise<Holder> {
  const ada = await holder();
  await sql("update credential set failures = $2 where person_id = $1", [
    ada.personId,
    lockedAt - 1,
  ]);
  return ada;
}

function wrongTry({ email }: Holder): Promise<unknown> {
  return signIn({ email, password: "fel", code: "" }, visitor());
}

async function locked(): Promise<Holder> {
  const ada = await almostLocked();
  await expect(wrongTry(ada)).rejects.toMatchObject(refusal);
  return ada;
}

test("an officer opens a locked password, and it counts at the next attempt", async () => {
  const [officer, ada] = [await staff("officer"), await locked()];
  const right = () => signIn({ email: ada.email, password, code: ada.code() }, visitor());
  await expect(right()).rejects.toMatchObject(refusal);
  expect((await getPerson(officer, ada.personId)).can.unlock).toBe(true);
  await unlockPerson(officer, { id: ada.personId, version: 1, reason });
  await expect(right()).resolves.toMatchObject({ next: "portal" });
  const shown = await getPerson(officer, ada.personId);
  expect(shown.can.unlock).toBe(false);
  expect(shown.unlocks).toMatchObject([{ reason }]);
  expect(await actsOn(ada.personId)).toContain("person.unlocked");
});

test("whoever locked it has not used up the owner's tries as well", async () => {
  const [officer, ada] = [await staff("officer"), await almostLocked()];
  for (let tried = 0; tried < allowed.account; tried += 1) {
    await expect(wrongTry(ada)).rejects.toMatchObject(refusal);
  }
  await expect(wrongTry(ada)).rejects.toMatchObject({ code: "too_many" });
  await unlockPerson(officer, { id: ada.personId, version: 1, reason });
  await expect(
    signIn({ email: ada.email, password, code: ada.code() }, visitor()),
  ).resolves.toMatchObject({ next: "portal" });
});

test("the person is told of the lock, once, and of its end with the reason", async () => {
  const [officer, ada] = [await staff("officer"), await locked()];
  await expect(wrongTry(ada)).rejects.toMatchObject(refusal);
  await unlockPerson(officer, { id: ada.personId, version: 1, reason });
  await sendDueMails();
  const mails = await sql<{ kind: string; state: string; text: string }>(
    `select kind, state, frozen_mail ->> 'text' as text from outbox where recipient_id = $1 order by created_at`,
    [ada.personId],
  );
  expect(mails).toMatchObject([
    { kind: "account-locked", state: "sent" },
    { kind: "account-unlocked", state: "sent", text: expect.stringContaining(reason) },
  ]);
});

test("what is not locked is not opened, also not by several officers at once", async () => {
  const [officer, other] = [await staff("officer"), await staff("lead")];
  const [ada, eve] = [await holder(), await locked()];
  await expect(
    unlockPerson(officer, { id: ada.personId, version: 1, reason }),
  ).rejects.toMatchObject({ code: "conflict" });
  const order = { id: eve.personId, version: 1, reason };
  const answers = await Promise.allSettled(
    [officer, other, officer, other, officer].map((actor) => unlockPerson(actor, order)),
  );
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a reason that points at somebody is refused and nothing is opened", async () => {
  const [officer, ada] = [await staff("officer"), await locked()];
  const order = { id: ada.personId, version: 1, reason: "She is 19811228-9874, I am sure." };
  await expect(unlockPerson(officer, order)).rejects.toMatchObject({ code: "invalid" });
  expect((await getPerson(officer, ada.personId)).can.unlock).toBe(true);
});

test("nobody opens their own, and nobody but officers anyone's", async () => {
  const ada = await locked();
  await sql("update person set portal_role = 'officer' where id = $1", [ada.personId]);
  const herself = await actorOf(ada.personId);
  await expect(
    unlockPerson(herself, { id: ada.personId, version: 1, reason }),
  ).rejects.toMatchObject({ code: "forbidden" });
  for (const actor of [await actorOf(await person()), await staff("auditor")]) {
    await expect(
      unlockPerson(actor, { id: ada.personId, version: 1, reason }),
    ).rejects.toMatchObject({ code: "not_found" });
  }
});

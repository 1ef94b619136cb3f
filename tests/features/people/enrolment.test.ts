import { expect, test } from "vitest";
import { enrol, getEnrolmentPage } from "~/features/people/enrol.server";
import { findEnrolment } from "~/features/people/enrolment.server";
import {
  currentCode,
  newTotpSecret,
  openTotpSecret,
  sealTotpSecret,
} from "~/features/people/second-factor.server";
import { findSignedIn } from "~/features/people/sessions.server";
import { signIn } from "~/features/people/sign-in.server";
import { allowed } from "~/features/people/throttle.server";
import { actsOn, sql } from "../../support/world";
import { holder, type Holder, password, sentBack, sessionsOf, visitor } from "./accounts";

/** The password is right; what the browser holds now. */
async function begun({ email }: Holder): Promise<string> {
  const answer = await signIn({ email, password, code: "" }, visitor());
  expect(answer.next).toBe("enrolment");
  expect(answer.setCookie).toMatch(/^portal-enrolment=[0-9a-f]{40}; HttpOnly; Max-Age=600;/);
  return sentBack(answer.setCookie);
}

async function codeFor(cookies: string): Promise<string> {
  const enrolment = await findEnrolment(cookies);
  return currentCode(enrolment?.secret ?? "");
}

const newcomer = () => holder({ isEnrolled: false });

test("a right password alone leads to enrolment, not in", async () => {
  const ada = await newcomer();
  const cookies = await begun(ada);
  expect(await findSignedIn(cookies)).toBeNull();
  expect(await sessionsOf(ada.personId)).toBe(0);
});

test("the page shows a square and the same secret as text", async () => {
  const ada = await newcomer();
  const cookies = await begun(ada);
  const page = await getEnrolmentPage(cookies, "Portal");
  const secret = (await findEnrolment(cookies))?.secret ?? "";
  expect(page?.secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  expect(page?.secret.replaceAll(" ", "")).toBe(secret);
  expect(page?.email).toBe(ada.email);
  expect(page?.square).toMatch(/^data:image\/svg\+xml,%3Csvg/);
  expect(decodeURIComponent(page?.square ?? "")).not.toContain("style");
});

test("the first code confirms it and opens the portal; from then on it is asked for", async () => {
  const ada = await newcomer();
  const cookies = await begun(ada);
  const code = await codeFor(cookies);
  const signedIn = await enrol(code, visitor(cookies));
  expect((await findSignedIn(sentBack(signedIn.setCookie)))?.personId).toBe(ada.personId);
  expect(await actsOn(ada.personId)).toEqual(["second_factor.enrolled", "session.started"]);
  for (const tried of ["", code]) {
    await expect(
      signIn({ email: ada.email, password, code: tried }, visitor()),
    ).rejects.toMatchObject({ code: "invalid" });
  }
});

test("a wrong code changes nothing and can be mended", async () => {
  const ada = await newcomer();
  const cookies = await begun(ada);
  await expect(enrol("123", visitor(cookies))).rejects.toMatchObject({
    code: "invalid",
    message: "people:enrol.wrongCode",
    details: { field: "code" },
  });
  await expect(enrol(await codeFor(cookies), visitor(cookies))).resolves.toMatchObject({
    next: "portal",
  });
});

test("an enrolment works once", async () => {
  const ada = await newcomer();
  const cookies = await begun(ada);
  const code = await codeFor(cookies);
  await enrol(code, visitor(cookies));
  await expect(enrol(code, visitor(cookies))).rejects.toMatchObject({ code: "conflict" });
  expect(await getEnrolmentPage(cookies, "Portal")).toBeNull();
});

test("of eight at once, one enrols", async () => {
  const ada = await newcomer();
  const cookies = await begun(ada);
  const code = await codeFor(cookies);
  const answers = await Promise.allSettled(
    Array.from({ length: 8 }, () => enrol(code, visitor(cookies))),
  );
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await sessionsOf(ada.personId)).toBe(1);
});

test("a later enrolment closes the one before", async () => {
  const ada = await newcomer();
  const first = await begun(ada);
  await begun(ada);
  expect(await findEnrolment(first)).toBeNull();
});

test("a password alone never replaces a second factor", async () => {
  const ada = await newcomer();
  const stolen = await begun(ada);
  const code = await codeFor(stolen);
  await sql("update credential set totp_secret = $2 where person_id = $1", [
    ada.personId,
    Buffer.from(sealTotpSecret(ada.secret)),
  ]);
  await expect(enrol(code, visitor(stolen))).rejects.toMatchObject({ code: "conflict" });
  await expect(
    signIn({ email: ada.email, password, code: ada.code() }, visitor()),
  ).resolves.toMatchObject({ next: "portal" });
});

test.each([
  ["after ten minutes", "update enrolment set expires_at = now() where person_id = $1"],
  ["for someone suspended since", "update person set state = 'suspended' where id = $1"],
])("an enrolment is over %s", async (_when, change) => {
  const ada = await newcomer();
  const cookies = await begun(ada);
  const code = await codeFor(cookies);
  await sql(change, [ada.personId]);
  expect(await getEnrolmentPage(cookies, "Portal")).toBeNull();
  await expect(enrol(code, visitor(cookies))).rejects.toMatchObject({ code: "conflict" });
});

test.each([null, "", "portal-enrolment=", "portal-enrolment=x", "other=1", "%zz=%zz; ;;="])(
  "no enrolment is open to a browser that sends %j",
  async (cookies) => {
    expect(await findEnrolment(cookies)).toBeNull();
  },
);

test("codes of an enrolment are throttled like passwords", async () => {
  const cookies = await begun(await newcomer());
  for (let tried = 0; tried < allowed.account; tried += 1) {
    await expect(enrol("000000", visitor(cookies))).rejects.toMatchObject({ code: "invalid" });
  }
  await expect(enrol(await codeFor(cookies), visitor(cookies))).rejects.toMatchObject({
    code: "too_many",
  });
});

test("the tables hold neither the secret nor what proves the enrolment", async () => {
  const ada = await newcomer();
  const cookies = await begun(ada);
  const secret = (await findEnrolment(cookies))?.secret ?? "";
  const rows = await sql<{ text: string }>(
    "select encode(token_hash, 'escape') || encode(totp_secret, 'escape') as text from enrolment where person_id = $1",
    [ada.personId],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.text).not.toContain(secret);
  expect(rows[0]?.text).not.toContain(cookies.split("=")[1]);
});

test("a sealed secret opens again, is never sealed alike, and shows every change", () => {
  const secret = newTotpSecret();
  const [one, other] = [sealTotpSecret(secret), sealTotpSecret(secret)];
  expect(openTotpSecret(one)).toBe(secret);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
  for (let position = 0; position < one.length; position += 1) {
    const changed = one.slice();
    changed[position] = (changed[position] ?? 0) ^ 1;
    expect(() => openTotpSecret(changed)).toThrow();
  }
});

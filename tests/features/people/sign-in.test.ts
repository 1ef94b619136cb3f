import type * as argon2 from "@node-rs/argon2";
import { hash, parseOptions, verify } from "@node-rs/argon2";
import { availableParallelism } from "node:os";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { currentCode, stepOf, useStep } from "~/features/people/second-factor.server";
import { findSignedIn } from "~/features/people/sessions.server";
import { lockedAt, signIn } from "~/features/people/sign-in.server";
import { DomainError } from "~/kernel/errors";
import { asSystem } from "~/platform/db.server";
import { actsOn, organisation, sql } from "../../support/world";
import { holder, type Holder, password, sentBack, sessionsOf, visitor } from "./accounts";

// Counted, not replaced: every hash is really worked through.
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof argon2>();
  return { ...real, verify: vi.fn(real.verify) };
});
beforeEach(() => {
  vi.mocked(verify).mockClear();
});

const refusal = { code: "invalid", message: "people:signIn.refused", details: {} };

function attempt({ email, code }: Holder, changes: object = {}) {
  return { email, password, code: code(), ...changes };
}

test("password and code together open the portal", async () => {
  const ada = await holder({ language: "en" });
  const signedIn = await signIn(attempt(ada), visitor());
  expect(signedIn).toMatchObject({ next: "portal", language: "en", theme: "system" });
  expect(signedIn.setCookie).toMatch(/HttpOnly.*Path=\/.*SameSite=Lax/);
  const actor = await findSignedIn(sentBack(signedIn.setCookie));
  expect(actor?.personId).toBe(ada.personId);
  expect(await actsOn(ada.personId)).toEqual(["session.started"]);
});

test("address and code are read as people write them", async () => {
  const ada = await holder();
  const email = ` ${ada.email.toUpperCase()} `;
  const code = ada.code().replace(/^(...)/, "$1 ");
  await expect(signIn({ email, password, code }, visitor())).resolves.toMatchObject({
    next: "portal",
  });
});

test("a password is the same however its letters are composed", async () => {
  const ada = await holder();
  const decomposed = password.normalize("NFD");
  expect(decomposed).not.toBe(password);
  await expect(signIn(attempt(ada, { password: decomposed }), visitor())).resolves.toMatchObject({
    next: "portal",
  });
});

const someone = () => holder();

async function ofSuspendedOrganisation(): Promise<Holder> {
  return holder({ organisationId: await organisation({ state: "suspended" }) });
}

async function locked(): Promise<Holder> {
  const ada = await holder();
  await sql("update credential set failures = $2 where person_id = $1", [ada.personId, lockedAt]);
  return ada;
}

describe("the one answer", () => {
  const endless = "x".repeat(10_000);

  test.each<[string, () => Promise<Holder>, object]>([
    ["an unknown address", someone, { email: "nobody@mail.example" }],
    ["an address that cannot be one", someone, { email: "a\u0000b\uD800" }],
    ["an endless address", someone, { email: endless }],
    ["no address", someone, { email: "" }],
    ["a wrong password", someone, { password: "fel lösenord helt enkelt" }],
    ["an empty password", someone, { password: "" }],
    ["an endless password", someone, { password: endless }],
    ["a password with control characters", someone, { password: "\u0000\uD800\u202E" }],
    ["a wrong code", someone, { code: "000000" }],
    ["no code", someone, { code: "" }],
    ["an endless code", someone, { code: "1".repeat(10_000) }],
    ["nothing at all", someone, { email: "", password: "", code: "" }],
    ["a suspended person", () => holder({ state: "suspended" }), {}],
    ["someone only invited", () => holder({ state: "invited" }), {}],
    ["someone of a suspended organisation", ofSuspendedOrganisation, {}],
    ["a locked account", locked, {}],
    [
      "a suspended person without second factor",
      () => holder({ state: "suspended", isEnrolled: false }),
      {},
    ],
    [
      "a wrong password without second factor",
      () => holder({ isEnrolled: false }),
      { password: "fel" },
    ],
  ])("is what %s gets, at the cost of one hash", async (_what, who, changes) => {
    const ada = await who();
    const started = performance.now();
    const answer = signIn(attempt(ada, changes), visitor());
    await expect(answer).rejects.toBeInstanceOf(DomainError);
    await expect(answer).rejects.toMatchObject(refusal);
    const took = performance.now() - started;
    expect(vi.mocked(verify)).toHaveBeenCalledTimes(1);
    const [spent = ""] = vi.mocked(verify).mock.lastCall ?? [];
    expect(parseOptions(spent)).toMatchObject({
      memoryCost: 19_456,
      timeCost: 2,
      parallelism: 1,
    });
    expect(took).toBeGreaterThan(245);
    expect(await sessionsOf(ada.personId)).toBe(0);
  });

  test("is what a used code gets too", async () => {
    const ada = await holder();
    const again = attempt(ada);
    await signIn(again, visitor());
    vi.mocked(verify).mockClear();
    await expect(signIn(again, visitor())).rejects.toMatchObject(refusal);
    expect(vi.mocked(verify)).toHaveBeenCalledTimes(1);
    expect(await sessionsOf(ada.personId)).toBe(1);
  });
});

test("a wrong password uses no code up", async () => {
  const ada = await holder();
  const right = attempt(ada);
  await expect(signIn({ ...right, password: "fel" }, visitor())).rejects.toMatchObject(refusal);
  await expect(signIn(right, visitor())).resolves.toMatchObject({ next: "portal" });
});

test("of twenty requests with one code, one gets a session", async () => {
  const ada = await holder();
  const step = stepOf(ada.secret, ada.code());
  const used = await Promise.all(
    Array.from({ length: 20 }, () =>
      asSystem("race", (tx) => useStep(tx, ada.personId, step ?? 0n)),
    ),
  );
  expect(used.filter(Boolean)).toHaveLength(1);

  const eve = await holder();
  const same = attempt(eve);
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, () => signIn(same, visitor())),
  );
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await sessionsOf(eve.personId)).toBe(1);
});

test("codes of the steps beside this one are good, older ones are not", async () => {
  const { secret } = await holder();
  vi.useFakeTimers({ toFake: ["Date"], now: 1_790_000_010_000 });
  try {
    const now = stepOf(secret, codeAt(secret, 0));
    expect([-1, 1].map((step) => stepOf(secret, codeAt(secret, step)))).toEqual([
      (now ?? 0n) - 1n,
      (now ?? 0n) + 1n,
    ]);
    expect([-2, 2].map((step) => stepOf(secret, codeAt(secret, step)))).toEqual([null, null]);
  } finally {
    vi.useRealTimers();
  }
});

test("failures are on the record, are counted, and forgotten at success", async () => {
  const ada = await holder();
  await expect(signIn(attempt(ada, { password: "fel" }), visitor())).rejects.toThrow();
  await expect(signIn(attempt(ada, { code: "12345" }), visitor())).rejects.toThrow();
  expect(await failuresOf(ada)).toBe(2);
  await signIn(attempt(ada), visitor());
  expect(await failuresOf(ada)).toBe(0);
  expect(await actsOn(ada.personId)).toEqual([
    "sign_in.refused",
    "sign_in.refused",
    "session.started",
  ]);
});

test("the hundredth failure in a row disables the password, and says nothing else", async () => {
  const ada = await holder();
  await sql("update credential set failures = $2 where person_id = $1", [
    ada.personId,
    lockedAt - 1,
  ]);
  await expect(signIn(attempt(ada, { password: "fel" }), visitor())).rejects.toMatchObject(refusal);
  await expect(signIn(attempt(ada), visitor())).rejects.toMatchObject(refusal);
  expect(await actsOn(ada.personId)).toEqual([
    "sign_in.refused",
    "sign_in.locked",
    "sign_in.refused",
  ]);
});

test("a password hashed with older parameters is hashed anew", async () => {
  const older = await hash(password.normalize("NFC"), { memoryCost: 8192, timeCost: 1 });
  const ada = await holder({ passwordHash: older });
  await signIn(attempt(ada), visitor());
  const [row] = await sql<{ password_hash: string }>(
    "select password_hash from credential where person_id = $1",
    [ada.personId],
  );
  expect(parseOptions(row?.password_hash ?? "")).toMatchObject({ memoryCost: 19_456, timeCost: 2 });
  expect(await verify(row?.password_hash ?? "", password.normalize("NFC"))).toBe(true);
});

test("more at once than the machine can bear are asked to wait", async () => {
  const most = 2 * availableParallelism();
  const answers = await Promise.all(
    Array.from({ length: most + 3 }, (_none, number) =>
      signIn({ email: `n${number}@mail.example`, password, code: "" }, visitor()).catch(
        (error: unknown) => error,
      ),
    ),
  );
  const busy = answers.filter((error) => error instanceof DomainError && error.code === "too_many");
  expect(busy.length).toBeGreaterThan(0);
  expect(busy[0]).toMatchObject({ message: "people:signIn.busy", details: { retryAfter: 2 } });
  expect(vi.mocked(verify).mock.calls.length).toBeLessThanOrEqual(answers.length - busy.length);
});

test("who signs in again in the same browser leaves no session behind", async () => {
  const [ada, eve] = [await holder(), await holder()];
  const first = await signIn(attempt(ada), visitor());
  const second = await signIn(attempt(eve), visitor(sentBack(first.setCookie)));
  expect(second.setCookie).not.toBe(first.setCookie);
  expect(await findSignedIn(sentBack(first.setCookie))).toBeNull();
  expect(await sessionsOf(ada.personId)).toBe(0);
});

test("a cookie that was planted never becomes the session", async () => {
  const planted = `portal=${"a".repeat(20)}.${"b".repeat(40)}`;
  const signedIn = await signIn(attempt(await holder()), visitor(planted));
  expect(sentBack(signedIn.setCookie)).not.toBe(planted);
  expect(await findSignedIn(planted)).toBeNull();
});

async function failuresOf({ personId }: Holder): Promise<number | undefined> {
  const [row] = await sql<{ failures: number }>(
    "select failures from credential where person_id = $1",
    [personId],
  );
  return row?.failures;
}

/** The code some steps from the frozen now. */
function codeAt(secret: string, steps: number): string {
  const now = Date.now();
  vi.setSystemTime(now + steps * 30_000);
  const code = currentCode(secret);
  vi.setSystemTime(now);
  return code;
}

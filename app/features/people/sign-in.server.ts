import { setTimeout as pause } from "node:timers/promises";
import type { Language } from "~/kernel/i18n";
import { DomainError } from "~/kernel/errors";
import { asSystem, type Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { recordFor } from "~/platform/record.server";
import { beginEnrolment } from "./enrolment.server";
import { isLive } from "./live-person";
import { hashPassword, isOutdated, passwordMatches } from "./password.server";
import { openTotpSecret, stepOf, useStep } from "./second-factor.server";
import { endSession, proofOf, startSession } from "./sessions.server";
import { countTry } from "./throttle.server";

/** What was typed; anything, of any length. */
export type Attempt = { email: string; password: string; code: string };

/** Where it comes from. */
export type Visitor = {
  /** The true address of the client, for throttling only. */
  readonly address: string;
  /** "Chromium, Linux". */
  readonly device: string;
  /** The cookie header: a session that is there already ends. */
  readonly cookies: string | null;
};

export type SignedIn = {
  next: "portal";
  setCookie: string;
  language: Language;
  theme: "system" | "light" | "dark";
};
/** The password is right, and there is no second factor yet. */
export type EnrolmentBegun = { next: "enrolment"; setCookie: string };

/** So many wrong tries in a row disable the password (NIST SP 800-63B-4 section 3.2.2), as `sec.is_locked` says too. */
export const lockedAt = 100;
/**
 * No refusal is faster, in milliseconds: what the database does for a known account, and not for an
 * unknown one, disappears in it.
 */
const soonest = 250;

/**
 * Signs someone in, or starts the enrolment of their second factor. Unknown, wrong, empty, endless,
 * suspended, locked, wrong code and used code get one answer that costs the same (security.md AUT-06).
 * @throws DomainError invalid, or too_many with the seconds to wait
 */
export async function signIn(
  attempt: Attempt,
  visitor: Visitor,
): Promise<SignedIn | EnrolmentBegun> {
  const notBefore = pause(soonest);
  const email = attempt.email.trim().toLowerCase();
  const takeBack = await countTry({ email, address: visitor.address });
  const account = await findAccount(email);
  const isRight = await passwordMatches(account?.passwordHash ?? null, attempt.password);
  const proven = account && isRight ? await prove(account, attempt) : null;
  if (!account || !proven) {
    await Promise.all([notBefore, account ? countFailure(account.personId) : null]);
    throw new DomainError("invalid", "people:signIn.refused");
  }
  await takeBack();
  await renewHash(account, attempt.password);
  return proven === "everything"
    ? letIn(account, visitor)
    : { next: "enrolment", setCookie: await beginEnrolment(account.personId) };
}

/** Starts the session of someone who has proven who they are; the one this browser had before ends. */
export async function letIn(
  { personId, language, theme }: { personId: string; language: string; theme: string },
  { device, cookies }: Pick<Visitor, "device" | "cookies">,
): Promise<SignedIn> {
  const setCookie = await startSession(personId, device);
  const before = proofOf(cookies);
  if (before) await endSession(before);
  return {
    next: "portal",
    setCookie,
    language: language === "en" ? "en" : "sv",
    theme: theme === "light" || theme === "dark" ? theme : "system",
  };
}

type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>;

/** Nothing in an address is invisible; the database would not even take some of it. */
const address = /^[^\p{C}\p{Z}]{3,254}$/u;

async function findAccount(email: string) {
  if (!address.test(email)) return null;
  const found = await asSystem("find who wants to sign in", (tx) =>
    tx.account.findUnique({
      where: { email },
      select: {
        personId: true,
        language: true,
        theme: true,
        person: {
          select: {
            state: true,
            organisation: { select: { state: true } },
            credential: { select: { passwordHash: true, totpSecret: true, failures: true } },
          },
        },
      },
    }),
  );
  const credential = found?.person.credential;
  if (!found || !credential) return null;
  const { person, ...account } = found;
  const isOpen = isLive(person) && credential.failures < lockedAt;
  return { ...account, ...credential, isOpen };
}

/** With the password known to be right: does that, or the code with it, open the portal? */
async function prove(
  account: Account,
  { code }: Attempt,
): Promise<"password" | "everything" | null> {
  const { isOpen, totpSecret, personId } = account;
  if (!isOpen) return null;
  if (!totpSecret) return "password";
  const step = stepOf(openTotpSecret(totpSecret), code);
  if (step === null) return null;
  return asSystem("use a code up", async (tx) => {
    if (!(await useStep(tx, personId, step))) return null;
    await tx.credential.updateMany({ where: { personId }, data: { failures: 0 } });
    return "everything";
  });
}

async function countFailure(personId: string): Promise<void> {
  await asSystem("count a failure", async (tx) => {
    const { failures } = await tx.credential.update({
      where: { personId },
      data: { failures: { increment: 1 } },
      select: { failures: true },
    });
    await recordFor(tx, { act: "sign_in.refused", personId });
    if (failures === lockedAt) await lock(tx, personId);
  });
}

async function lock(tx: Tx, personId: string): Promise<void> {
  await recordFor(tx, { act: "sign_in.locked", personId, detail: { failures: lockedAt } });
  await enqueueMail(tx, { kind: "account-locked", recipientId: personId, payload: {} });
}

async function renewHash({ personId, passwordHash }: Account, password: string): Promise<void> {
  if (!isOutdated(passwordHash)) return;
  const renewed = await hashPassword(password);
  await asSystem("store a password with today's parameters", (tx) =>
    tx.credential.updateMany({
      where: { personId, passwordHash },
      data: { passwordHash: renewed },
    }),
  );
}

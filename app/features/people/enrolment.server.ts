import { createHash, randomBytes } from "node:crypto";
import { Cookie } from "lucia";
import { DomainError } from "~/kernel/errors";
import { asSystem } from "~/platform/db.server";
import { isHttps } from "~/platform/env.server";
import { recordFor } from "~/platform/record.server";
import { cookieIn, cookieName } from "./cookie.server";
import { livePerson } from "./live-person";
import { newTotpSecret, openTotpSecret, sealTotpSecret, stepOf } from "./second-factor.server";

/** How long someone has between their password and the first code of their new second factor. */
const minutes = 10;
const cookie = cookieName("portal-enrolment");

/** An enrolment that is under way: whose, and the secret that their app is to learn. */
export type Enrolment = {
  id: string;
  personId: string;
  email: string;
  language: string;
  theme: string;
  secret: string;
};

/**
 * Opens an enrolment for someone whose password is right and who has no second factor; one that was open
 * before is closed.
 * @returns the `Set-Cookie` header that proves the password for ten minutes, once
 */
export async function beginEnrolment(personId: string): Promise<string> {
  const token = randomBytes(20).toString("hex");
  await asSystem("let someone enrol a second factor", async (tx) => {
    await tx.enrolment.deleteMany({ where: { personId } });
    await tx.enrolment.createMany({
      data: [
        {
          personId,
          tokenHash: hashOf(token),
          totpSecret: sealTotpSecret(newTotpSecret()),
          expiresAt: new Date(Date.now() + minutes * 60_000),
        },
      ],
    });
  });
  return cookieWith(token, minutes * 60);
}

/** The open enrolment that this browser proves, if there is one. */
export async function findEnrolment(cookieHeader: string | null): Promise<Enrolment | null> {
  const token = cookieIn(cookieHeader, cookie);
  if (!token) return null;
  const found = await asSystem("find an enrolment", (tx) =>
    tx.enrolment.findFirst({
      where: {
        tokenHash: hashOf(token),
        usedAt: null,
        expiresAt: { gt: new Date() },
        person: livePerson,
      },
      select: {
        id: true,
        personId: true,
        totpSecret: true,
        person: { select: { account: { select: { email: true, language: true, theme: true } } } },
      },
    }),
  );
  const account = found?.person.account;
  if (!found || !account) return null;
  const { id, personId, totpSecret } = found;
  return { id, personId, secret: openTotpSecret(totpSecret), ...account };
}

/**
 * Makes the secret the person's second factor. Works once, and only while they have none: a password
 * alone never replaces one.
 * @throws DomainError invalid for a wrong code; conflict when the enrolment is over
 */
export async function completeEnrolment(enrolment: Enrolment, code: string): Promise<void> {
  const { id, personId, secret } = enrolment;
  const step = stepOf(secret, code);
  if (step === null) throw new DomainError("invalid", "people:enrol.wrongCode", { field: "code" });
  await asSystem("enrol a second factor", async (tx) => {
    const now = new Date();
    const used = await tx.enrolment.updateMany({
      where: { id, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    const enrolled = await tx.credential.updateMany({
      where: { personId, totpSecret: null },
      data: {
        totpSecret: sealTotpSecret(secret),
        totpEnrolledAt: now,
        totpLastStep: step,
        failures: 0,
      },
    });
    if (used.count + enrolled.count !== 2) throw new DomainError("conflict", "people:enrol.over");
    await recordFor(tx, { act: "second_factor.enrolled", personId });
  });
}

/** The `Set-Cookie` header that forgets the enrolment. */
export function forgetEnrolment(): string {
  return cookieWith("", 0);
}

function cookieWith(value: string, maxAge: number): string {
  const attributes = { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() } as const;
  return new Cookie(cookie, value, { ...attributes, maxAge }).serialize();
}

function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}

import type { Actor } from "~/kernel/actor";
import { openView } from "~/platform/db.server";
import { cookieIn } from "./cookie.server";
import { lucia, sessionCookie } from "./lucia.server";
import { databaseToken, newSessionToken } from "./session-secret.server";

/** What a request brings to prove who it is from. */
export type Proof = {
  /** For the database (`sec.enter`). */
  readonly token: string;
  /** Lucia's: the content of the cookie. */
  readonly cookie: string;
};

const form = /^[0-9a-f]{20}\.[0-9a-f]{40}$/;

/** The proof in a cookie header, if there is one of the right form. */
export function proofOf(cookieHeader: string | null): Proof | null {
  const cookie = cookieIn(cookieHeader, sessionCookie);
  return cookie && form.test(cookie) ? { token: databaseToken(cookie), cookie } : null;
}

/** Who this browser is signed in as: for what strangers reach too. Everything else uses the door. */
export async function findSignedIn(cookieHeader: string | null): Promise<Actor | null> {
  const proof = proofOf(cookieHeader);
  if (!proof) return null;
  const { actor, close } = await openView(proof.token, "");
  await close();
  return actor;
}

/**
 * Starts a session; call it only after both factors are proven.
 * @param device what the person will recognise in the list of their sessions
 * @returns the `Set-Cookie` header
 */
export async function startSession(personId: string, device: string): Promise<string> {
  const session = await lucia.createSession(personId, { device }, { sessionId: newSessionToken() });
  return lucia.createSessionCookie(session.id).serialize();
}

/** Moves the idle limit of a session that is in use. The absolute limit stays. */
export async function renewSession({ cookie }: Proof): Promise<void> {
  await lucia.validateSession(cookie);
}

/** Ends the session and returns the `Set-Cookie` header that clears it. */
export async function endSession({ cookie }: Proof): Promise<string> {
  await lucia.invalidateSession(cookie);
  return forgetSession();
}

/** The `Set-Cookie` header that clears a session that is no more. */
export function forgetSession(): string {
  return lucia.createBlankSessionCookie().serialize();
}

/** Removes the rows of sessions and enrolments that have run out; for the timed work. */
export function sweepSessions(): Promise<void> {
  return lucia.deleteExpiredSessions();
}

import { lucia } from "./lucia.server";
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
  const cookie = lucia.readSessionCookie(cookieHeader ?? "");
  return cookie && form.test(cookie) ? { token: databaseToken(cookie), cookie } : null;
}

/**
 * Starts a session; call it only after both factors are proven.
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
  return lucia.createBlankSessionCookie().serialize();
}

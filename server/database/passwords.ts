import { randomBytes } from "node:crypto";
import { type LoginRole, loginRoles, type Passwords } from "./roles";

/** A new password of 192 bits for every role that signs in. */
export function randomPasswords(): Passwords {
  return passwordsFrom(() => randomBytes(24).toString("base64url"));
}

/** A password for every role that signs in, each asked for by the role's name. */
export function passwordsFrom(passwordOf: (role: LoginRole) => string): Passwords {
  const entries = loginRoles.map((role) => [role, passwordOf(role)]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets the names
  return Object.fromEntries(entries) as Passwords;
}

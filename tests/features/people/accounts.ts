import { hashPassword } from "~/features/people/password.server";
import { currentCode, newTotpSecret, sealTotpSecret } from "~/features/people/second-factor.server";
import { sql, person } from "../../support/world";

export const password = "sju-sjuka-sjömän";
let hash: Promise<string> | undefined;

export type Holder = { personId: string; email: string; secret: string; code: () => string };

type Traits = Parameters<typeof person>[0] & { isEnrolled?: boolean; passwordHash?: string };

/** Someone with the password above and, unless told otherwise, a second factor. */
export async function holder({ isEnrolled = true, ...traits }: Traits = {}): Promise<Holder> {
  const personId = await person(traits);
  const secret = newTotpSecret();
  await sql("insert into credential (person_id, password_hash, totp_secret) values ($1, $2, $3)", [
    personId,
    traits.passwordHash ?? (await (hash ??= hashPassword(password))),
    isEnrolled ? Buffer.from(sealTotpSecret(secret)) : null,
  ]);
  const email = `p-${personId}@mail.example`;
  return { personId, email, secret, code: () => currentCode(secret) };
}

let addresses = 0;

/** A browser nobody has used before, at an address of its own network. */
export function visitor(cookies: string | null = null) {
  addresses += 1;
  const address = `10.${Math.floor(addresses / 250)}.${addresses % 250}.7`;
  return { address, device: "Firefox, Linux", cookies };
}

export async function sessionsOf(personId: string): Promise<number> {
  const [row] = await sql<{ count: string }>("select count(*) from session where person_id = $1", [
    personId,
  ]);
  return Number(row?.count);
}

/** What a browser would send back of a `Set-Cookie` header. */
export function sentBack(setCookie: string): string {
  return setCookie.split(";")[0] ?? "";
}

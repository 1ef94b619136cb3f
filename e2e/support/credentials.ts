import { createCipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { Secret, TOTP } from "otpauth";
import { secrets, sql } from "./portal";
import type { Person } from "./world";

/** The secret of someone's authenticator app; with it, the code of this half minute. */
export type App = { readonly code: () => string };

/** Gives a person a password and, unless they are new, a second factor. */
export async function credentials(
  { id }: Person,
  { password, enrolled }: { readonly password: string; readonly enrolled: boolean },
): Promise<App> {
  const secret = new Secret({ size: 20 });
  await sql(
    `insert into credential (person_id, password_hash, totp_secret, totp_enrolled_at)
     values ($1, $2, $3, $4)`,
    [
      id,
      await hash(password, { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }),
      enrolled ? sealed(secret.base32) : null,
      enrolled ? new Date() : null,
    ],
  );
  return appWith(secret.base32);
}

/** An authenticator app into which someone typed this key. */
export function appWith(key: string): App {
  return { code: () => new TOTP({ secret: key.replaceAll(/\s/g, "") }).generate() };
}

/** As the portal seals it (app/features/people/second-factor.server.ts), with the demo's own key. */
function sealed(secret: string): Buffer {
  const key = Buffer.from(hkdfSync("sha256", secrets().portal, "", "second factors", 32));
  const id = createHash("sha256").update(key).digest().subarray(0, 4);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(id);
  const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([id, nonce, cipher.getAuthTag(), text]);
}

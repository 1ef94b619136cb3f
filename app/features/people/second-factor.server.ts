import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";

/** RFC 6238 as every authenticator app knows it. */
const kind = { algorithm: "SHA1", digits: 6, period: 30 } as const;
/** Clocks may be one step apart (RFC 6238 section 5.2). */
const window = 1;

/** A new secret of 160 random bits, in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator app reads from the square: `otpauth://totp/…`. */
export function totpAddress(secret: string, { issuer, email }: { issuer: string; email: string }) {
  return new TOTP({ ...kind, issuer, label: email, secret }).toString();
}

/** The code that is good now. */
export function currentCode(secret: string): string {
  return new TOTP({ ...kind, secret }).generate();
}

/** The 30-second step whose code this is, or null. Spaces, which apps show, do not count. */
export function stepOf(secret: string, typed: string): bigint | null {
  const token = typed.replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const totp = new TOTP({ ...kind, secret });
  const timestamp = Date.now();
  const delta = totp.validate({ token, timestamp, window });
  return delta === null ? null : BigInt(totp.counter({ timestamp }) + delta);
}

/**
 * Uses a step up: of any number of requests with the same code one gets true, and none with an older one.
 * One conditional update, so that a race has one winner.
 */
export async function useStep(tx: Tx, personId: string, step: bigint): Promise<boolean> {
  const { count } = await tx.credential.updateMany({
    where: { personId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  return count === 1;
}

const keyIdLength = 4;
const nonceLength = 12;
const tagLength = 16;

/** The secret as it is stored: key id, nonce, tag, then AES-256-GCM. */
export function sealTotpSecret(secret: string): Uint8Array<ArrayBuffer> {
  const [{ id, key }] = sealingKeys();
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(id);
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([id, nonce, cipher.getAuthTag(), sealed]));
}

/** @throws Error when it was sealed with neither PORTAL_SECRET nor the one before, or changed since. */
export function openTotpSecret(stored: Uint8Array): string {
  const bytes = Buffer.from(stored);
  const by = sealingKeys().find(({ id }) => bytes.subarray(0, keyIdLength).equals(id));
  if (!by) throw new Error("A second factor was sealed with a PORTAL_SECRET that is not given.");
  const nonce = bytes.subarray(keyIdLength, keyIdLength + nonceLength);
  const tag = bytes.subarray(keyIdLength + nonceLength, keyIdLength + nonceLength + tagLength);
  const decipher = createDecipheriv("aes-256-gcm", by.key, nonce, { authTagLength: tagLength });
  decipher.setAAD(by.id).setAuthTag(tag);
  const sealed = bytes.subarray(keyIdLength + nonceLength + tagLength);
  return Buffer.concat([decipher.update(sealed), decipher.final()]).toString("utf8");
}

/** Was it sealed with today's PORTAL_SECRET? */
export function isSealedAnew(stored: Uint8Array): boolean {
  return Buffer.from(stored.subarray(0, keyIdLength)).equals(sealingKeys()[0].id);
}

type SealingKey = { id: Buffer; key: Buffer };

let known: [SealingKey, ...SealingKey[]] | undefined;

/** Today's, and the one that it is being exchanged for. */
function sealingKeys(): [SealingKey, ...SealingKey[]] {
  const { PORTAL_SECRET: today, PORTAL_SECRET_PREVIOUS: before } = env();
  known ??= [sealingKey(today), ...(before ? [sealingKey(before)] : [])];
  return known;
}

/** Derived, so that what seals second factors does nothing else. The id tells which key it was. */
function sealingKey(secret: string): SealingKey {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "second factors", 32));
  return { key, id: createHash("sha256").update(key).digest().subarray(0, keyIdLength) };
}

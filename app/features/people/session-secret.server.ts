import { createHash, createHmac, randomBytes } from "node:crypto";

/** A new session's secret, `<id>.<secret>`: 80 random bits that name it and 160 that prove it. */
export function newSessionToken(): string {
  return `${randomBytes(10).toString("hex")}.${randomBytes(20).toString("hex")}`;
}

export function idOf(token: string): string {
  return token.split(".")[0] ?? "";
}

/**
 * What the database is shown. It is derived, so that a leaked log of the database opens no session at
 * the HTTP door (security.md 4.1.3).
 */
export function databaseToken(token: string): string {
  const [id = "", secret = ""] = token.split(".");
  return `${id}.${createHmac("sha256", secret).update("db").digest("hex")}`;
}

/** What the table stores: the hash of what the database is shown. */
export function secretHashOf(token: string): Uint8Array<ArrayBuffer> {
  const shown = databaseToken(token).split(".")[1] ?? "";
  return new Uint8Array(createHash("sha256").update(shown).digest());
}

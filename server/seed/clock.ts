import { createHash } from "node:crypto";

const day = 24 * 60 * 60 * 1000;

/** The moment so many days before loading; nothing in the demo happens at midnight sharp. */
export function daysAgo(days: number, key = ""): string {
  const offset =
    days === 0 ? 0 : (createHash("md5").update(key).digest().readUInt16BE(0) % 480) * 60_000;
  return new Date(Date.now() - days * day - offset).toISOString();
}

export function inDays(days: number): string {
  return new Date(Date.now() + days * day).toISOString();
}

export function dayIn(days: number): string {
  return inDays(days).slice(0, 10);
}

/** First day of the quarter so many quarters from this one. */
export function quarterStart(offset: number): string {
  const now = new Date();
  const quarter = Math.floor(now.getUTCMonth() / 3) + offset;
  return new Date(Date.UTC(now.getUTCFullYear(), quarter * 3, 1)).toISOString().slice(0, 10);
}

/** An id that follows from a name, so that what is loaded twice refers to itself alike. */
export function idOf(...names: readonly (string | number)[]): string {
  const hex = createHash("sha256").update(names.join("/")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

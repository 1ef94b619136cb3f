import { createHmac, hkdfSync } from "node:crypto";
import ipaddr from "ipaddr.js";
import { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { DomainError } from "~/kernel/errors";
import { message } from "~/kernel/message";
import { databaseUrl, env } from "~/platform/env.server";

/** Who tries: the account they name, known or not, and the true address of the client. */
export type Guess = { readonly email: string; readonly address: string };

/**
 * Tries in a quarter of an hour: for one account, one address (an IPv6 subscriber has a /64), one network
 * (IPv4 /24, IPv6 /48), and in total. A whole bank may sit behind one address; successes do not count.
 */
export const allowed = { account: 10, address: 60, network: 300, total: 3000 } as const;
const seconds = 15 * 60;

type Scope = keyof typeof allowed;

/**
 * Counts a try before it is looked at, whatever will come of it (security.md AUT-07 and AUT-08).
 * @returns what to call when the person has proven who they are: it takes the try back
 * @throws DomainError too_many, with the seconds to wait
 */
export async function countTry(guess: Guess): Promise<() => Promise<void>> {
  const keys = keysOf(guess);
  const counted = await Promise.allSettled(
    keys.map(([scope, key]) => limiterOf(scope).consume(key)),
  );
  const waits = counted.flatMap((result) => {
    if (result.status === "fulfilled") return [];
    if (!(result.reason instanceof RateLimiterRes)) throw result.reason;
    return [result.reason.msBeforeNext];
  });
  if (waits.length > 0) {
    const retryAfter = Math.ceil(Math.max(...waits) / 1000);
    const wait = message("people:signIn.tooMany", { count: Math.ceil(retryAfter / 60) });
    throw new DomainError("too_many", wait, { retryAfter });
  }
  return () => takeBack(keys);
}

/** Lets an account start anew, after someone has made sure whose it is; addresses and networks go on counting. */
export async function forgetTries(email: string): Promise<void> {
  await limiterOf("account").delete(hashed(email));
}

/** Whoever got in did not guess: their account starts anew, and the others have one try less. */
async function takeBack(keys: [Scope, string][]): Promise<void> {
  await Promise.all(
    keys.map(([scope, key]) =>
      scope === "account" ? limiterOf(scope).delete(key) : limiterOf(scope).reward(key),
    ),
  );
}

function keysOf({ email, address }: Guess): [Scope, string][] {
  const [host, network] = networksOf(address);
  return [
    ["account", hashed(email)],
    ["address", hashed(host)],
    ["network", hashed(network)],
    ["total", "all"],
  ];
}

/** The address and the network it lies in; what is no address shares one of each. */
function networksOf(address: string): [host: string, network: string] {
  if (!ipaddr.isValid(address)) return ["unknown", "unknown"];
  const parsed = ipaddr.process(address);
  const [host, network] = parsed.kind() === "ipv4" ? [32, 24] : [64, 48];
  return [masked(parsed, host), masked(parsed, network)];
}

function masked(address: ipaddr.IPv4 | ipaddr.IPv6, bits: number): string {
  const bytes = address.toByteArray().map((byte, index) => {
    const kept = Math.min(8, Math.max(0, bits - index * 8));
    return byte & (0xff << (8 - kept)) & 0xff;
  });
  return `${bytes.join(".")}/${bits}`;
}

let key: Buffer | undefined;

/** The table of counters names nobody: neither who tried nor from where. */
function hashed(name: string): string {
  key ??= Buffer.from(hkdfSync("sha256", env().PORTAL_SECRET, "", "throttle keys", 32));
  return createHmac("sha256", key).update(name).digest("base64url");
}

let pool: Pool | undefined;
const limiters = new Map<Scope, RateLimiterPostgres>();

/** A pool of its own: a try is counted even when the transaction around it fails. */
function limiterOf(scope: Scope): RateLimiterPostgres {
  let limiter = limiters.get(scope);
  if (!limiter) {
    pool ??= quietPool();
    limiter = new RateLimiterPostgres({
      storeClient: pool,
      storeType: "pool",
      tableName: "throttle",
      tableCreated: true,
      keyPrefix: scope,
      points: allowed[scope],
      duration: seconds,
    });
    limiters.set(scope, limiter);
  }
  return limiter;
}

function quietPool(): Pool {
  const made = new Pool({
    connectionString: databaseUrl("portal_system"),
    max: 4,
    allowExitOnIdle: true,
  });
  // A connection that breaks while idle is replaced by the next one; without a listener it ends the process.
  made.on("error", () => undefined);
  return made;
}

import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import { hash, parseOptions, verify } from "@node-rs/argon2";
import { DomainError } from "~/kernel/errors";

/** Argon2id (the library's default kind): memory in KiB, passes, lanes (security.md AUT-03). */
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
/** More than a sentence is no password; hashing it would only take longer than other wrong ones. */
const longest = 1000;
const atMost = 2 * availableParallelism();

/** The password as a PHC string that carries its own parameters. Any Unicode, compared whole in NFC. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost);
}

/**
 * Is this the password? Costs one hash, whatever the answer: for someone unknown, and for a password
 * that is empty or endless, a hash that nothing matches is worked through.
 * @throws DomainError too_many when as many are being worked through as the machine can bear
 */
export async function passwordMatches(stored: string | null, typed: string): Promise<boolean> {
  const isPossible = stored !== null && typed.length > 0 && typed.length <= longest;
  const tried = typed.slice(0, longest).normalize("NFC");
  const matches = await inTurn(() => verify(isPossible ? stored : unmatched, tried));
  return isPossible && matches;
}

/** Was the hash made with other parameters than today's? Then it is made anew at the next sign-in. */
export function isOutdated(stored: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(stored);
  return (
    memoryCost !== cost.memoryCost || timeCost !== cost.timeCost || parallelism !== cost.parallelism
  );
}

/** Costs what a real one costs. It is the hash of nothing: no password leads to random bytes. */
const unmatched = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$${unpadded(16)}$${unpadded(32)}`;

function unpadded(bytes: number): string {
  return randomBytes(bytes).toString("base64").replaceAll("=", "");
}

let underWay = 0;

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (underWay >= atMost) {
    throw new DomainError("too_many", "people:signIn.busy", { retryAfter: 2 });
  }
  underWay += 1;
  try {
    return await work();
  } finally {
    underWay -= 1;
  }
}

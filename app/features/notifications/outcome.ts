import type { Delivery } from "~/platform/email.server";

/** What a mail becomes after an attempt (security.md 4.5). */
export type Outcome = "sent" | "queued" | "dead";

/**
 * Accepted is sent; too many, broken and unanswered come again; every other refusal is final. Another
 * body under the same key (409) is final too, and a bug: what is sent is frozen at the first attempt.
 */
export function outcomeOf(delivery: Delivery): Outcome {
  if (delivery.ok) return "sent";
  const { status, name } = delivery;
  if (status === null || status === 429 || status >= 500) return "queued";
  // Two attempts met at the provider: the other one is being acted on.
  if (name === "concurrent_idempotent_requests") return "queued";
  return "dead";
}

const first = 5;
const longest = 30 * 60;

/**
 * Seconds until the next attempt: doubling, at most half an hour, spread by half to either side so that
 * what failed together does not come again together.
 * @param chance from 0 up to 1
 */
export function secondsToWait(attempts: number, chance: number): number {
  return Math.min(2 ** attempts * first, longest) * (0.5 + chance);
}

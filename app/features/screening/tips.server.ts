import type { Actor } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import { asActor, type Tx } from "~/platform/db.server";
import { isTip } from "./refused-tip";

/**
 * Does the work and, when the gate refused a text that reads like a tip about a crime, counts one. In a
 * transaction of its own: that of the work leaves nothing behind.
 */
export async function countingTips<Result>(
  actor: Actor,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError && error.details.findings?.some(isTip)) {
      await asActor(actor, (tx) => tx.$executeRaw`select sec.count_tip()`);
    }
    throw error;
  }
}

/** Refused tips by month (`2026-10`, UTC), newest first; none for who may not see them. */
export async function tipsByMonth(tx: Tx): Promise<{ month: string; count: number }[]> {
  return tx.$queryRaw`select to_char(day, 'YYYY-MM') as month, sum(count)::int as count
    from tip_count group by 1 order by 1 desc`;
}

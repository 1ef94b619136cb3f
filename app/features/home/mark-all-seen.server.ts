import type { Actor } from "~/kernel/actor";
import { asActor } from "~/platform/db.server";
import { record } from "~/platform/record.server";

/**
 * Begins the list of what is new again.
 * @param seenAt when the page was made on which the person saw everything: what came later stays new
 */
export function markAllSeen(actor: Actor, { seenAt }: { seenAt: Date }): Promise<void> {
  return asActor(actor, async (tx) => {
    await tx.$executeRaw`
      update account set new_since = greatest(new_since, least(${seenAt}::timestamptz, now()))
       where person_id = ${actor.personId}::uuid`;
    await record(tx, {
      act: "account.changed",
      objectKind: "account",
      objectId: actor.personId,
      detail: { changed: ["newSince"] },
    });
  });
}

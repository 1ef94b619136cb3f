import type { Actor } from "~/kernel/actor";
import { asActor } from "~/platform/db.server";
import { record } from "~/platform/record.server";

/**
 * Ends another session of the person, or all others; it stops working at its next statement. A session
 * that is not theirs, or is over, is passed over in silence.
 */
export function endSessions(actor: Actor, which: { session: string }): Promise<number> {
  const { personId, sessionId } = actor;
  return asActor(actor, async (tx) => {
    // The row policy lets officers end anyone's: this page is about one's own.
    const { count } = await tx.session.deleteMany({
      where: {
        personId,
        AND: [
          { id: { not: sessionId ?? "" } },
          which.session === "others" ? {} : { id: which.session },
        ],
      },
    });
    for (let ended = 0; ended < count; ended += 1) {
      await record(tx, { act: "session.ended", objectKind: "person", objectId: personId });
    }
    return count;
  });
}

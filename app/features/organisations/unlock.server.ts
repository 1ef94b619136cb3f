import { randomUUID } from "node:crypto";
import { forgetTries } from "~/features/people/throttle.server";
import { passGateOrRewrite } from "~/features/screening/gate.server";
import { authorize } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import { asActor } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { record } from "~/platform/record.server";
import { personPolicy } from "./policy";
import { requirePerson } from "./queries.server";
import { type Order, refuseStale } from "./suspend.server";

/**
 * Opens a password again that wrong tries had locked: it counts from the next attempt, and the person is
 * told. Storing the reason is what opens it (migration 0005).
 * @throws DomainError `conflict` when it is not locked, or not any more
 */
export async function unlockPerson(actor: Actor, { id, version, reason }: Order): Promise<void> {
  const email = await asActor(actor, async (tx) => {
    const person = await requirePerson(tx, actor, id);
    refuseStale(person, version);
    if (!person.isLocked) throw new DomainError("conflict", "errors:stale");
    authorize(actor, personPolicy.unlock, person);
    const unlockId = randomUUID();
    await passGateOrRewrite(tx, { kind: "unlock", id: unlockId }, { reason });
    await tx.unlock.createMany({
      data: [{ id: unlockId, personId: id, unlockedById: actor.personId, reason }],
    });
    await record(tx, { act: "person.unlocked", objectKind: "person", objectId: id });
    await enqueueMail(tx, { kind: "account-unlocked", recipientId: id, payload: { unlockId } });
    const account = await tx.account.findUnique({
      where: { personId: id },
      select: { email: true },
    });
    return account?.email;
  });
  // Whoever locked it has just used up the tries of this quarter of an hour.
  if (email) await forgetTries(email);
}

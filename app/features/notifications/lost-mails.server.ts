import { type Actor, isOfficer } from "~/kernel/actor";
import { DomainError, notFound } from "~/kernel/errors";
import { asActor, asReader } from "~/platform/db.server";

/** How many a page shows; the rest comes when these are settled. */
const shown = 50;

/** Mails that were refused, or of which nobody knows whether they arrived, the oldest first. Never their words. */
export function listLostMails(actor: Actor) {
  return asReader(actor, async (tx) => {
    if (!isOfficer(actor)) throw notFound();
    const found = await tx.outbox.findMany({
      where: { state: { in: ["unknown", "dead"] } },
      select: {
        id: true,
        kind: true,
        state: true,
        lastError: true,
        createdAt: true,
        recipient: { select: { id: true, name: true, organisation: { select: { name: true } } } },
      },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: shown + 1,
    });
    const mails = found.slice(0, shown).map(({ state, ...mail }) => ({
      ...mail,
      // The policy shows no other.
      why: state === "dead" ? ("dead" as const) : ("unknown" as const),
    }));
    return { mails, hasMore: found.length > shown, zone: actor.timeZone };
  });
}

/**
 * Has them sent again, as new mails to those who may still be told, or lets go of them.
 * @returns how many
 * @throws DomainError `conflict` when none of them waits any more
 */
export function settleLostMails(
  actor: Actor,
  { intent, mail }: { intent: "again" | "let_go"; mail: string[] },
): Promise<number> {
  return asActor(actor, async (tx) => {
    if (!isOfficer(actor)) throw notFound();
    const [answer] = await tx.$queryRaw<
      { settled: number }[]
    >`select sec.settle_lost_mails(${mail}::uuid[], ${intent === "again"}) as settled`;
    if (!answer?.settled) throw new DomainError("conflict", "errors:stale");
    return answer.settled;
  });
}

import type { Actor } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import { asActor, type Tx } from "~/platform/db.server";
import { record } from "~/platform/record.server";
import { type Agreement, listAgreements } from "./agreements.server";
import type { Acceptance } from "./schema";

/**
 * Accepts agreements for oneself and, as a coordinator, for the organisation. What was accepted before,
 * or is not asked of this person, is passed over.
 * @returns is anything still asked of them?
 * @throws DomainError invalid when nothing was ticked
 */
export function acceptAgreements(
  actor: Actor,
  { accept, sign }: Acceptance,
): Promise<{ isMoreAsked: boolean }> {
  return asActor(actor, async (tx) => {
    const agreements = await listAgreements(tx, actor);
    const accepted = agreements.filter(({ id, can }) => can.accept && accept.includes(id));
    const signed = agreements.filter(({ id, can }) => can.sign && sign.includes(id));
    const asked = agreements.filter(({ can }) => can.accept || can.sign);
    if (asked.length > 0 && accepted.length + signed.length === 0) {
      throw new DomainError("invalid", "people:agreements.tickOne");
    }
    for (const agreement of accepted) await write(tx, actor, { agreement, asSignatory: false });
    for (const agreement of signed) await write(tx, actor, { agreement, asSignatory: true });
    const isDone = asked.every(
      (one) =>
        (!one.can.accept || accepted.includes(one) || signed.includes(one)) &&
        (!one.can.sign || signed.includes(one)),
    );
    return { isMoreAsked: !isDone };
  });
}

async function write(
  tx: Tx,
  { personId, organisationId }: Actor,
  { agreement, asSignatory }: { agreement: Agreement; asSignatory: boolean },
): Promise<void> {
  const { count } = await tx.agreementAcceptance.createMany({
    data: [{ agreementId: agreement.id, personId, organisationId, asSignatory }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  await record(tx, {
    act: "agreement.accepted",
    objectKind: "agreement",
    objectId: agreement.id,
    detail: { kind: agreement.kind, number: agreement.number, asSignatory },
  });
}

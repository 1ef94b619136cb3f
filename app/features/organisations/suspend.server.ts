import { randomUUID } from "node:crypto";
import { passGateOrRewrite } from "~/features/screening/gate.server";
import { authorize } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import { asActor, type Tx } from "~/platform/db.server";
import { record } from "~/platform/record.server";
import { organisationPolicy, personPolicy } from "./policy";
import { requireOrganisation, requirePerson } from "./queries.server";

export type Order = { id: string; version: number; reason: string };

/**
 * Suspends an organisation: at the next statement its people are nobody, and their sessions are gone. Its
 * grants stay and come back with it (domain.md section 1).
 * @throws DomainError `conflict` when someone else changed it meanwhile
 */
export function suspendOrganisation(actor: Actor, { id, version, reason }: Order) {
  return asActor(actor, async (tx) => {
    const organisation = await requireOrganisation(tx, actor, id);
    refuseStale(organisation, version);
    authorize(actor, organisationPolicy.suspend, organisation);
    await moveOrganisation(tx, { id, version, state: "suspended" });
    await impose(tx, actor, {
      organisationId: id,
      personId: null,
      reason,
      stateBefore: organisation.state,
    });
    await tx.session.deleteMany({ where: { person: { organisationId: id } } });
    await record(tx, { act: "organisation.suspended", objectKind: "organisation", objectId: id });
  });
}

/** Lifts a suspension: the organisation is again what it was; sessions stay ended. */
export function restoreOrganisation(actor: Actor, { id, version, reason }: Order) {
  return asActor(actor, async (tx) => {
    const organisation = await requireOrganisation(tx, actor, id);
    refuseStale(organisation, version);
    authorize(actor, organisationPolicy.restore, organisation);
    const state = await lift(tx, actor, { where: { organisationId: id, personId: null }, reason });
    await moveOrganisation(tx, { id, version, state });
    await record(tx, { act: "organisation.restored", objectKind: "organisation", objectId: id });
  });
}

/**
 * Suspends a person in the same way.
 * @throws DomainError `conflict` for an organisation's only coordinator and the portal's only lead
 */
export function suspendPerson(actor: Actor, { id, version, reason }: Order) {
  return asActor(actor, async (tx) => {
    const person = await requirePerson(tx, actor, id);
    refuseStale(person, version);
    authorize(actor, personPolicy.suspend, person);
    await movePerson(tx, { id, version, state: "suspended" });
    const { organisationId } = person;
    await impose(tx, actor, { organisationId, personId: id, reason, stateBefore: person.state });
    await tx.session.deleteMany({ where: { personId: id } });
    await record(tx, { act: "person.suspended", objectKind: "person", objectId: id });
  });
}

export function restorePerson(actor: Actor, { id, version, reason }: Order) {
  return asActor(actor, async (tx) => {
    const person = await requirePerson(tx, actor, id);
    refuseStale(person, version);
    authorize(actor, personPolicy.restore, person);
    const state = await lift(tx, actor, { where: { personId: id }, reason });
    await movePerson(tx, { id, version, state });
    await record(tx, { act: "person.restored", objectKind: "person", objectId: id });
  });
}

/** Asked before the policy: who sends the form twice is too late, not without the right. */
export function refuseStale(shown: { version: number }, version: number): void {
  if (shown.version !== version) throw new DomainError("conflict", "errors:stale");
}

type Move = { id: string; version: number; state: string };

async function moveOrganisation(tx: Tx, { id, version, state }: Move): Promise<void> {
  const { count } = await tx.organisation.updateMany({
    where: { id, version },
    data: { state, version: version + 1 },
  });
  if (count === 0) throw new DomainError("conflict", "errors:stale");
}

async function movePerson(tx: Tx, { id, version, state }: Move): Promise<void> {
  const { count } = await tx.person.updateMany({
    where: { id, version },
    data: { state, version: version + 1 },
  });
  if (count === 0) throw new DomainError("conflict", "errors:stale");
}

type Sanction = {
  organisationId: string;
  personId: string | null;
  reason: string;
  stateBefore: string;
};

async function impose(tx: Tx, actor: Actor, sanction: Sanction): Promise<void> {
  const id = randomUUID();
  await passGateOrRewrite(tx, { kind: "sanction", id }, { reason: sanction.reason });
  await tx.sanction.createMany({ data: [{ id, imposedById: actor.personId, ...sanction }] });
}

/** Ends the sanction in force and says what state it interrupted. */
async function lift(
  tx: Tx,
  actor: Actor,
  {
    where,
    reason,
  }: { where: { organisationId?: string; personId: string | null }; reason: string },
): Promise<string> {
  const sanction = await tx.sanction.findFirst({
    where: { ...where, liftedAt: null },
    orderBy: { imposedAt: "desc" },
    select: { id: true, stateBefore: true },
  });
  if (!sanction) return "active";
  const subject = { kind: "sanction", id: sanction.id, field: "reason" };
  await passGateOrRewrite(tx, subject, { lift_reason: reason });
  await tx.sanction.updateMany({
    where: { id: sanction.id, liftedAt: null },
    data: { liftedAt: new Date(), liftedById: actor.personId, liftReason: reason },
  });
  return sanction.stateBefore;
}

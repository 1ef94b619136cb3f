import { isWithheld } from "~/features/items/sharing-choices.server";
import { shareItem } from "~/features/items/share-item.server";
import { passGate, type FieldFinding } from "~/features/screening/gate.server";
import { type Actor, holds, writingRoles } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import { rankOf } from "~/kernel/label";
import { asActor, asReader, type Tx } from "~/platform/db.server";
import { once } from "~/platform/receipts.server";
import { type IndicatorContent, mostYears, writtenTexts } from "./content";
import type { NewIndicator } from "./schema";
import { readValue } from "./types";

/**
 * Shares an indicator through the gate. Sent twice, it is shared once.
 * @throws DomainError `invalid` when the gate blocks, when the label does not fit, and when something that
 *   looks like a mistake is not confirmed
 */
export function shareIndicator(actor: Actor, form: NewIndicator) {
  return asActor(actor, async (tx) => {
    const id = await once(tx, { actor, formKey: form.formKey }, () => share(tx, actor, form));
    const item = await tx.item.findUnique({ where: { id }, select: { state: true } });
    return { id, isHeld: item?.state === "held" };
  });
}

/** Says what would happen if the indicator were shared, and stores nothing. */
export function checkIndicator(
  actor: Actor,
  form: NewIndicator,
): Promise<{ findings: readonly FieldFinding[] }> {
  return asReader(actor, async (tx) => {
    await look(tx, actor, form);
    const { findings } = await passGate(tx, writtenTexts(form.content), gateOf(form.content));
    return { findings };
  });
}

async function share(tx: Tx, actor: Actor, form: NewIndicator): Promise<string> {
  const { withheldFromAuthorities } = await look(tx, actor, form);
  const { content, workspaceId, label, personIds, organisationIds } = form;
  return shareItem(tx, actor, {
    kind: "indicator",
    workspaceId,
    label,
    personIds,
    organisationIds,
    withheldFromAuthorities,
    draft: { content, note: "", texts: writtenTexts(content), channel: "indicator" },
  });
}

/** What must be right or confirmed before the gate is asked. */
async function look(tx: Tx, actor: Actor, form: NewIndicator) {
  const { content, label } = form;
  if (!holds(actor, writingRoles, form.workspaceId)) {
    throw new DomainError("invalid", "errors:notAChoice", { field: "workspaceId" });
  }
  // A coded term teaches an offender by being read (domain.md section 4).
  if (content.type === "coded_term" && rankOf(label) < rankOf("AMBER")) {
    throw new DomainError("invalid", "indicators:problem.codedTermLabel", { field: "label" });
  }
  if (label === "RED" && form.personIds.length === 0) {
    throw new DomainError("invalid", "items:label.nameSomeone", { field: "personIds" });
  }
  checkContent(content, form);
  const withheldFromAuthorities = await isWithheld(tx, actor, form);
  if (!form.shareAgain) await refuseDuplicate(tx, content);
  return { withheldFromAuthorities };
}

/**
 * What a schema cannot know: whether the day lies ahead, and whether an everyday value is meant.
 * @throws DomainError `invalid` at the field
 */
export function checkContent(content: IndicatorContent, { isMeant }: { isMeant: boolean }): void {
  const { type, value, validUntil } = content;
  const [today, last] = [dayIn(0), dayIn(mostYears * 366)];
  if (validUntil && validUntil <= today) {
    throw new DomainError("invalid", "errors:pastDate", { field: "validUntil" });
  }
  if (validUntil && validUntil > last) {
    throw new DomainError("invalid", "indicators:problem.tooFar", { field: "validUntil" });
  }
  const read = readValue(type, value);
  if (read.ok && read.isCommon && !isMeant) {
    throw new DomainError("invalid", "indicators:problem.common", { field: "isMeant" });
  }
}

function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Asks once about a value the actor can see already. Of one they cannot see nothing is said. */
async function refuseDuplicate(tx: Tx, { type, normalisedValue }: IndicatorContent) {
  const there = await tx.indicator.findFirst({
    where: { type, normalisedValue, item: { state: "published" } },
    select: { itemId: true },
  });
  if (!there) return;
  const theirs = { itemId: there.itemId };
  throw new DomainError("invalid", "indicators:problem.duplicate", { field: "shareAgain", theirs });
}

function gateOf({ language }: IndicatorContent) {
  return { channel: "indicator", lang: language } as const;
}

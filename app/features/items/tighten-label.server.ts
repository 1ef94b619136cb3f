import { authorize } from "~/kernel/access";
import { type Actor, chairingRoles, holds } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import { type Label, labels, rankOf } from "~/kernel/label";
import { asActor, asReader, type Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { record, recordReads } from "~/platform/record.server";
import { itemPolicy } from "./policy";
import { type Item, requireItem } from "./queries.server";
import type { Tightening } from "./schema";
import { peopleOf } from "./sharing-choices.server";

/** What the person who tightens must know before: who stops reading with each stricter label. */
export function getTightening(actor: Actor, itemId: string) {
  return asReader(actor, async (tx) => {
    const item = await requireItem(tx, actor, itemId);
    authorize(actor, itemPolicy.tighten, item);
    const stricter = labels.filter((label) => rankOf(label) > rankOf(item.label));
    const [now = 0, ...reaches] = await reachesOf(tx, item.id, [item.label, ...stricter]);
    await recordReads(tx, rankOf(item.label) >= rankOf("AMBER") ? [item.id] : [], "page");
    return {
      item: { id: item.id, kind: item.kind, title: item.title, label: item.label },
      organisations: now,
      choices: stricter.map((label, index) => ({
        label,
        losing: label === "RED" ? now : Math.max(0, now - (reaches[index] ?? 0)),
      })),
      people: await peopleOf(tx, actor, item.workspaceId),
    };
  });
}

/** For each label: how many organisations the item would reach. One statement. */
async function reachesOf(tx: Tx, itemId: string, wanted: readonly Label[]): Promise<number[]> {
  const rows = await tx.$queryRaw<{ reach: number | null }[]>`
    select sec.reach(${itemId}::uuid, l.label) as reach
      from unnest(${[...wanted]}::text[]) with ordinality as l(label, place) order by l.place`;
  return rows.map(({ reach }) => reach ?? 0);
}

/**
 * Gives an item a stricter label. The database ends the audience entries that no longer fit; RED names
 * its readers anew. Loosening is another matter: a release by the originator.
 * @throws DomainError `conflict` when the label was changed meanwhile
 */
export function tightenLabel(actor: Actor, itemId: string, tightening: Tightening) {
  return asActor(actor, async (tx) => {
    const item = await requireItem(tx, actor, itemId);
    // Before the policy: who sends the form twice is too late, not without the right.
    if (item.label !== tightening.from) throw new DomainError("conflict", "errors:stale");
    authorize(actor, itemPolicy.tighten, item);
    if (rankOf(tightening.label) <= rankOf(item.label)) {
      throw new DomainError("invalid", "items:label.onlyStricter", { field: "label" });
    }
    await (tightening.label === "RED"
      ? nameReaders(tx, item.id, tightening.personIds)
      : relabel(tx, item, tightening.label));
    await record(tx, {
      act: "item.label_tightened",
      objectKind: "item",
      objectId: item.id,
      workspaceId: item.workspaceId,
      detail: { from: item.label, to: tightening.label },
    });
    await tellAuthor(tx, actor, item);
    return { id: item.id, kind: item.kind };
  });
}

async function nameReaders(tx: Tx, itemId: string, personIds: readonly string[]) {
  if (personIds.length === 0) {
    throw new DomainError("invalid", "items:label.nameSomeone", { field: "personIds" });
  }
  await tx.$executeRaw`select sec.tighten_to_red(${itemId}::uuid, ${[...personIds]}::uuid[])`;
}

async function relabel(tx: Tx, { id, label: before }: Item, label: Label) {
  const { count } = await tx.item.updateMany({ where: { id, label: before }, data: { label } });
  if (count === 0) throw new DomainError("conflict", "errors:stale");
}

/** A chair may tighten what others wrote; its author should hear of it. */
async function tellAuthor(tx: Tx, actor: Actor, item: Item) {
  const isByChair =
    item.authorId !== actor.personId && holds(actor, chairingRoles, item.workspaceId);
  if (!isByChair) return;
  await enqueueMail(tx, {
    kind: "label-tightened",
    recipientId: item.authorId,
    payload: { itemId: item.id },
  });
}

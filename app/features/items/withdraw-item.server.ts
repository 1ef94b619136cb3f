import { authorize } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import { asActor, asReader } from "~/platform/db.server";
import { record } from "~/platform/record.server";
import { itemPolicy } from "./policy";
import { requireItem } from "./queries.server";

/** What is about to be withdrawn. */
export function getWithdrawal(actor: Actor, itemId: string) {
  return asReader(actor, async (tx) => {
    const item = await requireItem(tx, actor, itemId);
    authorize(actor, itemPolicy.withdraw, item);
    return { id: item.id, kind: item.kind, title: item.title, label: item.label };
  });
}

/**
 * Takes an item away from everyone, for good. The record keeps that it was.
 * @throws DomainError `conflict` when it was withdrawn meanwhile
 */
export function withdrawItem(actor: Actor, itemId: string) {
  return asActor(actor, async (tx) => {
    const item = await requireItem(tx, actor, itemId);
    // Before the policy: who sends the form twice is too late, not without the right.
    if (item.state === "withdrawn") throw new DomainError("conflict", "errors:stale");
    authorize(actor, itemPolicy.withdraw, item);
    await tx.$executeRaw`select sec.withdraw_item(${item.id}::uuid)`;
    await record(tx, {
      act: "item.withdrawn",
      objectKind: "item",
      objectId: item.id,
      workspaceId: item.workspaceId,
    });
    return { kind: item.kind };
  });
}

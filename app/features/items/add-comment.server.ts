import { randomUUID } from "node:crypto";
import { keepEvidence, passGate } from "~/features/screening/gate.server";
import { fileHold } from "~/features/tasks/file-hold.server";
import { authorize } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { asActor, asReader, type Tx } from "~/platform/db.server";
import { once } from "~/platform/receipts.server";
import { record } from "~/platform/record.server";
import { itemPolicy } from "./policy";
import { type Item, requireItem } from "./queries.server";
import type { NewComment } from "./schema";

/** What is about to be commented on. */
export function getCommenting(actor: Actor, itemId: string) {
  return asReader(actor, async (tx) => {
    const item = await requireItem(tx, actor, itemId);
    authorize(actor, itemPolicy.comment, item);
    return {
      item: { id: item.id, kind: item.kind, title: item.title },
      formKey: randomUUID(),
    };
  });
}

/**
 * Adds a comment to an item, through the gate. What the gate doubts is kept for its author's eyes and
 * waits for an officer.
 */
export function addComment(actor: Actor, itemId: string, { formKey, body }: NewComment) {
  return asActor(actor, async (tx) => {
    const item = await requireItem(tx, actor, itemId);
    authorize(actor, itemPolicy.comment, item);
    const state = await once(tx, { actor, formKey }, () => saveComment(tx, actor, { item, body }));
    return { item: { id: item.id, kind: item.kind }, isHeld: state === "held" };
  });
}

async function saveComment(tx: Tx, actor: Actor, { item, body }: { item: Item; body: string }) {
  const screened = await passGate(tx, { body }, { channel: "note" });
  const commentId = randomUUID();
  const state = screened.verdict === "pass" ? "published" : "held";
  await keepEvidence(tx, { kind: "comment", id: commentId, content: { body }, screened });
  await tx.comment.createMany({
    data: [{ id: commentId, itemId: item.id, authorId: actor.personId, body, state }],
  });
  if (state === "held") {
    await fileHold(tx, actor, { itemId: item.id, commentId, workspaceId: item.workspaceId });
  }
  await record(tx, {
    act: `comment.${state}`,
    objectKind: "item",
    objectId: item.id,
    workspaceId: item.workspaceId,
    detail: { commentId },
  });
  return state;
}

import { randomUUID } from "node:crypto";
import type { Actor } from "~/kernel/actor";
import type { Tx } from "~/platform/db.server";

/** Days within which the secretariat answers a held text. */
const holdDays = 3;

type Held = { workspaceId: string } & (
  | { itemId: string; revisionId: string }
  | { itemId: string; commentId: string }
  | { joinRequestId: string }
);

/** Puts a text that the gate held into the secretariat's queue. */
export async function fileHold(tx: Tx, actor: Actor, held: Held): Promise<string> {
  const id = randomUUID();
  const dueAt = new Date(Date.now() + holdDays * 24 * 60 * 60 * 1000);
  await tx.task.createMany({
    data: [{ id, kind: "gate_hold", authorId: actor.personId, dueAt, ...held }],
  });
  return id;
}

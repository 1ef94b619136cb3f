import { randomUUID } from "node:crypto";
import type { Tx } from "~/platform/db.server";

/** Days within which the chairs answer. */
const joinDays = 7;

/** Puts a request to join before the chairs of the workspace. */
export async function openJoinTask(
  tx: Tx,
  request: { joinRequestId: string; workspaceId: string; authorId: string },
): Promise<void> {
  const dueAt = new Date(Date.now() + joinDays * 24 * 60 * 60 * 1000);
  await tx.task.createMany({
    data: [{ id: randomUUID(), kind: "join_request", dueAt, ...request }],
  });
}

import { claimTask } from "~/features/moderation/claim-task.server";
import { decideTask } from "~/features/moderation/decide-task.server";
import type { Actor } from "~/kernel/actor";
import { actorBehind, sql } from "../../support/world";

const why = "Held by the gate; looking at what it found.";

/** Claims the task and decides it the same way, as one of the two. */
export async function decide(
  officer: Actor,
  taskId: string,
  decision: "release" | "return" | "refuse",
) {
  await claim(officer, taskId);
  return decideTask(await actorBehind(officer.token), {
    taskId,
    version: await versionOf(taskId),
    decision,
    reasonCode: "no_person",
    reason: "It is a public service and points at nobody.",
  });
}

/** Takes the task in hand; what it is about is open then to who signs in anew. */
export async function claim(officer: Actor, taskId: string) {
  await claimTask(officer, { taskId, version: await versionOf(taskId), reason: why });
}

async function versionOf(taskId: string): Promise<number> {
  const [task] = await sql<{ version: number }>("select version from task where id = $1", [taskId]);
  return task?.version ?? 0;
}

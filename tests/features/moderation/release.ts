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
  const version = async () => {
    const [task] = await sql<{ version: number }>("select version from task where id = $1", [
      taskId,
    ]);
    return task?.version ?? 0;
  };
  await claimTask(officer, { taskId, version: await version(), reason: why });
  return decideTask(await actorBehind(officer.token), {
    taskId,
    version: await version(),
    decision,
    reasonCode: "no_person",
    reason: "It is a public service and points at nobody.",
  });
}

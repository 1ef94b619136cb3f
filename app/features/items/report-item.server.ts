import { randomUUID } from "node:crypto";
import { passGateOrRewrite } from "~/features/screening/gate.server";
import { authorize } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { asActor, asReader } from "~/platform/db.server";
import { once } from "~/platform/receipts.server";
import { record } from "~/platform/record.server";
import { itemPolicy } from "./policy";
import { requireItem } from "./queries.server";
import type { NewReport } from "./schema";

/** Days within which the secretariat answers a report. */
const reportDays = 2;

/** What is about to be reported. */
export function getReporting(actor: Actor, itemId: string) {
  return asReader(actor, async (tx) => {
    const item = await requireItem(tx, actor, itemId);
    authorize(actor, itemPolicy.report, item);
    const { id, kind, title, label } = item;
    return { id, kind, title, label, formKey: randomUUID() };
  });
}

/** Tells the secretariat what is wrong with an item. Its author is not told who did. */
export function reportItem(actor: Actor, itemId: string, { formKey, statement }: NewReport) {
  return asActor(actor, async (tx) => {
    const item = await requireItem(tx, actor, itemId);
    authorize(actor, itemPolicy.report, item);
    await once(tx, { actor, formKey }, async () => {
      const taskId = randomUUID();
      await passGateOrRewrite(tx, { kind: "task", id: taskId }, { statement });
      const dueAt = new Date(Date.now() + reportDays * 24 * 60 * 60 * 1000);
      await tx.task.createMany({
        data: [
          {
            id: taskId,
            kind: "report",
            itemId: item.id,
            workspaceId: item.workspaceId,
            authorId: actor.personId,
            statement,
            dueAt,
          },
        ],
      });
      await record(tx, {
        act: "item.reported",
        objectKind: "item",
        objectId: item.id,
        workspaceId: item.workspaceId,
        detail: { taskId },
      });
      return taskId;
    });
    return { id: item.id, kind: item.kind };
  });
}

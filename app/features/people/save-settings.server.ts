import type { Actor } from "~/kernel/actor";
import { asActor } from "~/platform/db.server";
import { record } from "~/platform/record.server";
import type { Settings } from "./schema";

/** Keeps how the person wants the portal to look, speak and write to them. */
export function saveSettings(actor: Actor, settings: Settings): Promise<void> {
  const { personId } = actor;
  return asActor(actor, async (tx) => {
    await tx.account.updateMany({ where: { personId }, data: settings });
    await record(tx, {
      act: "account.changed",
      objectKind: "person",
      objectId: personId,
      detail: settings,
    });
  });
}

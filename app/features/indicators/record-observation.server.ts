import { randomUUID } from "node:crypto";
import { requireItem } from "~/features/items/queries.server";
import { authorize } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { asActor } from "~/platform/db.server";
import { record } from "~/platform/record.server";
import { quarterOf } from "./observation";
import { indicatorPolicy } from "./policy";
import type { NewObservation } from "./schema";

/** Says what the actor's organisation saw of an indicator this quarter; said again, it replaces. */
export function recordObservation(actor: Actor, itemId: string, observation: NewObservation) {
  return asActor(actor, async (tx) => {
    const item = await requireItem(tx, actor, itemId);
    authorize(actor, indicatorPolicy.observe, item);
    const { kind, band } = observation;
    const quarter = quarterOf(new Date());
    await tx.$executeRaw`
      insert into observation (id, item_id, organisation_id, person_id, quarter, kind, band)
      values (${randomUUID()}::uuid, ${item.id}::uuid, ${actor.organisationId}::uuid, ${actor.personId}::uuid,
              ${quarter}::date, ${kind}, ${band})
      on conflict (item_id, organisation_id, quarter) do update
        set kind = excluded.kind, band = excluded.band, person_id = excluded.person_id, changed_at = now()`;
    await record(tx, {
      act: "observation.recorded",
      objectKind: "item",
      objectId: item.id,
      workspaceId: item.workspaceId,
      detail: { kind, quarter },
    });
  });
}

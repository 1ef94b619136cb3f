import { type Actor, holds, isOfficer, writingRoles } from "~/kernel/actor";
import { asReader } from "~/platform/db.server";

/** What the frame around every page shows: who is signed in and how much waits for them. */
export function getShell(actor: Actor) {
  return asReader(actor, async (tx) => {
    const open = await tx.task.groupBy({
      by: ["kind"],
      where: { state: "open", authorId: { not: actor.personId } },
      _count: true,
    });
    const count = (...kinds: string[]) =>
      open.filter(({ kind }) => kinds.includes(kind)).reduce((sum, row) => sum + row._count, 0);
    return {
      name: actor.name,
      organisationName: actor.organisationName,
      waiting: count("gate_hold", "report", "join_request", "recertification"),
      held: count("gate_hold", "report"),
      can: {
        moderate: isOfficer(actor),
        audit: actor.portalRole === "auditor" || actor.portalRole === "lead",
        share: [...actor.roles.keys()].some((id) => holds(actor, writingRoles, id)),
      },
    };
  });
}

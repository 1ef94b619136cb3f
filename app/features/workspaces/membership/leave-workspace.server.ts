import type { Actor } from "~/kernel/actor";
import { notFound } from "~/kernel/errors";
import { asReader } from "~/platform/db.server";
import { record } from "~/platform/record.server";
import { requireWorkspace } from "../queries.server";
import { changingRoles, endGrant } from "./grants.server";

/**
 * Gives up one's own role; in a plenary one stays in as everyone else.
 * @throws DomainError `conflict` for the last chair
 */
export function leaveWorkspace(actor: Actor, slug: string) {
  return changingRoles(actor, async (tx) => {
    const { id, grant } = await requireWorkspace(tx, actor, slug);
    if (!grant) throw notFound();
    await endGrant(tx, grant.id, "");
    await record(tx, {
      act: "member.left",
      objectKind: "grant",
      objectId: grant.id,
      workspaceId: id,
      detail: { personId: actor.personId, role: grant.role },
    });
  });
}

/** What is asked before. */
export function getLeaving(actor: Actor, slug: string) {
  return asReader(actor, async (tx) => {
    const { name, grant, kind } = await requireWorkspace(tx, actor, slug);
    if (!grant) throw notFound();
    return { workspace: { name, slug, kind }, role: grant.role };
  });
}

import type { Rule } from "~/kernel/access";
import { chairingRoles, holds, isCoordinator } from "~/kernel/actor";

/** Where the database looks for texts beside items and comments: every column that wants evidence. */
export const places = [
  "break_glass.reason",
  "charter.body",
  "charter.question",
  "join_request.decision_reason",
  "join_request.reason",
  "milestone.title",
  "organisation.name",
  "sanction.lift_reason",
  "sanction.reason",
  "task.proposed_reason",
  "task.reason",
  "task.statement",
  "unlock.reason",
  "workspace.name",
  "workspace_grant.end_reason",
] as const;

/** How what stands in such a place meanwhile begins; the database says the same (sec.held_marker). */
export const heldMarker = "Hålls av grinden · Held by the gate";

/** Of a charter, in UTF-16 code units; what else is held is shorter. */
export const longestHeldText = 20_000;

type Held = { place: string; rowId: string; workspaceId: string | null; authorId: string };

export const heldTextPolicy = {
  /** Its author; what stands for a workspace or an organisation, as long as they speak for it. */
  rewrite: (actor, { place, rowId, workspaceId, authorId }) => {
    if (authorId !== actor.personId) return false;
    const [table] = place.split(".");
    if (table === "organisation") return isCoordinator(actor) && actor.organisationId === rowId;
    const isOfWorkspace = table === "workspace" || table === "charter" || table === "milestone";
    return !isOfWorkspace || (workspaceId !== null && holds(actor, chairingRoles, workspaceId));
  },
} satisfies Record<string, Rule<Held>>;

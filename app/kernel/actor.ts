export type WorkspaceRole =
  "chair" | "vice_chair" | "secretary" | "contributor" | "reader" | "guest";

export type PortalRole = "officer" | "lead" | "auditor";

/** Who is asking. Plain data, so that a test or a job can be one too. */
export type Actor = {
  /** What proves it to the database: the secret of a session, or of a mail job. Never shown or logged. */
  readonly token: string;
  /** Links what is done to the request in logs and record. */
  readonly requestId: string;
  readonly sessionId: string | null;
  /** Half of the idle time has passed: the session should be renewed. */
  readonly renewalIsDue: boolean;
  readonly personId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationState: "active" | "observer";
  readonly organisationRoles: readonly string[];
  /** Public authorities do not read what is withheld from them. */
  readonly isAuthority: boolean;
  /** The strictest label they may read, as `rankOf` counts (kernel/label.ts). */
  readonly labelCeiling: number;
  /** False when an agreement is not accepted in time: then only the agreements are open. */
  readonly isCurrent: boolean;
  readonly portalRole: PortalRole | null;
  /** By workspace. Everyone active is in a plenary. */
  readonly roles: ReadonlyMap<string, WorkspaceRole>;
  /** Items an officer has opened with a reason ("break glass"). */
  readonly openedItems: ReadonlySet<string>;
  readonly language: "sv" | "en";
  readonly theme: "system" | "light" | "dark";
  readonly timeZone: string;
};

export const writingRoles: readonly WorkspaceRole[] = [
  "chair",
  "vice_chair",
  "secretary",
  "contributor",
];
export const chairingRoles: readonly WorkspaceRole[] = ["chair", "vice_chair"];

/** Does the actor hold one of these roles in this workspace? */
export function holds(actor: Actor, roles: readonly WorkspaceRole[], workspaceId: string): boolean {
  const role = actor.roles.get(workspaceId);
  return role !== undefined && roles.includes(role);
}

/** Officer or lead: the secretariat's staff who moderate. */
export function isOfficer(actor: Actor): boolean {
  return actor.portalRole === "officer" || actor.portalRole === "lead";
}

export function isCoordinator(actor: Actor): boolean {
  return actor.organisationRoles.includes("coordinator");
}

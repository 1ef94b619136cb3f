import type { Actor, PortalRole, WorkspaceRole } from "~/kernel/actor";

/** A row of `sec.enter()`. */
export type Entrance = {
  person_id: string;
  name: string;
  organisation_id: string;
  organisation_name: string;
  organisation_sector: string;
  organisation_state: "active" | "observer";
  is_authority: boolean;
  label_ceiling: number;
  is_current: boolean;
  portal_role: PortalRole | null;
  organisation_roles: string[];
  language: "sv" | "en";
  theme: "system" | "light" | "dark";
  time_zone: string;
  roles: Record<string, WorkspaceRole>;
  opened_items: string[];
  session_id: string | null;
  renewal_is_due: boolean | null;
};

/** Whom the database recognised. */
export function actorFrom(row: Entrance, proof: { token: string; requestId: string }): Actor {
  return {
    ...proof,
    sessionId: row.session_id,
    renewalIsDue: row.renewal_is_due ?? false,
    personId: row.person_id,
    name: row.name,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    organisationState: row.organisation_state,
    organisationRoles: row.organisation_roles,
    isAuthority: row.is_authority,
    labelCeiling: row.label_ceiling,
    isCurrent: row.is_current,
    portalRole: row.portal_role,
    roles: new Map(Object.entries(row.roles)),
    openedItems: new Set(row.opened_items),
    language: row.language,
    theme: row.theme,
    timeZone: row.time_zone,
  };
}

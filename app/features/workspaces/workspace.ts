import type { WorkspaceRole } from "~/kernel/actor";

/** The longest reason of a request or a decision, in UTF-16 code units. */
export const reasonLimit = 1_000;

export type WorkspaceKind = "plenary" | "steering" | "working_group" | "task_force" | "forum";
export type WorkspaceState = "proposed" | "chartered" | "active" | "dormant" | "concluded";
export type Visibility = "listed" | "name_only" | "hidden";
export type Admission = "open" | "on_request" | "by_invitation";

/** What the policy asks of a workspace. */
export type WorkspaceSubject = {
  readonly id: string;
  readonly state: WorkspaceState;
  readonly visibility: Visibility;
  readonly memberList: "all" | "chairs_only";
  readonly admission: Admission;
  /** Does the charter admit the actor's organisation? */
  readonly isEligible: boolean;
};

/** Whom a charter admits. Empty lists admit everyone. */
export type Eligibility = {
  readonly sectors: readonly string[];
  readonly countries: readonly string[];
  readonly authorities: boolean;
};

type Candidate = {
  readonly sector: string;
  readonly country: string;
  readonly isAuthority: boolean;
};

export const memberRoles: readonly WorkspaceRole[] = [
  "chair",
  "vice_chair",
  "secretary",
  "contributor",
  "reader",
];
export const allRoles: readonly WorkspaceRole[] = [...memberRoles, "guest"];

/** Days a role lasts unless told otherwise, and at most (domain.md section 2). */
export const grantDays = { member: 365, guest: 90 } as const;

/** Can anything be written in it? A proposed one has not begun, a concluded one is read-only. */
export function isOpen(state: WorkspaceState): boolean {
  return state === "chartered" || state === "active" || state === "dormant";
}

/** The first rule of a charter that keeps an organisation out; null when none does. */
export function obstacleFor(
  { sectors, countries, authorities }: Eligibility,
  { sector, country, isAuthority }: Candidate,
): "sector" | "country" | "authority" | null {
  if (isAuthority && !authorities) return "authority";
  if (sectors.length > 0 && !sectors.includes(sector)) return "sector";
  if (countries.length > 0 && !countries.includes(country)) return "country";
  return null;
}

/** The last day a new role may have, from a day on; both as `2026-11-30`. */
export function lastDayOf(role: WorkspaceRole, from: string): string {
  const day = new Date(`${from}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + (role === "guest" ? grantDays.guest : grantDays.member));
  return day.toISOString().slice(0, 10);
}

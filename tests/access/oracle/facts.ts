/**
 * What the oracle reasons about: plain facts, from which `store.ts` makes rows and `rules.ts` makes
 * answers. Instants are hours from now.
 */
export type Label = "CLEAR" | "GREEN" | "AMBER" | "AMBER_STRICT" | "RED";
export type Role = "guest" | "reader" | "contributor" | "secretary" | "vice_chair" | "chair";
export type State =
  "draft" | "held" | "returned" | "published" | "hidden" | "withdrawn" | "refused";

export type Organisation = {
  readonly id: string;
  readonly state: string;
  readonly ceiling: Label | null;
  readonly isAuthority: boolean;
  readonly sector: string;
  readonly country: string;
  /** The agreements that somebody signed for it, by name. */
  readonly signed: readonly string[];
};

export type Person = {
  readonly id: string;
  readonly organisation: Organisation;
  readonly state: string;
  readonly portalRole: "officer" | "lead" | "auditor" | null;
  readonly coordinates: boolean;
  readonly accepted: readonly string[];
  readonly session: "live" | "idle" | "over" | "ended";
  /** What distinguishes this one in a failure message. */
  readonly about: string;
};

export type Agreement = {
  readonly name: string;
  readonly id: string;
  readonly kind: string;
  readonly number: number;
  readonly requiredOf: "person" | "organisation" | "both";
  readonly effective: number;
  readonly graceEnds: number;
};

export type Workspace = {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly visibility: "listed" | "name_only" | "hidden";
  readonly memberList: "all" | "chairs_only";
  readonly admission: "open" | "on_request";
  /** Whom the charter admits; empty means all. */
  readonly sectors: readonly string[];
  readonly countries: readonly string[];
  readonly admitsAuthorities: boolean;
};

export type Grant = {
  readonly id: string;
  readonly workspaceId: string;
  readonly personId: string;
  readonly role: Role;
  readonly from: number;
  readonly to: number;
  /** Somebody ended it, as against: its time ran out. */
  readonly wasEnded: boolean;
};

export type Entry = {
  readonly kind: "person" | "organisation" | "workspace" | "guests" | "coalition" | "public";
  readonly target: string | null;
  readonly from: number;
  readonly to: number | null;
};

export type Item = {
  readonly id: string;
  readonly kind: "indicator" | "page";
  readonly workspaceId: string;
  readonly organisationId: string;
  readonly authorId: string;
  readonly label: Label;
  readonly withheld: boolean;
  readonly state: State;
  readonly entries: readonly Entry[];
};

export type Opening = {
  readonly id: string;
  readonly itemId: string;
  readonly taskId: string;
  readonly officerId: string;
  readonly expires: number;
};

export type Facts = {
  readonly organisations: readonly Organisation[];
  readonly people: readonly Person[];
  readonly agreements: readonly Agreement[];
  readonly workspaces: readonly Workspace[];
  readonly grants: readonly Grant[];
  readonly items: readonly Item[];
  readonly openings: readonly Opening[];
};

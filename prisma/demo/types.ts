/**
 * The shapes of the demo coalition. Everything is fictitious, and everything is relative:
 * days count back from the moment of loading ("ago") or forward from it ("in"), so that the
 * demo is never stale and two loads of it are equal.
 */

export type Language = "sv" | "en";

export type Label = "RED" | "AMBER_STRICT" | "AMBER" | "GREEN" | "CLEAR";

type Sector =
  | "bank"
  | "payment_service"
  | "crypto_service"
  | "technology"
  | "telecom"
  | "hosting"
  | "authority"
  | "law_enforcement"
  | "ngo"
  | "hotline"
  | "industry_body"
  | "academia"
  | "secretariat";

type Country = "SE" | "NO" | "DK" | "FI";

export type DemoOrganisation = {
  key: string;
  name: string;
  sector: Sector;
  country: Country;
  state: "active" | "observer" | "suspended" | "applied";
  /** The verified e-mail domain, always under .example. */
  domain: string;
  isPublicAuthority: boolean;
  /** ISO date; empty for an organisation that has only applied. */
  joinedOn: string | null;
  /** Why the state is what it is, when that needs a reason. */
  stateReason?: string;
};

export type OrganisationRole = "coordinator" | "voter" | "alternate" | "member";

export type DemoPerson = {
  key: string;
  /** Key of a DemoOrganisation. */
  organisation: string;
  name: string;
  email: string;
  title: string;
  language: Language;
  organisationRoles: readonly OrganisationRole[];
  portalRole?: "officer" | "lead" | "auditor";
  state: "active" | "invited" | "suspended";
};

type WorkspaceRole = "chair" | "vice_chair" | "secretary" | "contributor" | "reader" | "guest";

type DemoGrant = {
  /** Key of a DemoPerson. */
  person: string;
  role: WorkspaceRole;
  startedDaysAgo: number;
  endsInDays: number;
};

type DemoMilestone = {
  title: string;
  /** Negative when the due date has passed. */
  dueInDays: number;
  /** Negative: done that many days ago. Absent: not done. */
  doneInDays?: number;
};

export type DemoWorkspace = {
  key: string;
  slug: string;
  name: string;
  language: Language;
  kind: "plenary" | "steering" | "working_group" | "task_force" | "forum";
  state: "proposed" | "chartered" | "active" | "dormant" | "concluded";
  visibility: "listed" | "name_only" | "hidden";
  memberList: "all" | "chairs_only";
  admission: "open" | "on_request" | "by_invitation";
  /** Empty lists mean no limit. */
  eligibility: {
    sectors: readonly Sector[];
    countries: readonly Country[];
    authorities: boolean;
  };
  /** The one concrete question that the workspace exists to answer. */
  question: string;
  /** Markdown. */
  charter: string;
  milestones: readonly DemoMilestone[];
  sunsetInDays?: number;
  /** The plenary covers every active person: only its officers are listed. */
  members: readonly DemoGrant[];
};

type ObservableType =
  | "domain"
  | "hostname"
  | "file_hosting_service"
  | "payment_service"
  | "merchant_descriptor"
  | "merchant_category"
  | "platform"
  | "crypto_service"
  | "coded_term";

type RedFlagPhase = "access" | "livestream" | "storage" | "distribution" | "extortion" | "proceeds";

type RedFlagAudience = "bank" | "payment_service" | "technology" | "hosting";

/** One condition that a monitoring rule can look for. */
export type DemoFlag = {
  field: string;
  operator: "is" | "in" | "contains" | "at_least" | "at_most" | "between" | "within";
  /** A band or a list in words, never a value that belongs to one customer. */
  band: string;
};

export type DemoTypology = {
  phase: RedFlagPhase;
  narrative: string;
  flags: readonly DemoFlag[];
  falsePositives: string;
  suggestedAction: string;
  audience: readonly RedFlagAudience[];
};

export type DemoObservation = {
  /** Key of a DemoOrganisation. */
  organisation: string;
  /** 0 is the current quarter, -1 the one before. */
  quarter: number;
  kind: "seen" | "not_seen" | "false_positive";
  band: "1-4" | "5-19" | "20-99" | "100+";
};

export type DemoComment = {
  /** Key of a DemoPerson. */
  author: string;
  body: string;
  daysAgo: number;
};

/** An earlier or later wording; the first is what was shared, the last is what stands. */
type DemoIndicatorRevision = {
  author: string;
  daysAgo: number;
  note: string;
  confidence: number;
  description: string;
};

type DemoShared = {
  key: string;
  /** Key of a DemoWorkspace. */
  workspace: string;
  label: Label;
  /** Key of a DemoPerson. */
  author: string;
  withheldFromAuthorities?: boolean;
  /** Keys of the people who may read a RED item; present if and only if the label is RED. */
  namedPeople?: readonly string[];
  comments?: readonly DemoComment[];
};

type DemoIndicatorBase = DemoShared & {
  language: Language;
  /** As written by the author; the loader normalises it. For a red flag, its short name. */
  value: string;
  title?: string;
  /** 0-100. */
  confidence: number;
  validForDays: number;
  description: string;
  sharedDaysAgo: number;
  observations: readonly DemoObservation[];
  revisions?: readonly DemoIndicatorRevision[];
};

export type DemoObservable = DemoIndicatorBase & { type: ObservableType };

export type DemoRedFlag = DemoIndicatorBase & { type: "red_flag"; typology: DemoTypology };

export type DemoIndicator = DemoObservable | DemoRedFlag;

type DocumentKind =
  | "guidance"
  | "training"
  | "report"
  | "policy"
  | "consultation_response"
  | "campaign"
  | "research"
  | "charter"
  | "agenda_paper";

type DemoRevision = {
  /** Key of a DemoPerson. */
  author: string;
  daysAgo: number;
  note: string;
  /** Markdown. */
  body: string;
};

export type DemoDocument = DemoShared & {
  kind: DocumentKind;
  title: string;
  language: Language;
  /** Oldest first; the last one is what readers see. */
  revisions: readonly DemoRevision[];
};

/** A text that the gate holds for the secretariat: its author sees it, nobody else does yet. */
export type DemoHeld = {
  key: string;
  author: string;
  daysAgo: number;
  language: Language;
  /** The kind of finding that is expected to hold it. */
  expected: "ONION" | "PERSON" | "DIARY_NO" | "CRYPTO_ADDR" | "URL_FULL" | "ADDRESS";
  text: string;
  /** The first of two officers has proposed to release it, and why. */
  proposed?: { by: string; reason: string; daysAgo: number };
  /** What the text would become when it is let through. */
  as:
    | {
        kind: "indicator";
        workspace: string;
        type: ObservableType;
        value: string;
        label: Exclude<Label, "RED">;
        confidence: number;
        validForDays: number;
      }
    | { kind: "comment"; on: string }
    | { kind: "revision"; of: string; note: string }
    /** Was visible until newer rules read it. */
    | { kind: "milestone"; workspace: string; dueInDays: number };
};

export type DemoDecidedHold = Pick<
  DemoHeld,
  "key" | "author" | "daysAgo" | "language" | "expected" | "text"
> & {
  /** Key of an indicator or document: the text is a comment on it. */
  on: string;
  /** The day after it was held. */
  by: string;
  reasonCode: "no_person" | "personal_data" | "wrong_channel" | "unclear" | "other";
  reason: string;
} & (
    | { decision: "release"; proposal: { by: string; reason: string } }
    | { decision: "return" | "refuse"; proposal?: undefined }
  );

export type DemoJoinRequest = {
  person: string;
  workspace: string;
  role: Exclude<WorkspaceRole, "chair" | "vice_chair">;
  reason: string;
  daysAgo: number;
} & (
  | { state: "pending" }
  | { state: "granted" | "declined"; decidedBy: string; decidedDaysAgo: number; answer: string }
);

export type DemoReport = {
  key: string;
  person: string;
  /** Key of an indicator or document. */
  item: string;
  reason: string;
  daysAgo: number;
};

export type DemoAgreement = {
  key: "declaration" | "confidentiality" | "code_of_conduct" | "competition_law";
  /** ISO date from which this version is in force. */
  version: string;
  requiredOf: "organisation" | "person" | "both";
  title: Readonly<Record<Language, string>>;
  text: Readonly<Record<Language, string>>;
};

export type DemoCoalition = {
  name: Readonly<Record<Language, string>>;
  agreements: readonly DemoAgreement[];
  organisations: readonly DemoOrganisation[];
  people: readonly DemoPerson[];
  workspaces: readonly DemoWorkspace[];
  indicators: readonly DemoIndicator[];
  documents: readonly DemoDocument[];
  held: readonly DemoHeld[];
  decidedHolds: readonly DemoDecidedHold[];
  joinRequests: readonly DemoJoinRequest[];
  reports: readonly DemoReport[];
};

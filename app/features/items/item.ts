import type { Label } from "~/kernel/label";

export type ItemKind = "indicator" | "page";

export type ItemState =
  "draft" | "held" | "returned" | "published" | "hidden" | "withdrawn" | "refused";

/** One open entry of an item's audience (domain.md section 3). */
export type AudienceEntry =
  | { kind: "person"; personId: string }
  | { kind: "organisation"; organisationId: string }
  | { kind: "workspace"; workspaceId: string }
  | { kind: "guests"; workspaceId: string }
  | { kind: "coalition" | "public" };

/** What the policy asks of an item. */
export type ItemSubject = {
  id: string;
  kind: ItemKind;
  workspaceId: string;
  organisationId: string;
  authorId: string;
  label: Label;
  withheldFromAuthorities: boolean;
  state: ItemState;
  audience: readonly AudienceEntry[];
  /** Does the actor's organisation take part in the item's workspace? Decides for AMBER+STRICT. */
  organisationTakesPart: boolean;
  /** A concluded workspace is read-only. */
  workspaceIsOpen: boolean;
};

export type Sharing = {
  label: Label;
  workspaceId: string;
  /** RED: who may read it, beside the author. */
  personIds: readonly string[];
  /** AMBER and wider: organisations beside the workspace. */
  organisationIds: readonly string[];
};

/** The most characters of a comment, and of a report. */
export const longestComment = 4000;
export const longestReport = 2000;

/** More people than this in a list of boxes to tick is no choice any more. */
export const mostPeople = 250;

/** The languages that texts are written in; the interface speaks fewer. */
export const contentLanguages = ["sv", "en", "no", "da", "fi"] as const;
export type ContentLanguage = (typeof contentLanguages)[number];

/** Where an item is read. */
export function itemAddress({ id, kind }: { id: string; kind: ItemKind }): string {
  return kind === "indicator" ? `/indicators/${id}` : `/documents/${id}`;
}

/** Where an earlier version of it is read: that of a document on a page of its own. */
export function versionAddress(item: { id: string; kind: ItemKind }, number: number): string {
  const history = `${itemAddress(item)}${item.kind === "indicator" ? "#" : "/"}history`;
  return item.kind === "indicator" ? history : `${history}/${number}`;
}

/**
 * The audience that an author's choice stands for: RED names persons, everything else its workspace, and
 * GREEN and CLEAR the workspace's guests too.
 */
export function audienceOf(sharing: Sharing, authorId: string): AudienceEntry[] {
  const { label, workspaceId } = sharing;
  if (label === "RED") {
    const personIds = [...new Set([authorId, ...sharing.personIds])];
    return personIds.map((personId) => ({ kind: "person", personId }));
  }
  const isOpenToGuests = label === "GREEN" || label === "CLEAR";
  return [
    { kind: "workspace", workspaceId },
    ...(isOpenToGuests ? [{ kind: "guests" as const, workspaceId }] : []),
    ...[...new Set(sharing.organisationIds)].map((organisationId) => ({
      kind: "organisation" as const,
      organisationId,
    })),
  ];
}

import type { Rule } from "~/kernel/access";
import { type Actor, chairingRoles, holds, writingRoles } from "~/kernel/actor";
import { rankOf } from "~/kernel/label";
import type { AudienceEntry, ItemSubject } from "./item";

/** Who may do what with an item. The database decides the same (migration 0005); a test compares them. */
export const itemPolicy = {
  /** domain.md section 3: a live person in the audience, within label and withholding. */
  read: (actor, item) => {
    if (!actor.isCurrent) return false;
    if (item.state !== "published" && isOwn(actor, item)) return true;
    if (!isWithinLimits(actor, item)) return false;
    if (actor.openedItems.has(item.id) && item.state !== "draft") return true;
    return item.state === "published" && isReader(actor, item);
  },
  /** A page is written together by who writes in its workspace; an indicator by its originator. */
  edit: (actor, item) =>
    ["published", "returned", "draft"].includes(item.state) &&
    (item.kind === "page" || item.organisationId === actor.organisationId) &&
    mayWriteIn(actor, item),
  comment: (actor, item) =>
    item.state === "published" &&
    item.workspaceIsOpen &&
    holds(actor, [...writingRoles, "reader"], item.workspaceId),
  /** Tightening is free for the originator and for chairs. */
  tighten: (actor, item) =>
    item.state === "published" &&
    item.label !== "RED" &&
    ((item.organisationId === actor.organisationId && mayWriteIn(actor, item)) ||
      (item.workspaceIsOpen && holds(actor, chairingRoles, item.workspaceId))),
  withdraw: (actor, item) =>
    item.state === "published" &&
    item.organisationId === actor.organisationId &&
    mayWriteIn(actor, item),
  report: (actor, item) => item.state === "published" && item.authorId !== actor.personId,
  /** Who has read it: for the originator (domain.md section 3). */
  seeReaders: (actor, item) =>
    item.state === "published" && item.organisationId === actor.organisationId,
} satisfies Record<string, Rule<ItemSubject>>;

/** Whose author has moved to another organisation stays with its originator. */
function isOwn(actor: Actor, item: ItemSubject): boolean {
  return item.authorId === actor.personId && item.organisationId === actor.organisationId;
}

/** What binds officers with a broken glass as well as readers. */
function isWithinLimits(actor: Actor, item: ItemSubject): boolean {
  return (
    rankOf(item.label) <= actor.labelCeiling && !(item.withheldFromAuthorities && actor.isAuthority)
  );
}

function isReader(actor: Actor, item: ItemSubject): boolean {
  return (
    (item.label !== "RED" || holds(actor, [...writingRoles, "reader"], item.workspaceId)) &&
    (item.label !== "AMBER_STRICT" || item.organisationTakesPart) &&
    item.audience.some((entry) => covers(entry, actor))
  );
}

function covers(entry: AudienceEntry, actor: Actor): boolean {
  switch (entry.kind) {
    case "person":
      return entry.personId === actor.personId;
    case "organisation":
      return entry.organisationId === actor.organisationId;
    case "workspace":
      return holds(actor, [...writingRoles, "reader"], entry.workspaceId);
    case "guests":
      return holds(actor, ["guest"], entry.workspaceId);
    case "coalition":
    case "public":
      break;
  }
  return true;
}

function mayWriteIn(actor: Actor, item: ItemSubject): boolean {
  return item.workspaceIsOpen && holds(actor, writingRoles, item.workspaceId);
}

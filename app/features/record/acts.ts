import type { Translate } from "~/kernel/i18n";

/** Every act the portal puts on the record, as `noun.verb`; the catalogue has the words. */
export const acts = [
  "account.changed",
  "agreement.accepted",
  "comment.held",
  "comment.published",
  "gate.changed",
  "gate.discarded",
  "gate.proposed",
  "grant.expired",
  "hold.proposed",
  "hold.refused",
  "hold.released",
  "hold.returned",
  "item.held",
  "item.hidden",
  "item.label_tightened",
  "item.opened",
  "item.published",
  "item.reported",
  "item.restored",
  "item.revised",
  "item.rescreened",
  "item.shared",
  "item.tightened",
  "item.withdrawn",
  "items.read",
  "join.declined",
  "join.granted",
  "join.held",
  "join.requested",
  "join.withdrawn",
  "mail.let_go",
  "mail.sent_again",
  "member.admitted",
  "member.joined",
  "member.left",
  "member.removed",
  "member.role_changed",
  "observation.recorded",
  "organisation.restored",
  "organisation.suspended",
  "person.restored",
  "person.suspended",
  "person.unlocked",
  "recertification.changed",
  "recertification.kept",
  "recertification.lapsed",
  "recertification.opened",
  "recertification.revoked",
  "report.dismissed",
  "report.upheld",
  "second_factor.enrolled",
  "session.ended",
  "session.started",
  "sign_in.locked",
  "sign_in.refused",
  "task.cancelled",
  "task.claimed",
  "task.released",
  "text.rescreened",
  "text.rewritten",
  "workspace.changed",
  "workspace.chartered",
  "workspace.concluded",
] as const;

export type KnownAct = (typeof acts)[number];

/** What acts are about. */
export const objectKinds = [
  "item",
  "comment",
  "revision",
  "person",
  "organisation",
  "workspace",
  "grant",
  "join_request",
  "task",
  "session",
  "agreement",
  "account",
  "observation",
  "indicator",
  "milestone",
  "charter",
  "gate_setting",
  "mail",
] as const;

/** The act in the reader's language. One that a later version wrote is shown by its name. */
export function actInWords(t: Translate, act: string): string {
  return isKnown(act) ? t(`record:act.${act}`) : t("record:otherAct", { act });
}

/** The kind of thing an act is about, in the reader's language. */
export function objectInWords(t: Translate, kind: string): string {
  const known = objectKinds.find((one) => one === kind);
  return t(`record:object.${known ?? "other"}`);
}

/** All acts with their words, in the order of the words: for a list to choose from. */
export function actChoices(t: Translate): { value: KnownAct; label: string }[] {
  return acts
    .map((value) => ({ value, label: actInWords(t, value) }))
    .toSorted((one, other) => (one.label < other.label ? -1 : 1));
}

function isKnown(act: string): act is KnownAct {
  return acts.some((known) => known === act);
}

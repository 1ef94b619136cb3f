import { randomUUID } from "node:crypto";
import { keepEvidence, passGate, type Texts } from "~/features/screening/gate.server";
import type { ScreeningLanguage } from "~/features/screening/screen";
import { fileHold } from "~/features/tasks/file-hold.server";
import { type Actor, holds, writingRoles } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import { message } from "~/kernel/message";
import type { Tx } from "~/platform/db.server";
import type { Prisma } from "~/platform/generated/client";
import { record } from "~/platform/record.server";
import { type AudienceEntry, audienceOf, type ItemKind, type Sharing } from "./item";

/** Everything of one saved text of an item. The database copies title, type … out of `content`. */
type Draft = {
  content: Prisma.InputJsonObject & { title: string; language: ScreeningLanguage };
  /** What the author says about the change. */
  note: string;
  /** The parts of `content` a person wrote, by form field, for the gate. */
  texts: Texts;
  channel: "note" | "document" | "indicator";
};

export type NewItem = Sharing & {
  kind: ItemKind;
  withheldFromAuthorities: boolean;
  draft: Draft;
};

/**
 * Shares something new: through the gate, with its audience, in the caller's transaction. What the gate
 * doubts is stored for the author's eyes only and waits for an officer.
 * @returns the item's id
 * @throws DomainError `forbidden` when the actor does not write in the workspace, `invalid` when the gate
 *   blocks or the audience is impossible
 */
export async function shareItem(tx: Tx, actor: Actor, item: NewItem): Promise<string> {
  if (!holds(actor, writingRoles, item.workspaceId)) {
    throw new DomainError("invalid", "errors:notAChoice", { field: "workspaceId" });
  }
  await refuseAbsent(tx, item);
  const itemId = randomUUID();
  await tx.item.createMany({
    data: [
      {
        id: itemId,
        kind: item.kind,
        workspaceId: item.workspaceId,
        organisationId: actor.organisationId,
        authorId: actor.personId,
        label: item.label,
        withheldFromAuthorities: item.withheldFromAuthorities,
        state: "draft",
      },
    ],
  });
  await openAudience(tx, { itemId, label: item.label }, audienceOf(item, actor.personId));
  await record(tx, {
    act: "item.shared",
    objectKind: "item",
    objectId: itemId,
    workspaceId: item.workspaceId,
    detail: { label: item.label, withheldFromAuthorities: item.withheldFromAuthorities },
  });
  const subject = { id: itemId, version: 0, workspaceId: item.workspaceId, isUnpublished: true };
  await saveRevision(tx, actor, { item: subject, draft: item.draft });
  return itemId;
}

/** Whoever is suspended or has left is given nothing new; the database refuses it too (`sec.check_presence`). */
async function refuseAbsent(tx: Tx, { personIds, organisationIds }: Sharing): Promise<void> {
  if (personIds.length + organisationIds.length === 0) return;
  const [absent] = await tx.$queryRaw<{ field: string; name: string }[]>`
    select 'organisationIds' as field, o.name from organisation o
     where o.id = any (${[...organisationIds]}::uuid[]) and o.state not in ('active', 'observer')
     union all
    select 'personIds', p.name from person p join organisation o on o.id = p.organisation_id
     where p.id = any (${[...personIds]}::uuid[])
       and (p.state <> 'active' or o.state not in ('active', 'observer')) limit 1`;
  if (!absent) return;
  const { field, name } = absent;
  throw new DomainError("invalid", message("items:sharing.absent", { name }), { field });
}

async function openAudience(
  tx: Tx,
  item: { itemId: string; label: string },
  entries: readonly AudienceEntry[],
): Promise<void> {
  await tx.audienceEntry.createMany({
    data: entries.map((entry) => ({ id: randomUUID(), ...item, ...entry })),
  });
}

export type Save = {
  item: {
    id: string;
    /** The version the author had before them. */
    version: number;
    workspaceId: string;
    /** Nothing of it was published yet. */
    isUnpublished: boolean;
  };
  draft: Draft;
};

/**
 * Saves a text of an item as its next revision, or holds it for an officer.
 * @throws DomainError `conflict` when someone else saved in between, `invalid` when the gate blocks
 */
export async function saveRevision(
  tx: Tx,
  actor: Actor,
  { item, draft }: Save,
): Promise<{ state: "published" | "held" }> {
  const { content, note, texts, channel } = draft;
  const screened = await passGate(tx, { ...texts, note }, { channel, lang: content.language });
  const id = randomUUID();
  const state = screened.verdict === "pass" ? "published" : "held";
  await keepEvidence(tx, { kind: "revision", id, content: { ...content, note }, screened });
  if (state === "held" && item.isUnpublished) {
    await tx.item.updateMany({ where: { id: item.id }, data: { state: "held" } });
  }
  await tx.revision.createMany({
    data: [
      {
        id,
        itemId: item.id,
        baseVersion: item.version,
        authorId: actor.personId,
        organisationId: actor.organisationId,
        note,
        content,
        state,
      },
    ],
  });
  if (state === "held") {
    await fileHold(tx, actor, { itemId: item.id, revisionId: id, workspaceId: item.workspaceId });
  }
  await record(tx, {
    act: state === "held" ? "item.held" : item.isUnpublished ? "item.published" : "item.revised",
    objectKind: "item",
    objectId: item.id,
    workspaceId: item.workspaceId,
    detail: { revisionId: id },
  });
  return { state };
}

import { changesBetween, type FieldChange } from "~/features/items/changes.server";
import { itemPolicy } from "~/features/items/policy";
import { type Item, requireItem } from "~/features/items/queries.server";
import { saveRevision } from "~/features/items/share-item.server";
import { authorize } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import { asActor, asReader, type Tx } from "~/platform/db.server";
import { comparedTexts, type IndicatorContent, writtenTexts } from "./content";
import { contentOf } from "./queries.server";
import type { IndicatorEdit } from "./schema";
import { checkContent } from "./share-indicator.server";

/** What someone else saved in between, and how it differs from what was typed. */
export type Theirs = { version: number; author: string; changes: FieldChange[] };

/** The indicator as its editor finds it. */
export function getEditing(actor: Actor, itemId: string) {
  return asReader(actor, async (tx) => {
    const item = await requireEditable(tx, actor, itemId);
    return {
      item: { id: item.id, title: item.title, label: item.label, version: item.version },
      content: await contentOf(tx, item),
      tomorrow: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    };
  });
}

/**
 * Saves a new version, through the gate.
 * @throws DomainError `conflict` with the other text when someone saved in between
 */
export async function editIndicator(actor: Actor, itemId: string, edit: IndicatorEdit) {
  try {
    return await asActor(actor, (tx) => save(tx, actor, { itemId, edit }));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "conflict") throw error;
    const theirs = await asReader(actor, (tx) => theirsFor(tx, actor, { itemId, edit }));
    throw new DomainError("conflict", "items:edit.conflict", { theirs });
  }
}

type Saving = { itemId: string; edit: IndicatorEdit };

async function save(tx: Tx, actor: Actor, { itemId, edit }: Saving) {
  const item = await requireEditable(tx, actor, itemId);
  const { content, note, version } = edit;
  if (content.type !== (await contentOf(tx, item)).type) {
    throw new DomainError("invalid", "errors:notAChoice", { field: "type" });
  }
  checkContent(content, edit);
  const { state } = await saveRevision(tx, actor, {
    item: {
      id: item.id,
      version,
      workspaceId: item.workspaceId,
      isUnpublished: item.version === 0,
    },
    draft: { content, note, texts: writtenTexts(content), channel: "indicator" },
  });
  return { isHeld: state === "held" };
}

async function theirsFor(tx: Tx, actor: Actor, { itemId, edit }: Saving): Promise<Theirs> {
  const item = await requireItem(tx, actor, itemId);
  const content: IndicatorContent = await contentOf(tx, item);
  const [last] = await tx.revision.findMany({
    where: { itemId, state: "published" },
    orderBy: { number: "desc" },
    take: 1,
    select: { author: { select: { name: true } } },
  });
  return {
    version: item.version,
    author: last?.author.name ?? "",
    changes: changesBetween(comparedTexts(content), comparedTexts(edit.content)),
  };
}

async function requireEditable(tx: Tx, actor: Actor, itemId: string): Promise<Item> {
  const item = await requireItem(tx, actor, itemId);
  if (item.kind !== "indicator") throw new DomainError("not_found", "errors:notFound");
  authorize(actor, itemPolicy.edit, item);
  return item;
}

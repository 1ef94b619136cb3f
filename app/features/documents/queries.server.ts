import { randomUUID } from "node:crypto";
import { lineParts } from "~/features/items/changes.server";
import { itemPolicy } from "~/features/items/policy";
import { type Item, requireItem } from "~/features/items/queries.server";
import { type Surroundings, surroundingsOf } from "~/features/items/surroundings.server";
import { abilities, authorize } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { notFound } from "~/kernel/errors";
import { speak } from "~/kernel/i18n";
import "~/kernel/speech.server";
import { isReadOnRecord } from "~/kernel/label";
import { asReader, type Tx } from "~/platform/db.server";
import { renderMarkdown, renderWithOutline } from "~/platform/markdown.server";
import { recordReads } from "~/platform/record.server";
import { mayLeaveThePage } from "./document";
import { markFor } from "./mark.server";
import { numbered, textsOf, type WrittenText } from "./written-texts.server";

/** The document as its page shows it. Reading AMBER and stricter goes on the record. */
export function getDocument(actor: Actor, itemId: string) {
  return asReader(actor, async (tx) => {
    const item = await requireDocument(tx, actor, itemId);
    const { current, pending } = await textsOf(tx, actor, item);
    const shown = current ?? pending;
    if (!shown) throw notFound();
    const around = await surroundingsOf(tx, actor, item);
    await recordReading(tx, item);
    return {
      item: shownOf(item),
      ...rendered(shown),
      pending: pending && waiting(pending, { around, isShown: shown === pending }),
      comments: around.comments,
      findings: around.findings,
      openings: around.openings,
      readers: around.readers,
      /** Stands on paper only. */
      mark: isReadOnRecord(item.label) ? markFor(actor) : null,
      formKey: randomUUID(),
      can: {
        ...abilities(itemPolicy, actor, item),
        download: item.state === "published" && mayLeaveThePage(item.label),
      },
    };
  });
}

/** What the editor starts from: what stands now, or one's own text that is held or was returned. */
export function getEditing(actor: Actor, itemId: string) {
  return asReader(actor, async (tx) => {
    const item = await requireDocument(tx, actor, itemId);
    authorize(actor, itemPolicy.edit, item);
    const { current, pending } = await textsOf(tx, actor, item);
    const start = pending?.isOwn ? pending : current;
    if (!start) throw notFound();
    await recordReading(tx, item);
    return {
      item: shownOf(item),
      text: start.text,
      state: start.state,
      // On top of what the author had before them; whoever saved since then is shown as a conflict.
      version: start.state === "published" ? item.version : start.baseVersion,
      isFirst: current === null,
      formKey: randomUUID(),
      pageTitle: speak(actor.language)("documents:edit.title", { title: start.text.title }),
    };
  });
}

/** Every saved version, newest first. */
export function getHistory(actor: Actor, itemId: string) {
  return asReader(actor, async (tx) => {
    const item = await requireDocument(tx, actor, itemId);
    const { revisions } = await surroundingsOf(tx, actor, item);
    await recordReading(tx, item);
    const { title } = item;
    return {
      item: shownOf(item),
      revisions,
      pageTitle: speak(actor.language)("documents:history.pageTitle", { title }),
    };
  });
}

/** One version in full, and what it changed. */
export function getRevision(actor: Actor, itemId: string, number: number) {
  return asReader(actor, async (tx) => {
    const item = await requireDocument(tx, actor, itemId);
    const { revision, before, next } = await numbered(tx, { actor, item, number });
    const doubt = await doubtAbout(tx, actor, { item, revision });
    await recordReading(tx, item);
    const { title, type, language, body } = revision.text;
    return {
      item: shownOf(item),
      revision: { ...byline(revision), number },
      doubt,
      text: { title, type, language },
      html: revision.state === "refused" ? null : renderMarkdown(body),
      next,
      before: before && {
        number: before.number,
        title: before.text.title,
        type: before.text.type,
        language: before.text.language,
      },
      parts: before && revision.state !== "refused" ? lineParts(before.text.body, body) : [],
      source: body,
      formKey: randomUUID(),
      pageTitle: speak(actor.language)("documents:revision.pageTitle", { number, title }),
      can: {
        restore:
          number !== item.version && revision.state !== "refused" && itemPolicy.edit(actor, item),
      },
    };
  });
}

/** What came between the readers and an earlier version of the actor's own; null for all others. */
async function doubtAbout(
  tx: Tx,
  actor: Actor,
  { item, revision: { id, state, isOwn } }: { item: Item; revision: WrittenText },
) {
  if (!isOwn || (state !== "hidden" && state !== "refused")) return null;
  const { findings, answers, due } = await surroundingsOf(tx, actor, item);
  return { findings: findings[id] ?? [], answer: answers[id] ?? null, dueAt: due[id] ?? null };
}

/** The item, if it is a document that the actor may read; else `not_found`. */
export async function requireDocument(tx: Tx, actor: Actor, itemId: string): Promise<Item> {
  const item = await requireItem(tx, actor, itemId);
  if (item.kind !== "page") throw notFound();
  return item;
}

export async function recordReading(tx: Tx, item: Item, via = "page"): Promise<void> {
  await recordReads(tx, isReadOnRecord(item.label) ? [item.id] : [], via);
}

function byline({ text: _text, ...written }: WrittenText) {
  return written;
}

function rendered(written: WrittenText) {
  const { title, type, language, body } = written.text;
  const { html, outline } = renderWithOutline(body);
  // More than a screen, in several parts: then one would want to see them first.
  const isLong = body.length > 2000 && outline.length > 3;
  return {
    text: { title, type, language },
    written: byline(written),
    html,
    outline: isLong ? outline : [],
  };
}

/** A text that waits for an officer or came back from one, with what the gate and the officer said. */
function waiting(
  pending: WrittenText,
  { around, isShown }: { around: Surroundings; isShown: boolean },
) {
  return {
    ...byline(pending),
    findings: around.findings[pending.id] ?? [],
    answer: around.answers[pending.id] ?? null,
    text: pending.text,
    /** Null when the page shows this very text because nothing was published yet. */
    html: isShown ? null : renderMarkdown(pending.text.body),
  };
}

/** What every page about a document shows of the item. */
function shownOf(item: Item) {
  return {
    id: item.id,
    kind: item.kind,
    title: item.title,
    label: item.label,
    state: item.state,
    version: item.version,
    workspaceId: item.workspaceId,
    workspace: item.workspace,
    audience: item.audience,
    withheldFromAuthorities: item.withheldFromAuthorities,
    organisationName: item.organisationName,
    authorName: item.authorName,
    changedAt: item.changedAt.toISOString(),
    publishedAt: item.publishedAt?.toISOString() ?? null,
  };
}

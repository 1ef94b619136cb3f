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
import { type DocumentText, mayLeaveThePage } from "./document";
import { markFor } from "./mark.server";
import { storedText } from "./schema";

/** A saved text of a document, with who wrote it. */
export type WrittenText = {
  id: string;
  number: number | null;
  state: "published" | "held" | "returned" | "refused";
  baseVersion: number;
  note: string;
  createdAt: string;
  author: string;
  organisation: string;
  isOwn: boolean;
  text: DocumentText;
};

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
    const { revision, before } = await numbered(tx, { actor, item, number });
    await recordReading(tx, item);
    const { title, type, language, body } = revision.text;
    return {
      item: shownOf(item),
      revision: { ...byline(revision), number },
      text: { title, type, language },
      html: renderMarkdown(body),
      before: before && {
        title: before.text.title,
        type: before.text.type,
        language: before.text.language,
      },
      parts: before ? lineParts(before.text.body, body) : [],
      source: body,
      formKey: randomUUID(),
      pageTitle: speak(actor.language)("documents:revision.pageTitle", { number, title }),
      can: {
        restore: number !== item.version && itemPolicy.edit(actor, item),
      },
    };
  });
}

/** The item, if it is a document that the actor may read; else `not_found`. */
export async function requireDocument(tx: Tx, actor: Actor, itemId: string): Promise<Item> {
  const item = await requireItem(tx, actor, itemId);
  if (item.kind !== "page") throw notFound();
  return item;
}

/** The text readers see, and the newest one that the gate holds or an officer returned. One statement. */
export async function textsOf(tx: Tx, actor: Actor, item: Item) {
  const rows = await tx.$queryRaw<Row[]>`
    select r.id, r.number, r.state, r.base_version as "baseVersion", r.note, r.created_at as "createdAt",
           p.name as author, o.name as organisation, r.author_id = ${actor.personId}::uuid as "isOwn", r.content
      from revision r join person p on p.id = r.author_id join organisation o on o.id = r.organisation_id
     where r.item_id = ${item.id}::uuid and (r.id = ${item.currentRevisionId}::uuid
        or (r.state in ('held', 'returned') and not exists (
             select from revision later where later.item_id = r.item_id and later.author_id = r.author_id
                and later.created_at > r.created_at)))
     order by r.created_at desc`;
  const texts = rows.map(asWritten);
  return {
    current: texts.find(({ id }) => id === item.currentRevisionId) ?? null,
    pending: texts.find(({ state }) => state === "held" || state === "returned") ?? null,
  };
}

/** A published version and the one before it. */
export async function numbered(
  tx: Tx,
  { actor, item, number }: { actor: Actor; item: Item; number: number },
): Promise<{ revision: WrittenText; before: WrittenText | null }> {
  const rows = await tx.$queryRaw<Row[]>`
    select r.id, r.number, r.state, r.base_version as "baseVersion", r.note, r.created_at as "createdAt",
           p.name as author, o.name as organisation, r.author_id = ${actor.personId}::uuid as "isOwn", r.content
      from revision r join person p on p.id = r.author_id join organisation o on o.id = r.organisation_id
     where r.item_id = ${item.id}::uuid and r.number in (${number}::integer, ${number - 1}::integer)`;
  const [revision, before = null] = rows
    .map(asWritten)
    .toSorted((one, other) => (other.number ?? 0) - (one.number ?? 0));
  if (revision?.number !== number) throw notFound();
  return { revision, before };
}

export async function recordReading(tx: Tx, item: Item, via = "page"): Promise<void> {
  await recordReads(tx, isReadOnRecord(item.label) ? [item.id] : [], via);
}

type Row = Omit<WrittenText, "text" | "createdAt"> & { createdAt: Date; content: unknown };

function asWritten({ content, createdAt, ...row }: Row): WrittenText {
  return { ...row, createdAt: createdAt.toISOString(), text: storedText(content) };
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

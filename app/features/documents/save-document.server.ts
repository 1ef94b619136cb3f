import { createHash, randomUUID } from "node:crypto";
import { lineParts } from "~/features/items/changes.server";
import { itemPolicy } from "~/features/items/policy";
import type { Item } from "~/features/items/queries.server";
import { saveRevision } from "~/features/items/share-item.server";
import { authorize } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { DomainError, notFound } from "~/kernel/errors";
import { speak } from "~/kernel/i18n";
import "~/kernel/speech.server";
import { asActor, type Tx } from "~/platform/db.server";
import { renderMarkdown } from "~/platform/markdown.server";
import { once } from "~/platform/receipts.server";
import type { EditConflict } from "./conflict";
import type { DocumentText } from "./document";
import { draftOf } from "./draft";
import { putTogether } from "./put-together.server";
import { requireDocument } from "./queries.server";
import type { NewRevision, Restoration } from "./schema";
import { textNumbered, textsOf } from "./written-texts.server";

/**
 * Saves a text of a document as its next version, through the gate.
 * @throws DomainError `conflict` when someone else saved in between, with their text and what both changed
 */
export async function saveDocument(actor: Actor, itemId: string, input: NewRevision) {
  try {
    return await asActor(actor, (tx) => save(tx, actor, { itemId, input }));
  } catch (error) {
    // Two savings at the same moment: the database has told the second one.
    if (!(error instanceof DomainError) || error.code !== "conflict" || error.details.theirs) {
      throw error;
    }
    return asActor(actor, async (tx) => {
      const item = await requireDocument(tx, actor, itemId);
      throw await conflictOver(tx, actor, { item, input });
    });
  }
}

/** Makes an older version the newest again. What came between stays in the history. */
export function restoreRevision(
  actor: Actor,
  { itemId, number }: { itemId: string; number: number },
  { formKey, version }: Restoration,
) {
  return asActor(actor, async (tx) => {
    const item = await requireDocument(tx, actor, itemId);
    authorize(actor, itemPolicy.edit, item);
    const state = await once(tx, { actor, formKey }, async () => {
      if (item.version !== version) throw new DomainError("conflict", "errors:stale");
      const text = await textNumbered(tx, { actor, item, number });
      if (!text) throw notFound();
      const note = speak(actor.language)("documents:revision.restoredNote", { number });
      return keep(tx, actor, { item, text, note });
    });
    return { isHeld: state === "held" };
  });
}

type Saving = { itemId: string; input: NewRevision };

async function save(tx: Tx, actor: Actor, { itemId, input }: Saving) {
  const item = await requireDocument(tx, actor, itemId);
  authorize(actor, itemPolicy.edit, item);
  const digest = digestOf(input);
  const result = await once(tx, { actor, formKey: input.formKey }, async () => {
    if (item.version !== input.version) throw await conflictOver(tx, actor, { item, input });
    if (item.version > 0 && input.note === "") {
      throw new DomainError("invalid", "documents:noteNeeded", { field: "note" });
    }
    const state = await keep(tx, actor, { item, text: input, note: input.note });
    return `${state} ${digest}`;
  });
  const [state, saved] = result.split(" ");
  // The same form with other words, after going back in the browser, is no second sending.
  if (saved !== digest) throw await conflictOver(tx, actor, { item, input });
  return { isHeld: state === "held" };
}

function digestOf({ title, body, type, language, note }: NewRevision): string {
  const words = JSON.stringify([title, body, type, language, note]);
  return createHash("sha256").update(words).digest("base64url");
}

type Keeping = { item: Item; text: DocumentText; note: string };

async function keep(tx: Tx, actor: Actor, { item, text, note }: Keeping) {
  await takeBackHeld(tx, actor, item);
  const { id, version, workspaceId } = item;
  const { state } = await saveRevision(tx, actor, {
    item: { id, version, workspaceId, isUnpublished: version === 0 },
    draft: draftOf({ ...text, note }),
  });
  return state;
}

/** The secretariat need not decide about a new text that its author has replaced. */
async function takeBackHeld(tx: Tx, actor: Actor, item: Item) {
  await tx.task.updateMany({
    where: {
      kind: "gate_hold",
      state: "open",
      itemId: item.id,
      authorId: actor.personId,
      revision: { state: "held" },
    },
    data: { state: "cancelled" },
  });
}

async function conflictOver(
  tx: Tx,
  actor: Actor,
  { item, input }: { item: Item; input: NewRevision },
): Promise<DomainError> {
  const { current } = await textsOf(tx, actor, item);
  const base =
    input.version > 0 && input.version < item.version
      ? await textNumbered(tx, { actor, item, number: input.version })
      : null;
  if (!current) return new DomainError("conflict", "errors:stale");
  const theirs: EditConflict = {
    kind: "document",
    formKey: randomUUID(),
    version: item.version,
    author: current.author,
    organisation: current.organisation,
    savedAt: current.createdAt,
    note: current.note,
    text: current.text,
    html: renderMarkdown(current.text.body),
    between: lineParts(current.text.body, input.body),
    theyChanged: base ? lineParts(base.body, current.text.body) : null,
    together: base && textsTogether({ base, mine: input, theirs: current.text }),
  };
  return new DomainError("conflict", "documents:conflict.summary", { theirs });
}

type Three = Record<"base" | "mine" | "theirs", DocumentText>;

/** Both people's changes in one text, when they are in different places. */
function textsTogether({ base, mine, theirs }: Three): DocumentText | null {
  const body = putTogether(base.body, mine.body, theirs.body);
  const title = oneOf(base.title, mine.title, theirs.title);
  const type = oneOf(base.type, mine.type, theirs.type);
  const language = oneOf(base.language, mine.language, theirs.language);
  return body === null || title === null || type === null || language === null
    ? null
    : { title, body, type, language };
}

/** Of a value that only one of two people changed, the changed one. */
function oneOf<Value>(base: Value, mine: Value, theirs: Value): Value | null {
  if (mine === theirs || theirs === base) return mine;
  return mine === base ? theirs : null;
}

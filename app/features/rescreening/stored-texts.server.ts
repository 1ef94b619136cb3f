import { storedText } from "~/features/documents/schema";
import { writtenTexts } from "~/features/indicators/content";
import { contentSchema } from "~/features/indicators/schema";
import type { FieldFinding, Texts } from "~/features/screening/gate.server";
import type { Channel, ScreeningLanguage } from "~/features/screening/screen";
import type { Tx } from "~/platform/db.server";
import type { Prisma } from "~/platform/generated/client";

/** A text that others can see, as the gate reads it. */
export type StoredText = {
  /** `comment`, `revision` or, of a text elsewhere, its table and column such as `charter.question`. */
  readonly kind: string;
  /** Of the row. */
  readonly id: string;
  readonly channel: Channel;
  readonly lang: ScreeningLanguage | undefined;
  /** By the name of their form field. */
  readonly texts: Texts;
  /** What the evidence is bound to. */
  readonly content: Prisma.JsonObject;
  /** What officers have let pass in this very text. */
  readonly released: readonly FieldFinding[];
};

/** Where a reading stands; texts come in the order of both. */
export type Cursor = { kind: string; id: string };

/** The cursor as a row keeps it. */
export function cursorOf(kept: {
  afterKind: string | null;
  afterId: string | null;
}): Cursor | null {
  return kept.afterKind && kept.afterId ? { kind: kept.afterKind, id: kept.afterId } : null;
}

type Reading = {
  limit: number;
  /** Goes on behind this one. */
  after?: Cursor | null;
  /** Only what was written since. */
  since?: Date | null;
  /** Only what no rule set of this name has screened. */
  notBy?: string | null;
};

/**
 * The texts that others can see: published comments, current versions of items, and every column that wants
 * evidence, such as a charter's question. By kind and id. For the worker alone.
 */
export async function storedTexts(
  tx: Tx,
  { limit, after = null, since = null, notBy = null }: Reading,
): Promise<StoredText[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select kind, id, item_kind as "itemKind", content, released
      from sec.stored_texts(${after?.kind ?? null}, ${after?.id ?? null}::uuid,
             ${since}::timestamptz, ${notBy}, ${limit}::integer)`;
  return rows.map(({ kind, id, itemKind, content, released }) => ({
    ...(kind === "revision" ? asWritten(itemKind, content) : asPlaced(kind, content)),
    kind,
    id,
    content,
    released,
  }));
}

type Row = Pick<StoredText, "kind" | "id" | "content" | "released"> & { itemKind: string };

/** A text that is a column of its row. */
function asPlaced(kind: string, content: Prisma.JsonObject) {
  const texts = Object.entries(content).map(([column, text]) => [column, words(text)]);
  return {
    channel: kind === "charter.body" ? ("document" as const) : ("note" as const),
    lang: undefined,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets the type
    texts: Object.fromEntries(texts) as Texts,
  };
}

function asWritten(itemKind: string, content: Prisma.JsonObject) {
  const note = words(content["note"]);
  if (itemKind === "page") {
    const { title, body, language } = storedText(content);
    return { channel: "document" as const, lang: language, texts: { title, body, note } };
  }
  const { note: _, ...rest } = content;
  const indicator = contentSchema.parse(rest);
  return {
    channel: "indicator" as const,
    lang: indicator.language,
    texts: { ...writtenTexts(indicator), note },
  };
}

function words(value: unknown): string {
  return typeof value === "string" ? value : "";
}

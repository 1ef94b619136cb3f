import { storedText } from "~/features/documents/schema";
import { writtenTexts } from "~/features/indicators/content";
import { contentSchema } from "~/features/indicators/schema";
import type { FieldFinding, Texts } from "~/features/screening/gate.server";
import type { Channel, ScreeningLanguage } from "~/features/screening/screen";
import type { Tx } from "~/platform/db.server";
import type { Prisma } from "~/platform/generated/client";

/** A text that others can see, as the gate reads it. */
export type StoredText = {
  readonly kind: "comment" | "revision";
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

type Reading = {
  limit: number;
  /** Goes on behind this one. */
  after?: { kind: string; id: string } | null;
  /** Only what was written since. */
  since?: Date | null;
  /** Only what no rule set of this name has screened. */
  notBy?: string | null;
};

/** The published comments and current versions of items, by kind and id. For the worker alone. */
export async function storedTexts(
  tx: Tx,
  { limit, after = null, since = null, notBy = null }: Reading,
): Promise<StoredText[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select kind, id, item_kind as "itemKind", content, released
      from sec.stored_texts(${after?.kind ?? null}, ${after?.id ?? null}::uuid,
             ${since}::timestamptz, ${notBy}, ${limit}::integer)`;
  return rows.map(({ kind, id, itemKind, content, released }) => ({
    ...(kind === "comment"
      ? { channel: "note" as const, lang: undefined, texts: { body: words(content["body"]) } }
      : asWritten(itemKind, content)),
    kind,
    id,
    content,
    released,
  }));
}

type Row = Pick<StoredText, "kind" | "id" | "content" | "released"> & { itemKind: string };

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

import { tlpWording } from "~/components/tlp";
import type { Item } from "~/features/items/queries.server";
import type { Actor } from "~/kernel/actor";
import { DomainError, notFound } from "~/kernel/errors";
import { isReadOnRecord } from "~/kernel/label";
import { asReader } from "~/platform/db.server";
import { type DocumentText, mayLeaveThePage } from "./document";
import { markFor } from "./mark.server";
import { recordReading, requireDocument } from "./queries.server";
import { textsOf } from "./written-texts.server";

/**
 * The published text as a Markdown file: its label first and last, and for AMBER and stricter who took
 * it, for which organisation and when. The taking goes on the record.
 * @throws DomainError `not_found` for RED, which is read on the page only
 */
export function downloadDocument(actor: Actor, itemId: string) {
  return asReader(actor, async (tx) => {
    const item = await requireDocument(tx, actor, itemId);
    if (!mayLeaveThePage(item.label)) {
      throw new DomainError("not_found", "documents:download.pageOnly");
    }
    const { current } = await textsOf(tx, actor, item);
    if (item.state !== "published" || !current) throw notFound();
    await recordReading(tx, item, "download");
    return {
      name: fileName(current.text.title),
      text: marked(actor, item, current.text),
    };
  });
}

function marked(actor: Actor, item: Item, { title, body }: DocumentText): string {
  const label = tlpWording[item.label];
  const head = isReadOnRecord(item.label) ? [label, markFor(actor)] : [label];
  return [...head, `# ${title}`, body, label].join("\n\n") + "\n";
}

/** Letters, digits and hyphens of the title, in whatever script. */
function fileName(title: string): string {
  const words = title.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${words.join("-").slice(0, 80) || "document"}.md`;
}

import type { DocumentText } from "./document";

/** A text of a document as the gate screens it and a revision stores it. */
export function draftOf({ title, body, type, language, note }: DocumentText & { note: string }) {
  return {
    content: { title, body, type, language },
    note,
    texts: { title, body },
    channel: "document" as const,
  };
}

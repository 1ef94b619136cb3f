import { renderMarkdown } from "~/platform/markdown.server";

/** A text as its readers will see it. Nothing is saved, screened or put on the record. */
export function previewOf(text: string): Promise<{ html: string }> {
  return Promise.resolve({ html: renderMarkdown(text) });
}

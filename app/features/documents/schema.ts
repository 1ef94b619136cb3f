import { z } from "zod";
import { contentLanguages, sharingFields } from "~/features/items/schema";
import { notFound } from "~/kernel/errors";
import { formKey, line, prose, version } from "~/kernel/fields";
import { documentKinds, type DocumentText, longest } from "./document";

const textFields = {
  title: line({ max: longest.title }),
  body: prose({ max: longest.body }),
  type: z.enum(documentKinds),
  language: z.enum(contentLanguages),
};

export const newDocumentSchema = z.object({
  formKey,
  ...textFields,
  ...sharingFields,
  /** The first text needs no reason. */
  note: prose({ max: longest.note, min: 0 }).default(""),
});
export type NewDocument = z.infer<typeof newDocumentSchema>;

export const revisionSchema = z.object({
  formKey,
  version,
  ...textFields,
  note: prose({ max: longest.note, min: 0 }).default(""),
});
export type NewRevision = z.infer<typeof revisionSchema>;

export const restorationSchema = z.object({ formKey, version });
export type Restoration = z.infer<typeof restorationSchema>;

export const previewSchema = z.object({ text: prose({ max: longest.body, min: 0 }) });
export const previewPageSchema = z.object({
  title: line({ max: longest.title, min: 0 }),
  body: prose({ max: longest.body, min: 0 }),
});

/** The number of a version in an address; a malformed one is simply not found. */
export function versionNumber(text: string | undefined): number {
  const read = z.coerce.number().int().min(1).max(1_000_000).safeParse(text);
  if (!read.success) throw notFound();
  return read.data;
}

/** The content of a revision as it is stored. A refused one has lost its texts. */
const stored = z.object({
  title: z.string().catch(""),
  body: z.string().catch(""),
  type: z.enum(documentKinds).catch("report"),
  language: z.enum(contentLanguages).catch("sv"),
});

export function storedText(content: unknown): DocumentText {
  return stored.parse(content);
}

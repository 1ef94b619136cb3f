import { z } from "zod";
import { contentLanguages } from "~/features/items/item";
import { sharingFields } from "~/features/items/schema";
import { labels } from "~/kernel/label";
import { notFound } from "~/kernel/errors";
import { formKey, line, prose, version } from "~/kernel/fields";
import { documentKinds, type DocumentText, longest } from "./document";
import { type DocumentFilter, filterNames, firstDirection } from "./list-filter";

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

/** What the address of the list asks for. Whatever cannot be understood is left out. */
export function filterFrom(search: URLSearchParams): DocumentFilter {
  const filter = filterSchema.parse(
    Object.fromEntries(filterNames.map((name) => [name, search.get(name) || null])),
  );
  return { ...filter, direction: filter.direction ?? firstDirection(filter.sort) };
}

const filterSchema = z.object({
  q: z.string().trim().max(200).catch(""),
  workspace: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .nullable()
    .catch(null),
  kind: z.enum(documentKinds).nullable().catch(null),
  label: z.enum(labels).nullable().catch(null),
  language: z.enum(contentLanguages).nullable().catch(null),
  sort: z.enum(["changed", "title"]).catch("changed"),
  direction: z.enum(["ascending", "descending"]).nullable().catch(null),
  after: z.string().max(2000).nullable().catch(null),
  before: z.string().max(2000).nullable().catch(null),
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

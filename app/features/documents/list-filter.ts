import { z } from "zod";
import { contentLanguages } from "~/features/items/schema";
import { labels } from "~/kernel/label";
import { documentKinds } from "./document";

/** What the address of the list asks for. Whatever cannot be understood is left out. */
const filterSchema = z.object({
  q: z.string().trim().max(200).catch(""),
  /** Its slug. */
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

export type DocumentFilter = Omit<z.infer<typeof filterSchema>, "direction"> & {
  direction: "ascending" | "descending";
};

const names = filterSchema.keyof().options;

export function filterFrom(search: URLSearchParams): DocumentFilter {
  const filter = filterSchema.parse(
    Object.fromEntries(names.map((name) => [name, search.get(name) || null])),
  );
  return { ...filter, direction: filter.direction ?? firstDirection(filter.sort) };
}

/** The address of the list with some of its questions changed; paging starts anew unless given. */
export function listAddress(filter: DocumentFilter, changes: Partial<DocumentFilter>): string {
  const wanted = { ...filter, after: null, before: null, ...changes };
  const search = new URLSearchParams();
  for (const name of names) {
    const value = wanted[name];
    if (value && !isUsual(name, value, wanted.sort)) search.set(name, value);
  }
  return search.size === 0 ? "/documents" : `/documents?${search.toString()}`;
}

/** Does the list show less than everything? */
export function isNarrowed({ q, workspace, kind, label, language }: DocumentFilter): boolean {
  return [q, workspace, kind, label, language].some(Boolean);
}

/** The newest change first, titles from A. */
export function firstDirection(sort: DocumentFilter["sort"]): DocumentFilter["direction"] {
  return sort === "changed" ? "descending" : "ascending";
}

function isUsual(name: string, value: string, sort: DocumentFilter["sort"]): boolean {
  if (name === "sort") return value === "changed";
  return name === "direction" && value === firstDirection(sort);
}

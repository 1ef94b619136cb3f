import type { ContentLanguage } from "~/features/items/item";
import type { Label } from "~/kernel/label";
import type { DocumentKind } from "./document";

/** What the list is asked to show. Null asks for nothing. */
export type DocumentFilter = {
  q: string;
  /** Its slug. */
  workspace: string | null;
  kind: DocumentKind | null;
  label: Label | null;
  language: ContentLanguage | null;
  sort: "changed" | "title";
  direction: "ascending" | "descending";
  /** Where the page begins, or ends when one goes back. */
  after: string | null;
  before: string | null;
};

/** In the order in which an address names them. */
export const filterNames = [
  "q",
  "workspace",
  "kind",
  "label",
  "language",
  "sort",
  "direction",
  "after",
  "before",
] as const satisfies readonly (keyof DocumentFilter)[];

/** The address of the list with some of its questions changed; paging starts anew unless given. */
export function listAddress(filter: DocumentFilter, changes: Partial<DocumentFilter>): string {
  const wanted = { ...filter, after: null, before: null, ...changes };
  const search = new URLSearchParams();
  for (const name of filterNames) {
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

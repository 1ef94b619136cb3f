import type { Label } from "~/kernel/label";
import type { IndicatorType } from "./types";

export const sorts = ["newest", "oldest", "value", "confidence"] as const;
export type Sort = (typeof sorts)[number];
export const validities = ["valid", "expired"] as const;

/** What the address of the list asks for. What cannot be understood is not asked for. */
export type Filters = {
  /** Words, or the beginning of a value. */
  q: string;
  /** Slug. */
  workspace: string;
  type: IndicatorType | "";
  label: Label | "";
  /** Id of the originator. */
  organisation: string;
  validity: (typeof validities)[number] | "";
  sort: Sort;
  /** Where the page before ended. */
  after: Cursor | null;
};

/** The last row of a page: what it is sorted by, and its id for rows that are equal in that. */
export type Cursor = { key: string | number; id: string };

/** Base64url of JSON: opaque to whoever sees the address. */
export function cursorText({ key, id }: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([key, id]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

export type FilterName = "q" | "workspace" | "type" | "label" | "organisation" | "validity";
export const filterNames: readonly FilterName[] = [
  "q",
  "workspace",
  "type",
  "label",
  "organisation",
  "validity",
];

/** The address of the list with these filters, from the beginning or from where a page ended. */
export function listAddress(filters: Partial<Filters>): string {
  const search = new URLSearchParams();
  for (const name of filterNames) if (filters[name]) search.set(name, filters[name]);
  if (filters.sort && filters.sort !== "newest") search.set("sort", filters.sort);
  if (filters.after) search.set("after", cursorText(filters.after));
  const query = search.toString();
  return query ? `/indicators?${query}` : "/indicators";
}

import { z } from "zod";
import { labels } from "~/kernel/label";
import { type Cursor, type Filters, sorts, validities } from "./filters";
import { indicatorTypes } from "./types";

const cursor = z.tuple([z.union([z.string().max(300), z.number()]), z.uuid()]);

const readers = {
  q: z.string().trim().max(200),
  workspace: z.string().max(120),
  type: z.enum(indicatorTypes),
  label: z.enum(labels),
  organisation: z.uuid(),
  validity: z.enum(validities),
};

export function filtersFrom(search: URLSearchParams): Filters {
  return {
    q: read(readers.q, search.get("q")),
    workspace: read(readers.workspace, search.get("workspace")),
    type: read(readers.type, search.get("type")),
    label: read(readers.label, search.get("label")),
    organisation: read(readers.organisation, search.get("organisation")),
    validity: read(readers.validity, search.get("validity")),
    sort: read(z.enum(sorts), search.get("sort")) || "newest",
    after: cursorFrom(search.get("after")),
  };
}

function read<Value extends string>(schema: z.ZodType<Value>, value: string | null): Value | "" {
  return schema.safeParse(value).data ?? "";
}

function cursorFrom(text: string | null): Cursor | null {
  try {
    const binary = atob((text ?? "").replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.codePointAt(0) ?? 0);
    const [key, id] = cursor.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return { key, id };
  } catch {
    return null;
  }
}

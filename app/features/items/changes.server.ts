import { diffLines } from "diff";

/** As `DiffView` shows it (app/components/diff-view.tsx). */
export type Part = { value: string; added?: boolean; removed?: boolean };

export type FieldChange = { field: string; parts: Part[] };

/** The texts of an item by field, as they are compared and shown. */
export type FieldTexts = Readonly<Record<string, string>>;

/** Which fields differ between two versions, and how, line by line. */
export function changesBetween(before: FieldTexts, after: FieldTexts): FieldChange[] {
  return Object.keys({ ...before, ...after })
    .filter((field) => (before[field] ?? "") !== (after[field] ?? ""))
    .map((field) => ({ field, parts: lineParts(before[field] ?? "", after[field] ?? "") }));
}

/** Two texts of several lines in one: what went, what came, what stayed. */
export function lineParts(before: string, after: string): Part[] {
  return (
    diffLines(ended(before), ended(after), { maxEditLength: 5_000 })?.map(asPart) ?? [
      { value: before, removed: true },
      { value: after, added: true },
    ]
  );
}

function asPart({ value, added, removed }: Part): Part {
  return { value, ...(added ? { added } : {}), ...(removed ? { removed } : {}) };
}

/** Without a last line break the last line would count as changed. */
function ended(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

import { type Label, labels, rankOf } from "~/kernel/label";

/** How much of an item a mail may say (the table of domain.md section 3). */
export type Telling = "nothing" | "workspace" | "title" | "all";

const tellings: Readonly<Record<Label, Telling>> = {
  RED: "nothing",
  AMBER_STRICT: "workspace",
  AMBER: "workspace",
  GREEN: "title",
  CLEAR: "all",
};

export function tellingOf(label: Label): Telling {
  return tellings[label];
}

/** The label of a mail about several items: the strictest of theirs. */
export function strictest(of: readonly Label[]): Label | null {
  return of.length === 0 ? null : (labels[Math.max(...of.map(rankOf))] ?? null);
}

import type { ContentLanguage } from "~/features/items/item";
import type { Label } from "~/kernel/label";

/** What a document is for (domain.md section 4). */
export const documentKinds = [
  "guidance",
  "training",
  "report",
  "policy",
  "consultation_response",
  "campaign",
  "research",
  "charter",
  "agenda_paper",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The most characters, in UTF-16 units. A body of this length fills some twenty-five printed pages. */
export const longest = { title: 200, body: 60_000, note: 300 } as const;

/** Everything of a revision that its author wrote or chose. */
export type DocumentText = {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly type: DocumentKind;
  readonly language: ContentLanguage;
};

/** RED is read on the page only (domain.md section 3, "download, print"). */
export function mayLeaveThePage(label: Label): boolean {
  return label !== "RED";
}

import type { DiffPart } from "~/components/diff-view";
import type { DocumentText } from "./document";

/** What an author is shown when someone else saved the document while they were writing. */
export type EditConflict = {
  readonly kind: "document";
  /** For the next sending, which is another one. */
  readonly formKey: string;
  /** The version now; the next save goes on top of it knowingly. */
  readonly version: number;
  readonly author: string;
  readonly organisation: string;
  readonly savedAt: string;
  readonly note: string;
  readonly text: DocumentText;
  readonly html: string;
  /** From their text to the author's. */
  readonly between: readonly DiffPart[];
  /** From the text both began with to theirs; null when it cannot be told. */
  readonly theyChanged: readonly DiffPart[] | null;
  /** Both people's changes, when they are in different places. */
  readonly together: DocumentText | null;
};

/** The conflict in an answer's `theirs`, or null. */
export function conflictIn(theirs: unknown): EditConflict | null {
  return isConflict(theirs) ? theirs : null;
}

function isConflict(theirs: unknown): theirs is EditConflict {
  return (
    typeof theirs === "object" && theirs !== null && "kind" in theirs && theirs.kind === "document"
  );
}

import { shareItem } from "~/features/items/share-item.server";
import type { Actor } from "~/kernel/actor";
import { asActor } from "~/platform/db.server";

/** Shares a page with its workspace, as AMBER. @returns the item's id */
export function sharePage(
  author: Actor,
  workspaceId: string,
  { title, body }: { title: string; body: string },
): Promise<string> {
  return asActor(author, (tx) =>
    shareItem(tx, author, {
      kind: "page",
      workspaceId,
      label: "AMBER",
      personIds: [],
      organisationIds: [],
      withheldFromAuthorities: false,
      draft: {
        content: { title, body, type: "report", language: "en" },
        note: "",
        texts: { title, body },
        channel: "document",
      },
    }),
  );
}

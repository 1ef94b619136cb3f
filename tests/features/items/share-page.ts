import { type NewItem, shareItem } from "~/features/items/share-item.server";
import type { Actor } from "~/kernel/actor";
import { asActor } from "~/platform/db.server";

export type Page = { title: string; body?: string } & Partial<Omit<NewItem, "kind" | "draft">>;

/** Shares a page with its workspace, as AMBER unless told otherwise. @returns the item's id */
export function sharePage(
  author: Actor,
  workspaceId: string,
  { title, body = "Words.", ...changes }: Page,
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
        content: { title, body, type: "guidance", language: "en" },
        note: "",
        texts: { title, body },
        channel: "document",
      },
      ...changes,
    }),
  );
}

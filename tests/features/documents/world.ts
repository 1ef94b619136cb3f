import { randomUUID } from "node:crypto";
import type { NewDocument, NewRevision } from "~/features/documents/schema";
import { writeDocument } from "~/features/documents/write-document.server";
import type { Actor } from "~/kernel/actor";

/** What the form for a new document sends, unless told otherwise. */
export function newDocument(workspaceId: string, changes: Partial<NewDocument> = {}): NewDocument {
  return {
    formKey: randomUUID(),
    title: "Refund patterns",
    body: "## What we see\n\nRefunds follow purchases within minutes.",
    type: "guidance",
    language: "en",
    workspaceId,
    label: "AMBER",
    personIds: [],
    organisationIds: [],
    withheldFromAuthorities: "no",
    note: "",
    ...changes,
  };
}

export async function written(
  author: Actor,
  workspaceId: string,
  changes: Partial<NewDocument> = {},
): Promise<string> {
  return (await writeDocument(author, newDocument(workspaceId, changes))).id;
}

/** What the editor sends, unless told otherwise. */
export function newRevision(changes: Partial<NewRevision> = {}): NewRevision {
  return {
    formKey: randomUUID(),
    version: 1,
    title: "Refund patterns",
    body: "## What we see\n\nRefunds follow purchases within an hour.",
    type: "guidance",
    language: "en",
    note: "Took in the comments",
    ...changes,
  };
}

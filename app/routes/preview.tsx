import type { ActionFunctionArgs } from "@remix-run/node";
import { previewOf } from "~/features/documents/preview.server";
import { previewSchema } from "~/features/documents/schema";
import { submit } from "~/http/forms.server";

/** Markdown as its readers will see it, for the editor: takes `text`, answers `{ html }`. */
export async function action(args: ActionFunctionArgs) {
  const sent = await submit(args, previewSchema, (_actor, { text }) => previewOf(text));
  return sent.ok ? Response.json(sent.value) : sent.reply;
}

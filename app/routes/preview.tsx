import type { ActionFunctionArgs } from "@remix-run/node";
import { previewOf } from "~/features/documents/preview.server";
import { previewSchema } from "~/features/documents/schema";
import { submit } from "~/http/forms.server";

/** Markdown as its readers will see it, for the editor: takes `text`, answers `{ html }`. */
export async function action(args: ActionFunctionArgs) {
  const sent = await submit(args, previewSchema, (_actor, { text }) => previewOf(text));
  // Without a page of its own the answer takes its status from here only.
  if (!sent.ok) return Response.json({ errors: sent.reply.data.errors }, sent.reply.init ?? {});
  return Response.json(sent.value);
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { downloadDocument } from "~/features/documents/download-document.server";
import { withActor } from "~/http/door.server";
import { idFrom } from "~/http/params.server";
import { DomainError } from "~/kernel/errors";
import { speak } from "~/kernel/i18n";
import { say } from "~/kernel/message";

/** The document as a Markdown file. */
export async function loader(args: LoaderFunctionArgs) {
  return withActor(args, async (actor) => {
    try {
      return attached(await downloadDocument(actor, idFrom(args.params, "itemId")));
    } catch (error) {
      // There is no page here that could say it.
      if (!(error instanceof DomainError) || error.code !== "not_found") throw error;
      const headers = { "Content-Type": "text/plain; charset=utf-8" };
      return new Response(say(speak(actor.language), error.message), { status: 404, headers });
    }
  });
}

/**
 * A file to keep, never to show as a page of ours (RFC 6266 and 8187 for its name). That nobody guesses
 * its type or stores it on the way stands on every answer.
 */
function attached({ name, text }: { name: string; text: string }): Response {
  const plain = name.normalize("NFKD").replaceAll(/[^\w.-]/g, "") || "document.md";
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new Response(text, {
    headers: {
      "Content-Type": "text/markdown; charset=utf-8",
      "Content-Disposition": disposition,
      "Content-Security-Policy": "sandbox; default-src 'none'",
    },
  });
}

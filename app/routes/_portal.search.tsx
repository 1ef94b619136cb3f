import type { LoaderFunctionArgs } from "@remix-run/node";
import { find } from "~/features/search/find.server";
import { withActor } from "~/http/door.server";
import { preferencesOf } from "~/http/preferences.server";
import { speak } from "~/kernel/i18n";

/** For the command palette: what the words find, by group. */
export async function loader(args: LoaderFunctionArgs) {
  const words = new URL(args.request.url).searchParams.get("q") ?? "";
  const { language } = await preferencesOf(args.request);
  const groups = await withActor(args, (actor) => find(actor, words));
  const t = speak(language);
  return Response.json({
    groups: groups.map(({ kind, items }) => ({ label: t(`items:search.${kind}`), items })),
  });
}

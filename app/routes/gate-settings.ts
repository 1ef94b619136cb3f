import type { LoaderFunctionArgs } from "@remix-run/node";
import { getLiveSettings } from "~/features/screening/settings.server";
import { withActor } from "~/http/door.server";

/** For the gate in the browser, which a page asks for when somebody begins to write. */
export async function loader(args: LoaderFunctionArgs) {
  return Response.json(await withActor(args, getLiveSettings));
}

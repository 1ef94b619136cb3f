import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { itemAddress } from "~/features/items/item";
import { findItem } from "~/features/items/queries.server";
import { withActor } from "~/http/door.server";
import { idFrom } from "~/http/params.server";

/** An item's address whatever its kind, for mails and tasks, which need not know it. */
export async function loader(args: LoaderFunctionArgs) {
  const itemId = idFrom(args.params, "itemId");
  const item = await withActor(args, (actor) => findItem(actor, itemId));
  return redirect(itemAddress(item));
}

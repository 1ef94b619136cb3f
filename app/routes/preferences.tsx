import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { rememberPreferences } from "~/features/people/remember-preferences.server";
import { preferencesSchema } from "~/features/people/schema";
import { submitAsVisitor } from "~/http/forms.server";
import { localAddress } from "~/http/local-address.server";
import { preferencesCookie, preferencesOf } from "~/http/preferences.server";

/** Language and appearance, kept in the browser and, for who is signed in, with the person. */
export async function action(args: ActionFunctionArgs) {
  const sent = await submitAsVisitor(args, preferencesSchema, async ({ returnTo, ...chosen }) => {
    const preferences = { ...(await preferencesOf(args.request)), ...chosen };
    await rememberPreferences(args.request.headers.get("cookie"), preferences);
    return { returnTo: localAddress(returnTo), cookie: await preferencesCookie(preferences) };
  });
  if (!sent.ok) return sent.reply;
  return redirect(sent.value.returnTo, { headers: { "Set-Cookie": sent.value.cookie } });
}

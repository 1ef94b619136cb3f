import { type ActionFunctionArgs, redirect, redirectDocument } from "@remix-run/node";
import { rememberPreferences } from "~/features/people/remember-preferences.server";
import { preferencesSchema } from "~/features/people/schema";
import { submitAsVisitor } from "~/http/forms.server";
import { localAddress } from "~/http/local-address.server";
import { preferencesCookie, preferencesOf } from "~/http/preferences.server";

/** Language and appearance, kept in the browser and, for who is signed in, with the person. */
export async function action(args: ActionFunctionArgs) {
  const sent = await submitAsVisitor(args, preferencesSchema, async ({ returnTo, ...chosen }) => {
    const before = await preferencesOf(args.request);
    const preferences = { ...before, ...chosen };
    await rememberPreferences(args.request.headers.get("cookie"), preferences);
    return {
      returnTo: localAddress(returnTo),
      cookie: await preferencesCookie(preferences),
      isNewLanguage: preferences.language !== before.language,
    };
  });
  // Without a page of its own the answer takes its status from here only.
  if (!sent.ok) return Response.json({ errors: sent.reply.data.errors }, sent.reply.init ?? {});
  const { returnTo, cookie, isNewLanguage } = sent.value;
  // A page holds the words of one language only.
  const go = isNewLanguage ? redirectDocument : redirect;
  return go(returnTo, { headers: { "Set-Cookie": cookie } });
}

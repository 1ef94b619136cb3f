import { type ActionFunctionArgs, redirectDocument } from "@remix-run/node";
import { signInAsDemoPerson } from "~/features/people/demo-sign-in.server";
import { deviceOf } from "~/features/people/device";
import { demoSignInSchema } from "~/features/people/schema";
import { submitAsVisitor } from "~/http/forms.server";
import { localAddress } from "~/http/local-address.server";
import { preferencesCookie } from "~/http/preferences.server";

/** Signs a person of the demo in with one click. Only a demo build has this route (app/routes.ts). */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const sent = await submitAsVisitor(args, demoSignInSchema, async ({ email, to }) => {
    const signedIn = await signInAsDemoPerson(email, {
      address: context.clientAddress,
      device: deviceOf(request.headers.get("user-agent")),
      cookies: request.headers.get("cookie"),
    });
    return { ...signedIn, to: localAddress(to) };
  });
  // Without a page of its own the answer takes its status from here only.
  if (!sent.ok) return Response.json({ errors: sent.reply.data.errors }, sent.reply.init ?? {});
  const answer = redirectDocument(sent.value.to);
  answer.headers.append("Set-Cookie", sent.value.setCookie);
  answer.headers.append("Set-Cookie", await preferencesCookie(sent.value));
  return answer;
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { endSession, forgetSession, proofOf } from "~/features/people/sessions.server";
import { withVisitor } from "~/http/door.server";
import { redirectSaying } from "~/http/toast.server";

/** Nobody is signed out by following a link. */
export async function loader(args: LoaderFunctionArgs) {
  return withVisitor(args, () => Promise.resolve(redirect("/")));
}

/** Ends the session on the server, and has the browser drop what it kept of it. */
export async function action(args: ActionFunctionArgs) {
  return withVisitor(args, async () => {
    const proof = proofOf(args.request.headers.get("cookie"));
    const answer = await redirectSaying("/sign-in", "people:signedOut");
    answer.headers.append("Set-Cookie", proof ? await endSession(proof) : forgetSession());
    answer.headers.set("Clear-Site-Data", '"cache", "storage"');
    // A new document: nothing that was read stays in the memory of the old one.
    answer.headers.set("X-Remix-Reload-Document", "true");
    return answer;
  });
}

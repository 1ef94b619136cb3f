import { env } from "~/platform/env.server";
import { findSignedIn, proofOf } from "./sessions.server";

/** What the sign-in page needs to know about who opens it. */
export async function getSignInPage(cookies: string | null) {
  const isSignedIn = (await findSignedIn(cookies)) !== null;
  return {
    isSignedIn,
    /** They were signed in, and no longer are. */
    hasEnded: !isSignedIn && proofOf(cookies) !== null,
    demo: env().PORTAL_DEMO ? await getDemo() : null,
  };
}

/** Loaded in the demo only. */
async function getDemo() {
  const [{ demoPassword }, { listDemoPeople }] = await Promise.all([
    import("./demo.server"),
    import("./demo-sign-in.server"),
  ]);
  return { password: demoPassword, people: await listDemoPeople() };
}

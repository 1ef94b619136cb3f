import type { AppLoadContext, ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { type Proof, proofOf, renewSession } from "~/features/people/sessions.server";
import type { Actor } from "~/kernel/actor";
import { DomainError, type ErrorCode, type ErrorDetails } from "~/kernel/errors";
import { openView, SignedOut, type View } from "~/platform/db.server";

export type DoorArgs = LoaderFunctionArgs | ActionFunctionArgs;

const statusOf: Record<ErrorCode, number> = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  too_many: 429,
};

/**
 * The door for everyone who is signed in and has accepted the agreements: who is asking, then the work,
 * then errors as statuses. The loaders of one request share one transaction.
 */
export function withActor<Result>(
  args: DoorArgs,
  work: (actor: Actor) => Promise<Result>,
): Promise<Result> {
  return withPerson(args, (actor) => {
    if (!actor.isCurrent) throw redirect("/agreements");
    return work(actor);
  });
}

/** The door for what stays open to a person whose agreements are not current: their account, signing them. */
export async function withPerson<Result>(
  args: DoorArgs,
  work: (actor: Actor) => Promise<Result>,
): Promise<Result> {
  const visit = await enter(args);
  try {
    if (!visit.actor) throw redirect(signInAddress(args.request));
    return await work(visit.actor);
  } catch (error) {
    if (error instanceof SignedOut) throw redirect(signInAddress(args.request));
    throw asResponse(error);
  } finally {
    await visit.leave();
  }
}

/** The door for strangers. `grep withVisitor app/routes` lists all they can reach. */
export async function withVisitor<Result>(
  _args: DoorArgs,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw asResponse(error);
  }
}

/** The status that stands for a domain error. */
export function statusFor(error: DomainError): number {
  return statusOf[error.code];
}

/** A domain error as a status; anything else stays the bug it is. */
function asResponse(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  return data(error.message, { status: statusFor(error), headers: headersFor(error.details) });
}

/** When it makes sense to try again (RFC 9110 section 10.2.3). */
export function headersFor({ retryAfter }: ErrorDetails): Record<string, string> {
  return retryAfter ? { "Retry-After": String(retryAfter) } : {};
}

type Visit = { actor: Actor | null; leave: () => Promise<void> };

/** One view for all loaders of a request, held open until the last of them is done. */
const visits = new WeakMap<AppLoadContext, { view: Promise<View>; guests: number }>();

async function enter({ request, context }: DoorArgs): Promise<Visit> {
  const proof = proofOf(request.headers.get("cookie"));
  if (!proof) return { actor: null, leave: () => Promise.resolve() };
  const visit =
    request.method === "GET" ? await share(context, proof) : await comeAlone(context, proof);
  if (visit.actor?.renewalIsDue) await renewSession(proof);
  return visit;
}

/** A change asks who it is and lets go; it works in a transaction of its own. */
async function comeAlone({ requestId }: AppLoadContext, proof: Proof): Promise<Visit> {
  const { actor, close } = await openView(proof.token, requestId);
  await close();
  return { actor, leave: () => Promise.resolve() };
}

async function share(context: AppLoadContext, proof: Proof): Promise<Visit> {
  const visit = visits.get(context) ?? {
    view: openView(proof.token, context.requestId),
    guests: 0,
  };
  visits.set(context, visit);
  visit.guests += 1;
  const leave = async () => {
    visit.guests -= 1;
    if (visit.guests > 0) return;
    visits.delete(context);
    await (await visit.view).close();
  };
  try {
    return { actor: (await visit.view).actor, leave };
  } catch (error) {
    visits.delete(context);
    throw error;
  }
}

function signInAddress(request: Request): string {
  const { pathname, search } = new URL(request.url);
  const to = pathname.replace(/\.data$/, "") + search.replace(/[?&]_routes=[^&]*/, "");
  return request.method === "GET" && to !== "/"
    ? `/sign-in?to=${encodeURIComponent(to)}`
    : "/sign-in";
}

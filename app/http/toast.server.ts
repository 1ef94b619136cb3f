import { randomUUID } from "node:crypto";
import { createCookie, redirect } from "@remix-run/node";
import type { Message } from "~/kernel/message";
import { isHttps } from "~/platform/env.server";

export type SaidOnce = { id: string; tone: "success" | "info" | "warning"; message: Message };

const cookie = createCookie("portal-toast", {
  path: "/",
  sameSite: "lax",
  httpOnly: true,
  secure: isHttps(),
  maxAge: 60,
});

/** Goes on to another page, which says this once. */
export async function redirectSaying(
  to: string,
  message: Message,
  tone: SaidOnce["tone"] = "success",
): Promise<Response> {
  const said: SaidOnce = { id: randomUUID(), tone, message };
  return redirect(to, { headers: { "Set-Cookie": await cookie.serialize(said) } });
}

/** What the page before wanted said, and the header that forgets it. */
export async function takeToast(
  request: Request,
): Promise<{ toast: SaidOnce | null; forget: string | null }> {
  const said: unknown = await cookie.parse(request.headers.get("cookie"));
  if (!isSaidOnce(said)) return { toast: null, forget: null };
  return { toast: said, forget: await cookie.serialize("", { maxAge: 0 }) };
}

function isSaidOnce(value: unknown): value is SaidOnce {
  return typeof value === "object" && value !== null && "message" in value && "id" in value;
}

import { isHttps } from "~/platform/env.server";

/** The content of a cookie, as it was sent. Of several with the same name, the first. */
export function cookieIn(header: string | null, name: string): string | null {
  for (const pair of (header ?? "").split(";")) {
    const [key = "", value = ""] = pair.split("=", 2);
    if (key.trim() === name) return value.trim();
  }
  return null;
}

/** The prefix binds a cookie to this host and to https; a plain http demo cannot use it. */
export function cookieName(name: string): string {
  return isHttps() ? `__Host-${name}` : name;
}

import { createCookie } from "@remix-run/node";
import { isLanguage, type Language } from "~/kernel/i18n";
import { isHttps } from "~/platform/env.server";

type Theme = "system" | "light" | "dark";
export type Preferences = { language: Language; theme: Theme };

const year = 365 * 24 * 60 * 60;
const cookie = createCookie("portal-preferences", {
  path: "/",
  sameSite: "lax",
  httpOnly: true,
  secure: isHttps(),
  maxAge: year,
});

/** Language and appearance of this browser: what was chosen, else what the browser asks for, else Swedish. */
export async function preferencesOf(request: Request): Promise<Preferences> {
  const chosen: unknown = await cookie.parse(request.headers.get("cookie"));
  const { language, theme } = isRecord(chosen) ? chosen : {};
  return {
    language: isLanguage(language) ? language : askedFor(request.headers.get("accept-language")),
    theme: isTheme(theme) ? theme : "system",
  };
}

/** The `Set-Cookie` header that remembers them. */
export function preferencesCookie({ language, theme }: Preferences): Promise<string> {
  // Picked by name: what a caller holds beside them, such as a new session, must not travel along.
  return cookie.serialize({ language, theme });
}

function isTheme(value: unknown): value is Theme {
  return value === "system" || value === "light" || value === "dark";
}

/** The first of the browser's languages that we speak (RFC 9110 section 12.5.4, order as sent). */
function askedFor(header: string | null): Language {
  const wanted = (header ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? "sv";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

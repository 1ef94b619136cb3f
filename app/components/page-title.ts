import { isLanguage, type Language, speak } from "~/kernel/i18n";
import { type Message, say } from "~/kernel/message";
import { knownStatus } from "./failure";

/** The matches of a route's `meta`. */
type Matches = readonly ({ id: string; data?: unknown } | undefined)[];

/** The title of a page for its `meta`, in the page's language: `pageTitle(matches, "tasks:queue.title")`. */
export function pageTitle(matches: Matches, title: Message) {
  const t = speak(languageOf(matches));
  return titled(say(t, title), t("common:portal"));
}

/** The same where the title is a name: of a workspace, of a document. Nothing while it cannot be shown. */
export function namedTitle(matches: Matches, name: string | undefined) {
  const t = speak(languageOf(matches));
  return titled(name ?? t("components:failure.404.title"), t("common:portal"));
}

/** The title of what stands in for a page that cannot be shown; the portal's name while nothing is wrong. */
export function titleAround(matches: Matches, error: unknown) {
  const t = speak(languageOf(matches));
  const portal = t("common:portal");
  return error
    ? titled(t(`components:failure.${knownStatus(error)}.title`), portal)
    : [{ title: portal }];
}

function languageOf(matches: Matches): Language {
  const root = matches.find((match) => match?.id === "root")?.data;
  const language =
    typeof root === "object" && root !== null && "language" in root ? root.language : undefined;
  return isLanguage(language) ? language : "sv";
}

function titled(title: string, portal: string): [{ title: string }] {
  return [{ title: `${title} – ${portal}` }];
}

import { momentInWords } from "~/components/time";
import type { Actor } from "~/kernel/actor";
import { speak } from "~/kernel/i18n";
import "~/kernel/speech.server";

/**
 * What a copy of AMBER or stricter carries: the organisation that took it, when, and that it goes no
 * further, in the words and the time of who took it (domain.md section 3, "download, print").
 */
export function markFor(actor: Actor): string {
  const t = speak(actor.language);
  const at = momentInWords({
    dateTime: new Date().toISOString(),
    precision: "minute",
    zone: actor.timeZone,
    t,
  });
  const mark = t("documents:download.mark", { organisation: actor.organisationName, at });
  return `${mark}\n${t("documents:download.limits")}`;
}

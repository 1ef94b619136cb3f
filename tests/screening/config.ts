import { readFileSync } from "node:fs";
import { z } from "zod";
import type { ScreeningConfig } from "../../app/features/screening/finding";

const list = z.array(z.string());
const settings = z.object({
  memberDomains: list,
  partnerOrgDomains: list,
  roleMailboxes: list,
  referenceHosts: list,
  orgHandles: list,
  serviceNumbers: list,
});

/** What the labelled texts were labelled for; another file for a coalition of one's own. */
export function readConfig(
  file: string | URL = new URL("config.json", import.meta.url),
): ScreeningConfig {
  return settings.parse(JSON.parse(readFileSync(file, "utf8")));
}

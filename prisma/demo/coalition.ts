import { agreements } from "./agreements";
import { documents } from "./documents/documents";
import { decidedHolds } from "./decided-holds";
import { held } from "./held";
import { indicators } from "./indicators/indicators";
import { organisations } from "./organisations";
import { people } from "./people";
import { joinRequests, reports } from "./requests";
import type { DemoCoalition } from "./types";
import { workspaces } from "./workspaces";

/** The demo coalition: invented from end to end, and equal every time it is loaded. */
export const coalition: DemoCoalition = {
  name: { sv: "Betalkoalitionen", en: "The Payments Coalition" },
  agreements,
  organisations,
  people,
  workspaces,
  indicators,
  documents,
  held,
  decidedHolds,
  joinRequests,
  reports,
};

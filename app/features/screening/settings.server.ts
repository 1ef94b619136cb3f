import { type Actor } from "~/kernel/actor";
import { asReader, type Tx } from "~/platform/db.server";
import { settingsInForce } from "./coalition-settings.server";
import { type ScreeningConfig } from "./finding";

/** What the gate must know beside the text. */
export type GateSettings = {
  config: ScreeningConfig;
  /** ISO 3166-1 alpha-2 of the author's organisation: whose hotlines are named first. */
  country: string;
};

/** The settings for this author. The coalition's own addresses are no strangers' addresses. */
export async function gateSettings(tx: Tx): Promise<GateSettings> {
  const organisations = await tx.$queryRaw<OrganisationHere[]>`
    select domains, country, id = sec.organisation() as "isOwn", state in ('active', 'observer') as "takesPart"
      from organisation`;
  const { version, lists } = await settingsInForce(tx);
  return {
    config: {
      version,
      ...lists,
      partnerOrgDomains: [],
      memberDomains: organisations.flatMap(({ takesPart, domains }) => (takesPart ? domains : [])),
    },
    country: organisations.find(({ isOwn }) => isOwn)?.country ?? "",
  };
}

type OrganisationHere = { domains: string[]; country: string; isOwn: boolean; takesPart: boolean };

/**
 * The same for the gate in the browser. Without the coalition's own terms: a member may meet one, but
 * reads no list of them, so that they are found on saving only.
 */
export function getLiveSettings(actor: Actor): Promise<GateSettings> {
  return asReader(actor, async (tx) => {
    const { config, country } = await gateSettings(tx);
    return { config: { ...config, ownTerms: [] }, country };
  });
}

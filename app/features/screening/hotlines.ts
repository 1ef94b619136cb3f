/** Countries whose own institutions are listed; a report from elsewhere starts with the international ones. */
export type ReportingCountry = "SE" | "NO" | "DK" | "FI";

/** Somebody who takes a report of a crime. What they take is said by `screening:tip.takes.<kind>`. */
export type Hotline = {
  /** As the institution calls itself; never translated. */
  name: string;
  kind: "police" | "hotline" | "directory" | "abroad";
  url: string;
  /** As it is dialled within the country. */
  phone?: string;
};

/**
 * Where a tip about a crime belongs, the country's own institutions first. Every address is looked at when
 * the rules are reviewed; it leads to the institution or its form, never to a person.
 * @param country ISO 3166-1 alpha-2 of the author's organisation
 */
export function hotlinesFor(country: string): readonly Hotline[] {
  return [...(isListed(country) ? national[country] : []), ...international];
}

function isListed(country: string): country is ReportingCountry {
  return Object.hasOwn(national, country);
}

const national: Record<ReportingCountry, readonly Hotline[]> = {
  SE: [
    // The police's own number for what is not urgent; takes tips about every crime.
    { name: "Polisen", kind: "police", url: "https://polisen.se", phone: "114 14" },
    // INHOPE member for Sweden: passes on what concerns Sweden to the police, the rest to its sisters.
    { name: "ECPAT Hotline", kind: "hotline", url: "https://ecpat.se/hotline/" },
  ],
  NO: [
    // The police's number for what is not urgent.
    { name: "Politiet", kind: "police", url: "https://www.politiet.no", phone: "02800" },
    // The national unit against organised crime receives tips about the abuse of children itself.
    { name: "Kripos", kind: "hotline", url: "https://tips.kripos.no" },
  ],
  DK: [
    // The police's number for what is not urgent.
    { name: "Politiet", kind: "police", url: "https://politi.dk", phone: "114" },
    // INHOPE member for Denmark.
    { name: "Red Barnet", kind: "hotline", url: "https://redbarnet.dk" },
  ],
  FI: [
    // Reports are made on the web; there is no national number for what is not urgent.
    { name: "Poliisi", kind: "police", url: "https://poliisi.fi" },
    // INHOPE member for Finland: Save the Children's Nettivihje.
    {
      name: "Pelastakaa Lapset, Nettivihje",
      kind: "hotline",
      url: "https://www.pelastakaalapset.fi",
    },
  ],
};

const international: readonly Hotline[] = [
  // Leads to the hotline of every country that has one.
  { name: "INHOPE", kind: "directory", url: "https://www.inhope.org" },
  // What American services host; the CyberTipline also takes reports from the public.
  { name: "NCMEC CyberTipline", kind: "abroad", url: "https://report.cybertip.org" },
];

import { type FindingType, policy } from "./policy";

/** The parts of the rules page, in the order they are read. */
export const ruleGroups = [
  "identity",
  "accounts",
  "contact",
  "people",
  "material",
  "other",
] as const;

export type RuleGroup = (typeof ruleGroups)[number];

/** What the rules page says about one kind of finding. */
export type RuleLine = {
  type: FindingType;
  decision: "review" | "block";
  suggestion: `screening:suggestion.${(typeof policy)[FindingType]["suggestion"]}`;
  example: `gate:rules.example.${FindingType}`;
  /** When the outcome is another. */
  differs?: `gate:rules.differs.${Differing}`;
};

/** The lines of one part, as the policy table orders them. */
export function rulesOf(group: RuleGroup): RuleLine[] {
  return allTypes
    .filter((type) => groupOf[type] === group)
    .map((type) => ({
      type,
      decision: policy[type].decision,
      suggestion: `screening:suggestion.${policy[type].suggestion}`,
      example: `gate:rules.example.${type}`,
      ...(isDiffering(type) ? { differs: `gate:rules.differs.${type}` } : {}),
    }));
}

// A new type of the policy table does not compile before it stands in a part and has an example.
const groupOf: Readonly<Record<FindingType, RuleGroup>> = {
  SE_PNR: "identity",
  SE_SAMORD: "identity",
  NO_FNR: "identity",
  DK_CPR: "identity",
  FI_HETU: "identity",
  IS_KT: "identity",
  EU_ID: "identity",
  DOB: "identity",
  PLATE: "identity",
  IBAN: "accounts",
  BANK_ACCOUNT: "accounts",
  GIRO: "accounts",
  SWISH: "accounts",
  CARD_PAN: "accounts",
  CARD_MASKED: "accounts",
  CRYPTO_ADDR: "accounts",
  PHONE: "contact",
  EMAIL: "contact",
  ADDRESS: "contact",
  USERNAME: "contact",
  IP: "contact",
  GEO: "contact",
  PERSON: "people",
  VICTIM: "people",
  CASE_NO: "people",
  DIARY_NO: "people",
  URL_FULL: "material",
  ONION: "material",
  MEDIA: "material",
  MEDIA_HASH: "material",
  SECRET: "other",
  OWN_TERM: "other",
  UNREADABLE: "other",
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the record names every type
const allTypes = Object.keys(policy) as FindingType[];

// Where a word beside it, or whose it is, changes the outcome (design: policy table, "when it differs").
const differing = [
  "SE_PNR",
  "IS_KT",
  "EU_ID",
  "DOB",
  "PLATE",
  "GIRO",
  "SWISH",
  "CARD_PAN",
  "CARD_MASKED",
  "CRYPTO_ADDR",
  "PHONE",
  "EMAIL",
  "ADDRESS",
  "USERNAME",
  "IP",
  "GEO",
  "PERSON",
  "VICTIM",
  "DIARY_NO",
  "URL_FULL",
  "MEDIA_HASH",
  "SECRET",
] as const satisfies readonly FindingType[];

type Differing = (typeof differing)[number];

function isDiffering(type: FindingType): type is Differing {
  return differing.some((one) => one === type);
}

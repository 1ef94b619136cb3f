export type Suggestion =
  | "remove"
  | "contactCard"
  | "describePattern"
  | "hostOnly"
  | "binOnly"
  | "companyOnly"
  | "roleMailbox"
  | "regionOnly"
  | "reportIt"
  | "rotateSecret"
  | "askSecretariat"
  | "shorten";

type Row = { decision: "review" | "block"; suggestion: Suggestion };

function block(suggestion: Suggestion): Row {
  return { decision: "block", suggestion };
}

function review(suggestion: Suggestion): Row {
  return { decision: "review", suggestion };
}

/**
 * The policy table: what each kind of finding means unless the rule that found it says otherwise.
 * One row per label; the comment is the reviewer's reason.
 */
export const policy = {
  // GDPR 4(1) and 87, dataskyddslagen 3:10: only when clearly justified; never needed to stop a payment.
  SE_PNR: block("remove"),
  SE_SAMORD: block("remove"),
  // The same protection in Norwegian, Danish, Finnish, Icelandic and other European law.
  NO_FNR: block("remove"),
  DK_CPR: block("remove"),
  FI_HETU: block("remove"),
  IS_KT: block("remove"),
  EU_ID: block("remove"),
  // As a rule a person's account; bank secrecy (LBF 1:10).
  IBAN: block("describePattern"),
  BANK_ACCOUNT: block("describePattern"),
  // Mostly companies, can be persons: a person's cue raises it to block.
  GIRO: review("companyOnly"),
  // PCI DSS and personal data; published test numbers too, so that nobody learns to except.
  CARD_PAN: block("binOnly"),
  // The BIN is the indicator; the last four single out a person.
  CARD_MASKED: review("binOnly"),
  // A private Swish number is a phone number; 123 numbers may be a sole trader's (review).
  SWISH: block("describePattern"),
  PHONE: block("contactCard"),
  // A person at a member is review; a role mailbox at a member or partner passes.
  EMAIL: block("contactCard"),
  // Review; the home of a suspect or victim is block.
  ADDRESS: review("regionOnly"),
  // Neutral names need a human; name and suspicion is article 10 and block.
  PERSON: review("describePattern"),
  // An online identifier; our coalition does not exchange them.
  USERNAME: block("describePattern"),
  // CJEU C-582/14 Breyer; with a subscriber's cue block.
  IP: review("describePattern"),
  PLATE: block("remove"),
  // Quasi-identifier.
  DOB: block("remove"),
  // Three decimals or seconds locate a person.
  GEO: block("regionOnly"),
  // OSL 18:1, 35:1; article 10.
  CASE_NO: block("remove"),
  // Public reference or individual matter: a human decides.
  DIARY_NO: review("remove"),
  // Article 9, OSL 35:1, dignity: quasi-identifiers add up.
  VICTIM: block("reportIt"),
  SECRET: block("rotateSecret"),
  // Hash lists belong with police, NCMEC and IWF channels.
  MEDIA_HASH: block("reportIt"),
  // BrB 16:10 a: zero tolerance, no viewing.
  MEDIA: block("reportIt"),
  // Host-level domains only; an unknown host with a harmless path is review.
  URL_FULL: block("hostOnly"),
  // A host, but a direct door to material.
  ONION: review("reportIt"),
  // Pseudonymous, may be a person's.
  CRYPTO_ADDR: review("describePattern"),
  // The coalition's own words to be looked at.
  OWN_TERM: review("askSecretariat"),
  // Fails closed: too long, or the gate itself failed.
  UNREADABLE: review("shorten"),
} as const satisfies Record<string, Row>;

export type FindingType = keyof typeof policy;

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

/**
 * The policy table: what each kind of finding means unless the rule that found it says otherwise.
 * One row per label; the comment is the reviewer's reason.
 */
export const policy = {
  // GDPR 4(1) and 87, dataskyddslagen 3:10: only when clearly justified; never needed to stop a payment.
  SE_PNR: { decision: "block", suggestion: "remove" },
  SE_SAMORD: { decision: "block", suggestion: "remove" },
  // The same protection in Norwegian, Danish, Finnish, Icelandic and other European law.
  NO_FNR: { decision: "block", suggestion: "remove" },
  DK_CPR: { decision: "block", suggestion: "remove" },
  FI_HETU: { decision: "block", suggestion: "remove" },
  IS_KT: { decision: "block", suggestion: "remove" },
  EU_ID: { decision: "block", suggestion: "remove" },
  // As a rule a person's account; bank secrecy (LBF 1:10).
  IBAN: { decision: "block", suggestion: "describePattern" },
  BANK_ACCOUNT: { decision: "block", suggestion: "describePattern" },
  // Mostly companies, can be persons: a person's cue raises it to block.
  GIRO: { decision: "review", suggestion: "companyOnly" },
  // PCI DSS and personal data; published test numbers too, so that nobody learns to except.
  CARD_PAN: { decision: "block", suggestion: "binOnly" },
  // The BIN is the indicator; the last four single out a person.
  CARD_MASKED: { decision: "review", suggestion: "binOnly" },
  // A private Swish number is a phone number; 123 numbers may be a sole trader's (review).
  SWISH: { decision: "block", suggestion: "describePattern" },
  PHONE: { decision: "block", suggestion: "contactCard" },
  // A person at a member is review; a role mailbox at a member or partner passes.
  EMAIL: { decision: "block", suggestion: "contactCard" },
  // Review; the home of a suspect or victim is block.
  ADDRESS: { decision: "review", suggestion: "regionOnly" },
  // Neutral names need a human; name and suspicion is article 10 and block.
  PERSON: { decision: "review", suggestion: "describePattern" },
  // An online identifier; our coalition does not exchange them.
  USERNAME: { decision: "block", suggestion: "describePattern" },
  // CJEU C-582/14 Breyer; with a subscriber's cue block.
  IP: { decision: "review", suggestion: "describePattern" },
  PLATE: { decision: "block", suggestion: "remove" },
  // Quasi-identifier.
  DOB: { decision: "block", suggestion: "remove" },
  // Three decimals or seconds locate a person.
  GEO: { decision: "block", suggestion: "regionOnly" },
  // OSL 18:1, 35:1; article 10.
  CASE_NO: { decision: "block", suggestion: "remove" },
  // Public reference or individual matter: a human decides.
  DIARY_NO: { decision: "review", suggestion: "remove" },
  // Article 9, OSL 35:1, dignity: quasi-identifiers add up.
  VICTIM: { decision: "block", suggestion: "reportIt" },
  SECRET: { decision: "block", suggestion: "rotateSecret" },
  // Hash lists belong with police, NCMEC and IWF channels.
  MEDIA_HASH: { decision: "block", suggestion: "reportIt" },
  // BrB 16:10 a: zero tolerance, no viewing.
  MEDIA: { decision: "block", suggestion: "reportIt" },
  // Host-level domains only; an unknown host with a harmless path is review.
  URL_FULL: { decision: "block", suggestion: "hostOnly" },
  // A host, but a direct door to material.
  ONION: { decision: "review", suggestion: "reportIt" },
  // Pseudonymous, may be a person's.
  CRYPTO_ADDR: { decision: "review", suggestion: "describePattern" },
  // The coalition's own words to be looked at.
  OWN_TERM: { decision: "review", suggestion: "askSecretariat" },
  // Fails closed: too long, or the gate itself failed.
  UNREADABLE: { decision: "review", suggestion: "shorten" },
} as const satisfies Record<string, Row>;

export type FindingType = keyof typeof policy;

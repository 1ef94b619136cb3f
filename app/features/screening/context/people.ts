/**
 * Whoever is suspected, pays, sells or holds an account: rows of a lexicon. Swedish, English,
 * Norwegian, Danish, Finnish.
 */
export const people = [
  "misstankt|huvudmisstankt|person av intresse|kund$|kundnamn|kontohav|kontoinneh|kortinneh|korthav|innehavar|agare|lantagar|lantaker|fullmakt|saljar|kopar|betalar|mottagar|avsandar|bestallar|uppdragsgiv|ordergiv|prenumerant|abonnent|uppladdar|spridar|garningsm|forovar|brottsling|malvakt|penningmalvakt|hakta|atala|tilltalad|anhall|gripn|domd|domes|medtilltalad|medatalad|medgarningsm|medsok|formanstag|borgensman",
  "suspect|person of interest|customer|client|account holder|cardholder|card holder|holder|owner|borrower|payer|sender|remitter|recipient|beneficiary|payee|seller|buyer|purchaser|subscriber|uploader|distributor|offender|perpetrator|abuser|predator|criminal|culprit|fraudster|groomer|mule|money mule|defendant|accused|convict",
  "mistenkt|siktet|siktede|tiltalt|medtiltalt|domfel|kunde|kontoeier|kortholder|innehaver|overgriper|eier|bestiller|opplaster|gjerningsp|gjerningsm|betaler|mottaker|avsender|selger|kjoper",
  "mistankt|sigtet|sigtede|medsigtet|domt|anholdt|gerningsp|gerningsm|ejer|krank|overgrebsm|kontoindeh|indehaver|modtager|afsender|salger|kober",
  "epailt|epailly|asiakas|asiakka|tilinhalti|tilinomist|kortinhalti|tekija|tilaaja|lataaja|levittaja|rikolli|hyvaksikayttaja|omistaja|maksaja|saaja|vastaanottaja|lahettaja|tuomittu|tuomitu|syytet|myyja|ostaja|vangittu",
] as const;

/** Who was hurt, in the same form. */
export const hurt = "offret|malsagand|fornarmede|offeret|forurettede|uhri";

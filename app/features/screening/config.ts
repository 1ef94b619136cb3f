import { type ScreeningConfig } from "./finding";

/**
 * What a new coalition starts with. Member and partner domains come from its organisations in the
 * database; the rest the lead can change. The service numbers are the Nordic public ones.
 */
export const defaultConfig: ScreeningConfig = {
  memberDomains: [],
  partnerOrgDomains: [],
  roleMailboxes: words(
    "info registrator sekretariat secretariat kansli press presse viestinta dataskydd dataskyddsombud dpo privacy personvern personvernombud databeskyttelse tietosuoja kontakt contact post postmottak kirjaamo asiakaspalvelu tips vihjeet support faktura kundtjanst aml hvidvask compliance hotline office security abuse noc",
  ),
  referenceHosts: words(
    "polisen.se riksdagen.se regeringen.se fi.se imy.se riksbank.se domstol.se aklagare.se ecpat.se europol.europa.eu eur-lex.europa.eu interpol.int iwf.org.uk inhope.org fatf-gafi.org technologycoalition.org datatilsynet.no finanssivalvonta.fi",
  ),
  orgHandles: words(
    "@polisen @ECPATSverige @Europol @kripos @barnombudsman @INHOPE @RaddaBarnen @EuropolEC3",
  ),
  serviceNumbers: [
    "112",
    "113",
    "114",
    "114 14",
    "113 13",
    "116 111",
    "116 000",
    "1177",
    "020-52 10 10",
    "0771-567 567",
  ],
};

function words(list: string): readonly string[] {
  return list.split(" ");
}

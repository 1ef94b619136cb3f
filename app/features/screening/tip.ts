import { type Finding } from "./finding";
import { lexicon } from "./context/lexicon";
import { type Reading } from "./reading";

// Said by who wants to hand it over: enough together with a crime.
const reporting = lexicon([
  "jag vill anmala|vi vill anmala|jag vill tipsa|vi vill tipsa|min granne",
  "i want to report|we want to report|i would like to report|we would like to report|my neighbour|my neighbor|someone sent me",
  "jeg vil anmelde|jeg vil melde|jeg onsker a melde|min nabo",
  "jeg vil tippe|jeg onsker at anmelde",
  "haluan ilmoittaa|naapurini",
]);
// Such as "I want to sign up": the Nordic words for reporting and for taking part are the same.
const joining = /(?:anmal|anmeld|meld|ilmoittau)[a-z]* (?:mig|oss|meg|os)(?![a-z])|ilmoittautu/;
// Analysts write so too: only beside something that must not be shared.
const suspecting = lexicon([
  "vill anmala|vill tipsa|jag tror att|vi tror att|jag misstanker|vi misstanker|jag har sett|jag fick|nagon har skickat|jag hittade|utsatts for|har blivit utsatt|skickade nakenbilder",
  "i suspect|we suspect|we believe that|i believe that|i have seen|i saw|i found|is being abused",
  "jeg mistenker|vi mistenker|jeg har sett|jeg tror at",
  "jeg mistanker|vi mistanker|jeg har set",
  "epailen|epailemme|olen nahnyt|loysin",
]);
const crime = lexicon([
  "csam|sexuell|utnyttj|barn|flicka|pojke|nakenbild|material|penningtvatt|brott",
  "abuse|child|sexual|exploit|girl|boy|launder|crime|nude",
  "overgrep|seksuel|ovegrep",
  "hyvaksikay|lapsi|lapsen|seksuaal|aineisto|rikos",
]);
const evidence = new Set(["VICTIM", "MEDIA", "MEDIA_HASH"]);

/** Whether the text tells of a crime that belongs with the police or a hotline. */
export function looksLikeTip({ plain }: Reading, findings: readonly Finding[]): boolean {
  const blocked = findings.filter(({ decision }) => decision === "block");
  if (blocked.some(({ type, rule }) => evidence.has(type) || rule === "url-abuse")) return true;
  if (!crime.test(plain)) return false;
  return (
    (reporting.test(plain) && !joining.test(plain)) ||
    (blocked.length > 0 && suspecting.test(plain))
  );
}

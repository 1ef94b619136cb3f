import { type Finding } from "./finding";
import { lexicon } from "./context/lexicon";
import { type Reading } from "./reading";

const telling = lexicon([
  "jag vill anmala|vill anmala|vill tipsa|jag vill tipsa|jag tror att|vi tror att|jag misstanker|vi misstanker|jag har sett|min granne|jag fick|nagon har skickat|jag hittade|utsatts for|har blivit utsatt|skickade nakenbilder",
  "i want to report|would like to report|i suspect|we suspect|we believe that|i believe that|i have seen|i saw|i found|my neighbour|my neighbor|someone sent me|is being abused",
  "jeg vil anmelde|jeg vil melde|jeg mistenker|vi mistenker|jeg har sett|jeg tror at",
  "jeg mistanker|vi mistanker|jeg har set|jeg tror at|jeg vil tippe",
  "haluan ilmoittaa|epailen|epailemme|olen nahnyt|loysin",
]);
const crime = lexicon([
  "overgrepp|barnporr|csam|sexuell|utnyttj|barn|flicka|pojke|nakenbild|material|penningtvatt|brott",
  "abuse|csam|child|sexual|exploit|material|girl|boy|launder|crime|nude",
  "overgrep|barn|seksuell|seksuel|ovegrep|materiale",
  "hyvaksikay|lapsi|lapsen|seksuaal|aineisto|rikos",
]);
const evidence = new Set(["VICTIM", "MEDIA", "MEDIA_HASH"]);

/** Whether the text tells of a crime that belongs with the police or a hotline. */
export function looksLikeTip(reading: Reading, findings: readonly Finding[]): boolean {
  if (findings.some(({ type, rule }) => evidence.has(type) || rule === "url-abuse")) return true;
  return telling.test(reading.plain) && crime.test(reading.plain);
}

import { type Finding } from "./finding";
import { fold } from "./fold/fold";
import { refang } from "./fold/refang";

/**
 * What one click puts in place of a finding: the host of a full address, the BIN of a masked card;
 * nothing for plain identifiers, which can simply go. Null where only the author can mend the text.
 */
export function mechanicalFix(text: string, finding: Finding): string | null {
  const value = refang(fold(text.slice(finding.start, finding.end))).text.replace(/\s/g, "");
  if (finding.type === "URL_FULL") return hostOf(value);
  if (finding.type === "CARD_MASKED" || finding.type === "CARD_PAN")
    return /^\d{6}/.exec(value.replace(/\D/g, ""))?.[0] ?? null;
  if (finding.type === "GEO" || written.has(finding.type)) return null;
  return "";
}

// A sentence would not hold without these: they are for the author to rewrite.
const written = new Set(["VICTIM", "PERSON", "ADDRESS", "UNREADABLE", "OWN_TERM"]);

function hostOf(address: string): string | null {
  const host = /^(?:[a-z]+:\/\/)?(?:[^/@]*@)?(?:www\.)?([^/?#:]+)/i.exec(address)?.[1] ?? "";
  return host.includes(".") ? host.toLowerCase() : null;
}

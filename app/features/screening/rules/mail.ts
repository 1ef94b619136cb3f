import { matchesNear, placeOf } from "../candidates/matches";
import { type Hit, type Reading } from "../reading";
import { inDomains } from "../validators/hosts";

const local = "[A-Za-zÀ-ÿ\\d][A-Za-zÀ-ÿ\\d._%+'-]{0,63}";
const host = "[A-Za-zÀ-ÿ\\d](?:[A-Za-zÀ-ÿ\\d-]{0,62})";
// Spaces may stand on both sides of the at sign; a line may break after it or after a point.
const pattern = new RegExp(
  `(?<![A-Za-zÀ-ÿ\\d._%+-])${local}(?:@[ \\n]?| @ |\\n@)${host}(?:(?:\\.| \\. (?=[a-z])|\\.\\n(?=[a-z]{2})|\\n\\.)${host})+`,
  "g",
);

/** Email addresses. Role mailboxes of known organisations pass; a member's person is review. */
export function mail(reading: Reading): Hit[] {
  if (reading.channel === "contact" || !reading.text.includes("@")) return [];
  return matchesNear(/@/g, { pattern, reach: 130 }, reading.text).flatMap((match): Hit[] => {
    const [found] = match;
    const [mailbox = "", domain = ""] = found.replace(/\s/g, "").toLowerCase().split("@");
    if (!/\.[A-Za-zÀ-ÿ]{2,}$/.test(domain) || /^git$/.test(mailbox)) return [];
    const at = { type: "EMAIL", ...placeOf(match) } as const;
    const { memberDomains, partnerOrgDomains, referenceHosts, roleMailboxes } = reading.config;
    const role = roleMailboxes.includes(mailbox.replace(/\+.*$/, ""));
    const member = inDomains(domain, memberDomains);
    if (role && (member || inDomains(domain, [...partnerOrgDomains, ...referenceHosts]))) return [];
    return member
      ? [{ ...at, rule: "mail-member", decision: "review" }]
      : [{ ...at, rule: "mail" }];
  });
}

import { type Hit, type Reading } from "../reading";
import { inDomains } from "../validators/hosts";

const local = "[\\p{L}\\d][\\p{L}\\d._%+'-]{0,63}";
const host = "[\\p{L}\\d](?:[\\p{L}\\d-]{0,62})";
const pattern = new RegExp(
  `(?<![\\p{L}\\d._%+-])${local} ?\\n?@ ?\\n?${host}(?: ?\\. ?${host}| ?\\.\\n${host})+`,
  "gu",
);

/** Email addresses. Role mailboxes of known organisations pass; a member's person is review. */
export function mail(reading: Reading): Hit[] {
  if (reading.channel === "contact" || !reading.text.includes("@")) return [];
  return [...reading.text.matchAll(pattern)].flatMap((match): Hit[] => {
    const found = trimmed(match[0]);
    const [mailbox = "", domain = ""] = found.replace(/\s/g, "").toLowerCase().split("@");
    if (!/\.[\p{L}]{2,}$/u.test(domain) || /^git$/.test(mailbox)) return [];
    const at = { type: "EMAIL", from: match.index, to: match.index + found.length } as const;
    const { memberDomains, partnerOrgDomains, referenceHosts, roleMailboxes } = reading.config;
    const role = roleMailboxes.includes(mailbox.replace(/\+.*$/, ""));
    const member = inDomains(domain, memberDomains);
    if (role && (member || inDomains(domain, [...partnerOrgDomains, ...referenceHosts]))) return [];
    return member
      ? [{ ...at, rule: "mail-member", decision: "review" }]
      : [{ ...at, rule: "mail" }];
  });
}

/** A sentence may go on right after the address: "… example.com. Nästa" is not part of it. */
function trimmed(found: string): string {
  let result = found;
  for (;;) {
    const next = result.replace(/(?: ?\. |\.\n| \.)\p{L}[\p{L}\d-]*$/u, "");
    if (next === result || !/@\s?[^\s@]+\.[\p{L}]{2,}/u.test(next)) return result;
    result = next;
  }
}

import type { Translate } from "~/kernel/i18n";
import type { Letter } from "./letter";

/** Wrong tries have locked the password; sign-in itself tells nobody (security.md AUT-06 and AUT-12). */
export function accountLocked(t: Translate): Letter {
  return {
    label: null,
    subject: t("notifications:mail.accountLocked.subject"),
    blocks: [
      { say: t("notifications:mail.accountLocked.text") },
      { say: t("notifications:mail.accountLocked.hint") },
    ],
  };
}

/** An officer opened the password again, and why. */
export function accountUnlocked(t: Translate, { reason }: { readonly reason: string }): Letter {
  return {
    label: null,
    subject: t("notifications:mail.accountUnlocked.subject"),
    blocks: [
      { say: t("notifications:mail.accountUnlocked.text") },
      { say: t("notifications:mail.accountUnlocked.reason") },
      { quote: reason },
      { say: t("notifications:mail.accountUnlocked.hint") },
      { links: [{ text: t("notifications:mail.accountUnlocked.open"), to: "/sign-in" }] },
    ],
  };
}

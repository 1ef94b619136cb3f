import type { Translate } from "~/kernel/i18n";
import type { Letter } from "./letter";

type Props = {
  readonly outcome: "granted" | "declined" | "other";
  readonly reason: string;
  /** Null when the applicant cannot see it any more. */
  readonly workspace: { readonly name: string; readonly slug: string } | null;
};

/** The chair's answer to a join request. */
export function joinDecided(t: Translate, { outcome, reason, workspace }: Props): Letter {
  const name = { workspace: workspace?.name ?? t("notifications:mail.aWorkspace") };
  const to = workspace ? `/workspaces/${workspace.slug}` : "/workspaces";
  return {
    label: null,
    subject: t(`notifications:mail.joinDecided.subject.${outcome}`, name),
    blocks: [
      { say: t(`notifications:mail.joinDecided.${outcome}`, name) },
      ...(reason ? [{ say: t("notifications:mail.joinDecided.reason") }, { quote: reason }] : []),
      { links: [{ text: t("notifications:mail.joinDecided.open"), to }] },
    ],
  };
}

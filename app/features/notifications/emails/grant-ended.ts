import type { WorkspaceRole } from "~/kernel/actor";
import type { Translate } from "~/kernel/i18n";
import type { Letter } from "./letter";

type Props = {
  readonly role: WorkspaceRole;
  /** Null when the person cannot see the workspace any more. */
  readonly workspace: string | null;
};

/** A role ran out because nobody extended it. */
export function grantEnded(t: Translate, { role, workspace }: Props): Letter {
  const words = {
    role: t(`common:roleInText.${role}`),
    workspace: workspace ?? t("notifications:mail.aWorkspace"),
  };
  return {
    label: null,
    subject: t("notifications:mail.grantEnded.subject", words),
    blocks: [
      { say: t("notifications:mail.grantEnded.text", words) },
      { say: t("notifications:mail.grantEnded.hint") },
      { links: [{ text: t("notifications:mail.grantEnded.open"), to: "/workspaces" }] },
    ],
  };
}

import type { WorkspaceRole } from "~/kernel/actor";
import type { Translate } from "~/kernel/i18n";
import type { Letter } from "./letter";

type Props = {
  readonly role: WorkspaceRole;
  /** Null when the person cannot see it any more. */
  readonly workspace: { readonly name: string; readonly slug: string } | null;
  /** Why it was ended; null while it is open. */
  readonly ended: { readonly reason: string } | null;
  /** The last day, in words. */
  readonly until: string;
};

/** A new role in a workspace, or the end of one. */
export function roleChanged(t: Translate, { role, workspace, ended, until }: Props): Letter {
  const words = {
    role: t(`common:roleInText.${role}`),
    workspace: workspace?.name ?? t("notifications:mail.aWorkspace"),
  };
  const step = ended ? "ended" : "changed";
  const to = workspace ? `/workspaces/${workspace.slug}` : "/workspaces";
  return {
    label: null,
    subject: t(`notifications:mail.roleChanged.subject.${step}`, words),
    blocks: [
      { say: t(`notifications:mail.roleChanged.${step}`, words) },
      ...(ended ? [] : [{ say: t("notifications:mail.roleChanged.until", { day: until }) }]),
      ...(ended?.reason
        ? [{ say: t("notifications:mail.roleChanged.reason") }, { quote: ended.reason }]
        : []),
      { links: [{ text: t("notifications:mail.roleChanged.open"), to }] },
    ],
  };
}

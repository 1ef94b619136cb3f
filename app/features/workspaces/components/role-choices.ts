import type { Choice } from "~/components/choice-fields";
import type { WorkspaceRole } from "~/kernel/actor";
import type { Translate } from "~/kernel/i18n";

/** Roles to choose from, each with what it may do. */
export function roleChoices(t: Translate, roles: readonly WorkspaceRole[]): Choice[] {
  return roles.map((role) => ({
    value: role,
    label: t(`common:workspaceRole.${role}`),
    explanation: t(`workspaces:roleHint.${role}`),
  }));
}

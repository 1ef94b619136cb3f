import { randomUUID } from "node:crypto";
import { sharingChoices, workspacesToShareIn } from "~/features/items/sharing-choices.server";
import type { Actor } from "~/kernel/actor";
import { asReader } from "~/platform/db.server";
import { isIndicatorType } from "./types";

/** Days that an indicator is valid unless its author says otherwise. */
const usualDays = 365;

/**
 * What the form for a new indicator needs: where the actor may share, and once a workspace and a type are
 * chosen, whom it can be shared with.
 * @param asked workspace by slug or id, and type, from the address
 */
export function getNewIndicator(
  actor: Actor,
  asked: { workspace: string | null; type: string | null },
) {
  return asReader(actor, async (tx) => {
    const workspaces = await workspacesToShareIn(tx, actor);
    const found = workspaces.find(({ id, slug }) => [id, slug].includes(asked.workspace ?? ""));
    const workspace = found ?? (workspaces.length === 1 ? workspaces[0] : undefined) ?? null;
    const type = isIndicatorType(asked.type) ? asked.type : null;
    return {
      workspaces,
      workspace,
      type,
      choices: workspace && type ? await sharingChoices(tx, actor, workspace.id) : null,
      formKey: randomUUID(),
      asksAboutAuthorities: !actor.isAuthority,
      language: actor.language,
      validUntil: dayIn(usualDays),
      tomorrow: dayIn(1),
    };
  });
}

function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

import { randomUUID } from "node:crypto";
import { shareItem } from "~/features/items/share-item.server";
import { isWithheld, sharingChoices } from "~/features/items/sharing-choices.server";
import { type Actor, holds, writingRoles } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import { asActor, asReader } from "~/platform/db.server";
import { once } from "~/platform/receipts.server";
import { draftOf } from "./draft";
import type { NewDocument } from "./schema";

/** Where the actor may write, and what the form offers for the workspace they chose by its slug. */
export function getNewDocument(actor: Actor, slug: string | null) {
  return asReader(actor, async (tx) => {
    const ids = [...actor.roles.keys()].filter((id) => holds(actor, writingRoles, id));
    const workspaces = await tx.workspace.findMany({
      where: { id: { in: ids }, state: { in: ["chartered", "active", "dormant"] } },
      select: { id: true, slug: true, name: true },
      orderBy: { name: "asc" },
    });
    const only = workspaces.length === 1 ? workspaces[0] : undefined;
    const workspace = workspaces.find((one) => one.slug === slug) ?? only ?? null;
    const choices = workspace ? await sharingChoices(tx, actor, workspace.id) : null;
    return {
      workspaces,
      workspace,
      choices,
      // What a public authority shares itself is with an authority already.
      asksAboutAuthorities: !actor.isAuthority,
      formKey: randomUUID(),
      language: actor.language,
    };
  });
}

/**
 * Shares a new document through the gate; sent twice, it is there once.
 * @returns its id, and whether it waits for an officer
 */
export function writeDocument(actor: Actor, input: NewDocument) {
  return asActor(actor, async (tx) => {
    const id = await once(tx, { actor, formKey: input.formKey }, async () => {
      if (input.label === "RED" && input.personIds.length === 0) {
        throw new DomainError("invalid", "items:label.nameSomeone", { field: "personIds" });
      }
      return shareItem(tx, actor, {
        kind: "page",
        label: input.label,
        workspaceId: input.workspaceId,
        personIds: input.personIds,
        organisationIds: input.organisationIds,
        withheldFromAuthorities: await isWithheld(tx, actor, input),
        draft: draftOf(input),
      });
    });
    const shared = await tx.item.findUnique({ where: { id }, select: { state: true } });
    return { id, isHeld: shared?.state === "held" };
  });
}

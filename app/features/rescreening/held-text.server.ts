import { keepEvidence, passGate } from "~/features/screening/gate.server";
import { abilities, authorize } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { DomainError, notFound } from "~/kernel/errors";
import { asActor, asReader, type Tx } from "~/platform/db.server";
import { record } from "~/platform/record.server";
import { heldTextPolicy } from "./held-text";

/** A text of one's own that a newer rule set has taken out of its place, and what became of it. */
export function getHeldText(actor: Actor, id: string) {
  return asReader(actor, async (tx) => {
    const held = await requireOwn(tx, actor, id);
    const screening = await tx.screening.findFirst({
      where: { subjectId: id },
      select: { findings: true },
    });
    const state = stateOf(held);
    const findings: unknown[] = Array.isArray(screening?.findings) ? screening.findings : [];
    return {
      ...held,
      column: columnOf(held.place),
      state,
      findings: held.text === "" ? [] : findings,
      can: {
        rewrite:
          abilities(heldTextPolicy, actor, held).rewrite &&
          (state === "held" || state === "returned" || state === "refused"),
      },
    };
  });
}

/**
 * Puts other words in the place of a held text; nobody need decide about it any more.
 * @throws DomainError `invalid` with what the gate still finds; `conflict` when something else stands there
 */
export function rewriteHeldText(actor: Actor, id: string, { text }: { text: string }) {
  return asActor(actor, async (tx) => {
    const held = await requireOwn(tx, actor, id);
    authorize(actor, heldTextPolicy.rewrite, held);
    const [kind = ""] = held.place.split(".");
    const channel = held.place === "charter.body" ? "document" : "note";
    const screened = await passGate(tx, { text }, { channel });
    const { findings } = screened;
    if (findings.length > 0) {
      throw new DomainError("invalid", "errors:gateReview", { field: "text", findings });
    }
    await keepEvidence(tx, {
      kind,
      id: held.rowId,
      content: { [columnOf(held.place)]: text },
      screened,
    });
    await tx.$executeRaw`select sec.rewrite_held(${id}::uuid, ${text})`;
    await record(tx, {
      act: "text.rewritten",
      objectKind: "task",
      objectId: held.task?.id ?? id,
      workspaceId: held.workspaceId,
      detail: { place: held.place },
    });
  });
}

/** With the hold that it brought. */
async function requireOwn(tx: Tx, actor: Actor, id: string) {
  const held = await tx.heldText.findFirst({
    where: { id, authorId: actor.personId },
    select: {
      place: true,
      rowId: true,
      text: true,
      authorId: true,
      workspaceId: true,
      createdAt: true,
      tasks: { select: { id: true, state: true, decision: true, reason: true, dueAt: true } },
    },
  });
  if (!held) throw notFound();
  const { tasks, ...rest } = held;
  return { ...rest, task: tasks[0] ?? null };
}

/** The field that its findings name. */
function columnOf(place: string): string {
  return place.split(".").at(-1) ?? "";
}

type Own = Awaited<ReturnType<typeof requireOwn>>;

function stateOf({ task, text }: Own): "held" | "returned" | "refused" | "released" | "rewritten" {
  if (task?.decision === "refuse") return "refused";
  if (task?.decision === "release") return "released";
  if (text === "") return "rewritten";
  return task?.decision === "return" ? "returned" : "held";
}

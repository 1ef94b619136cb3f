import { type FieldFinding } from "~/features/screening/gate.server";
import { abilities } from "~/kernel/access";
import { type Actor, isOfficer } from "~/kernel/actor";
import { notFound } from "~/kernel/errors";
import { isLabel, type Label } from "~/kernel/label";
import { rescreeningProgress } from "~/features/rescreening/progress.server";
import { asReader, type Tx } from "~/platform/db.server";
import { recordReads } from "~/platform/record.server";
import { queuePolicy } from "./policy";

const kinds = ["gate_hold", "report"];

/** What an officer may learn of a task before opening what it is about: no titles, no texts. */
const shown = {
  id: true,
  kind: true,
  state: true,
  itemId: true,
  revisionId: true,
  commentId: true,
  joinRequestId: true,
  heldTextId: true,
  workspaceId: true,
  authorId: true,
  statement: true,
  dueAt: true,
  claimedById: true,
  claimedUntil: true,
  proposedById: true,
  proposedAt: true,
  proposedReason: true,
  decision: true,
  reasonCode: true,
  reason: true,
  decidedAt: true,
  version: true,
  createdAt: true,
  workspace: { select: { name: true, slug: true } },
  author: { select: { name: true, organisation: { select: { name: true } } } },
  revision: { select: { state: true } },
  claimedBy: { select: { name: true } },
  proposedBy: { select: { name: true, portalRole: true } },
  decidedBy: { select: { name: true } },
} as const;

const page = 50;

/** The queue: open tasks by due date, or the last decided ones. For officers only. */
export function getQueue(actor: Actor, state: "open" | "decided") {
  return asReader(actor, async (tx) => {
    if (!isOfficer(actor)) throw notFound();
    const tasks = await tx.task.findMany({
      where: { kind: { in: kinds }, state },
      select: shown,
      orderBy: state === "open" ? [{ dueAt: "asc" }, { id: "asc" }] : [{ decidedAt: "desc" }],
      take: page,
    });
    const found = await findingsOn(tx, tasks);
    return {
      now: new Date(),
      rescreening: await rescreeningProgress(tx),
      tasks: tasks
        .map((task) => ({ ...task, ...standingOf(task, found) }))
        .map((task) => ({
          ...task,
          subject: subjectOf(task),
          can: abilities(queuePolicy, actor, task),
        })),
    };
  });
}

export type Subject = "revision" | "version" | "comment" | "join_request" | "held_text" | "item";

function subjectOf(task: {
  revisionId: string | null;
  commentId: string | null;
  joinRequestId: string | null;
  heldTextId: string | null;
  /** Null for who may not read it. */
  revision: { state: string } | null;
}): Subject {
  if (task.revisionId) return task.revision?.state === "hidden" ? "version" : "revision";
  if (task.commentId) return "comment";
  if (task.heldTextId) return "held_text";
  return task.joinRequestId ? "join_request" : "item";
}

/** The task, or `not_found` for everyone who is no officer. */
export async function requireTask(tx: Tx, actor: Actor, id: string) {
  return (await taskWithFindings(tx, actor, id)).task;
}

async function taskWithFindings(tx: Tx, actor: Actor, id: string) {
  if (!isOfficer(actor)) throw notFound();
  const task = await tx.task.findFirst({ where: { id, kind: { in: kinds } }, select: shown });
  if (!task) throw notFound();
  const found = await findingsOn(tx, [task]);
  return {
    task: { ...task, ...standingOf(task, found) },
    findings: found.get(heldBy(task) ?? "") ?? [],
  };
}

type Held = {
  revisionId: string | null;
  commentId: string | null;
  joinRequestId: string | null;
  heldTextId: string | null;
  proposedBy: { portalRole: string | null } | null;
};

type Found = ReadonlyMap<string, FieldFinding[]>;

/** What the gate found in each of the held texts, by the id of what holds it. */
async function findingsOn(tx: Tx, tasks: readonly Held[]): Promise<Found> {
  const screenings = await tx.screening.findMany({
    where: { subjectId: { in: tasks.flatMap((task) => heldBy(task) ?? []) } },
    orderBy: { createdAt: "asc" },
    select: { subjectId: true, findings: true },
  });
  // The last of several stays.
  return new Map(
    screenings.map(({ subjectId, findings }) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by keepEvidence in this shape
      return [subjectId, findings as FieldFinding[]];
    }),
  );
}

/** Whether it takes the lead to release it, and whether the lead was the first to say so. */
function standingOf(task: Held, found: Found) {
  const findings = found.get(heldBy(task) ?? "") ?? [];
  return {
    needsLead: findings.some((finding) => finding.needsLead),
    proposedByLead: task.proposedBy?.portalRole === "lead",
  };
}

function heldBy({ revisionId, commentId, joinRequestId, heldTextId }: Held): string | null {
  return revisionId ?? commentId ?? joinRequestId ?? heldTextId;
}

/** A task with what it is about, as far as the officer has opened it. */
export function getTask(actor: Actor, id: string) {
  return asReader(actor, async (tx) => {
    const { task, findings } = await taskWithFindings(tx, actor, id);
    const opened = task.itemId !== null && actor.openedItems.has(task.itemId);
    const isOpen = opened || (task.itemId === null && queuePolicy.decide(actor, task));
    if (opened && task.itemId) await recordReads(tx, [task.itemId], "queue");
    return {
      task,
      subject: subjectOf(task),
      can: abilities(queuePolicy, actor, task),
      proposal: proposalOf(actor, task),
      findings,
      opened: isOpen ? await openedText(tx, task) : null,
    };
  });
}

type Task = Awaited<ReturnType<typeof requireTask>>;

/** What the first of two officers thinks, and what this one can answer. */
function proposalOf(actor: Actor, task: Task) {
  if (task.state !== "open" || !task.proposedBy) return null;
  const isOwn = task.proposedById === actor.personId;
  return {
    name: task.proposedBy.name,
    reason: task.proposedReason,
    answer: answerTo(isOwn, queuePolicy.release(actor, task)),
  };
}

function answerTo(isOwn: boolean, mayRelease: boolean): "own" | "text" | "lead" {
  if (isOwn) return "own";
  return mayRelease ? "text" : "lead";
}

type Opened = {
  /** By field, as the gate read them. */
  texts: Record<string, string>;
  item: { label: Label } | null;
  /** Where a text stood that belongs to no item, such as `charter.question`. */
  place?: string;
};

async function openedText(tx: Tx, task: Task): Promise<Opened | null> {
  if (task.joinRequestId) {
    const request = await tx.joinRequest.findUnique({
      where: { id: task.joinRequestId },
      select: { reason: true },
    });
    return request ? { texts: { reason: request.reason }, item: null } : null;
  }
  if (task.heldTextId) return openedPlace(tx, task.heldTextId);
  const found = await tx.item.findUnique({
    where: { id: task.itemId ?? "" },
    select: { label: true, currentRevisionId: true },
  });
  if (!found || !isLabel(found.label)) return null;
  const texts = task.commentId
    ? await textOfComment(tx, task.commentId)
    : await textsOfRevision(tx, task.revisionId ?? found.currentRevisionId);
  return { texts, item: { label: found.label } };
}

async function openedPlace(tx: Tx, id: string): Promise<Opened | null> {
  const held = await tx.heldText.findUnique({ where: { id }, select: { place: true, text: true } });
  if (!held) return null;
  const { place, text } = held;
  return { texts: { [place.split(".").at(-1) ?? ""]: text }, item: null, place };
}

async function textOfComment(tx: Tx, id: string): Promise<Record<string, string>> {
  const comment = await tx.comment.findUnique({ where: { id }, select: { body: true } });
  return comment ? { body: comment.body } : {};
}

/** The fields of a revision that hold words. */
async function textsOfRevision(tx: Tx, id: string | null): Promise<Record<string, string>> {
  const revision = await tx.revision.findUnique({
    where: { id: id ?? "" },
    select: { content: true, note: true },
  });
  const fields = Object.entries({ ...Object(revision?.content), note: revision?.note });
  return Object.fromEntries(
    fields.filter(
      (field): field is [string, string] => typeof field[1] === "string" && field[1] !== "",
    ),
  );
}

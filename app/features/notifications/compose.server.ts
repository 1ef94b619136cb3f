import { z } from "zod";
import { momentInWords } from "~/components/time";
import { versionAddress } from "~/features/items/item";
import type { Actor, WorkspaceRole } from "~/kernel/actor";
import { speak, type Translate } from "~/kernel/i18n";
import { isLabel, type Label } from "~/kernel/label";
import type { Tx } from "~/platform/db.server";
import { accountLocked, accountUnlocked } from "./emails/account-locked";
import { digest } from "./emails/digest";
import { grantEnded } from "./emails/grant-ended";
import { addressOf, itemPublished } from "./emails/item-published";
import { joinDecided } from "./emails/join-decided";
import { labelTightened } from "./emails/label-tightened";
import type { Letter } from "./emails/letter";
import { holdDecided } from "./emails/hold-decided";
import { reportDecided } from "./emails/report-decided";
import { roleChanged } from "./emails/role-changed";
import { textHidden } from "./emails/text-hidden";

type Recipient = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly t: Translate;
  readonly mailFrequency: string;
};

/** Puts a mail into words, reading as its recipient; null when there is nothing they may be told. */
type Composer = (recipient: Recipient, payload: unknown) => Promise<Letter | null>;

/** The most a digest lists. */
const digestLimit = 50;
/** The most of a description that a mail repeats, in letters. */
const descriptionLimit = 2000;

/** Mails about items: they stay away from who has chosen none. */
const aboutItems = new Set(["item-published", "digest", "label-tightened"]);

/**
 * The letter of a queued mail, read under the row policies of its recipient and in their language.
 * @returns null when they may not read what it is about (any more), or do not want it
 * @throws Error when the kind is unknown or the payload is not of its form
 */
export async function compose(
  tx: Tx,
  actor: Actor,
  mail: { kind: string; payload: unknown; mailFrequency: string },
): Promise<Letter | null> {
  if (aboutItems.has(mail.kind) && mail.mailFrequency === "off") return null;
  const composer = composers[mail.kind];
  if (!composer) throw new Error(`No mail is called ${mail.kind}.`);
  const { mailFrequency } = mail;
  return composer({ tx, actor, t: speak(actor.language), mailFrequency }, mail.payload);
}

const aboutItem = z.object({ itemId: z.uuid() });
const aboutTask = z.object({ taskId: z.uuid() });
const aboutGrant = z.object({ grantId: z.uuid() });
const aboutUnlock = z.object({ unlockId: z.uuid() });
const aboutRequest = z.object({ joinRequestId: z.uuid() });
const holdDecision = z.enum(["release", "return", "refuse"]);
const reportDecision = z.enum(["no_action", "hide"]);
const span = z.object({ since: z.coerce.date(), until: z.coerce.date() });

const composers: Readonly<Record<string, Composer>> = {
  async "account-locked"({ t }) {
    return accountLocked(t);
  },

  async "account-unlocked"({ tx, t, actor }, payload) {
    const unlock = await tx.unlock.findUnique({
      where: { id: aboutUnlock.parse(payload).unlockId },
      select: { personId: true, reason: true },
    });
    return unlock?.personId === actor.personId ? accountUnlocked(t, unlock) : null;
  },

  async "item-published"({ tx, t }, payload) {
    const item = await findItem(tx, aboutItem.parse(payload).itemId);
    if (item?.state !== "published") return null;
    return itemPublished(t, { ...item, description: await descriptionOf(tx, item) });
  },

  async "label-tightened"({ tx, t }, payload) {
    const item = await findItem(tx, aboutItem.parse(payload).itemId);
    return item?.state === "published" ? labelTightened(t, item) : null;
  },

  digest: composeDigest,

  async "hold-decided"({ tx, t, actor }, payload) {
    const task = await findOwnTask(tx, actor, aboutTask.parse(payload).taskId);
    if (!task?.decision) return null;
    return holdDecided(t, { ...task, decision: holdDecision.parse(task.decision) });
  },

  async "text-hidden"({ tx, t, actor }, payload) {
    const task = await findOwnTask(tx, actor, aboutTask.parse(payload).taskId);
    return task ? textHidden(t, task) : null;
  },

  async "report-decided"({ tx, t, actor }, payload) {
    const task = await findOwnTask(tx, actor, aboutTask.parse(payload).taskId);
    if (!task?.decision) return null;
    return reportDecided(t, { ...task, decision: reportDecision.parse(task.decision) });
  },

  async "join-decided"({ tx, t, actor }, payload) {
    const { joinRequestId } = aboutRequest.parse(payload);
    const request = await tx.joinRequest.findUnique({
      where: { id: joinRequestId },
      select: { personId: true, state: true, decisionReason: true, workspaceId: true },
    });
    if (request?.personId !== actor.personId) return null;
    const { state } = request;
    return joinDecided(t, {
      outcome: state === "granted" || state === "declined" ? state : "other",
      reason: request.decisionReason ?? "",
      workspace: await findWorkspace(tx, request.workspaceId),
    });
  },

  async "role-changed"({ tx, t, actor }, payload) {
    const grant = await findOwnGrant(tx, actor, aboutGrant.parse(payload).grantId);
    if (!grant) return null;
    const isEnded = grant.endReason !== null || grant.validTo <= new Date();
    const dateTime = grant.validTo.toISOString();
    return roleChanged(t, {
      ...grant,
      ended: isEnded ? { reason: grant.endReason ?? "" } : null,
      until: momentInWords({ dateTime, precision: "day", zone: actor.timeZone, t }),
    });
  },

  async "grant-ended"({ tx, t, actor }, payload) {
    const grant = await findOwnGrant(tx, actor, aboutGrant.parse(payload).grantId);
    return grant
      ? grantEnded(t, { role: grant.role, workspace: grant.workspace?.name ?? null })
      : null;
  },
};

async function composeDigest(
  { tx, actor, t, mailFrequency }: Recipient,
  payload: unknown,
): Promise<Letter | null> {
  const { since, until } = span.parse(payload);
  const found = await tx.item.findMany({
    where: {
      // Says what the next line implies, in the words of an index.
      changedAt: { gt: since },
      publishedAt: { gt: since, lte: until },
      kind: { in: ["indicator", "page"] },
      state: "published",
      authorId: { not: actor.personId },
    },
    select: { id: true, kind: true, label: true, title: true, workspaceId: true },
    orderBy: { publishedAt: "desc" },
    take: digestLimit + 1,
  });
  if (found.length === 0) return null;
  const workspaces = await tx.workspace.findMany({
    where: { id: { in: [...new Set(found.map(({ workspaceId }) => workspaceId))] } },
    select: { id: true, name: true, slug: true },
  });
  const items = found.slice(0, digestLimit).map(({ workspaceId, ...item }) => ({
    ...item,
    label: labelOf(item),
    workspace: workspaces.find(({ id }) => id === workspaceId) ?? null,
  }));
  const hasMore = found.length > digestLimit;
  const frequency = mailFrequency === "weekly" ? "weekly" : "daily";
  return digest(t, { frequency, items, limit: digestLimit, hasMore });
}

async function findItem(tx: Tx, id: string) {
  const item = await tx.item.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      label: true,
      title: true,
      state: true,
      workspaceId: true,
      currentRevisionId: true,
    },
  });
  if (!item) return null;
  const workspace = await findWorkspace(tx, item.workspaceId);
  const kind = item.kind === "indicator" ? ("indicator" as const) : ("page" as const);
  return { ...item, kind, label: labelOf(item), workspace: workspace?.name ?? null };
}

/** Only CLEAR may be told with its text; of everything else the text is not even read. */
async function descriptionOf(
  tx: Tx,
  item: { label: Label; currentRevisionId: string | null },
): Promise<string> {
  if (item.label !== "CLEAR" || item.currentRevisionId === null) return "";
  const revision = await tx.revision.findUnique({
    where: { id: item.currentRevisionId },
    select: { content: true },
  });
  const told = z
    .object({ description: z.string().optional(), body: z.string().optional() })
    .catch({})
    .parse(revision?.content);
  const text = told.description ?? told.body ?? "";
  return text.length > descriptionLimit ? `${text.slice(0, descriptionLimit)} …` : text;
}

/** A decided task that the recipient caused, with what they may still see of what it is about. */
async function findOwnTask(tx: Tx, actor: Actor, id: string) {
  const task = await tx.task.findUnique({
    where: { id },
    select: {
      authorId: true,
      decision: true,
      reason: true,
      itemId: true,
      heldTextId: true,
      workspaceId: true,
      revisionId: true,
      revision: { select: { number: true } },
    },
  });
  if (task?.authorId !== actor.personId) return null;
  const { decision, reason, itemId, heldTextId, workspaceId } = task;
  const item = itemId === null ? null : await findItem(tx, itemId);
  const room = workspaceId === null ? null : await findWorkspace(tx, workspaceId);
  const place = item
    ? placeOf(item, task)
    : { label: null, to: heldTextId ? `/held/${heldTextId}` : "/", isEarlier: false };
  return { decision, reason, workspace: room?.name ?? null, ...place };
}

type ShownItem = NonNullable<Awaited<ReturnType<typeof findItem>>>;
type AboutVersion = { revisionId: string | null; revision: { number: number | null } | null };

/** Where a text of an item is read: one that was published and has been replaced, in the history. */
function placeOf(item: ShownItem, { revisionId, revision }: AboutVersion) {
  const number = revisionId === item.currentRevisionId ? null : (revision?.number ?? null);
  const to = number === null ? addressOf(item) : versionAddress(item, number);
  return { label: item.label, to, isEarlier: number !== null };
}

async function findOwnGrant(tx: Tx, actor: Actor, id: string) {
  const grant = await tx.workspaceGrant.findUnique({
    where: { id },
    select: { personId: true, role: true, validTo: true, endReason: true, workspaceId: true },
  });
  if (grant?.personId !== actor.personId) return null;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a check constraint of the table
  const role = grant.role as WorkspaceRole;
  return { ...grant, role, workspace: await findWorkspace(tx, grant.workspaceId) };
}

function findWorkspace(tx: Tx, id: string) {
  return tx.workspace.findUnique({ where: { id }, select: { name: true, slug: true } });
}

function labelOf({ label }: { label: string }): Label {
  return isLabel(label) ? label : "RED";
}

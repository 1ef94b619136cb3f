import type { Client } from "pg";
import type { DemoHeld } from "../../prisma/demo/types";
import { dayIn, daysAgo, idOf } from "./clock";
import { heldIndicator } from "./contents";
import { type Evidence, insertEvidence, screened } from "./evidence";
import { insert } from "./insert";
import { itemId, organisationOf, type SeedItem } from "./items";
import { personId } from "./people";
import { homeOf, insertTask, itemOf } from "./tasks";
import { workspaceId } from "./workspaces";

/** Texts that wait for the secretariat, each with its task in the queue. */
export async function loadHeld(
  client: Client,
  held: readonly DemoHeld[],
  items: ReadonlyMap<string, SeedItem>,
): Promise<void> {
  for (const it of held) {
    const { as } = it;
    if (as.kind === "comment") await holdComment(client, it, itemOf(items, as.on));
    else if (as.kind === "indicator") await holdIndicator(client, it, as);
    else if (as.kind === "milestone") await holdMilestone(client, it, as);
    else await holdRevision(client, it, { item: itemOf(items, as.of), note: as.note });
  }
}

async function holdComment(client: Client, it: DemoHeld, item: SeedItem): Promise<void> {
  const id = idOf("held", it.key);
  const authorId = personId(it.author, 0);
  const content = { body: it.text };
  await insertEvidence(client, [
    doubted(screened({ kind: "comment", id, authorId, content }, content, "note"), it),
  ]);
  await insert(client, "comment", [
    {
      id,
      item_id: item.id,
      author_id: authorId,
      body: it.text,
      state: "held",
      created_at: daysAgo(it.daysAgo, it.key),
    },
  ]);
  await fileTask(client, it, { item_id: item.id, comment_id: id, workspace_id: homeOf(item) });
}

async function holdIndicator(client: Client, it: DemoHeld, as: HeldIndicator): Promise<void> {
  const { id } = await newHeldItem(client, it, as);
  const workspace_id = workspaceId(as.workspace, 0);
  const texts = { description: it.text };
  await holdText(client, it, {
    itemId: id,
    base: 0,
    note: "",
    content: heldIndicator(as, it),
    texts,
    workspace_id,
  });
}

async function holdRevision(
  client: Client,
  it: DemoHeld,
  { item, note }: { item: SeedItem; note: string },
): Promise<void> {
  const base = item.revisions.length;
  const texts = { body: it.text };
  const content = reworded(item, it.text);
  await holdText(client, it, {
    itemId: item.id,
    base,
    note,
    content,
    texts,
    workspace_id: homeOf(item),
  });
}

/** The words are out of their place, as newer rules take them (migration 0007). */
async function holdMilestone(
  client: Client,
  it: DemoHeld,
  as: Extract<DemoHeld["as"], { kind: "milestone" }>,
): Promise<void> {
  const [id, rowId] = [idOf("held", it.key), idOf("milestone", it.key)];
  const authorId = personId(it.author, 0);
  const workspace_id = workspaceId(as.workspace, 0);
  const content = { title: it.text };
  const subject = { kind: "held_text", id, authorId, content };
  await insertEvidence(client, [doubted(screened(subject, content, "note"), it)]);
  await client.query(
    "insert into milestone (id, workspace_id, title, due_on) values ($1, $2, sec.held_marker($1), $3)",
    [rowId, workspace_id, dayIn(as.dueInDays)],
  );
  await insert(client, "held_text", [
    {
      id,
      place: "milestone.title",
      row_id: rowId,
      text: it.text,
      author_id: authorId,
      workspace_id,
      created_at: daysAgo(it.daysAgo, it.key),
    },
  ]);
  await fileTask(client, it, { held_text_id: id, workspace_id });
}

type HeldText = {
  itemId: string;
  base: number;
  note: string;
  content: Record<string, unknown>;
  texts: Record<string, string>;
  workspace_id: string;
};

async function holdText(client: Client, it: DemoHeld, text: HeldText): Promise<void> {
  const id = idOf("held", it.key);
  const authorId = personId(it.author, 0);
  const { itemId: item_id, base, note, content, texts, workspace_id } = text;
  const subject = { kind: "revision", id, authorId, content: { ...content, note } };
  await insertEvidence(client, [doubted(screened(subject, texts, "document"), it)]);
  await insert(client, "revision", [
    {
      id,
      item_id,
      base_version: base,
      author_id: authorId,
      organisation_id: organisationOf(it.author, 0),
      note,
      content,
      state: "held",
      created_at: daysAgo(it.daysAgo, it.key),
    },
  ]);
  await fileTask(client, it, { item_id, revision_id: id, workspace_id });
}

async function fileTask(
  client: Client,
  it: DemoHeld,
  about: Record<string, string>,
): Promise<void> {
  const id = idOf("task", it.key);
  const task = { id, kind: "gate_hold", author_id: personId(it.author, 0) };
  await insertTask(client, { ...task, ...about }, it.daysAgo);
  await client.query(
    `update screening s set created_at = t.created_at from task t
      where t.id = $1 and s.subject_id in (t.revision_id, t.comment_id, t.join_request_id, t.held_text_id)`,
    [id],
  );
  if (!it.proposed) return;
  const { by, reason, daysAgo: days } = it.proposed;
  const content = { proposed_reason: reason };
  const subject = { kind: "task", id, authorId: personId(by, 0), content };
  await insertEvidence(client, [screened(subject, content, "note")]);
  await client.query(
    "update task set proposed_by_id = $2, proposed_at = $3, proposed_reason = $4, version = 2 where id = $1",
    [id, personId(by, 0), daysAgo(days, it.key), reason],
  );
}

type HeldIndicator = Extract<DemoHeld["as"], { kind: "indicator" }>;

async function newHeldItem(
  client: Client,
  it: DemoHeld,
  as: HeldIndicator,
): Promise<{ id: string }> {
  const id = itemId(it.key, 0);
  const createdAt = daysAgo(it.daysAgo, it.key);
  const home = workspaceId(as.workspace, 0);
  await insert(client, "item", [
    {
      id,
      kind: "indicator",
      workspace_id: home,
      organisation_id: organisationOf(it.author, 0),
      author_id: personId(it.author, 0),
      label: as.label,
      withheld_from_authorities: false,
      state: "held",
      version: 0,
      title: "",
      subtype: "",
      language: it.language,
      audience: [],
      changed_at: createdAt,
      created_at: createdAt,
    },
  ]);
  await insert(client, "audience_entry", [
    {
      id: idOf("entry", id),
      item_id: id,
      label: as.label,
      kind: "workspace",
      workspace_id: home,
      principal_id: id,
      valid_from: createdAt,
    },
  ]);
  return { id };
}

/** The demo says what the gate should doubt; a demo text it lets through would show an empty queue. */
function doubted(evidence: Evidence, { key }: DemoHeld): Evidence {
  if (evidence.verdict === "pass")
    throw new Error(`The gate lets the demo's held text ${key} through.`);
  return evidence;
}

/** A new wording of the whole text. */
function reworded(item: SeedItem, body: string) {
  const last = item.revisions.at(-1);
  if (!last) throw new Error(`Nothing to reword in ${item.key}`);
  return { ...last.content, body };
}

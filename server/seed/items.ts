import type { Client } from "pg";
import type { DemoComment, DemoDocument, DemoIndicator, Label } from "../../prisma/demo/types";
import { daysAgo, idOf, quarterStart } from "./clock";
import { indicatorRevisions, pageRevisions, type SeedRevision } from "./contents";
import { type Evidence, insertEvidence, passed, screened } from "./evidence";
import { insert } from "./insert";
import { organisationId, personId } from "./people";
import { workspaceId } from "./workspaces";

export const itemId = (key: string, copy: number) => idOf("item", key, copy);

/** A shared thing of the demo with everything that hangs on it. */
export type SeedItem = {
  key: string;
  copy: number;
  id: string;
  kind: "indicator" | "page";
  workspace: string;
  author: string;
  label: Label;
  isWithheld: boolean;
  namedPeople: readonly string[];
  revisions: readonly SeedRevision[];
  comments: readonly DemoComment[];
};

export function seedIndicator(it: DemoIndicator, copy: number): SeedItem {
  return { ...shared(it, copy), kind: "indicator", revisions: indicatorRevisions(it, copy) };
}

export function seedDocument(it: DemoDocument, copy: number): SeedItem {
  return { ...shared(it, copy), kind: "page", revisions: pageRevisions(it, copy) };
}

function shared(it: DemoIndicator | DemoDocument, copy: number) {
  return {
    key: it.key,
    copy,
    id: itemId(it.key, copy),
    workspace: it.workspace,
    author: it.author,
    label: it.label,
    isWithheld: it.withheldFromAuthorities ?? false,
    namedPeople: it.namedPeople ?? [],
    comments: it.comments ?? [],
  };
}

/** Loads items by the way everything takes: drafts, audience, evidence, revisions one after another. */
export async function loadItems(client: Client, items: readonly SeedItem[]): Promise<void> {
  await insert(client, "item", items.map(itemRow));
  await insert(client, "audience_entry", items.flatMap(entryRows));
  await insertEvidence(client, items.flatMap(revisionEvidence));
  const longest = Math.max(...items.map(({ revisions }) => revisions.length));
  for (let index = 0; index < longest; index += 1) {
    // In rounds: a revision is published on top of the one before, which must be there.
    await insert(
      client,
      "revision",
      items.flatMap((item) => revisionRow(item, index)),
    );
  }
  await setTimes(client, items);
  await loadComments(client, items);
}

function itemRow(item: SeedItem) {
  const createdAt = daysAgo(item.revisions[0]?.daysAgo ?? 0, item.key);
  return {
    id: item.id,
    kind: item.kind,
    workspace_id: workspaceId(item.workspace, item.copy),
    organisation_id: organisationOf(item.author, item.copy),
    author_id: personId(item.author, item.copy),
    label: item.label,
    withheld_from_authorities: item.isWithheld,
    state: "draft",
    version: 0,
    title: "",
    subtype: "",
    language: "sv",
    audience: [],
    changed_at: createdAt,
    created_at: createdAt,
  };
}

/** People's keys read `organisation.mailbox`. */
export function organisationOf(personKey: string, copy: number): string {
  return organisationId(personKey.split(".")[0] ?? "", copy);
}

function entryRows(item: SeedItem) {
  const entry = (kind: string, target: Record<string, string | null>) => ({
    id: idOf("entry", item.id, kind, Object.values(target).join()),
    item_id: item.id,
    label: item.label,
    kind,
    person_id: null,
    workspace_id: null,
    ...target,
    principal_id: item.id,
    valid_from: daysAgo(item.revisions[0]?.daysAgo ?? 0, item.key),
  });
  const home = workspaceId(item.workspace, item.copy);
  if (item.label === "RED") {
    const readers = new Set([item.author, ...item.namedPeople]);
    return [...readers].map((key) => entry("person", { person_id: personId(key, item.copy) }));
  }
  const isOpenToGuests = item.label === "GREEN" || item.label === "CLEAR";
  return [
    entry("workspace", { workspace_id: home }),
    ...(isOpenToGuests ? [entry("guests", { workspace_id: home })] : []),
  ];
}

const revisionId = (item: SeedItem, index: number) => idOf("revision", item.id, index);

function revisionEvidence(item: SeedItem): Evidence[] {
  return item.revisions.map((revision, index) => {
    const subject = {
      kind: "revision",
      id: revisionId(item, index),
      authorId: personId(revision.author, item.copy),
      content: { ...revision.content, note: revision.note },
    };
    if (item.copy > 0) return passed(subject);
    const evidence = screened(
      subject,
      revision.texts,
      item.kind === "page" ? "document" : "indicator",
    );
    return evidence.verdict === "pass" ? evidence : refuse(item.key, evidence);
  });
}

function refuse(key: string, { findings }: Evidence): never {
  throw new Error(`The gate holds the demo's ${key}: ${JSON.stringify(findings)}`);
}

function revisionRow(item: SeedItem, index: number) {
  const revision = item.revisions[index];
  if (!revision) return [];
  return [
    {
      id: revisionId(item, index),
      item_id: item.id,
      base_version: index,
      author_id: personId(revision.author, item.copy),
      organisation_id: organisationOf(revision.author, item.copy),
      note: revision.note,
      content: revision.content,
      state: "published",
      created_at: daysAgo(revision.daysAgo, item.key),
    },
  ];
}

/** Publishing takes the present moment; the demo's story happened earlier. */
async function setTimes(client: Client, items: readonly SeedItem[]): Promise<void> {
  await client.query(
    `update revision set published_at = created_at where item_id = any ($1::uuid[])`,
    [items.map(({ id }) => id)],
  );
  await client.query(
    `update item i set published_at = i.created_at, changed_at = r.created_at
       from revision r where r.id = i.current_revision_id and i.id = any ($1::uuid[])`,
    [items.map(({ id }) => id)],
  );
}

async function loadComments(client: Client, items: readonly SeedItem[]): Promise<void> {
  const comments = items.flatMap((item) =>
    item.comments.map((comment, index) => ({
      item,
      comment,
      id: idOf("comment", item.id, index),
      authorId: personId(comment.author, item.copy),
    })),
  );
  await insertEvidence(
    client,
    comments.map(({ item, comment: { body }, id, authorId }) => {
      const subject = { kind: "comment", id, authorId, content: { body } };
      return item.copy > 0 ? passed(subject) : screened(subject, { body }, "note");
    }),
  );
  await insert(
    client,
    "comment",
    comments.map(({ item, comment, id, authorId }) => ({
      id,
      item_id: item.id,
      author_id: authorId,
      body: comment.body,
      state: "published",
      created_at: daysAgo(comment.daysAgo, item.key),
    })),
  );
}

/** What organisations saw, signed by the first of their people. */
export async function loadObservations(
  client: Client,
  indicators: readonly DemoIndicator[],
  { copy, signerOf }: { copy: number; signerOf: (organisation: string) => string },
): Promise<void> {
  await insert(
    client,
    "observation",
    indicators.flatMap((it) =>
      it.observations.map(({ organisation, quarter, kind, band }) => ({
        id: idOf("observation", it.key, organisation, quarter, copy),
        item_id: itemId(it.key, copy),
        organisation_id: organisationId(organisation, copy),
        person_id: personId(signerOf(organisation), copy),
        quarter: quarterStart(quarter),
        kind,
        band: kind === "seen" ? band : null,
        created_at: new Date().toISOString(),
        changed_at: new Date().toISOString(),
      })),
    ),
  );
}

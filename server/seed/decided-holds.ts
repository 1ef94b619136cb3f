import type { Client } from "pg";
import type { DemoDecidedHold } from "../../prisma/demo/types";
import { daysAgo, idOf } from "./clock";
import { type Evidence, insertEvidence, screened } from "./evidence";
import { insert } from "./insert";
import type { SeedItem } from "./items";
import { personId } from "./people";
import { homeOf, insertTask, itemOf } from "./tasks";

/** Comments that were held and are decided, so that the figures of the gate have something to count. */
export async function loadDecidedHolds(
  client: Client,
  holds: readonly DemoDecidedHold[],
  items: ReadonlyMap<string, SeedItem>,
): Promise<void> {
  for (const it of holds) {
    await insertEvidence(client, evidenceOf(it));
    if (it.decision === "release") await releaseEvidence(client, it);
    await insert(client, "comment", [comment(it, itemOf(items, it.on).id)]);
    await decide(client, it, itemOf(items, it.on));
  }
}

const stateAfter = { release: "published", return: "returned", refuse: "refused" } as const;

/** What was refused has lost its words. */
function comment(it: DemoDecidedHold, itemId: string) {
  return {
    id: idOf("held", it.key),
    item_id: itemId,
    author_id: personId(it.author, 0),
    body: it.decision === "refuse" ? "" : it.text,
    state: stateAfter[it.decision],
    created_at: daysAgo(it.daysAgo, it.key),
  };
}

/** Of the text itself, and of what the secretariat said about it. */
function evidenceOf(it: DemoDecidedHold): Evidence[] {
  const content = { body: it.text };
  const authorId = personId(it.author, 0);
  const about = { kind: "comment", id: idOf("held", it.key), authorId, content };
  return [
    screened(about, content, "note"),
    reasonEvidence(it, it.by, { reason: it.reason }),
    ...(it.proposal
      ? [reasonEvidence(it, it.proposal.by, { proposed_reason: it.proposal.reason })]
      : []),
  ];
}

function reasonEvidence(
  { key }: DemoDecidedHold,
  by: string,
  content: Record<string, string>,
): Evidence {
  const about = { kind: "task", id: idOf("task", key), authorId: personId(by, 0), content };
  return screened(about, content, "note");
}

async function releaseEvidence(client: Client, it: DemoDecidedHold): Promise<void> {
  await client.query(
    "update screening set released_at = $2, released_by_id = $3 where subject_id = $1",
    [idOf("held", it.key), daysAgo(it.daysAgo - 1, it.key), personId(it.by, 0)],
  );
}

async function decide(client: Client, it: DemoDecidedHold, item: SeedItem): Promise<void> {
  const [id, comment_id] = [idOf("task", it.key), idOf("held", it.key)];
  const decidedAt = daysAgo(it.daysAgo - 1, it.key);
  await insertTask(
    client,
    {
      id,
      kind: "gate_hold",
      state: "decided",
      author_id: personId(it.author, 0),
      workspace_id: homeOf(item),
      item_id: item.id,
      comment_id,
      decision: it.decision,
      reason_code: it.reasonCode,
      reason: it.reason,
      decided_by_id: personId(it.by, 0),
      decided_at: decidedAt,
      ...(it.proposal
        ? {
            proposed_by_id: personId(it.proposal.by, 0),
            proposed_at: decidedAt,
            proposed_reason: it.proposal.reason,
          }
        : {}),
    },
    it.daysAgo,
  );
  await client.query(
    `update screening s set created_at = t.created_at from task t
      where t.id = $1 and s.subject_id = t.comment_id`,
    [id],
  );
}

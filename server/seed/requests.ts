import type { Client } from "pg";
import type { DemoJoinRequest, DemoReport } from "../../prisma/demo/types";
import { daysAgo, idOf, inDays } from "./clock";
import { insertEvidence, screened } from "./evidence";
import { insert } from "./insert";
import type { SeedItem } from "./items";
import { personId } from "./people";
import { homeOf, insertTask, itemOf } from "./tasks";
import { workspaceId } from "./workspaces";

export async function loadJoinRequests(
  client: Client,
  requests: readonly DemoJoinRequest[],
): Promise<void> {
  for (const it of requests) {
    const id = idOf("join", it.person, it.workspace);
    const authorId = personId(it.person, 0);
    const home = workspaceId(it.workspace, 0);
    const isDecided = it.state !== "pending";
    const texts = { reason: it.reason, ...(isDecided ? { decision_reason: it.answer } : {}) };
    await insertEvidence(
      client,
      Object.entries(texts).map(([column, text]) =>
        screened(
          { kind: "join_request", id, authorId, content: { [column]: text } },
          { [column]: text },
          "note",
        ),
      ),
    );
    await insert(client, "join_request", [
      {
        id,
        workspace_id: home,
        person_id: authorId,
        ...texts,
        state: it.state,
        decided_by_id: isDecided ? personId(it.decidedBy, 0) : null,
        decided_at: isDecided ? daysAgo(it.decidedDaysAgo, id) : null,
        version: isDecided ? 2 : 1,
        created_at: daysAgo(it.daysAgo, id),
      },
    ]);
    if (isDecided) continue;
    await insertTask(
      client,
      {
        id: idOf("task", id),
        kind: "join_request",
        author_id: authorId,
        join_request_id: id,
        workspace_id: home,
        due_at: inDays(7 - it.daysAgo),
      },
      it.daysAgo,
    );
  }
}

export async function loadReports(
  client: Client,
  reports: readonly DemoReport[],
  items: ReadonlyMap<string, SeedItem>,
): Promise<void> {
  for (const it of reports) {
    const item = itemOf(items, it.item);
    const id = idOf("report", it.key);
    const authorId = personId(it.person, 0);
    await insertEvidence(client, [
      screened(
        { kind: "task", id, authorId, content: { statement: it.reason } },
        { statement: it.reason },
        "note",
      ),
    ]);
    await insertTask(
      client,
      {
        id,
        kind: "report",
        author_id: authorId,
        item_id: item.id,
        workspace_id: homeOf(item),
        statement: it.reason,
      },
      it.daysAgo,
    );
  }
}

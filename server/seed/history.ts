import type { Client } from "pg";
import type { DemoWorkspace } from "../../prisma/demo/types";
import { daysAgo, idOf } from "./clock";
import { insert } from "./insert";
import { organisationOf, type SeedItem } from "./items";
import { personId } from "./people";
import { workspaceId } from "./workspaces";

type Event = {
  at: string;
  act: string;
  person: string;
  objectKind: string;
  objectId: string;
  workspaceId: string;
};

/** The record of what the demo tells: who was admitted, what was shared, revised and said. */
export async function loadHistory(
  client: Client,
  workspaces: readonly DemoWorkspace[],
  items: readonly SeedItem[],
): Promise<void> {
  const events = [...workspaces.flatMap(admissions), ...items.flatMap(publications)].toSorted(
    (a, b) => a.at.localeCompare(b.at),
  );
  await insert(
    client,
    "audit_pending",
    events.map(({ at, person, ...event }, index) => ({
      id: index + 1,
      at,
      body: {
        at: at.replace("Z", "000Z"),
        actorId: personId(person, 0),
        organisationId: organisationOf(person, 0),
        ...event,
      },
    })),
  );
  await client.query("select setval('audit_pending_id_seq', (select max(id) from audit_pending))");
}

function admissions(workspace: DemoWorkspace): Event[] {
  const granter = workspace.members[0]?.person ?? "secretariat.lead";
  return workspace.members.map((grant) => ({
    at: daysAgo(grant.startedDaysAgo, grant.person),
    act: "member.admitted",
    person: granter,
    objectKind: "grant",
    objectId: idOf("grant", workspace.key, grant.person, 0),
    workspaceId: workspaceId(workspace.key, 0),
  }));
}

function publications(item: SeedItem): Event[] {
  const about = {
    objectKind: "item",
    objectId: item.id,
    workspaceId: workspaceId(item.workspace, 0),
  };
  return [
    ...item.revisions.map((revision, index) => ({
      ...about,
      at: daysAgo(revision.daysAgo, item.key),
      act: index === 0 ? "item.published" : "item.revised",
      person: revision.author,
    })),
    ...item.comments.map((comment) => ({
      ...about,
      at: daysAgo(comment.daysAgo, item.key),
      act: "comment.published",
      person: comment.author,
    })),
  ];
}

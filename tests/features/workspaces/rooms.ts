import { randomUUID } from "node:crypto";
import { workspace, sql } from "../../support/world";

type Charter = {
  question?: string;
  body?: string;
  sectors?: string[];
  countries?: string[];
  authorities?: boolean;
};

/** A workspace with a charter, as the secretariat would have written it. */
export async function room(
  traits: Parameters<typeof workspace>[0] = {},
  charter: Charter = {},
): Promise<{ id: string; slug: string }> {
  const id = await workspace(traits);
  const question = charter.question ?? "What is it?";
  const body = charter.body ?? "## Purpose\n\nTo find out.";
  for (const content of [{ question }, { body }]) {
    await sql(
      `insert into screening (id, subject_kind, subject_id, author_id, content_hash, verdict, rule_set, findings)
       values ($1, 'charter', $2, $2, sec.content_hash($3::jsonb), 'pass', 'test', '[]')`,
      [randomUUID(), id, JSON.stringify(content)],
    );
  }
  await sql(
    `insert into charter (workspace_id, question, body, eligible_sectors, eligible_countries, authorities_are_eligible)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      id,
      question,
      body,
      charter.sectors ?? [],
      charter.countries ?? [],
      charter.authorities ?? true,
    ],
  );
  return { id, slug: `ws-${id}` };
}

/** The open roles of a person in a workspace, straight from the table. */
export async function openRoles(workspaceId: string, personId: string): Promise<string[]> {
  const rows = await sql<{ role: string }>(
    `select role from workspace_grant g where workspace_id = $1 and person_id = $2 and sec.is_open(g)`,
    [workspaceId, personId],
  );
  return rows.map(({ role }) => role);
}

/** The mails waiting for someone, by kind. */
export async function mailsTo(personId: string): Promise<string[]> {
  const rows = await sql<{ kind: string }>(
    "select kind from outbox where recipient_id = $1 order by created_at, id",
    [personId],
  );
  return rows.map(({ kind }) => kind);
}

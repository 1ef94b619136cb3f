import { randomUUID } from "node:crypto";
import type { Label } from "~/kernel/label";
import { person, sql } from "../../support/world";

type Traits = {
  workspaceId: string;
  label?: Label;
  title?: string;
  description?: string;
  /** Who may read it; the workspace unless told otherwise. */
  principals?: string[];
  publishedAt?: Date;
};

/** An item as others find it, without the way it came there. */
export async function published(traits: Traits): Promise<string> {
  const { workspaceId, label = "AMBER", title = "Canary title" } = traits;
  const { description = "Canary description", publishedAt = new Date() } = traits;
  const authorId = await person();
  const [id, revisionId] = [randomUUID(), randomUUID()];
  // The way through the gate is tested elsewhere; here triggers would only be in the way.
  await sql("set session_replication_role = replica");
  await sql(
    `insert into item (id, kind, workspace_id, organisation_id, author_id, label, state, version,
       current_revision_id, title, subtype, audience, published_at, changed_at)
     select $1, 'page', $2, organisation_id, id, $4, 'published', 1, $5, $6, 'guidance', $7, $8, $8
       from person where id = $3`,
    [
      id,
      workspaceId,
      authorId,
      label,
      revisionId,
      title,
      traits.principals ?? [workspaceId],
      publishedAt,
    ],
  );
  await sql(
    `insert into revision (id, item_id, number, base_version, author_id, organisation_id, content, state)
     select $1, $2, 1, 0, id, organisation_id, $4, 'published' from person where id = $3`,
    [revisionId, id, authorId, JSON.stringify({ title, body: description })],
  );
  await sql("set session_replication_role = origin");
  return id;
}

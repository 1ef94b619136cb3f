import type { Client } from "pg";
import { defaultConfig } from "~/features/screening/config";
import { screenTexts } from "~/features/screening/gate.server";
import { type Channel, ruleSetVersion } from "~/features/screening/screen";
import { organisations } from "../../prisma/demo/organisations";
import { idOf } from "./clock";

type Subject = {
  kind: string;
  id: string;
  authorId: string;
  /** What the row will hold, as the database puts it together to compare (migration 0004). */
  content: Readonly<Record<string, unknown>>;
};

export type Evidence = Subject & { verdict: "pass" | "review"; findings: readonly object[] };

const config = { ...defaultConfig, memberDomains: organisations.map(({ domain }) => domain) };

/**
 * What the gate says of a demo text.
 * @throws Error when the gate blocks it: the demo must not hold what the portal refuses
 */
export function screened(
  subject: Subject,
  texts: Readonly<Record<string, string>>,
  channel: Channel,
): Evidence {
  const { findings } = screenTexts(texts, { channel, config });
  const blocked = findings.find(({ decision }) => decision === "block");
  if (blocked) {
    const text = texts[blocked.field] ?? "";
    throw new Error(
      `The gate blocks ${blocked.type} in the demo: ${text.slice(blocked.start, blocked.end)}`,
    );
  }
  return { ...subject, verdict: findings.length > 0 ? "review" : "pass", findings };
}

/** A text that was screened elsewhere, or a copy of one that was. */
export function passed(subject: Subject): Evidence {
  return { ...subject, verdict: "pass", findings: [] };
}

/** Stores verdicts; the database computes the keyed hash of each content itself. */
export async function insertEvidence(client: Client, evidence: readonly Evidence[]): Promise<void> {
  for (let start = 0; start < evidence.length; start += 1_000) {
    const rows = evidence
      .slice(start, start + 1_000)
      .map(({ kind, id, authorId, content, verdict, findings }) => ({
        id: idOf("screening", id, Object.keys(content).join()),
        kind,
        subject: id,
        author: authorId,
        content,
        verdict,
        findings,
      }));
    await client.query(
      `insert into screening (id, subject_kind, subject_id, author_id, content_hash, verdict, rule_set, findings)
       select id, kind, subject, author, sec.content_hash(content), verdict, $2, findings
         from jsonb_to_recordset($1::jsonb) as r(id uuid, kind text, subject uuid, author uuid, content jsonb, verdict text, findings jsonb)`,
      [JSON.stringify(rows), ruleSetVersion],
    );
  }
}

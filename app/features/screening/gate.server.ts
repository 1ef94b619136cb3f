import { randomUUID } from "node:crypto";
import { DomainError } from "~/kernel/errors";
import type { Tx } from "~/platform/db.server";
import type { Prisma } from "~/platform/generated/client";
import { defaultConfig } from "./config";
import { mechanicalFix } from "./fix";
import {
  type Channel,
  type Finding,
  ruleSetVersion,
  screen,
  type ScreeningConfig,
  type ScreeningLanguage,
} from "./screen";

/** A finding and the field of the form it stands in. */
export type FieldFinding = Finding & {
  field: string;
  /** What would stand in its place; given to the author only, never kept (screening/fix.ts). */
  fix?: string | null;
};

/** What the gate said of everything an author wrote. Never `block`: that is thrown. */
export type Screened = {
  readonly verdict: "pass" | "review";
  readonly findings: readonly FieldFinding[];
};

/** Texts by the name of their form field. */
export type Texts = Readonly<Record<string, string>>;

type Setting = { channel: Channel; lang?: ScreeningLanguage };

/**
 * Passes an author's texts through the gate (domain.md section 5).
 * @throws DomainError `invalid` with the findings when something must not be shared: nothing is stored
 */
export async function passGate(tx: Tx, texts: Texts, setting: Setting): Promise<Screened> {
  const config = await configOf(tx);
  const findings: FieldFinding[] = [];
  let isTip = false;
  for (const [field, text] of Object.entries(texts)) {
    if (!text) continue;
    const result = screen(text, { ...setting, config });
    findings.push(...result.findings.map((finding) => ({ ...finding, field })));
    isTip ||= result.tip ?? false;
  }
  const blocked = findings.find(({ decision }) => decision === "block");
  if (blocked) {
    const said = isTip ? "screening:tip" : "errors:gateBlocked";
    const mendable = findings.map((finding) => ({
      ...finding,
      fix: mechanicalFix(texts[finding.field] ?? "", finding),
    }));
    throw new DomainError("invalid", said, { field: blocked.field, findings: mendable });
  }
  return { verdict: findings.length > 0 ? "review" : "pass", findings };
}

/**
 * The same for short texts that nobody holds for review, such as the reason of a decision: what the gate
 * doubts must be rewritten. Keeps the evidence that the row's trigger asks for, column by column.
 */
export async function passGateOrRewrite(
  tx: Tx,
  subject: RewriteSubject,
  texts: Texts,
): Promise<void> {
  const columns = Object.entries(texts).filter(([, text]) => text !== "");
  const typed = columns.map(([column, text]) => [subject.field ?? column, text] as const);
  const { findings } = await passGate(tx, Object.fromEntries(typed), { channel: "note" });
  const [first] = findings;
  if (first) {
    throw new DomainError("invalid", "errors:gateReview", { field: first.field, findings });
  }
  for (const [column, text] of columns) {
    const screened: Screened = { verdict: "pass", findings: [] };
    await keepEvidence(tx, { ...subject, content: { [column]: text }, screened });
  }
}

type RewriteSubject = {
  /** Table and id of the row that will hold the texts. */
  kind: string;
  id: string;
  /** The form's field, where it is not named as the column. */
  field?: string;
};

type Evidence = {
  kind: string;
  id: string;
  /** What the row will hold, as the database puts it together to compare (migration 0004). */
  content: Prisma.InputJsonObject;
  screened: Screened;
};

/** Stores the verdict on a content, bound to it by a keyed hash; never the content itself. */
export async function keepEvidence(tx: Tx, { kind, id, content, screened }: Evidence) {
  const findings = JSON.stringify(screened.findings);
  await tx.$executeRaw`select sec.record_screening(${randomUUID()}::uuid, ${kind}, ${id}::uuid,
    ${JSON.stringify(content)}::jsonb, ${screened.verdict}, ${ruleSetVersion}, ${findings}::jsonb)`;
}

/** The coalition's own addresses are no strangers' addresses. */
async function configOf(tx: Tx): Promise<ScreeningConfig> {
  const organisations = await tx.organisation.findMany({
    where: { state: { in: ["active", "observer"] } },
    select: { domains: true },
  });
  return { ...defaultConfig, memberDomains: organisations.flatMap(({ domains }) => domains) };
}

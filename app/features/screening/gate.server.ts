import { randomUUID } from "node:crypto";
import { DomainError } from "~/kernel/errors";
import type { Tx } from "~/platform/db.server";
import type { Prisma } from "~/platform/generated/client";
import { gateSettings } from "./settings.server";
import { mechanicalFix } from "./fix";
import { screenInTime } from "./in-time.server";
import { needsLead } from "./needs-lead";
import type { Tip } from "./refused-tip";
import {
  type Channel,
  type Finding,
  ruleSetOf,
  type ScreeningLanguage,
  type ScreeningOptions,
} from "./screen";

/** A finding and the field of the form it stands in. */
export type FieldFinding = Finding & {
  field: string;
  /** Kept with what is held: a release takes the lead as one of the two. */
  needsLead?: true;
  /** What would stand in its place; given to the author only, never kept (screening/fix.ts). */
  fix?: string | null;
};

/** What the gate said of everything an author wrote. Never `block`: that is thrown. */
export type Screened = {
  readonly verdict: "pass" | "review";
  /** What has decided (`ruleSetOf`). */
  readonly ruleSet: string;
  readonly findings: readonly FieldFinding[];
};

/** Texts by the name of their form field. */
export type Texts = Readonly<Record<string, string>>;

type Setting = { channel: Channel; lang?: ScreeningLanguage };

/**
 * Passes an author's texts through the gate (domain.md section 5).
 * @throws DomainError `invalid` with the findings when something must not be shared, or with where to
 *   report when a text reads like a tip about a crime: nothing is stored
 */
export async function passGate(tx: Tx, texts: Texts, setting: Setting): Promise<Screened> {
  const { config, country } = await gateSettings(tx);
  const { findings, tips } = screenTexts(texts, { ...setting, config });
  const [tip] = tips;
  const field = tip ?? findings.find(({ decision }) => decision === "block")?.field;
  if (field === undefined) {
    return {
      verdict: findings.length > 0 ? "review" : "pass",
      ruleSet: ruleSetOf(config),
      findings,
    };
  }
  const mendable = findings.map((finding) => ({
    ...finding,
    fix: mechanicalFix(texts[finding.field] ?? "", finding),
  }));
  const about: Tip[] = tip === undefined ? [] : [{ tip: true, country }];
  throw new DomainError(
    "invalid",
    tip === undefined ? "errors:gateBlocked" : "screening:tip.refused",
    {
      field,
      findings: [...about, ...mendable],
    },
  );
}

/** What the gate says of several texts, and which of them read like a tip about a crime. */
export function screenTexts(
  texts: Texts,
  options: ScreeningOptions,
): { findings: FieldFinding[]; tips: string[] } {
  const results = Object.entries(texts)
    .filter(([, text]) => text !== "")
    .map(([field, text]) => ({ field, ...screenInTime(text, options) }));
  return {
    findings: results.flatMap(({ field, findings }) =>
      findings.map((finding) => inField(field, finding)),
    ),
    tips: results.filter(({ tip }) => tip).map(({ field }) => field),
  };
}

function inField(field: string, finding: Finding): FieldFinding {
  return { ...finding, field, ...(needsLead(finding) ? { needsLead: true } : {}) };
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
  const screened = await passGate(tx, Object.fromEntries(typed), { channel: "note" });
  const { findings } = screened;
  const [first] = findings;
  if (first) {
    throw new DomainError("invalid", "errors:gateReview", { field: first.field, findings });
  }
  for (const [column, text] of columns) {
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
    ${JSON.stringify(content)}::jsonb, ${screened.verdict}, ${screened.ruleSet}, ${findings}::jsonb)`;
}

import { setImmediate as turn } from "node:timers/promises";
import { type Kept, listsOf } from "~/features/screening/coalition-settings.server";
import type { ScreeningConfig } from "~/features/screening/screen";
import { gateSettings } from "~/features/screening/settings.server";
import { changeOf, type TrialChange, type TrialCounts } from "~/features/screening/settings-trial";
import { asWorker, type Tx } from "~/platform/db.server";
import { newFindings } from "./rescreen.server";
import { cursorOf, type StoredText, storedTexts } from "./stored-texts.server";

/** Texts read at once. */
const batch = 40;
/** Milliseconds of screening in one transaction. */
const patience = 2_000;
/** Changed texts that are remembered, for the lead to look at; all are counted. */
const mostHits = 100;

/**
 * Tries proposed settings on some of the texts that are stored: what would the gate say of each, and what
 * does it say now? Counts and place are kept together, so that a worker which dies loses one batch and
 * nothing is counted twice; others pass by what one has in hand.
 * @returns how many texts were tried; 0 when nothing waits
 */
export function trySettings(): Promise<number> {
  return asWorker(async (tx) => {
    const trial = await takeTrial(tx);
    if (!trial) return 0;
    const { config } = await gateSettings(tx);
    const texts = await storedTexts(tx, {
      limit: batch,
      since: trial.since,
      after: cursorOf(trial),
    });
    const tried = await tryTexts(texts, {
      before: config,
      after: { ...config, ...listsOf(trial) },
    });
    await keep(tx, trial, { tried, isLast: texts.length < batch && tried.length === texts.length });
    return Math.max(tried.length, 1);
  });
}

type Trial = Kept & {
  settingId: string;
  since: Date;
  afterKind: string | null;
  afterId: string | null;
  rules: Record<string, TrialCounts>;
  hits: Hit[];
};

type Hit = { kind: StoredText["kind"]; id: string; change: TrialChange };

/** The change that is being tried, and nobody else's while this transaction lasts. Begins with its first batch. */
async function takeTrial(tx: Tx): Promise<Trial | null> {
  const waiting = await tx.gateSetting.findFirst({
    where: { state: "proposed", OR: [{ trial: null }, { trial: { finishedAt: null } }] },
    select: { id: true },
  });
  if (!waiting) return null;
  await tx.$executeRaw`
    insert into gate_trial (setting_id, since)
      select id, created_at - interval '90 days' from gate_setting where id = ${waiting.id}::uuid
    on conflict (setting_id) do nothing`;
  const [trial] = await tx.$queryRaw<Trial[]>`
    select t.setting_id as "settingId", t.since, t.after_kind as "afterKind", t.after_id as "afterId", t.rules, t.hits,
           s.own_terms as "ownTerms", s.org_handles as "orgHandles", s.reference_hosts as "referenceHosts",
           s.role_mailboxes as "roleMailboxes", s.service_numbers as "serviceNumbers"
      from gate_trial t join gate_setting s on s.id = t.setting_id
     where t.setting_id = ${waiting.id}::uuid and t.finished_at is null for update of t skip locked`;
  return trial ?? null;
}

type Tried = { text: StoredText; outcome: ReturnType<typeof changeOf> };

async function tryTexts(
  texts: readonly StoredText[],
  { before, after }: { before: ScreeningConfig; after: ScreeningConfig },
): Promise<Tried[]> {
  const tried: Tried[] = [];
  const until = performance.now() + patience;
  for (const text of texts) {
    tried.push({ text, outcome: changeOf(newFindings(text, before), newFindings(text, after)) });
    if (performance.now() > until) break;
    // The worker has mail to send as well.
    await turn();
  }
  return tried;
}

type Batch = { tried: readonly Tried[]; isLast: boolean };

async function keep(tx: Tx, { settingId, rules, hits }: Trial, { tried, isLast }: Batch) {
  const changed = tried.flatMap(({ text: { kind, id }, outcome }) =>
    outcome ? [{ kind, id, ...outcome }] : [],
  );
  for (const { change, rules: differing } of changed) {
    for (const rule of differing)
      (rules[rule] ??= { held: 0, blocked: 0, passing: 0 })[change] += 1;
  }
  const all = [...hits, ...changed.map(({ kind, id, change }) => ({ kind, id, change }))];
  const count = (of: TrialChange) => changed.filter(({ change }) => change === of).length;
  const last = tried.at(-1)?.text;
  await tx.gateTrial.updateMany({
    where: { settingId },
    data: {
      ...(last ? { afterKind: last.kind, afterId: last.id } : {}),
      screened: { increment: tried.length },
      held: { increment: count("held") },
      blocked: { increment: count("blocked") },
      passing: { increment: count("passing") },
      rules,
      hits: all.slice(0, mostHits),
      ...(isLast ? { finishedAt: new Date() } : {}),
    },
  });
}

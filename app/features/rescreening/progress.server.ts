import type { Tx } from "~/platform/db.server";

/** How far a rule set has come through what is stored, as its worker wrote it down. */
export type Progress = { ruleSet: string; stored: number; seen: number; readAt: Date };

/** How far the rule set has come that read last; null when it has seen everything, or no worker has begun. */
export async function rescreeningProgress(tx: Tx): Promise<Progress | null> {
  const last = await tx.rescreening.findFirst({ orderBy: { readAt: "desc" } });
  return last?.finishedAt === null ? last : null;
}

/** A change that began earlier than this before a round's end may still be committed after it. */
const overlap = "10 minutes";
/** So often everything is looked through although nothing says that a text was missed. */
const longest = "1 day";

/** Whether texts are left for this rule set. Counts them when it begins, and when some were missed. */
export async function isUnderWay(tx: Tx, ruleSet: string): Promise<boolean> {
  const [known] = await tx.$queryRaw<{ isUnderWay: boolean; isDue: boolean }[]>`
    select finished_at is null as "isUnderWay",
           finished_at < now() - ${longest}::interval
             or sec.has_unseen_since(finished_at - ${overlap}::interval, rule_set) as "isDue"
      from rescreening where rule_set = ${ruleSet}`;
  if (known?.isUnderWay) return true;
  if (known && !known.isDue) return false;
  const [begun] = await tx.$queryRaw<{ unseen: number }[]>`
    with counted as (select stored, unseen from sec.count_stored_texts(${ruleSet})),
         kept as (
           insert into rescreening (rule_set, stored, seen, finished_at)
             select ${ruleSet}, stored, stored - unseen, case unseen when 0 then now() end from counted
           on conflict (rule_set) do update set stored = excluded.stored, seen = excluded.seen,
             read_at = excluded.read_at, finished_at = excluded.finished_at)
    select unseen from counted`;
  return begun !== undefined && begun.unseen > 0;
}

/** Writes down that so many more were read; none means that it has seen everything. */
export async function keepProgress(tx: Tx, ruleSet: string, read: number): Promise<void> {
  await tx.$executeRaw`
    update rescreening set read_at = now(),
           seen = case ${read}::integer when 0 then stored else least(stored, seen + ${read}::integer) end,
           finished_at = case ${read}::integer when 0 then now() end
     where rule_set = ${ruleSet}`;
}

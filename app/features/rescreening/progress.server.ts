import type { Tx } from "~/platform/db.server";
import type { Cursor } from "./stored-texts.server";

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

/** Where this rule set goes on reading; null when nothing is left. Counts when it begins, and when some were missed. */
export async function placeOf(tx: Tx, ruleSet: string): Promise<Place | null> {
  const [known] = await tx.$queryRaw<(Place & { isUnderWay: boolean; isDue: boolean })[]>`
    select after_kind as "afterKind", after_id as "afterId", finished_at is null as "isUnderWay",
           finished_at < now() - ${longest}::interval
             or sec.has_unseen_since(finished_at - ${overlap}::interval, rule_set) as "isDue"
      from rescreening where rule_set = ${ruleSet}`;
  if (known?.isUnderWay) return known;
  if (known && !known.isDue) return null;
  const [begun] = await tx.$queryRaw<{ unseen: number }[]>`
    with counted as (select stored, unseen from sec.count_stored_texts(${ruleSet})),
         kept as (
           insert into rescreening (rule_set, stored, seen, finished_at)
             select ${ruleSet}, stored, stored - unseen, case unseen when 0 then now() end from counted
           on conflict (rule_set) do update set stored = excluded.stored, seen = excluded.seen,
             read_at = excluded.read_at, finished_at = excluded.finished_at, after_kind = null, after_id = null)
    select unseen from counted`;
  return begun && begun.unseen > 0 ? { afterKind: null, afterId: null } : null;
}

type Place = { afterKind: string | null; afterId: string | null };

type Batch = { read: readonly Cursor[]; isLast: boolean };

/** Writes down what was read, and that nothing is left. */
export async function keepPlace(tx: Tx, ruleSet: string, { read, isLast }: Batch): Promise<void> {
  const last = read.at(-1);
  await tx.$executeRaw`
    update rescreening set read_at = now(),
           seen = case when ${isLast} then stored else least(stored, seen + ${read.length}::integer) end,
           after_kind = coalesce(${last?.kind ?? null}, after_kind), after_id = coalesce(${last?.id ?? null}::uuid, after_id),
           finished_at = case when ${isLast} then now() end
     where rule_set = ${ruleSet}`;
}

import { ruleSetOf } from "~/features/screening/screen";
import { gateSettings } from "~/features/screening/settings.server";
import type { Tx } from "~/platform/db.server";

export type Progress = { ruleSet: string; stored: number; seen: number };

/** How far the present rule set has come through what is stored; null when it has seen everything. */
export async function rescreeningProgress(tx: Tx): Promise<Progress | null> {
  const ruleSet = ruleSetOf((await gateSettings(tx)).config);
  const [count] = await tx.$queryRaw<{ stored: number; unseen: number }[]>`
    select stored::integer, unseen::integer from sec.count_stored_texts(${ruleSet})`;
  if (!count || count.unseen === 0) return null;
  return { ruleSet, stored: count.stored, seen: count.stored - count.unseen };
}

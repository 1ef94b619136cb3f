import { z } from "zod";
import { authorize } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { DomainError, notFound } from "~/kernel/errors";
import { isReadOnRecord, type Label } from "~/kernel/label";
import { asActor, asReader, type Tx } from "~/platform/db.server";
import { record, recordReads } from "~/platform/record.server";
import { listsOf, settingsInForce } from "./coalition-settings.server";
import { countsOf } from "./propose-settings.server";
import { changesBetween } from "./settings-lists";
import { gatePolicy } from "./settings-policy";
import { busiestFirst, type TrialChange, trialChanges, type TrialCounts } from "./settings-trial";

/** The change that is being tried, with what it would do to the texts of the last 90 days; null for none. */
export function getChange(actor: Actor) {
  return asReader(actor, async (tx) => {
    if (!gatePolicy.readSettings(actor)) throw notFound();
    const found = await tx.gateSetting.findFirst({
      where: { state: "proposed" },
      select: {
        version: true,
        ...lists,
        createdAt: true,
        author: { select: { name: true } },
        trial: { select: { screened: true, finishedAt: true, ...counts, rules: true, hits: true } },
      },
    });
    const can = { decide: gatePolicy.changeSettings(actor) };
    if (!found) return { can, change: null };
    const { version, author, createdAt, trial } = found;
    const changes = changesBetween((await settingsInForce(tx)).lists, listsOf(found));
    return {
      can,
      change: {
        version,
        author: author.name,
        createdAt,
        changes,
        trial: trial && (await shownOf(tx, trial)),
      },
    };
  });
}

type Decision = { version: number; decision: "take_effect" | "discard" };

/**
 * Puts the tried change in force, or lets it go.
 * @throws DomainError `conflict` when it was decided meanwhile or is still being tried
 */
export function decideChange(actor: Actor, { version, decision }: Decision): Promise<void> {
  return asActor(actor, async (tx) => {
    if (!gatePolicy.readSettings(actor)) throw notFound();
    authorize(actor, gatePolicy.changeSettings, null);
    const found = await tx.gateSetting.findFirst({
      where: { state: "proposed", version },
      select: { id: true, ...lists, trial: { select: { finishedAt: true } } },
    });
    if (!found) throw new DomainError("conflict", "gate:change.gone");
    if (decision === "take_effect" && !found.trial?.finishedAt) {
      throw new DomainError("conflict", "gate:change.notYet");
    }
    const changes = changesBetween((await settingsInForce(tx)).lists, listsOf(found));
    const { count } = await tx.gateSetting.updateMany({
      where: { id: found.id, state: "proposed" },
      data: { state: decision === "take_effect" ? "in_force" : "discarded" },
    });
    if (count === 0) throw new DomainError("conflict", "gate:change.gone");
    await record(tx, {
      act: decision === "take_effect" ? "gate.changed" : "gate.discarded",
      objectKind: "gate_setting",
      objectId: found.id,
      detail: { version, lists: countsOf(changes) },
    });
  });
}

const lists = {
  ownTerms: true,
  orgHandles: true,
  referenceHosts: true,
  roleMailboxes: true,
  serviceNumbers: true,
} as const;

const counts = { held: true, blocked: true, passing: true } as const;

type Trial = TrialCounts & {
  screened: number;
  finishedAt: Date | null;
  rules: unknown;
  hits: unknown;
};

export type ShownTrial = Awaited<ReturnType<typeof shownOf>>;

async function shownOf(tx: Tx, { rules, hits, finishedAt, ...numbers }: Trial) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by trySettings in this shape
  const byRule = rules as Record<string, TrialCounts>;
  const remembered = hitSchema.parse(hits);
  const texts = finishedAt ? await textsAmong(tx, hits) : [];
  return {
    ...numbers,
    isFinished: finishedAt !== null,
    rules: busiestFirst(byRule),
    texts,
    places: finishedAt ? placesAmong(remembered) : [],
    /** Changed texts of items that this person may not open, among those that are remembered. */
    hidden: remembered.filter(({ kind }) => !isElsewhere(kind)).length - texts.length,
  };
}

const hitSchema = z.array(
  z.object({ kind: z.string(), id: z.string(), change: z.enum(trialChanges) }),
);

export type ChangedPlace = { place: string; change: TrialChange; count: number };

/** Texts beside items and comments, such as `charter.question`: how many of each place would change. */
function placesAmong(hits: z.infer<typeof hitSchema>): ChangedPlace[] {
  const found = new Map<string, ChangedPlace>();
  for (const { kind: place, change } of hits) {
    if (!isElsewhere(place)) continue;
    const known = found.get(`${place} ${change}`) ?? { place, change, count: 0 };
    found.set(`${place} ${change}`, { ...known, count: known.count + 1 });
  }
  return [...found.values()];
}

function isElsewhere(kind: string): boolean {
  return kind !== "comment" && kind !== "revision";
}

export type ChangedText = {
  change: TrialChange;
  kind: "comment" | "revision";
  id: string;
  itemId: string;
  itemKind: "indicator" | "page";
  title: string;
  label: Label;
};

/** Of the texts that would change, those this person may read anyhow. */
async function textsAmong(tx: Tx, hits: unknown): Promise<ChangedText[]> {
  const rows = await tx.$queryRaw<ChangedText[]>`
    select h.change, h.kind, h.id, i.id as "itemId", i.kind as "itemKind", i.title, i.label
      from jsonb_to_recordset(${JSON.stringify(hits)}::jsonb) as h(kind text, id uuid, change text)
      left join revision r on r.id = h.id and h.kind = 'revision'
      left join comment c on c.id = h.id and h.kind = 'comment'
      join item i on i.id = coalesce(r.item_id, c.item_id)
     order by h.change, i.title`;
  const read = rows.flatMap(({ label, itemId }) => (isReadOnRecord(label) ? [itemId] : []));
  await recordReads(tx, [...new Set(read)], "gate");
  return rows;
}

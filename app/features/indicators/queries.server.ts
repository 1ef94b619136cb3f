import { randomUUID } from "node:crypto";
import { changesBetween, type FieldChange } from "~/features/items/changes.server";
import { itemPolicy } from "~/features/items/policy";
import { type Item, requireItem } from "~/features/items/queries.server";
import { type ItemRevision, surroundingsOf } from "~/features/items/surroundings.server";
import { abilities, authorize } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { notFound } from "~/kernel/errors";
import { isReadOnRecord } from "~/kernel/label";
import { asReader, type Tx } from "~/platform/db.server";
import { recordReads } from "~/platform/record.server";
import { comparedTexts, type IndicatorContent } from "./content";
import { type ObservationKind, type OwnObservation, quarterOf } from "./observation";
import { indicatorPolicy } from "./policy";
import { contentSchema } from "./schema";

/** An indicator with all that its page shows. Four statements. */
export function getIndicator(actor: Actor, itemId: string) {
  return asReader(actor, async (tx) => {
    const item = await requireItem(tx, actor, itemId);
    if (item.kind !== "indicator") throw notFound();
    const { revisions, ...around } = await surroundingsOf(tx, actor, item);
    const { contents, ...observed } = await detailsOf(tx, item);
    if (isReadOnRecord(item.label)) await recordReads(tx, [item.id], "page");
    return {
      item,
      ...contentsOf(item, { revisions, contents }),
      ...around,
      ...observed,
      quarter: quarterOf(new Date()),
      organisation: actor.organisationName,
      formKey: randomUUID(),
      history: revisions.map((revision, index) => ({
        ...revision,
        /** What its author reads beside what the gate found in it. */
        content: revision.state === "hidden" ? contents[revision.id] : undefined,
        changes: changesOf(revision, { contents, before: earlier(revisions, index) }),
      })),
      can: {
        ...abilities(itemPolicy, actor, item),
        ...abilities(indicatorPolicy, actor, item),
      },
    };
  });
}

type Kept = { revisions: readonly ItemRevision[]; contents: Record<string, IndicatorContent> };

function contentsOf(item: Item, { revisions, contents }: Kept) {
  const newest = contents[revisions[0]?.id ?? ""] ?? null;
  const current = item.currentRevisionId ? contents[item.currentRevisionId] : newest;
  // The text of what was refused is deleted with the decision.
  if (!current && item.state !== "refused") throw notFound();
  return {
    content: current ?? null,
    /** The newest text, also when it is not the one that stands: held or returned. */
    newest,
    isExpired: Boolean(current?.validUntil && current.validUntil < today()),
  };
}

/** What an organisation said this quarter, for the form on a page of its own. */
export function getObserving(actor: Actor, itemId: string) {
  return asReader(actor, async (tx) => {
    const item = await requireItem(tx, actor, itemId);
    authorize(actor, indicatorPolicy.observe, item);
    const { own } = await detailsOf(tx, item);
    const quarter = quarterOf(new Date());
    return {
      item: { id: item.id, title: item.title },
      organisation: actor.organisationName,
      quarter,
      current: own.find((one) => one.quarter === quarter),
    };
  });
}

/** The text that stands, or for what was never published the last one its author wrote. */
export async function contentOf(tx: Tx, item: Item): Promise<IndicatorContent> {
  const [revision] = await tx.revision.findMany({
    where: {
      itemId: item.id,
      ...(item.currentRevisionId ? { id: item.currentRevisionId } : {}),
    },
    orderBy: { createdAt: "desc" },
    take: 1,
    select: { content: true },
  });
  const content = contentSchema.safeParse(revision?.content);
  if (!content.success) throw notFound();
  return content.data;
}

type Total = { quarter: string; kind: ObservationKind; organisations: number };
type Details = { contents: Record<string, unknown>; totals: Total[]; own: OwnObservation[] };

/** Newest versions whose texts are compared; one that is hidden from others is among them, however old. */
const mostContents = 30;

async function detailsOf(tx: Tx, item: Item) {
  const [found] = await tx.$queryRaw<Details[]>`
    select
      coalesce((select jsonb_object_agg(r.id, r.content) from (
        select id, content from revision where item_id = ${item.id}::uuid and state <> 'refused'
         order by state = 'hidden' desc, created_at desc limit ${mostContents}) r), '{}') as contents,
      coalesce((select jsonb_agg(t) from sec.observation_totals(${item.id}::uuid) t), '[]') as totals,
      coalesce((select jsonb_agg(jsonb_build_object('quarter', o.quarter, 'kind', o.kind, 'band', o.band)
                  order by o.quarter desc) from observation o where o.item_id = ${item.id}::uuid), '[]') as own`;
  const { contents = {}, totals = [], own = [] } = found ?? {};
  return { contents: parsed(contents), totals, own };
}

function parsed(contents: Record<string, unknown>): Record<string, IndicatorContent> {
  const pairs = Object.entries(contents).flatMap(([id, content]) => {
    const read = contentSchema.safeParse(content);
    return read.success ? [[id, read.data] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** The published version before this one. */
function earlier(revisions: readonly ItemRevision[], index: number): ItemRevision | undefined {
  return revisions.slice(index + 1).find(({ state }) => state === "published");
}

type Compared = {
  contents: Record<string, IndicatorContent>;
  before: ItemRevision | undefined;
};

function changesOf(revision: ItemRevision, { contents, before }: Compared): FieldChange[] {
  const [now, then] = [contents[revision.id], before && contents[before.id]];
  return now && then ? changesBetween(comparedTexts(then), comparedTexts(now)) : [];
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

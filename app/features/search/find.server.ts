import { defang } from "~/components/defanged";
import { itemAddress, type ItemKind } from "~/features/items/item";
import { refang } from "~/features/indicators/hosts";
import type { Actor } from "~/kernel/actor";
import { isReadOnRecord, type Label } from "~/kernel/label";
import { asReader, type Tx } from "~/platform/db.server";
import { recordReads } from "~/platform/record.server";

type Found = { to: string; label: string; detail: string };
export type FoundGroup = { kind: "workspaces" | "indicators" | "documents"; items: Found[] };

/** The most results of one kind. */
const most = 8;
/** The most items that a search by words considers, the newest first. */
const mostFound = 60;

/** Workspaces and items by their words, for the command palette. The words are kept nowhere. */
export function find(actor: Actor, words: string): Promise<FoundGroup[]> {
  return asReader(actor, async (tx) => {
    const asked = refang(words).slice(0, 200);
    if (asked === "") return [];
    const items = await itemsWith(tx, asked);
    const onRecord = items.filter(({ label }) => isReadOnRecord(label)).map(({ id }) => id);
    const groups: FoundGroup[] = [
      { kind: "workspaces", items: await workspacesWith(tx, asked) },
      { kind: "indicators", items: asFound(items, "indicator") },
      { kind: "documents", items: asFound(items, "page") },
    ];
    await recordReads(tx, onRecord, "search");
    return groups;
  });
}

type Row = { id: string; kind: ItemKind; title: string; label: Label; workspace: string };

/** At most `most` of each kind, read under the caller's own policy. */
function itemsWith(tx: Tx, words: string): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    select id, kind, title, label, workspace from (
      select i.id, i.kind, i.title, i.label, coalesce(w.name, '') as workspace, i.changed_at,
             row_number() over (partition by i.kind order by i.changed_at desc) as place
        from item i left join workspace w on w.id = i.workspace_id
       where i.id = any (array(select sec.search_items(${words}, ${mostFound}))) and i.state = 'published') found
     where place <= ${most} order by changed_at desc`;
}

async function workspacesWith(tx: Tx, words: string): Promise<Found[]> {
  const found = await tx.workspace.findMany({
    where: { name: { contains: words, mode: "insensitive" } },
    orderBy: { name: "asc" },
    take: most,
    select: { slug: true, name: true },
  });
  return found.map(({ slug, name }) => ({ to: `/workspaces/${slug}`, label: name, detail: "" }));
}

function asFound(rows: readonly Row[], kind: ItemKind): Found[] {
  return rows
    .filter((row) => row.kind === kind)
    .map((row) => ({
      to: itemAddress(row),
      label: kind === "indicator" ? defang(row.title) : row.title,
      detail: row.workspace,
    }));
}

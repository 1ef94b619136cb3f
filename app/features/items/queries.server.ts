import type { Actor } from "~/kernel/actor";
import { notFound } from "~/kernel/errors";
import type { Label } from "~/kernel/label";
import { asReader, type Tx } from "~/platform/db.server";
import type { AudienceEntry, ItemKind, ItemState, ItemSubject } from "./item";
import { itemPolicy } from "./policy";

/** What the policy needs, and what every page about an item shows of it. */
export type Item = ItemSubject & {
  version: number;
  title: string;
  subtype: string;
  confidence: number | null;
  language: string;
  currentRevisionId: string | null;
  publishedAt: Date | null;
  changedAt: Date;
  audience: (AudienceEntry & { name: string | null })[];
  workspace: { name: string; slug: string };
  organisationName: string;
  authorName: string;
};

type Row = Omit<Item, "workspace" | "workspaceIsOpen" | "kind" | "label" | "state"> & {
  kind: ItemKind;
  label: Label;
  state: ItemState;
  workspaceName: string | null;
  workspaceSlug: string | null;
  workspaceState: string | null;
};

/** The item with its audience, or `not_found` for everyone who may not read it. One statement. */
export async function requireItem(tx: Tx, actor: Actor, id: string): Promise<Item> {
  const [found] = await tx.$queryRaw<Row[]>`
    select i.id, i.kind, i.workspace_id as "workspaceId", i.organisation_id as "organisationId",
           i.author_id as "authorId", i.label, i.withheld_from_authorities as "withheldFromAuthorities",
           i.state, i.version, i.title, i.subtype, i.confidence, i.language,
           i.current_revision_id as "currentRevisionId", i.published_at as "publishedAt", i.changed_at as "changedAt",
           w.name as "workspaceName", w.slug as "workspaceSlug", w.state as "workspaceState",
           o.name as "organisationName", p.name as "authorName",
           i.workspace_id = any ((select sec.organisation_workspaces())::uuid[]) as "organisationTakesPart",
           coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'personId', e.person_id,
               'organisationId', e.organisation_id, 'workspaceId', e.workspace_id,
               'name', coalesce(ep.name, eo.name, ew.name)) order by e.kind, ep.name, eo.name)
             from audience_entry e
             left join person ep on ep.id = e.person_id
             left join organisation eo on eo.id = e.organisation_id
             left join workspace ew on ew.id = e.workspace_id
            where e.item_id = i.id and e.valid_to is null), '[]') as audience
      from item i
      left join workspace w on w.id = i.workspace_id
      join organisation o on o.id = i.organisation_id
      join person p on p.id = i.author_id
     where i.id = ${id}::uuid`;
  if (!found) throw notFound();
  const { workspaceName, workspaceSlug, workspaceState, ...shown } = found;
  const item = {
    ...shown,
    workspaceIsOpen: ["chartered", "active", "dormant"].includes(workspaceState ?? ""),
    workspace: { name: workspaceName ?? "", slug: workspaceSlug ?? "" },
  };
  if (!itemPolicy.read(actor, item)) throw notFound();
  return item;
}

/** Which kind of item it is, for who may read it. */
export function findItem(actor: Actor, id: string) {
  return asReader(actor, async (tx) => {
    const { kind } = await requireItem(tx, actor, id);
    return { id, kind };
  });
}

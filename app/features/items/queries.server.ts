import type { Actor } from "~/kernel/actor";
import { notFound } from "~/kernel/errors";
import type { Label } from "~/kernel/label";
import type { Tx } from "~/platform/db.server";
import type { AudienceEntry, ItemKind, ItemState, ItemSubject } from "./item";
import { itemPolicy } from "./policy";

/** What the policy needs, and what every page about an item shows of it. */
const shown = {
  id: true,
  kind: true,
  workspaceId: true,
  organisationId: true,
  authorId: true,
  label: true,
  withheldFromAuthorities: true,
  state: true,
  version: true,
  title: true,
  subtype: true,
  confidence: true,
  language: true,
  currentRevisionId: true,
  publishedAt: true,
  changedAt: true,
} as const;

type Row = {
  audience: (AudienceEntry & { name: string })[];
  organisation_takes_part: boolean;
  workspace_name: string;
  workspace_slug: string;
  workspace_state: string;
  organisation_name: string;
  author_name: string;
};

export type Item = Awaited<ReturnType<typeof requireItem>>;

/** The item with its audience, or `not_found` for everyone who may not read it. Two statements. */
export async function requireItem(tx: Tx, actor: Actor, id: string) {
  const found = await tx.item.findUnique({ where: { id }, select: shown });
  if (!found) throw notFound();
  const [around] = await tx.$queryRaw<Row[]>`
    select w.name as workspace_name, w.slug as workspace_slug, w.state as workspace_state,
           o.name as organisation_name, p.name as author_name,
           w.id = any ((select sec.organisation_workspaces())::uuid[]) as organisation_takes_part,
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
  if (!around) throw notFound();
  const item = {
    ...found,
    kind: found.kind as ItemKind,
    label: found.label as Label,
    state: found.state as ItemState,
    audience: around.audience,
    organisationTakesPart: around.organisation_takes_part ?? false,
    workspaceIsOpen: ["chartered", "active", "dormant"].includes(around.workspace_state ?? ""),
    workspace: { name: around.workspace_name ?? "", slug: around.workspace_slug ?? "" },
    organisationName: around.organisation_name,
    authorName: around.author_name,
  } satisfies ItemSubject & Record<string, unknown>;
  if (!itemPolicy.read(actor, item)) throw notFound();
  return item;
}

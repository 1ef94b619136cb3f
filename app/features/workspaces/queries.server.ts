import { abilities } from "~/kernel/access";
import type { Actor, WorkspaceRole } from "~/kernel/actor";
import { notFound } from "~/kernel/errors";
import { asReader, type Tx } from "~/platform/db.server";
import { renderMarkdown } from "~/platform/markdown.server";
import { recordReads } from "~/platform/record.server";
import { listLatestItems, readsOnRecord } from "~/features/home/item-lines.server";
import { workspacePolicy } from "./policy";
import { obstacleFor, type WorkspaceKind, type WorkspaceSubject } from "./workspace";

type Row = Omit<WorkspaceSubject, "isEligible"> & {
  slug: string;
  name: string;
  kind: WorkspaceKind;
  sunsetOn: Date | null;
  endsOn: Date | null;
  question: string | null;
  body: string | null;
  sectors: string[];
  countries: string[];
  authorities: boolean;
  sector: string;
  country: string;
  /** The actor's own open role, if it is a grant: in a plenary everyone is without one. */
  grant: { id: string; role: WorkspaceRole; validTo: string } | null;
  /** The actor's last request to join. */
  request: { id: string; state: string; version: number } | null;
};

export type Workspace = Awaited<ReturnType<typeof requireWorkspace>>;

/**
 * The workspace behind an address, with what it has to do with the actor. One statement.
 * @throws DomainError `not_found` for everyone to whom it does not exist
 */
export async function requireWorkspace(tx: Tx, actor: Actor, slug: string) {
  if (!/^[a-z0-9-]{1,80}$/.test(slug)) throw notFound();
  const [row] = await tx.$queryRaw<Row[]>`
    select w.id, w.slug, w.name, w.kind, w.state, w.visibility, w.admission,
           w.member_list as "memberList", w.sunset_on as "sunsetOn", w.ends_on as "endsOn",
           c.question, c.body, coalesce(c.eligible_sectors, '{}') as sectors,
           coalesce(c.eligible_countries, '{}') as countries,
           coalesce(c.authorities_are_eligible, true) as authorities, o.sector, o.country,
           (select jsonb_build_object('id', g.id, 'role', g.role, 'validTo', g.valid_to)
              from workspace_grant g where g.workspace_id = w.id
               and g.person_id = ${actor.personId}::uuid and sec.is_open(g) limit 1) as grant,
           (select jsonb_build_object('id', j.id, 'state', j.state, 'version', j.version)
              from join_request j where j.workspace_id = w.id and j.person_id = ${actor.personId}::uuid
             order by j.created_at desc limit 1) as request
      from workspace w
      join organisation o on o.id = ${actor.organisationId}::uuid
      left join charter c on c.workspace_id = w.id
     where w.slug = ${slug}`;
  if (!row) throw notFound();
  const obstacle = obstacleFor(row, { ...row, isAuthority: actor.isAuthority });
  const workspace = { ...row, obstacle, isEligible: obstacle === null };
  if (!workspacePolicy.see(actor, workspace)) throw notFound();
  return workspace;
}

/** The head that all pages of a workspace share, and what the actor can do there. */
export function headOf(actor: Actor, workspace: Workspace) {
  const { body: _charter, sector: _sector, country: _country, ...shown } = workspace;
  return {
    workspace: { ...shown, role: actor.roles.get(workspace.id) ?? null },
    can: abilities(workspacePolicy, actor, workspace),
  };
}

export type WorkspaceHead = ReturnType<typeof headOf>;

/** What its page shows: charter, milestones, chairs, how many take part, and the newest contents. */
export function getWorkspace(actor: Actor, slug: string) {
  return asReader(actor, async (tx) => {
    const workspace = await requireWorkspace(tx, actor, slug);
    const head = headOf(actor, workspace);
    const around = await readAround(tx, workspace);
    const latest = await listLatestItems(tx, workspace.id);
    await recordReads(tx, readsOnRecord(latest), "workspace");
    return {
      ...head,
      charter: workspace.body ? renderMarkdown(workspace.body) : null,
      milestones: around.milestones,
      chairs: around.chairs,
      size: head.can.seeRoster ? around.size : null,
      latest,
      zone: actor.timeZone,
      today: new Date().toISOString().slice(0, 10),
    };
  });
}

type Around = {
  milestones: { id: string; title: string; dueOn: string; doneOn: string | null }[];
  chairs: { id: string; name: string; organisation: string; role: "chair" | "vice_chair" }[];
  size: { organisations: number; people: number };
};

/** Everyone active is in a plenary; elsewhere those with an open role that is more than a guest's. */
async function readAround(tx: Tx, { id, kind }: Workspace): Promise<Around> {
  const [around] = await tx.$queryRaw<[Around]>`
    with taking_part as materialized (
      select g.id, g.role, p.name, p.organisation_id, o.name as organisation
        from workspace_grant g
        join person p on p.id = g.person_id
        join organisation o on o.id = p.organisation_id
       where g.workspace_id = ${id}::uuid and g.role <> 'guest' and sec.is_open(g)
         and p.state = 'active' and o.state in ('active', 'observer'))
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'dueOn', m.due_on,
          'doneOn', m.done_on) order by m.due_on, m.id)
        from milestone m where m.workspace_id = ${id}::uuid), '[]') as milestones,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'role', t.role,
          'organisation', t.organisation) order by t.role, t.name)
        from taking_part t where t.role in ('chair', 'vice_chair')), '[]') as chairs,
      case when ${kind === "plenary"}
        then (select jsonb_build_object('organisations', count(distinct p.organisation_id), 'people', count(*))
                from person p join organisation o on o.id = p.organisation_id
               where p.state = 'active' and o.state in ('active', 'observer'))
        else (select jsonb_build_object('organisations', count(distinct t.organisation_id), 'people', count(*))
                from taking_part t) end as size`;
  return around;
}

import { abilities } from "~/kernel/access";
import type { Actor, WorkspaceRole } from "~/kernel/actor";
import { notFound } from "~/kernel/errors";
import { asReader, type Tx } from "~/platform/db.server";
import { Prisma } from "~/platform/generated/client";
import { headOf, requireWorkspace, type Workspace } from "../queries.server";
import { membershipPolicy, rolesGivenBy } from "./policy";

export type Member = {
  grantId: string;
  personId: string;
  name: string;
  title: string;
  organisationId: string;
  organisation: string;
  role: WorkspaceRole;
  validFrom: Date;
  validTo: Date;
  /** Suspended, or of a suspended organisation: the role is there, the person cannot use it. */
  isSuspended: boolean;
};

const shown = 200;

/**
 * Who takes part, by organisation and name; where the list is for chairs only, others get the chairs and
 * themselves.
 * @param after the last grant of the page before
 */
export function getRoster(actor: Actor, slug: string, after: string | null) {
  return asReader(actor, async (tx) => {
    const workspace = await requireWorkspace(tx, actor, slug);
    const head = headOf(actor, workspace);
    if (!head.can.readCharter) throw notFound();
    const found = await listMembers(
      tx,
      Prisma.sql`g.workspace_id = ${workspace.id}::uuid and ${
        after
          ? Prisma.sql`(o.name, p.name, g.id) > (select ao.name, ap.name, a.id from workspace_grant a
              join person ap on ap.id = a.person_id join organisation ao on ao.id = ap.organisation_id
             where a.id = ${after}::uuid)`
          : Prisma.sql`true`
      }`,
    );
    const members = found.slice(0, shown).map((member) => ({
      ...member,
      can: abilities(membershipPolicy, actor, subjectOf(workspace, member)),
    }));
    return {
      ...head,
      members,
      me: actor.personId,
      zone: actor.timeZone,
      next: found.length > shown ? (members.at(-1)?.grantId ?? null) : null,
    };
  });
}

/** The member behind an open grant, or `not_found`. */
export async function requireMember(tx: Tx, actor: Actor, { slug, grantId }: MemberAddress) {
  const workspace = await requireWorkspace(tx, actor, slug);
  const [member] = await listMembers(
    tx,
    Prisma.sql`g.workspace_id = ${workspace.id}::uuid and g.id = ${grantId}::uuid`,
  );
  if (!member) throw notFound();
  return { workspace, member, subject: subjectOf(workspace, member) };
}

export type MemberAddress = { slug: string; grantId: string };

/** One member, for those who may change or end their role. */
export function getMember(actor: Actor, address: MemberAddress) {
  return asReader(actor, async (tx) => {
    const { workspace, member, subject } = await requireMember(tx, actor, address);
    const can = abilities(membershipPolicy, actor, subject);
    if (!can.change && !can.end) throw notFound();
    return {
      workspace: { name: workspace.name, slug: workspace.slug },
      member,
      can,
      roles: can.change ? rolesGivenBy(actor, subject) : [],
      zone: actor.timeZone,
    };
  });
}

export type Candidate = {
  id: string;
  name: string;
  title: string;
  organisation: string;
  /** Whether the charter admits their organisation; others can be guests only. */
  isEligible: boolean;
};

const candidatesShown = 15;

/** Whom a chair can add: active people without a role here whose name or organisation holds these words. */
export function getCandidates(actor: Actor, slug: string, words: string) {
  return asReader(actor, async (tx) => {
    const workspace = await requireWorkspace(tx, actor, slug);
    const head = headOf(actor, workspace);
    if (!head.can.manage) throw notFound();
    // A list of everyone helps nobody to find one.
    const isAsked = words.trim() !== "";
    const found = await listCandidates(
      tx,
      workspace,
      Prisma.sql`${isAsked} and position(lower(${words.trim()}) in lower(concat_ws(' ', p.name, o.name, p.title))) > 0`,
    );
    return {
      ...head,
      words,
      candidates: found.slice(0, candidatesShown),
      hasMore: found.length > candidatesShown,
      roles: rolesGivenBy(actor, { workspaceId: workspace.id, workspaceState: workspace.state }),
    };
  });
}

/** This person if they can be added, else null. */
export async function findCandidate(
  tx: Tx,
  workspace: Workspace,
  personId: string,
): Promise<Candidate | null> {
  const [found] = await listCandidates(tx, workspace, Prisma.sql`p.id = ${personId}::uuid`);
  return found ?? null;
}

function subjectOf(workspace: Workspace, member: Member) {
  return { ...member, workspaceId: workspace.id, workspaceState: workspace.state };
}

function listMembers(tx: Tx, where: Prisma.Sql): Promise<Member[]> {
  return tx.$queryRaw<Member[]>`
    select g.id as "grantId", g.role, g.valid_from as "validFrom", g.valid_to as "validTo",
           p.id as "personId", p.name, p.title, o.id as "organisationId", o.name as organisation,
           (p.state <> 'active' or o.state not in ('active', 'observer')) as "isSuspended"
      from workspace_grant g
      join person p on p.id = g.person_id
      join organisation o on o.id = p.organisation_id
     where ${where} and sec.is_open(g)
     order by o.name, p.name, g.id limit ${shown + 1}`;
}

function listCandidates(tx: Tx, workspace: Workspace, where: Prisma.Sql): Promise<Candidate[]> {
  const { id, sectors, countries, authorities } = workspace;
  return tx.$queryRaw<Candidate[]>`
    select p.id, p.name, p.title, o.name as organisation,
           ((${sectors}::text[] = '{}' or o.sector = any (${sectors}::text[]))
             and (${countries}::text[] = '{}' or o.country = any (${countries}::text[]))
             and (${authorities} or not o.is_public_authority)) as "isEligible"
      from person p join organisation o on o.id = p.organisation_id
     where p.state = 'active' and o.state in ('active', 'observer') and ${where}
       and not exists (select from workspace_grant g
             where g.workspace_id = ${id}::uuid and g.person_id = p.id and sec.is_open(g))
     order by "isEligible" desc, o.name, p.name, p.id limit ${candidatesShown + 1}`;
}

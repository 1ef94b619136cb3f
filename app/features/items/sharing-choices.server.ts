import { type Actor, holds, writingRoles } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import { rankOf } from "~/kernel/label";
import type { Tx } from "~/platform/db.server";
import { mostPeople, type Sharing } from "./item";

export type NamedPerson = { id: string; name: string; organisation: string };
export type NamedOrganisation = { id: string; name: string };

/** What a form for sharing offers: whom a workspace holds, and whether an authority is among them. */
export type SharingChoices = {
  people: NamedPerson[];
  organisations: NamedOrganisation[];
  /** Public authorities that read what the workspace reads. */
  authorities: string[];
};

const mostOrganisations = 300;

/** Two statements. */
export async function sharingChoices(
  tx: Tx,
  actor: Actor,
  workspaceId: string,
): Promise<SharingChoices> {
  const [found] = await tx.$queryRaw<Omit<SharingChoices, "people">[]>`
    select coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name)
             from (select id, name from organisation
                    where state in ('active', 'observer') and id <> ${actor.organisationId}::uuid
                    order by name limit ${mostOrganisations}) o), '[]') as organisations,
           sec.authorities_in(${workspaceId}::uuid) as authorities`;
  const people = await peopleOf(tx, actor, workspaceId);
  return {
    people,
    organisations: found?.organisations ?? [],
    authorities: found?.authorities ?? [],
  };
}

/** Everyone in the workspace whom the actor may know of there, except themselves and guests. */
export function peopleOf(tx: Tx, actor: Actor, workspaceId: string): Promise<NamedPerson[]> {
  return tx.$queryRaw<NamedPerson[]>`
    select p.id, p.name, o.name as organisation
      from person p join organisation o on o.id = p.organisation_id
     where p.state = 'active' and o.state in ('active', 'observer') and p.id <> ${actor.personId}::uuid
       and (exists (select from workspace w where w.id = ${workspaceId}::uuid and w.kind = 'plenary')
         or exists (select from workspace_grant g where g.workspace_id = ${workspaceId}::uuid
              and g.person_id = p.id and g.role <> 'guest' and g.valid_from <= now() and g.valid_to > now()))
     order by o.name, p.name limit ${mostPeople + 1}`;
}

/**
 * Whether what is shared is withheld from public authorities (domain.md section 3): for AMBER and stricter
 * the author chooses knowingly when one is in the audience. One statement.
 * @throws DomainError `invalid` when they had to choose and did not
 */
export async function isWithheld(tx: Tx, actor: Actor, chosen: ChosenAudience): Promise<boolean> {
  // What an authority shares itself is with an authority already.
  if (rankOf(chosen.label) < rankOf("AMBER") || actor.isAuthority) return false;
  if (chosen.withheldFromAuthorities) return chosen.withheldFromAuthorities === "yes";
  if (await reachesAuthority(tx, chosen)) {
    const field = "withheldFromAuthorities";
    throw new DomainError("invalid", "items:sharing.chooseWithholding", { field });
  }
  return false;
}

export type ChosenAudience = Sharing & { withheldFromAuthorities?: "yes" | "no" | undefined };

async function reachesAuthority(tx: Tx, chosen: ChosenAudience): Promise<boolean> {
  const isRed = chosen.label === "RED";
  const personIds = isRed ? [...chosen.personIds] : [];
  const organisationIds = isRed ? [] : [...chosen.organisationIds];
  const [found] = await tx.$queryRaw<{ yes: boolean }[]>`
    select exists (select from organisation o where o.is_public_authority
             and (o.id = any (${organisationIds}::uuid[])
               or exists (select from person p where p.id = any (${personIds}::uuid[]) and p.organisation_id = o.id)))
        or (not ${isRed} and cardinality(sec.authorities_in(${chosen.workspaceId}::uuid)) > 0) as yes`;
  return found?.yes ?? true;
}

export type WritableWorkspace = { id: string; slug: string; name: string };

/** Where the actor may share: the workspaces they write in that go on. One statement. */
export function workspacesToShareIn(tx: Tx, actor: Actor): Promise<WritableWorkspace[]> {
  const ids = [...actor.roles.keys()].filter((id) => holds(actor, writingRoles, id));
  return tx.workspace.findMany({
    where: { id: { in: ids }, state: { in: ["chartered", "active", "dormant"] } },
    orderBy: { name: "asc" },
    select: { id: true, slug: true, name: true },
  });
}

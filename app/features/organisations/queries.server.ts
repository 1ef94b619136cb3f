import { abilities } from "~/kernel/access";
import { type Actor, isOfficer } from "~/kernel/actor";
import { notFound } from "~/kernel/errors";
import { asReader, type Tx } from "~/platform/db.server";
import { organisationPolicy, personPolicy } from "./policy";

const organisationShown = {
  id: true,
  name: true,
  sector: true,
  country: true,
  isPublicAuthority: true,
  state: true,
  domains: true,
  joinedOn: true,
  version: true,
} as const;

const personShown = {
  id: true,
  name: true,
  title: true,
  state: true,
  portalRole: true,
  organisationRoles: true,
  version: true,
  organisationId: true,
  organisation: { select: { name: true, state: true } },
} as const;

const page = 50;

/** All organisations with how many active people each has. For the secretariat. */
export function listOrganisations(actor: Actor) {
  return asReader(actor, async (tx) => {
    if (!isOfficer(actor)) throw notFound();
    const organisations = await tx.organisation.findMany({
      select: {
        ...organisationShown,
        _count: { select: { people: { where: { state: "active" } } } },
      },
      orderBy: { name: "asc" },
    });
    return { organisations };
  });
}

/** One organisation with its people and its suspensions. */
export function getOrganisation(actor: Actor, id: string) {
  return asReader(actor, async (tx) => {
    const organisation = await requireOrganisation(tx, actor, id);
    const [people, sanctions] = await Promise.all([
      tx.person.findMany({
        where: { organisationId: id },
        select: personShown,
        orderBy: { name: "asc" },
        take: 500,
      }),
      sanctionsOf(tx, { organisationId: id, personId: null }),
    ]);
    return {
      organisation,
      people,
      sanctions,
      can: abilities(organisationPolicy, actor, organisation),
    };
  });
}

/** People by name, a page at a time; `after` is the last name of the page before. */
export function listPeople(actor: Actor, { words, after }: { words: string; after: string }) {
  return asReader(actor, async (tx) => {
    if (!isOfficer(actor)) throw notFound();
    const people = await tx.person.findMany({
      where: {
        AND: [
          words ? { name: { contains: words, mode: "insensitive" } } : {},
          after ? { name: { gt: after } } : {},
        ],
      },
      select: personShown,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: page + 1,
    });
    return {
      people: people.slice(0, page),
      next: people.length > page ? people[page - 1]?.name : undefined,
    };
  });
}

/** One person with their workspaces and suspensions, and how often their password was unlocked. */
export function getPerson(actor: Actor, id: string) {
  return asReader(actor, async (tx) => {
    const person = await requirePerson(tx, actor, id);
    const [grants, sanctions, unlocks, account] = await Promise.all([
      tx.workspaceGrant.findMany({
        where: { personId: id, validTo: { gt: new Date() } },
        select: {
          id: true,
          role: true,
          validTo: true,
          workspace: { select: { name: true, slug: true } },
        },
        orderBy: { validTo: "asc" },
      }),
      sanctionsOf(tx, { personId: id }),
      tx.unlock.findMany({
        where: { personId: id },
        select: {
          id: true,
          reason: true,
          unlockedAt: true,
          unlockedBy: { select: { name: true } },
        },
        orderBy: { unlockedAt: "desc" },
      }),
      tx.account.findUnique({ where: { personId: id }, select: { email: true } }),
    ]);
    return {
      person,
      email: account?.email ?? "",
      grants,
      sanctions,
      unlocks,
      can: abilities(personPolicy, actor, person),
    };
  });
}

/** Someone whose password may be locked. */
export function getLock(actor: Actor, id: string) {
  return asReader(actor, async (tx) => {
    const person = await requirePerson(tx, actor, id);
    return { person, can: abilities(personPolicy, actor, person) };
  });
}

export async function requireOrganisation(tx: Tx, actor: Actor, id: string) {
  if (!isOfficer(actor)) throw notFound();
  const organisation = await tx.organisation.findUnique({
    where: { id },
    select: organisationShown,
  });
  if (!organisation) throw notFound();
  return organisation;
}

export async function requirePerson(tx: Tx, actor: Actor, id: string) {
  if (!isOfficer(actor)) throw notFound();
  const person = await tx.person.findUnique({ where: { id }, select: personShown });
  if (!person) throw notFound();
  const [lock] = await tx.$queryRaw<
    { isLocked: boolean }[]
  >`select sec.is_locked(${id}::uuid) as "isLocked"`;
  return { ...person, isLocked: lock?.isLocked ?? false };
}

function sanctionsOf(tx: Tx, where: { organisationId?: string; personId: string | null }) {
  return tx.sanction.findMany({
    where,
    select: {
      id: true,
      reason: true,
      imposedAt: true,
      imposedBy: { select: { name: true } },
      liftedAt: true,
      liftedBy: { select: { name: true } },
      liftReason: true,
    },
    orderBy: { imposedAt: "desc" },
  });
}

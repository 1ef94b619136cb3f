import type { Actor } from "~/kernel/actor";
import { asReader, type Tx } from "~/platform/db.server";
import { renderMarkdown } from "~/platform/markdown.server";
import { organisationPolicy } from "./policy";

export type Agreement = Awaited<ReturnType<typeof listAgreements>>[number];

/** For the agreements page: the newest version in force of each, in both languages, and what is still asked of this person. */
export function getAgreements(actor: Actor) {
  return asReader(actor, async (tx) => ({
    agreements: (await listAgreements(tx, actor)).map(rendered),
    name: actor.name,
    organisation: actor.organisationName,
    /** False: nothing else is open until what is asked has been accepted. */
    isCurrent: actor.isCurrent,
  }));
}

function rendered({ textSv, textEn, ...agreement }: Agreement) {
  return { ...agreement, htmlSv: renderMarkdown(textSv), htmlEn: renderMarkdown(textEn) };
}

/** The newest version in force of each agreement as this person meets it. */
export async function listAgreements(tx: Tx, actor: Actor) {
  const { personId, organisationId } = actor;
  const versions = await tx.agreement.findMany({
    where: { effectiveOn: { lte: new Date() } },
    orderBy: [{ kind: "asc" }, { number: "desc" }],
    distinct: ["kind"],
    select: {
      id: true,
      kind: true,
      number: true,
      requiredOf: true,
      effectiveOn: true,
      graceUntil: true,
      titleSv: true,
      titleEn: true,
      textSv: true,
      textEn: true,
      acceptances: {
        where: { OR: [{ personId }, { organisationId, asSignatory: true }] },
        orderBy: { acceptedAt: "asc" },
        select: { personId: true, asSignatory: true, acceptedAt: true },
      },
    },
  });
  const maySign = organisationPolicy.sign(actor, { organisationId });
  return versions.map(({ acceptances, requiredOf, ...version }) => {
    const isOfPerson = requiredOf !== "organisation";
    const isOfOrganisation = requiredOf !== "person";
    const acceptedAt = acceptances.find((one) => one.personId === personId)?.acceptedAt ?? null;
    const signedAt = acceptances.find((one) => one.asSignatory)?.acceptedAt ?? null;
    return {
      ...version,
      isOfPerson,
      isOfOrganisation,
      acceptedAt,
      signedAt,
      can: {
        accept: isOfPerson && acceptedAt === null,
        sign: isOfOrganisation && signedAt === null && maySign,
      },
    };
  });
}

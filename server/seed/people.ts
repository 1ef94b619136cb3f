import type { Client } from "pg";
import { agreements } from "../../prisma/demo/agreements";
import { organisations } from "../../prisma/demo/organisations";
import { people } from "../../prisma/demo/people";
import type { DemoOrganisation, DemoPerson } from "../../prisma/demo/types";
import { idOf } from "./clock";
import { type Evidence, insertEvidence, screened } from "./evidence";
import { insert } from "./insert";

export type Secrets = {
  /** Argon2id hash of the password that all demo people share. */
  passwordHash: string;
  /** The sealed second factor of one person. */
  totpSecretOf: (email: string) => Buffer;
};

export const organisationId = (key: string, copy: number) => idOf("organisation", key, copy);
export const personId = (key: string, copy: number) => idOf("person", key, copy);

/** The person's address; copies of the coalition keep the domain and number the mailbox. */
function emailOf({ email }: DemoPerson, copy: number): string {
  return copy === 0 ? email : email.replace("@", `.${copy}@`);
}

export async function loadOrganisations(client: Client, copies: readonly number[]): Promise<void> {
  await insert(
    client,
    "organisation",
    copies.flatMap((copy) =>
      organisations.map((it) => ({
        id: organisationId(it.key, copy),
        name: nameOf(it, copy),
        sector: it.sector,
        country: it.country,
        is_public_authority: it.isPublicAuthority,
        state: it.state,
        domains: [it.domain],
        joined_on: it.joinedOn,
        version: 1,
        created_at: new Date().toISOString(),
      })),
    ),
  );
  await insertEvidence(
    client,
    copies.flatMap((copy) => organisations.map((it) => nameEvidence(it, copy))),
  );
}

function nameOf({ name }: DemoOrganisation, copy: number): string {
  return copy === 0 ? name : `${name} ${copy + 1}`;
}

function nameEvidence(it: DemoOrganisation, copy: number): Evidence {
  const coordinator = people.find(
    ({ organisation, organisationRoles }) =>
      organisation === it.key && organisationRoles.includes("coordinator"),
  );
  const content = { name: nameOf(it, copy) };
  return screened(
    {
      kind: "organisation",
      id: organisationId(it.key, copy),
      authorId: personId(coordinator?.key ?? "secretariat.lead", copy),
      content,
    },
    content,
    "note",
  );
}

export async function loadPeople(
  client: Client,
  copies: readonly number[],
  secrets: Secrets,
): Promise<void> {
  const all = copies.flatMap((copy) =>
    people.map((it) => ({ it, copy, id: personId(it.key, copy) })),
  );
  await insert(
    client,
    "person",
    all.map(({ it, copy, id }) => ({
      id,
      organisation_id: organisationId(it.organisation, copy),
      name: it.name,
      title: it.title,
      state: it.state,
      portal_role: copy === 0 ? it.portalRole : null,
      organisation_roles: it.organisationRoles,
      version: 1,
      created_at: new Date().toISOString(),
    })),
  );
  await insert(
    client,
    "account",
    all.map(({ it, copy, id }) => ({
      person_id: id,
      email: emailOf(it, copy),
      language: it.language,
      theme: "system",
      time_zone: "Europe/Stockholm",
      mail_frequency: "daily",
      new_since: new Date(Date.now() - 7 * 24 * 60 * 60 * 1000).toISOString(),
    })),
  );
  await insert(
    client,
    "credential",
    all.map(({ it, copy, id }) => ({
      person_id: id,
      password_hash: secrets.passwordHash,
      totp_secret: `\\x${secrets.totpSecretOf(emailOf(it, copy)).toString("hex")}`,
      totp_enrolled_at: new Date().toISOString(),
      failures: 0,
    })),
  );
}

/** The agreements, each accepted by everyone it is asked of. */
export async function loadAgreements(client: Client, copies: readonly number[]): Promise<void> {
  await insert(
    client,
    "agreement",
    agreements.map((it) => ({
      id: idOf("agreement", it.key),
      kind: it.key,
      number: 1,
      required_of: it.requiredOf,
      effective_on: it.version,
      grace_until: it.version,
      title_sv: it.title.sv,
      title_en: it.title.en,
      text_sv: it.text.sv,
      text_en: it.text.en,
    })),
  );
  await insert(
    client,
    "agreement_acceptance",
    copies.flatMap((copy) =>
      people.flatMap((person) =>
        agreements.map((agreement) => ({
          id: idOf("acceptance", agreement.key, person.key, copy),
          agreement_id: idOf("agreement", agreement.key),
          organisation_id: organisationId(person.organisation, copy),
          person_id: personId(person.key, copy),
          as_signatory: person.organisationRoles.includes("coordinator"),
          accepted_at: new Date().toISOString(),
        })),
      ),
    ),
  );
}

/** Why an organisation of the demo is suspended, imposed by the lead. */
export async function loadSanctions(client: Client): Promise<void> {
  const suspended = organisations.filter(({ state }) => state === "suspended");
  for (const it of suspended) {
    const id = idOf("sanction", it.key);
    const reason = it.stateReason ?? "";
    const imposedById = personId("secretariat.lead", 0);
    const subject = { kind: "sanction", id, authorId: imposedById, content: { reason } };
    await insertEvidence(client, [screened(subject, { reason }, "note")]);
    await insert(client, "sanction", [
      {
        id,
        organisation_id: organisationId(it.key, 0),
        reason,
        state_before: "active",
        imposed_by_id: imposedById,
        imposed_at: new Date().toISOString(),
      },
    ]);
  }
}

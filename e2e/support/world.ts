import { randomUUID } from "node:crypto";
import { idOf, newSessionToken, secretHashOf } from "~/features/people/session-secret.server";
import type { PortalRole, WorkspaceRole } from "~/kernel/actor";
import type { Label } from "~/kernel/label";
import { sql } from "./portal";
import type { Language } from "./words";

export type Person = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisation: string;
};

type OrganisationTraits = {
  readonly sector?: string;
  readonly isPublicAuthority?: boolean;
  readonly state?: string;
};

/** A member organisation of its own for a test, so that tests do not disturb each other. */
export async function organisation(traits: OrganisationTraits = {}) {
  const id = randomUUID();
  const name = `Prov ${id.slice(0, 8)} AB`;
  await sql(
    `insert into organisation (id, name, sector, country, state, is_public_authority, domains)
     values ($1, $2, $3, 'SE', $4, $5, $6)`,
    [
      id,
      name,
      traits.sector ?? "bank",
      traits.state ?? "active",
      traits.isPublicAuthority ?? false,
      [`prov-${id.slice(0, 8)}.example`],
    ],
  );
  return { id, name };
}

type PersonTraits = {
  readonly organisation?: { readonly id: string; readonly name: string };
  readonly portalRole?: PortalRole;
  readonly organisationRoles?: readonly string[];
  readonly language?: Language;
  readonly mailFrequency?: string;
};

/** Someone who can sign in and has accepted everything; of a new organisation unless told otherwise. */
export async function person(traits: PersonTraits = {}): Promise<Person> {
  const id = randomUUID();
  const of = traits.organisation ?? (await organisation());
  const name = `Provperson ${id.slice(0, 6)}`;
  const email = `p-${id}@prov.example`;
  await sql(
    `insert into person (id, organisation_id, name, title, state, portal_role, organisation_roles)
     values ($1, $2, $3, 'Analytiker', 'active', $4, $5)`,
    [id, of.id, name, traits.portalRole ?? null, traits.organisationRoles ?? ["member"]],
  );
  await sql(
    "insert into account (person_id, email, language, mail_frequency) values ($1, $2, $3, $4)",
    [id, email, traits.language ?? "sv", traits.mailFrequency ?? "off"],
  );
  await sql(
    `insert into agreement_acceptance (id, agreement_id, organisation_id, person_id, as_signatory)
     select gen_random_uuid(), id, $1, $2, signs from agreement, (values (true), (false)) as t(signs)`,
    [of.id, id],
  );
  return { id, email, name, organisationId: of.id, organisation: of.name };
}

/** Someone of the demo coalition. */
export async function demoPerson(email: string): Promise<Person> {
  const [found] = await sql<Person>(
    `select p.id, a.email, p.name, o.id as "organisationId", o.name as organisation
       from account a join person p on p.id = a.person_id join organisation o on o.id = p.organisation_id
      where a.email = $1`,
    [email],
  );
  if (!found) throw new Error(`The demo has no ${email}.`);
  return found;
}

/** The content of a cookie that proves this person, as after both steps of signing in. */
export async function session(personId: string, device = "Chromium, Linux"): Promise<string> {
  const token = newSessionToken();
  await sql(
    `insert into session (id, person_id, secret_hash, expires_at, ends_at, device)
     values ($1, $2, $3, now() + interval '1 hour', now() + interval '1 day', $4)`,
    [idOf(token), personId, Buffer.from(secretHashOf(token)), device],
  );
  return token;
}

export type Workspace = { readonly id: string; readonly slug: string; readonly name: string };

type WorkspaceTraits = {
  readonly visibility?: string;
  readonly memberList?: string;
  readonly admission?: string;
};

export async function workspace(traits: WorkspaceTraits = {}): Promise<Workspace> {
  const id = randomUUID();
  const slug = `prov-${id.slice(0, 8)}`;
  const name = `Provrum ${id.slice(0, 8)}`;
  await sql(
    `insert into workspace (id, slug, name, kind, state, visibility, member_list, admission, ends_on)
     values ($1, $2, $3, 'working_group', 'active', $4, $5, $6, current_date + 90)`,
    [
      id,
      slug,
      name,
      traits.visibility ?? "listed",
      traits.memberList ?? "all",
      traits.admission ?? "on_request",
    ],
  );
  await pass("charter", id, { question: "Vad prövar vi här?" });
  await pass("charter", id, { body: "Ett rum för prov." });
  await sql(
    `insert into charter (workspace_id, question, body, eligible_sectors, eligible_countries)
     values ($1, 'Vad prövar vi här?', 'Ett rum för prov.', '{}', '{}')`,
    [id],
  );
  return { id, slug, name };
}

/** Gives a person a role in a workspace. */
export async function grant(
  { id }: Workspace,
  holder: Person,
  role: WorkspaceRole,
): Promise<string> {
  const grantId = randomUUID();
  await sql(
    `insert into workspace_grant (id, workspace_id, person_id, role, valid_to)
     values ($1, $2, $3, $4, now() + interval '6 months')`,
    [grantId, id, holder.id, role],
  );
  return grantId;
}

type NewItem = {
  readonly workspace: Workspace;
  readonly author: Person;
  readonly label?: Label;
  readonly readers?: readonly Person[];
  readonly withheld?: boolean;
  readonly title?: string;
  readonly text?: string;
  /** How many it has, all with the same text. */
  readonly versions?: number;
};

/** An indicator that was shared a moment ago. */
export function indicator(traits: NewItem): Promise<string> {
  const value = traits.title ?? `prov-${randomUUID().slice(0, 8)}.example`;
  return publish("indicator", traits, {
    title: value,
    type: "domain",
    value,
    normalisedValue: value,
    description: traits.text ?? "Kassan tar bara förbetalda kort.",
    confidence: 60,
    validUntil: null,
    language: "sv",
  });
}

/** A document that was written a moment ago. */
export function document(traits: NewItem): Promise<string> {
  return publish("page", traits, {
    title: traits.title ?? `Prov ${randomUUID().slice(0, 8)}`,
    body: traits.text ?? "Första stycket.\n\nAndra stycket.\n\nTredje stycket.",
    type: "report",
    language: "sv",
  });
}

async function publish(
  kind: "indicator" | "page",
  traits: NewItem,
  content: Readonly<Record<string, unknown>>,
): Promise<string> {
  const id = randomUUID();
  const label = traits.label ?? "AMBER";
  await sql(
    `insert into item (id, kind, workspace_id, organisation_id, author_id, label, withheld_from_authorities)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      kind,
      traits.workspace.id,
      traits.author.organisationId,
      traits.author.id,
      label,
      traits.withheld ?? false,
    ],
  );
  const readers = label === "RED" ? [traits.author, ...(traits.readers ?? [])] : [];
  for (const reader of readers)
    await admit(id, label, { kind: "person", column: "person_id", to: reader.id });
  if (label !== "RED") {
    await admit(id, label, { kind: "workspace", column: "workspace_id", to: traits.workspace.id });
  }
  for (let base = 0; base < (traits.versions ?? 1); base += 1)
    await revise(id, traits.author, { base, content });
  return id;
}

type Entry = { readonly kind: string; readonly column: string; readonly to: string };

async function admit(itemId: string, label: Label, { kind, column, to }: Entry): Promise<void> {
  await sql(
    `insert into audience_entry (id, item_id, label, kind, ${column}) values ($1, $2, $3, $4, $5)`,
    [randomUUID(), itemId, label, kind, to],
  );
}

type Wording = { readonly base: number; readonly content: Readonly<Record<string, unknown>> };

async function revise(itemId: string, author: Person, { base, content }: Wording): Promise<void> {
  const id = randomUUID();
  await pass("revision", id, { ...content, note: "" });
  await sql(
    `insert into revision (id, item_id, base_version, author_id, organisation_id, note, content, state)
     values ($1, $2, $3, $4, $5, '', $6, 'published')`,
    [id, itemId, base, author.id, author.organisationId, JSON.stringify(content)],
  );
}

/** What the gate would have left behind had it passed this text. */
export async function pass(kind: string, subject: string, content: object): Promise<void> {
  await sql(
    `insert into screening (id, subject_kind, subject_id, author_id, content_hash, verdict, rule_set, findings)
     values (gen_random_uuid(), $1, $2, $2, sec.content_hash($3), 'pass', 'prov', '[]')`,
    [kind, subject, JSON.stringify(content)],
  );
}

/** A mail that the mail service did not take. */
export async function lostMail(recipient: Person): Promise<string> {
  const id = randomUUID();
  await sql(
    `insert into outbox (id, kind, recipient_id, payload, state, last_error)
     values ($1, 'account-locked', $2, '{}', 'dead', '422 validation_error')`,
    [id, recipient.id],
  );
  return id;
}

/** An officer of the coalition's own secretariat. */
export async function officer(language: Language = "sv"): Promise<Person> {
  const [secretariat] = await sql<{ id: string; name: string }>(
    "select id, name from organisation where sector = 'secretariat' limit 1",
  );
  if (!secretariat) throw new Error("The demo has no secretariat.");
  return person({ organisation: secretariat, portalRole: "officer", language });
}

export type Room = {
  readonly workspace: Workspace;
  readonly chair: Person;
  /** Two contributors of two organisations, and someone of a third who is not in it. */
  readonly author: Person;
  readonly colleague: Person;
  readonly stranger: Person;
};

/** A workspace with its people, all of this test alone. */
export async function room(language: Language = "sv", traits: WorkspaceTraits = {}): Promise<Room> {
  const place = await workspace(traits);
  const [chair, author, colleague, stranger] = await Promise.all([
    person({ language }),
    person({ language }),
    person({ language, organisation: await organisation({ sector: "payment_service" }) }),
    person({ language }),
  ]);
  await grant(place, chair, "chair");
  await grant(place, author, "contributor");
  await grant(place, colleague, "contributor");
  return { workspace: place, chair, author, colleague, stranger };
}

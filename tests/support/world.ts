import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import {
  databaseToken,
  idOf,
  newSessionToken,
  secretHashOf,
} from "~/features/people/session-secret.server";
import type { Actor, PortalRole, WorkspaceRole } from "~/kernel/actor";
import { openView } from "~/platform/db.server";
import { owner } from "./database";

let connection: Promise<Client> | undefined;

/** One connection as the superuser for this test file. */
export function superuser(): Promise<Client> {
  connection ??= owner();
  return connection;
}

export async function sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = await superuser();
  return (await client.query(text, values)).rows;
}

type OrganisationTraits = {
  name?: string;
  sector?: string;
  state?: string;
  isPublicAuthority?: boolean;
  labelCeiling?: string;
};

/** A member organisation; a bank unless told otherwise. */
export async function organisation(traits: OrganisationTraits = {}): Promise<string> {
  const id = randomUUID();
  await sql(
    `insert into organisation (id, name, sector, country, state, is_public_authority, label_ceiling, domains)
     values ($1, $2, $3, 'SE', $4, $5, $6, $7)`,
    [
      id,
      traits.name ?? `Organisation ${id.slice(-6)}`,
      traits.sector ?? "bank",
      traits.state ?? "active",
      traits.isPublicAuthority ?? false,
      traits.labelCeiling ?? null,
      [`org-${id.slice(-6)}.example`],
    ],
  );
  return id;
}

type PersonTraits = {
  organisationId?: string;
  portalRole?: PortalRole;
  organisationRoles?: string[];
  state?: string;
  language?: "sv" | "en";
  mailFrequency?: string;
};

/** Someone who can sign in; of a new organisation unless told otherwise. */
export async function person(traits: PersonTraits = {}): Promise<string> {
  const id = randomUUID();
  const organisationId = traits.organisationId ?? (await organisation());
  await sql(
    `insert into person (id, organisation_id, name, title, state, portal_role, organisation_roles)
     values ($1, $2, $3, 'Analyst', $4, $5, $6)`,
    [
      id,
      organisationId,
      `Person ${id.slice(-6)}`,
      traits.state ?? "active",
      traits.portalRole ?? null,
      traits.organisationRoles ?? ["member"],
    ],
  );
  await sql(
    "insert into account (person_id, email, language, mail_frequency) values ($1, $2, $3, $4)",
    [id, `p-${id}@mail.example`, traits.language ?? "en", traits.mailFrequency ?? "off"],
  );
  return id;
}

/** The content of a cookie that proves this person, and the token the database is shown. */
export async function session(personId: string): Promise<{ cookie: string; token: string }> {
  const cookie = newSessionToken();
  await sql(
    `insert into session (id, person_id, secret_hash, expires_at, ends_at)
     values ($1, $2, $3, now() + interval '1 hour', now() + interval '1 day')`,
    [idOf(cookie), personId, Buffer.from(secretHashOf(cookie))],
  );
  return { cookie, token: databaseToken(cookie) };
}

/** The person as the portal sees them now, with a new session. */
export async function actorOf(personId: string): Promise<Actor> {
  const { token } = await session(personId);
  return actorBehind(token);
}

/** The actor of a session once more, after something about them has changed. */
export async function actorBehind(token: string): Promise<Actor> {
  const view = await openView(token, randomUUID());
  await view.close();
  if (!view.actor) throw new Error("This token proves nobody.");
  return view.actor;
}

type WorkspaceTraits = {
  kind?: string;
  state?: string;
  visibility?: string;
  memberList?: string;
  admission?: string;
};

export async function workspace(traits: WorkspaceTraits = {}): Promise<string> {
  const id = randomUUID();
  await sql(
    `insert into workspace (id, slug, name, kind, state, visibility, member_list, admission, ends_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, current_date + 90)`,
    [
      id,
      `ws-${id}`,
      `Workspace ${id.slice(-6)}`,
      traits.kind ?? "working_group",
      traits.state ?? "active",
      traits.visibility ?? "listed",
      traits.memberList ?? "all",
      traits.admission ?? "on_request",
    ],
  );
  return id;
}

/** Gives a person a role in a workspace. */
export async function grant(
  workspaceId: string,
  personId: string,
  role: WorkspaceRole,
): Promise<string> {
  const id = randomUUID();
  await sql(
    `insert into workspace_grant (id, workspace_id, person_id, role, valid_to)
     values ($1, $2, $3, $4, now() + interval '12 months')`,
    [id, workspaceId, personId, role],
  );
  return id;
}

/** A new person with this role in the workspace, signed in. */
export async function memberOf(
  workspaceId: string,
  role: WorkspaceRole = "contributor",
  traits: PersonTraits = {},
): Promise<Actor> {
  const personId = await person(traits);
  await grant(workspaceId, personId, role);
  return actorOf(personId);
}

/** A signed-in person of a role in the portal, such as an officer. */
export async function staff(portalRole: PortalRole): Promise<Actor> {
  const organisationId = await organisation({ sector: "secretariat" });
  return actorOf(await person({ organisationId, portalRole }));
}

/** The acts on the record about an object, in order, chained or not. */
export async function actsOn(objectId: string): Promise<string[]> {
  const rows = await sql<{ act: string }>(
    `select body ->> 'act' as act from
       (select body, at from audit_pending union all select body, at from audit_entry) e
      where body ->> 'objectId' = $1 order by at`,
    [objectId],
  );
  return rows.map(({ act }) => act);
}

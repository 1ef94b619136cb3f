import { randomUUID } from "node:crypto";
import {
  databaseToken,
  idOf,
  newSessionToken,
  secretHashOf,
} from "~/features/people/session-secret.server";
import { sql } from "../../support/world";
import type { Entry, Facts, Item, Person } from "./facts";

const rows = 2_000;

/**
 * Writes the facts as rows, past the triggers that would refuse some of them; those that keep
 * `item.audience` work as they do in life. Answers each person's token.
 */
export async function store(facts: Facts): Promise<Map<string, string>> {
  const { sessions, tokens } = sessionsOf(facts.people);
  await sql("set session_replication_role = replica");
  await insert("agreement", facts.agreements.map(agreementRow));
  await insert("organisation", facts.organisations.map(organisationRow));
  await insert("person", facts.people.map(personRow));
  await insert("account", facts.people.map(accountRow));
  await insert("agreement_acceptance", acceptanceRows(facts));
  await insert("session", sessions);
  await insert("workspace", facts.workspaces.map(workspaceRow));
  await insert("charter", facts.workspaces.map(charterRow));
  await insert("workspace_grant", facts.grants.map(grantRow));
  await insert("item", facts.items.map(itemRow));
  await insert("revision", facts.items.map(revisionRow));
  await insert("task", facts.openings.map(taskRow));
  await insert("break_glass", facts.openings.map(openingRow));
  await sql("set session_replication_role = origin");
  await storeEntries(facts.items);
  await sql("analyze");
  return tokens;
}

type Row = Record<string, unknown>;

/** Rows as jsonb, every column named; nothing is left to a default but what the row leaves out. */
export async function insert(table: string, all: readonly Row[]): Promise<void> {
  const [first] = all;
  if (!first) return;
  const columns = Object.keys(first).join(", ");
  for (let start = 0; start < all.length; start += rows) {
    const some = JSON.stringify(all.slice(start, start + rows));
    await sql(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
      [some],
    );
  }
}

export function at(hours: number): string {
  return new Date(Date.now() + hours * 3_600_000).toISOString();
}

async function storeEntries(items: readonly Item[]): Promise<void> {
  const all = items.flatMap((item) => item.entries.map((one) => entryRow(item, one)));
  for (const check of ["check_reach", "check_presence"]) {
    await sql(`alter table audience_entry disable trigger ${check}`);
  }
  await insert("audience_entry", all);
  for (const check of ["check_reach", "check_presence"]) {
    await sql(`alter table audience_entry enable trigger ${check}`);
  }
}

function agreementRow({
  id,
  kind,
  number,
  requiredOf,
  effective,
  graceEnds,
}: Facts["agreements"][0]) {
  const texts = { title_sv: "Avtal", title_en: "Agreement", text_sv: "Text", text_en: "Text" };
  const dates = { effective_on: at(effective), grace_until: at(graceEnds) };
  return { id, kind, number, required_of: requiredOf, ...dates, ...texts };
}

function organisationRow(organisation: Facts["organisations"][0]): Row {
  const { id, state, ceiling, isAuthority, sector, country } = organisation;
  const traits = { state, label_ceiling: ceiling, is_public_authority: isAuthority, version: 1 };
  return { id, name: id, sector, country, ...traits, domains: [], created_at: at(-99) };
}

function personRow({ id, organisation, state, portalRole, coordinates }: Person): Row {
  const roles = { portal_role: portalRole, organisation_roles: coordinates ? ["coordinator"] : [] };
  const names = { name: id, title: "", version: 1, created_at: at(-99) };
  return { id, organisation_id: organisation.id, state, ...roles, ...names };
}

function accountRow({ id }: Person): Row {
  return { person_id: id, email: `${id}@mail.example` };
}

function acceptanceRows({ people, organisations, agreements }: Facts): Row[] {
  const agreementOf = new Map(agreements.map(({ name, id }) => [name, id]));
  const row = (name: string, organisationId: string, signatory: Row) => ({
    id: randomUUID(),
    agreement_id: agreementOf.get(name),
    organisation_id: organisationId,
    ...signatory,
    accepted_at: at(-99),
  });
  return [
    ...people.flatMap(({ id, organisation, accepted }) =>
      accepted.map((name) => row(name, organisation.id, { person_id: id, as_signatory: false })),
    ),
    // The signatory is nobody of the table, so that their own acceptance plays no part.
    ...organisations.flatMap(({ id, signed }) =>
      signed.map((name) => row(name, id, { person_id: randomUUID(), as_signatory: true })),
    ),
  ];
}

function sessionsOf(people: readonly Person[]): { sessions: Row[]; tokens: Map<string, string> } {
  const tokens = new Map<string, string>();
  const sessions: Row[] = [];
  for (const { id, session } of people) {
    const cookie = newSessionToken();
    tokens.set(id, databaseToken(cookie));
    if (session === "ended") continue;
    sessions.push({
      id: idOf(cookie),
      person_id: id,
      secret_hash: `\\x${Buffer.from(secretHashOf(cookie)).toString("hex")}`,
      created_at: at(-9),
      last_seen_at: at(-8),
      expires_at: at(session === "idle" ? -1 : 5),
      ends_at: at(session === "over" ? -1 : 9),
      device: "",
    });
  }
  return { sessions, tokens };
}

function workspaceRow(room: Facts["workspaces"][0]): Row {
  const { id, kind, state, visibility, memberList, admission } = room;
  const names = { id, slug: `ws-${id}`, name: `Workspace ${id}`, kind, state, visibility };
  const rest = { admission, ends_on: at(999), version: 1, created_at: at(-99) };
  return { ...names, member_list: memberList, guest_principal: guestsOf(id), ...rest };
}

function charterRow({ id, sectors, countries, admitsAuthorities }: Facts["workspaces"][0]): Row {
  const texts = { workspace_id: id, question: "What is sold where?", body: "" };
  const lists = { eligible_sectors: sectors, eligible_countries: countries };
  return { ...texts, ...lists, authorities_are_eligible: admitsAuthorities };
}

function grantRow({
  id,
  workspaceId,
  personId,
  role,
  from,
  to,
  wasEnded,
}: Facts["grants"][0]): Row {
  const times = { valid_from: at(from), valid_to: at(to), end_reason: wasEnded ? "Left." : null };
  return { id, workspace_id: workspaceId, person_id: personId, role, ...times };
}

function itemRow(item: Item): Row {
  const wasPublished = ["published", "hidden", "withdrawn"].includes(item.state);
  return {
    id: item.id,
    kind: item.kind,
    workspace_id: item.workspaceId,
    organisation_id: item.organisationId,
    author_id: item.authorId,
    label: item.label,
    withheld_from_authorities: item.withheld,
    state: item.state,
    version: wasPublished ? 1 : 0,
    current_revision_id: wasPublished ? revisionIdOf(item) : null,
    title: wasPublished ? titleOf(item) : "",
    subtype: "",
    language: "en",
    audience: [],
    changed_at: at(-2),
    created_at: at(-9),
  };
}

/** What a reader would find: no other row holds this text. */
export function titleOf({ id }: Item): string {
  return `Canary ${id}`;
}

/** The revision of an item has an id that follows from the item's, so that tests find it. */
export function revisionIdOf({ id }: Item): string {
  return id.replace(/^......../, "11111111");
}

/** The version of it that newer rules doubt, likewise, and a change of it that is held. */
export function doubtedIdOf({ id }: Item): string {
  return id.replace(/^......../, "33333333");
}
export function changeIdOf({ id }: Item): string {
  return id.replace(/^......../, "44444444");
}

function revisionRow(item: Item): Row {
  const wasPublished = ["published", "hidden", "withdrawn"].includes(item.state);
  const state = item.state === "draft" ? "held" : item.state;
  return {
    id: revisionIdOf(item),
    item_id: item.id,
    number: wasPublished ? 1 : null,
    base_version: 0,
    author_id: item.authorId,
    organisation_id: item.organisationId,
    note: "",
    content: { title: titleOf(item) },
    state: wasPublished ? "published" : state,
    created_at: at(-9),
  };
}

function taskRow({ taskId, itemId, officerId }: Facts["openings"][0]): Row {
  const claim = { claimed_by_id: officerId, claimed_until: at(1), due_at: at(48) };
  const texts = { statement: "", reason: "", version: 1, created_at: at(-3) };
  return { id: taskId, kind: "report", state: "open", item_id: itemId, ...claim, ...texts };
}

function openingRow({ id, itemId, taskId, officerId, expires }: Facts["openings"][0]): Row {
  const times = { opened_at: at(-2), expires_at: at(expires) };
  return {
    id,
    item_id: itemId,
    task_id: taskId,
    officer_id: officerId,
    reason: "Report",
    ...times,
  };
}

function entryRow({ id, label, workspaceId }: Item, { kind, target, from, to }: Entry): Row {
  const isLent = label === "AMBER" && kind === "workspace" && target !== workspaceId;
  const isAgreed = isLent || ["coalition", "public"].includes(kind);
  return {
    id: randomUUID(),
    item_id: id,
    label,
    kind,
    person_id: kind === "person" ? target : null,
    organisation_id: kind === "organisation" ? target : null,
    workspace_id: kind === "workspace" || kind === "guests" ? target : null,
    agreed_by_id: isAgreed ? randomUUID() : null,
    valid_from: at(from),
    valid_to: to === null ? null : at(to),
  };
}

function guestsOf(workspaceId: string): string {
  return workspaceId.replace(/^......../, "22222222");
}

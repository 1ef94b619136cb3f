import {
  type Attempt,
  type Rights,
  type Step,
  attempt,
  insertion,
  newId,
  nobody,
} from "./attempts";
import { requests } from "./attempts-requests";
import { roles } from "./attempts-roles";
import { glass, taskChanges } from "./attempts-tasks";
import type { Person } from "./facts";
import type { Name } from "./stage";

/** Everything one may try with tasks, roles, requests, people, organisations and oneself. */
export function peopleAttempts(rights: Rights): Attempt[] {
  return [
    ...taskChanges(rights),
    ...glass(rights),
    ...roles(rights),
    ...requests(rights),
    ...standings(rights),
    ...oneself(rights),
    ...evidence(rights),
  ];
}

function standings({ stage, officer }: Rights): Attempt[] {
  const { people } = stage;
  const change = (title: string, step: Step, may?: Attempt["may"]) =>
    attempt(title, () => [step], may);
  const person = (who: Name, sets: string): Step => [
    `update person set ${sets} where id = $1`,
    people[who].id,
  ];
  const organisation = (who: Name, state: string): Step => [
    "update organisation set state = $2 where id = $1",
    people[who].organisation.id,
    state,
  ];
  const suspended = "state = 'suspended'";
  const imposes = (forged: object, may: Attempt["may"]): Attempt => ({
    table: "sanction",
    name: `imposing ${JSON.stringify(Object.keys(forged))}`,
    steps: (by) => {
      const about = { organisation_id: people.reader.organisation.id, state_before: "active" };
      return [
        insertion("sanction", {
          id: newId(),
          ...about,
          reason: "",
          imposed_by_id: by.id,
          ...forged,
        }),
      ];
    },
    may,
  });
  return [
    change("person: suspending a member", person("contributor", suspended), officer),
    change(
      "person: suspending the officer",
      person("officer", suspended),
      (by) => officer(by) && by.id !== people.officer.id,
    ),
    change("person: restoring a member", person("suspended", "state = 'active'"), officer),
    change("person: activating who is invited", person("invited", "state = 'active'")),
    change("person: a role in the portal", person("secondOfficer", "portal_role = 'lead'")),
    change("person: another organisation", person("reader", "organisation_id = id")),
    change("organisation: suspending", organisation("stranger", "suspended"), officer),
    change("organisation: restoring", organisation("ofSuspended", "active"), officer),
    change("organisation: leaving it as it is", organisation("stranger", "active"), officer),
    change("organisation: returning who left", organisation("ofLeft", "suspended")),
    change("organisation: promoting an observer", organisation("observer", "active")),
    change("organisation: another ceiling", [
      "update organisation set label_ceiling = 'RED' where id = $1",
      people.observer.organisation.id,
    ]),
    imposes({}, officer),
    imposes({ imposed_by_id: people.lead.id }, (by) => by.id === people.lead.id),
  ];
}

function oneself({ stage, world, current }: Rights): Attempt[] {
  const { people, facts } = stage;
  const isLive = (person: Person) =>
    person.session === "live" &&
    person.state === "active" &&
    ["active", "observer"].includes(person.organisation.state);
  const accept = (name: string, of: object, may: Attempt["may"]): Attempt => ({
    table: "agreement_acceptance",
    name,
    steps: (person) => {
      const ids = { agreement_id: newest?.id, organisation_id: person.organisation.id };
      return [
        insertion("agreement_acceptance", { id: newId(), ...ids, person_id: person.id, ...of }),
      ];
    },
    may,
  });
  const newest = facts.agreements.find(({ name }) => name === "confidentiality 1");
  const isNew = (person: Person) =>
    isLive(person) && !person.accepted.includes("confidentiality 1");
  const set = (title: string, step: (person: Person) => Step, may?: Attempt["may"]) =>
    attempt(title, (person) => [step(person)], may);
  const receipt = (of: string): Step =>
    insertion("form_receipt", { person_id: of, form_key: newId() });
  const mail = { kind: "test", payload: {}, recipient_id: people.reader.id };
  return [
    accept("agreeing", {}, isNew),
    accept(
      "agreeing for another",
      { person_id: people.stranger.id, agreement_id: facts.agreements[0]?.id },
      nobody,
    ),
    accept(
      "signing for the organisation",
      { as_signatory: true },
      (person) => isLive(person) && person.coordinates,
    ),
    accept(
      "signing for another organisation",
      { organisation_id: people.unsigned.organisation.id, as_signatory: true },
      nobody,
    ),
    set(
      "account: one's own settings",
      ({ id }) => ["update account set theme = 'dark' where person_id = $1", id],
      isLive,
    ),
    set(
      "account: another's settings",
      () => ["update account set theme = 'dark' where person_id = $1", people.chair.id],
      (person) => person.id === people.chair.id,
    ),
    set(
      "account: another address",
      ({ id }) => ["update account set email = 'x@mail.example' where person_id = $1", id],
      nobody,
    ),
    set(
      "session: ending one's own",
      ({ id }) => ["delete from session where person_id = $1", id],
      isLive,
    ),
    set(
      "session: ending another's",
      () => ["delete from session where person_id = $1", people.chair.id],
      (person) =>
        person.id === people.chair.id ||
        (current(person) && ["officer", "lead"].includes(person.portalRole ?? "")),
    ),
    set(
      "session: making one's own last",
      ({ id }) => ["update session set ends_at = 'infinity' where person_id = $1", id],
      nobody,
    ),
    set("form_receipt: one's own receipt", ({ id }) => receipt(id), isLive),
    set(
      "form_receipt: another's receipt",
      () => receipt(people.chair.id),
      (person) => person.id === people.chair.id,
    ),
    set(
      "outbox: a mail",
      () => insertion("outbox", { id: newId(), ...mail }),
      (person) => current(person),
    ),
    set(
      "outbox: a mail already sent",
      () => insertion("outbox", { id: newId(), ...mail, state: "sent" }),
      nobody,
    ),
    set("workspace: another charter", () => ["update charter set question = 'x'"], nobody),
    set(
      "workspace: a workspace made visible",
      () => ["update workspace set visibility = 'listed'"],
      nobody,
    ),
    set(
      "workspace: a roster",
      () => [
        "select 1 where $1 in (select person_id from workspace_grant)",
        people.chairElsewhere.id,
      ],
      (person) =>
        current(person) &&
        (["officer", "lead"].includes(person.portalRole ?? "") ||
          world.roleOf(person, stage.rooms.hidden.id) !== undefined),
    ),
  ];
}

function evidence({ stage, officer }: Rights): Attempt[] {
  const { people } = stage;
  const direct = (title: string, step: Step, may?: Attempt["may"]) =>
    attempt(title, () => [step], may);
  const row = {
    id: newId(),
    subject_kind: "x",
    subject_id: newId(),
    author_id: people.author.id,
    content_hash: "\\x00",
    verdict: "pass",
    rule_set: "x",
    findings: "[]",
  };
  return [
    direct("screening: evidence written past the gate", insertion("screening", row)),
    direct("screening: evidence released by hand", ["update screening set released_at = now()"]),
    direct("screening: evidence turned", ["update screening set verdict = 'pass'"]),
    direct("audit_entry: an entry of the record", [
      "insert into audit_entry (seq, at, body, previous, hash, act) values (1, now(), '{}', '', '', 'x')",
    ]),
    direct("audit_entry: an entry changed", ["update audit_entry set act = 'x'"]),
    direct("audit_entry: an entry removed", ["delete from audit_entry"]),
    direct("item: an item removed", ["delete from item"]),
    direct(
      "screening: every piece of evidence",
      ["select 1 from screening where author_id <> $1 limit 1", people.author.id],
      (person) => officer(person) || person.id === people.reader.id,
    ),
  ];
}

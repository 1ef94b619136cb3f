import { type Attempt, type Rights, attempt, insertion, newId, nobody } from "./attempts";
import type { Person } from "./facts";
import type { Name } from "./stage";

/** Admitting, ending and changing roles in a workspace. */
export function roles({ stage, current, holds, chairs }: Rights): Attempt[] {
  const { people, rooms, facts } = stage;
  const admits = (name: string, of: object, may: Attempt["may"]): Attempt => ({
    table: "workspace_grant",
    name,
    steps: (person) => {
      const who = {
        workspace_id: rooms.home.id,
        person_id: people.stranger.id,
        role: "contributor",
      };
      const row = { id: newId(), ...who, valid_to: "2099-01-01", granted_by_id: person.id, ...of };
      return [insertion("workspace_grant", row)];
    },
    may,
  });
  const grantOf = (name: Name, workspaceId = rooms.home.id) =>
    facts.grants.find((one) => one.personId === people[name].id && one.workspaceId === workspaceId)
      ?.id;
  const change = (
    name: string,
    [id, assignment]: [string | undefined, string],
    may: Attempt["may"],
  ): Attempt => ({
    table: "workspace_grant",
    name,
    steps: () => [[`update workspace_grant set ${assignment} where id = $1`, id]],
    may,
  });
  const later = "valid_to = '2099-01-01', end_reason = null";
  const now = "valid_to = now()";
  const chairsHome = (person: Person) => chairs(person, rooms.home);
  const isCoordinator = (person: Person) => person.id === people.coordinator.id;
  const self = (name: Name) => (person: Person) => person.id === people[name].id && current(person);
  return [
    admits("a contributor", {}, chairsHome),
    admits("a chair", { role: "chair" }, (person) => holds(person, rooms.home, "chair")),
    admits("oneself", { person_id: people.secretary.id }, nobody),
    admits("in a chair's name", { granted_by_id: people.chair.id }, self("chair")),
    admits("into a concluded workspace", { workspace_id: rooms.concluded.id }, nobody),
    admits("somebody suspended", { person_id: people.suspendedOutside.id }, nobody),
    admits(
      "somebody of a suspended organisation",
      { person_id: people.ofSuspendedOutside.id },
      nobody,
    ),
    admits("one who is elsewhere", { person_id: people.elsewhere.id }, chairsHome),
    admits("one whose role ended", { person_id: people.ended.id }, chairsHome),
    ...admissions(stage, current),
    ...madeUp(stage),
    admits("one who has a role", { person_id: people.reader.id }, nobody),
    change(
      "end a contributor",
      [grantOf("contributor"), now],
      (person) => chairsHome(person) || self("contributor")(person),
    ),
    change(
      "end a reader",
      [grantOf("reader"), now],
      (person) => chairsHome(person) || self("reader")(person) || isCoordinator(person),
    ),
    change(
      "extend a reader",
      [grantOf("reader"), later],
      (person) => chairsHome(person) || isCoordinator(person),
    ),
    change("end the chair", [grantOf("chair"), now], self("chair")),
    change("extend the chair", [grantOf("chair"), later], nobody),
    change("extend the vice chair", [grantOf("vice"), later], (person) =>
      holds(person, rooms.home, "chair"),
    ),
    change("revive an ended role", [grantOf("ended"), later], nobody),
    change("revive an expired role", [grantOf("expired"), later], nobody),
    change(
      "end in a concluded workspace",
      [grantOf("reader", rooms.concluded.id), now],
      (person) => self("reader")(person) || isCoordinator(person),
    ),
    change("another role", [grantOf("reader"), "role = 'chair'"], nobody),
    change("another person", [grantOf("reader"), "person_id = granted_by_id"], nobody),
  ];
}

/** A grant that somebody made up tells nothing, whatever true ids it holds. */
function madeUp({ people, rooms, facts }: Rights["stage"]): Attempt[] {
  const grantOf = (name: Name) =>
    facts.grants.find(
      ({ personId, workspaceId }) =>
        personId === people[name].id && workspaceId === rooms.abandoned.id,
    )?.id;
  const claims = (name: string, id: unknown, workspaceId: string) =>
    attempt(`workspace_grant: ${name}`, () => [
      [
        `select from (values (1)) _ where sec.is_open(row($1::uuid, $2::uuid, gen_random_uuid(), 'chair',
           now() - interval '2 days', now() - interval '1 day', null, null)::workspace_grant)`,
        id,
        workspaceId,
      ],
    ]);
  return [
    claims("a made-up chair", newId(), rooms.abandoned.id),
    claims("a reader made chair", grantOf("expired"), rooms.abandoned.id),
    claims("a chair of elsewhere", grantOf("formerChair"), rooms.proposed.id),
  ];
}

/** Where admission is open, people admit themselves, as readers. */
function admissions({ people, rooms }: Rights["stage"], current: Attempt["may"]): Attempt[] {
  const enters = (name: string, of: object, may?: Attempt["may"]) =>
    attempt(
      `workspace_grant: ${name}`,
      (person) => {
        const who = { workspace_id: rooms.open.id, person_id: person.id, role: "reader" };
        const terms = { valid_to: "2099-01-01", granted_by_id: person.id };
        return [insertion("workspace_grant", { id: newId(), ...who, ...terms, ...of })];
      },
      may,
    );
  return [
    enters("oneself where admission is open", {}, current),
    enters("oneself as contributor there", { role: "contributor" }),
    enters(
      "another there",
      { person_id: people.host.id },
      (person) => person.id === people.host.id,
    ),
    enters("oneself where one has to ask", { workspace_id: rooms.forHosts.id }),
  ];
}

import { type Attempt, type Rights, attempt, insertion, newId, nobody } from "./attempts";
import type { Person, Workspace } from "./facts";
import type { Name } from "./stage";

/** Asking for a place, and the answer. */
export function requests({ stage, world, current, officer, chairs }: Rights): Attempt[] {
  const { people, rooms } = stage;
  const asks = (name: string, of: object, may: Attempt["may"]): Attempt => ({
    table: "join_request",
    name,
    steps: (person) => {
      const who = { workspace_id: rooms.home.id, person_id: person.id };
      return [
        insertion("join_request", { id: newId(), ...who, reason: "", state: "pending", ...of }),
      ];
    },
    may,
  });
  const answers = (
    name: string,
    [who, state, assignment]: [Name, string, string],
    may?: Attempt["may"],
  ) =>
    attempt(
      `join_request: ${name}`,
      (person) => {
        const sets = assignment.replaceAll("ME", `'${person.id}'`);
        const which = "workspace_id = $1 and state = $2 and person_id = $3";
        return [
          [`update join_request set ${sets} where ${which}`, rooms.home.id, state, people[who].id],
        ];
      },
      may,
    );
  const granted = "state = 'granted', decided_by_id = ME";
  const asChair = granted.replace("ME", `'${people.chair.id}'`);
  const chairsHome = (person: Person) => chairs(person, rooms.home);
  const isIn = (person: Person) => world.roleOf(person, rooms.home.id) !== undefined;
  const hasAsked = (person: Person) =>
    ["stranger", "reader", "officer", "vice"].includes(person.about);
  const mayAsk = (person: Person) => current(person) && !hasAsked(person);
  const into = (room: Workspace, isAdmitted: (of: Person["organisation"]) => boolean) =>
    asks(
      `a place in ${[...room.sectors, ...room.countries].join()}`,
      { workspace_id: room.id },
      (person) => mayAsk(person) && isAdmitted(person.organisation),
    );
  return [
    asks("a place", {}, (person) => mayAsk(person) && !isIn(person)),
    asks(
      "a place for another",
      { person_id: people.elsewhere.id },
      (person) => person.id === people.elsewhere.id,
    ),
    asks("a place, granted", { state: "granted" }, nobody),
    asks("a place in a hidden workspace", { workspace_id: rooms.hidden.id }, nobody),
    asks("a place in a concluded one", { workspace_id: rooms.concluded.id }, nobody),
    asks("a place where admission is open", { workspace_id: rooms.open.id }, nobody),
    into(rooms.forHosts, ({ sector }) => sector === "hosting"),
    into(rooms.forSweden, ({ country }) => country === "SE"),
    into(rooms.noAuthorities, ({ isAuthority }) => !isAuthority),
    answers("granting", ["stranger", "pending", granted], chairsHome),
    answers(
      "granting in a chair's name",
      ["stranger", "pending", asChair],
      (person) => person.id === people.chair.id,
    ),
    answers(
      "granting one's own",
      ["vice", "pending", granted],
      (person) => chairsHome(person) && person.id !== people.vice.id,
    ),
    answers("granting what is held", ["reader", "held", granted], nobody),
    answers("reopening what was declined", ["stranger", "declined", granted], nobody),
    answers("letting a held one through", ["reader", "held", "state = 'pending'"], officer),
    answers(
      "letting one's own through",
      ["officer", "held", "state = 'pending'"],
      (person) => officer(person) && person.id !== people.officer.id,
    ),
    answers(
      "withdrawing another's held one",
      ["reader", "held", "state = 'withdrawn'"],
      (person) => person.id === people.reader.id,
    ),
    answers("letting through as if decided", [
      "reader",
      "held",
      "state = 'pending', decided_by_id = ME",
    ]),
    attempt(
      "join_request: an answer that reads nothing",
      ({ id }) => [["update join_request set state = 'granted', decided_by_id = $1", id]],
      (person) =>
        Object.values(rooms).some((room) => chairs(person, room)) &&
        !hasAsked(person) &&
        !officer(person),
    ),
    answers("leaving a pending one as it is", ["stranger", "pending", "state = 'pending'"], nobody),
    answers("refusing a pending one", ["stranger", "pending", "state = 'refused'"], nobody),
    answers(
      "withdrawing",
      ["stranger", "pending", "state = 'withdrawn'"],
      (person) => person.id === people.stranger.id && current(person),
    ),
    answers("declining with an unscreened word", [
      "stranger",
      "pending",
      "state = 'declined', decided_by_id = ME, decision_reason = 'Unscreened'",
    ]),
    attempt(
      "join_request: withdrawing what stays on the record",
      ({ id }) => [
        [
          "update join_request set state = 'withdrawn' where person_id = $1 and state = 'pending'",
          id,
        ],
        ["select from join_request where state = 'withdrawn' and reason <> ''"],
      ],
      (person) => ["stranger", "vice"].includes(person.about),
    ),
    answers("withdrawing what was declined", ["stranger", "declined", "state = 'withdrawn'"]),
  ];
}

import {
  type Attempt,
  attempt,
  insertion,
  newId,
  nobody,
  type Rights,
  screened,
  type Step,
} from "./attempts";
import type { Person, Workspace } from "./facts";
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

/** One of every kind that the rules on tasks tell apart. */
const taskWriters: readonly Name[] = [
  "reader",
  "stranger",
  "coordinator",
  "chair",
  "vice",
  "contributor",
  "unsigned",
  "officer",
  "secondOfficer",
  "lead",
];

/** The attempts, with who tries them with every mutant. */
function tried(attempts: readonly Attempt[], ...by: Name[]): Attempt[] {
  return attempts.map((one) => ({ ...one, by }));
}

/** The task of `parts.ts` about an item, unclaimed; or that of an opening, which its officer has claimed. */
function taskOf(itemId: string, kind: string, claimedById: string | null = null): Step {
  return [
    "select id from task where item_id = $1 and kind = $2 and claimed_by_id is not distinct from $3 limit 1",
    itemId,
    kind,
    claimedById,
  ];
}

function taskChanges(rights: Rights): Attempt[] {
  const { stage, item, officer, current } = rights;
  const { people, facts } = stage;
  const amber = item("AMBER").id;
  const opened = facts.openings.find(
    ({ officerId, expires }) => officerId === people.officer.id && expires > 0,
  );
  const byOfficer = facts.items.find(({ authorId }) => authorId === people.officer.id);
  if (!opened || !byOfficer) throw new Error("The officer has opened and written nothing.");
  const change = (
    name: string,
    [[select, ...values], assignment]: [of: Step, assignment: string],
    may: Attempt["may"] = nobody,
  ): Attempt => {
    return {
      table: "task",
      name,
      by: taskWriters,
      steps: (person) => {
        const sets = assignment.replaceAll("ME", `'${person.id}'`);
        return [[`update task set ${sets} where id in (${select})`, ...values]];
      },
      may,
    };
  };
  const claim = "claimed_by_id = ME, claimed_until = now() + interval '1 hour'";
  const decide = "state = 'decided', decision = 'no_action', decided_by_id = ME";
  const mine: Step = ["select $1::uuid", opened.taskId];
  const isHolder = (person: Person) => person.id === people.officer.id;
  const hold = taskOf(amber, "gate_hold");
  const report = taskOf(amber, "report");
  return [
    change("claim of a hold", [hold, claim], (person) => officer(person)),
    change("claim of a report", [report, claim], (person) => officer(person)),
    change(
      "claim for another",
      [hold, claim.replace("ME", `'${people.lead.id}'`)],
      (person) => person.id === people.lead.id,
    ),
    change("claim without an end", [hold, "claimed_by_id = ME"]),
    change("claim for ever", [hold, "claimed_by_id = ME, claimed_until = 'infinity'"]),
    change("claim for longer than a look", [
      hold,
      "claimed_by_id = ME, claimed_until = now() + interval '2 hours'",
    ]),
    change(
      "claim of a report on one's own item",
      [taskOf(byOfficer.id, "report"), claim],
      (person) => officer(person) && !isHolder(person),
    ),
    change("claim of what another officer holds", [mine, claim], isHolder),
    change("release of a claim", [mine, "claimed_by_id = null, claimed_until = null"], isHolder),
    change("decision on what one holds", [mine, decide], isHolder),
    change("decision in another's name", [mine, decide.replace("ME", `'${people.lead.id}'`)]),
    change("decision on what nobody holds", [hold, decide]),
    change("claim and decision at once", [hold, `${claim}, ${decide}`], (person) =>
      officer(person),
    ),
    change(
      "taking back what one reported",
      [report, "state = 'cancelled'"],
      (person) => officer(person) || (person.id === people.reader.id && current(person)),
    ),
    change("deciding what one reported", [report, decide]),
    ...oddTaskChanges(rights, { change, claim, decide }),
    change("decision with a time, in nobody's name", [
      hold,
      `claimed_until = now() + interval '1 hour', ${decide}`,
    ]),
    change("claim as if decided", [hold, `${claim}, decided_by_id = ME`]),
    attempt(
      "task: a claim that reads nothing",
      ({ id }) => [
        ["update task set claimed_by_id = $1, claimed_until = now() + interval '1 hour'", id],
      ],
      (person) =>
        (officer(person) && !isHolder(person)) ||
        person.id === people.coordinator.id ||
        Object.values(stage.rooms).some((room) => rights.chairs(person, room)),
    ),
    change("another subject", [hold, "item_id = null"]),
    ...joinTasks(rights, change),
    ...tried(reports(rights), "author", "reader", "stranger", "officer", "unsigned"),
    ...tried(textHolds(rights), "author", "reader", "officerInside"),
    ...tried(joinFilings(rights), "reader", "stranger", "chair", "officer"),
  ];
}

type Words = { change: Change; claim: string; decide: string };

function oddTaskChanges({ stage, officer }: Rights, { change, claim, decide }: Words): Attempt[] {
  const { people, tasks } = stage;
  const isHolder = (person: Person) => person.id === people.officer.id;
  const id = (of: keyof typeof tasks): Step => ["select $1::uuid", tasks[of]];
  return [
    change("claim of what is decided", [id("decided"), claim]),
    change("another decision", [id("decided"), "decision = 'hide'"]),
    change("claim of what another held", [id("lapsed"), claim], officer),
    change("decision on what one held", [id("lapsed"), decide]),
    change("decision on one's own report", [id("ownReport"), decide]),
    change("taking back one's own report", [id("ownReport"), "state = 'cancelled'"], isHolder),
    change("decision about one's own item", [id("ownItem"), decide]),
    change("taking back, decided by another", [
      id("ownReport"),
      `state = 'cancelled', decided_by_id = '${people.lead.id}'`,
    ]),
  ];
}

type Change = (name: string, what: [of: Step, assignment: string], may?: Attempt["may"]) => Attempt;

function joinTasks({ stage, current, chairs }: Rights, change: Change): Attempt[] {
  const { people, rooms, facts } = stage;
  const inRoom = (kind: string, id: string): Step => [
    "select id from task where kind = $1 and workspace_id = $2 limit 1",
    kind,
    id,
  ];
  const decide = "state = 'decided', decision = 'granted', decided_by_id = ME";
  const joins = inRoom("join_request", rooms.home.id);
  const grant = facts.grants.find(
    ({ personId, workspaceId }) => personId === people.reader.id && workspaceId === rooms.home.id,
  );
  const ownGrant = facts.grants.find(({ personId }) => personId === people.coordinator.id);
  return [
    change("answer to a join request", [joins, decide], (person) => chairs(person, rooms.home)),
    change(
      "answer in a chair's name",
      [joins, decide.replace("ME", `'${people.chair.id}'`)],
      (person) => person.id === people.chair.id,
    ),
    change(
      "taking back one's request's task",
      [joins, "state = 'cancelled'"],
      (person) =>
        chairs(person, rooms.home) || (person.id === people.stranger.id && current(person)),
    ),
    change(
      "recertification of a colleague",
      [["select id from task where kind = 'recertification' and grant_id = $1", grant?.id], decide],
      (person) => chairs(person, rooms.home) || person.id === people.coordinator.id,
    ),
    change("recertification of oneself", [
      ["select id from task where kind = 'recertification' and grant_id = $1", ownGrant?.id],
      decide,
    ]),
  ];
}

function reports({ stage, item, reads }: Rights): Attempt[] {
  const file = (
    name: string,
    of: (person: Person) => object,
    may: Attempt["may"] = nobody,
  ): Attempt => ({
    table: "task",
    name,
    steps: (person) => [
      insertion("task", {
        id: newId(),
        kind: "report",
        author_id: person.id,
        item_id: amber.id,
        workspace_id: amber.workspaceId,
        due_at: new Date(),
        ...of(person),
      }),
    ],
    may,
  });
  const { people, rooms } = stage;
  const amber = item("AMBER");
  const hidden = item("RED", "hidden");
  return [
    file(
      "report of an item",
      () => ({}),
      (person) => reads(person, amber),
    ),
    file(
      "report of a hidden item",
      () => ({ item_id: hidden.id }),
      (person) => reads(person, hidden),
    ),
    file(
      "report in another's name",
      () => ({ author_id: people.stranger.id }),
      (person) => person.id === people.stranger.id && reads(person, amber),
    ),
    file("report of nothing", () => ({ item_id: null })),
    file("report in another workspace", () => ({ workspace_id: rooms.hidden.id })),
    file("report that names a comment", () => ({ comment_id: newId() })),
    file("report that names a grant", () => ({ grant_id: newId() })),
    file("report that names a held text", () => ({ held_text_id: newId() })),
    file("report already claimed", ({ id }) => ({ claimed_by_id: id })),
    file("report already decided", () => ({ state: "decided", decision: "hide" })),
    file("report as if decided", () => ({ decided_by_id: people.lead.id })),
    file("hold without a held text", () => ({ kind: "gate_hold" })),
    file("recertification", () => ({ kind: "recertification" })),
  ];
}

/** A hold is filed by the author of the held text, for that text and where it stands. */
function textHolds(rights: Rights): Attempt[] {
  const { stage, item, current, reads } = rights;
  const { people, rooms } = stage;
  const amber = item("AMBER");
  const green = item("GREEN").id;
  const file = (
    [table, name, which]: [table: "revision" | "comment", name: string, which: string],
    of: Readonly<Record<string, string>> = {},
    may?: Attempt["may"],
  ): Attempt =>
    attempt(
      `task: hold of ${name} ${table}`,
      ({ id }) => {
        const row = { item_id: "$2", workspace_id: "$3", author_id: "$1", ...of };
        return [
          [
            `insert into task (id, kind, due_at, ${table}_id, ${Object.keys(row).join()})
             select gen_random_uuid(), 'gate_hold', now(), t.id, ${Object.values(row)
               .map((value) => (value.startsWith("$") ? `${value}::uuid` : `'${value}'`))
               .join()}
               from ${table} t where t.item_id = $2 and ${which} limit 1`,
            id,
            amber.id,
            amber.workspaceId,
          ],
        ];
      },
      may,
    );
  const own = "state = 'held' and author_id = $1";
  const writers = {
    revision: ["reader", "officerInside"],
    comment: ["author", "reader", "officerInside"],
  };
  return (["revision", "comment"] as const).flatMap((table) => [
    file(
      [table, "one's held", own],
      {},
      (person) => writers[table].includes(person.about) && current(person) && reads(person, amber),
    ),
    file([table, "another's held", "state = 'held' and author_id <> $1"]),
    file([table, "one's published", "state = 'published' and author_id = $1"]),
    file([table, "another's published", "state = 'published' and author_id <> $1"]),
    file([table, "in another's name, one's held", own], { author_id: people.lead.id }),
    file([table, "with another item, one's held", own], { item_id: green }),
    file([table, "with another workspace, one's held", own], { workspace_id: rooms.hidden.id }),
    file([table, "with a request beside, one's held", own], { join_request_id: newId() }),
    file([table, "as if proposed, one's held", own], { proposed_by_id: people.officer.id }),
  ]);
}

/** Tasks about a request to join: its hold by who asked, and its way to the chairs once it may be seen. */
function joinFilings({ stage, officer, item }: Rights): Attempt[] {
  const { people, rooms } = stage;
  const file = (
    name: string,
    [kind, who, state]: [kind: string, who: Name, state: string],
    { may = nobody, ...of }: Readonly<Record<string, unknown>> & { may?: Attempt["may"] } = {},
  ): Attempt => ({
    table: "task",
    name: `${kind} filed: ${name}`,
    steps: () => {
      const row = { author_id: people[who].id, workspace_id: rooms.home.id, ...of };
      const columns = Object.keys(row);
      return [
        [
          `insert into task (id, kind, due_at, join_request_id, ${columns.join()})
           select gen_random_uuid(), $1::text, now(), j.id, ${columns.map((_column, index) => `$${index + 5}::uuid`).join()}
             from join_request j where j.workspace_id = $2 and j.person_id = $3 and j.state = $4 limit 1`,
          kind,
          rooms.home.id,
          people[who].id,
          state,
          ...Object.values(row),
        ],
      ];
    },
    may,
  });
  const by =
    (...names: Name[]) =>
    (person: Person) =>
      names.some((name) => name === person.about);
  const orOfficer = (name: Name) => (person: Person) => by(name)(person) || officer(person);
  const absent = (kind: string): Attempt =>
    attempt(`task: ${kind} filed: of no request`, ({ id }) => [
      insertion("task", {
        id: newId(),
        kind,
        author_id: id,
        workspace_id: rooms.home.id,
        join_request_id: newId(),
        due_at: new Date(),
      }),
    ]);
  const elsewhere = { workspace_id: rooms.open.id };
  const item_id = item("AMBER").id;
  const held = ["gate_hold", "reader", "held"] as const;
  const pending = ["join_request", "stranger", "pending"] as const;
  return [
    file("of one's own", [...held], { may: by("reader") }),
    file("in another's name", [...held], { author_id: people.officer.id }),
    file("elsewhere", [...held], elsewhere),
    file("with an item", [...held], { item_id }),
    file("of a pending one", ["gate_hold", "stranger", "pending"]),
    file("of a pending one", [...pending], { may: orOfficer("stranger") }),
    file("of a held one", ["join_request", "reader", "held"], { may: orOfficer("reader") }),
    file("of a declined one", ["join_request", "stranger", "declined"]),
    file("in another's name", [...pending], { author_id: people.lead.id }),
    file("elsewhere", [...pending], elsewhere),
    file("with an item", [...pending], { item_id }),
    absent("gate_hold"),
    absent("join_request"),
  ];
}

function glass({ stage, officer, item }: Rights): Attempt[] {
  const { people, facts, tasks } = stage;
  const openingOf = ({ id }: Person) =>
    facts.openings.find(({ officerId, expires }) => officerId === id && expires > 0);
  const anOpening = openingOf(people.officer);
  const breaks = (name: string, forged: (person: Person) => object, may?: Attempt["may"]) =>
    attempt(
      `break_glass: ${name}`,
      (person) => {
        const id = newId();
        const { itemId, taskId } = openingOf(person) ?? anOpening ?? {};
        const about = { item_id: itemId, task_id: taskId, officer_id: person.id };
        const expires = new Date(Date.now() + 1_800_000);
        const row = { id, ...about, reason: "Report", expires_at: expires, ...forged(person) };
        return [screened(id, { reason: "Report" }), insertion("break_glass", row)];
      },
      may,
    );
  const first = facts.items[0]?.id;
  const ownItem = facts.items.find(({ authorId }) => authorId === people.officer.id)?.id;
  return [
    breaks(
      "for a task one holds",
      () => ({}),
      (person) => officer(person) && openingOf(person) !== undefined,
    ),
    breaks("in another's name", () => ({ officer_id: people.lead.id })),
    breaks("for a day", () => ({ expires_at: new Date(Date.now() + 86_400_000) })),
    breaks("for another item", (person) => ({
      item_id: facts.items.find(({ id }) => id !== openingOf(person)?.itemId && id !== first)?.id,
    })),
    breaks("for a decided task", () => ({ item_id: first, task_id: tasks.decided })),
    breaks("for a task once held", () => ({ item_id: first, task_id: tasks.lapsed })),
    breaks("for one's own report", () => ({ item_id: first, task_id: tasks.ownReport })),
    breaks("for one's own item", () => ({ item_id: ownItem, task_id: tasks.ownItem })),
    breaks("for a chair's task", () => ({ item_id: first, task_id: tasks.ofChair })),
    breaks("with an unscreened reason", () => ({ reason: "Other" })),
    breaks("of a hidden item without its task", () => ({
      item_id: item("RED", "hidden").id,
      task_id: newId(),
    })),
    attempt("break_glass: making it last", () => [
      ["update break_glass set expires_at = now() + interval '1 day'"],
    ]),
  ];
}

function roles({ stage, current, holds, chairs }: Rights): Attempt[] {
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

function requests({ stage, world, current, officer, chairs }: Rights): Attempt[] {
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

import { type Attempt, type Rights, attempt, insertion, newId, nobody } from "./attempts";
import type { Person } from "./facts";
import type { Name } from "./stage";

/** A report is about what one reads. */
export function reports({ stage, item, reads }: Rights): Attempt[] {
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
export function textHolds(rights: Rights): Attempt[] {
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
export function joinFilings({ stage, officer, item }: Rights): Attempt[] {
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

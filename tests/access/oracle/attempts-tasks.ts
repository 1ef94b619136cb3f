import {
  type Attempt,
  type Rights,
  type Step,
  attempt,
  insertion,
  newId,
  nobody,
  screened,
} from "./attempts";
import { joinFilings, reports, textHolds } from "./attempts-filings";
import type { Person } from "./facts";
import type { Name } from "./stage";

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

/** Claiming, deciding and filing tasks. */
export function taskChanges(rights: Rights): Attempt[] {
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

/** Breaking the glass. */
export function glass({ stage, officer, item }: Rights): Attempt[] {
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

import { createHash, randomUUID } from "node:crypto";
import { keyOf } from "./acting";
import type { Item, Person, Workspace } from "./facts";
import type { Hold } from "./holds";
import { currencyRule, gateRules, whyRead, type World } from "./rules";
import type { Stage } from "./stage";
import { at, changeIdOf, doubtedIdOf, revisionIdOf } from "./store";

/** A row beside the items, and who of the stage may see it by the rules. */
export type Part = {
  readonly table: string;
  readonly id: string;
  readonly row: Readonly<Record<string, unknown>>;
  readonly sees: (person: Person) => boolean;
};

/** Everything beside the items, for `storeParts` and for the tests. */
export function partsOf(stage: Stage, world: World): Part[] {
  return [
    ...stage.facts.items.flatMap((item) => partsOfItem(stage, world, item)),
    ...stage.facts.workspaces.flatMap((room) => partsOfWorkspace(stage, world, room)),
    ...openingParts(stage, world),
    ...oddTasks(stage, world),
    ...tasksOfOthers(stage, world),
    ...heldTexts(stage, world),
  ];
}

/** What an item is made of and what hangs on it; a part is seen with its item, and by its own rule. */
function partsOfItem(stage: Stage, world: World, item: Item): Part[] {
  const { people } = stage;
  const readsItem = (person: Person) => whyRead({ world, reader: person, item }).answer;
  const hasGlass = (person: Person) =>
    isOfficer(person) && world.hasOpened(person, item) && readsItem(person);
  const unlessUnpublished = (state: string, author: Person) => (person: Person) =>
    readsItem(person) && (state === "published" || person.id === author.id || hasGlass(person));
  const writers = [people.author, people.reader];
  return [
    ...[...writers, people.officerInside].flatMap((author) =>
      ["held", "published", "returned", "refused", "hidden"].map((state) =>
        part("comment", commentRow(item, author, state), unlessUnpublished(state, author)),
      ),
    ),
    ...(["held", "published", "returned", "refused"] as const).map((state, index) =>
      part(
        "revision",
        {
          ...revisionRow(item, people.reader, {
            state,
            number: state === "published" ? 2 + index : null,
          }),
          ...(state === "held" ? { id: changeIdOf(item), content: changed } : {}),
        },
        unlessUnpublished(state, people.reader),
      ),
    ),
    part(
      "revision",
      {
        ...revisionRow(item, people.reader, { state: "hidden", number: doubtedNumber }),
        id: doubtedIdOf(item),
      },
      unlessUnpublished("hidden", people.reader),
    ),
    part(
      "revision",
      revisionRow(item, people.officerInside, { state: "held", number: null }),
      unlessUnpublished("held", people.officerInside),
    ),
    part("indicator", indicatorRow(item), readsItem),
    ...writers.map((author, index) =>
      part(
        "observation",
        observationRow(item, author, index),
        (person) => readsItem(person) && person.organisation.id === author.organisation.id,
      ),
    ),
    ...tasksOfItem(stage, item),
    ...writers.map((author) =>
      part(
        "screening",
        screeningRow(item, author),
        (person) => isCurrent(world, person) && (person.id === author.id || isOfficer(person)),
      ),
    ),
  ].map((one) => ({ ...one, sees: (person) => isCurrent(world, person) && one.sees(person) }));
}

function tasksOfItem({ people }: Stage, item: Item): Part[] {
  return (["gate_hold", "report"] as const).map((kind) => {
    const author = kind === "report" ? people.reader : people.author;
    const ids = { item_id: item.id, author_id: author.id, workspace_id: item.workspaceId };
    const row = taskRow(kind, ids);
    return part("task", row, (person) => isOfficer(person) || person.id === author.id);
  });
}

/** A workspace with its charter, people, requests, tasks and record. */
function partsOfWorkspace(stage: Stage, world: World, room: Workspace): Part[] {
  const { people, facts } = stage;
  const isIn = (person: Person) =>
    world.roleOf(person, room.id) !== undefined || world.isMember(person, room.id);
  const chairs = (person: Person) =>
    ["chair", "vice_chair"].includes(world.roleOf(person, room.id) ?? "");
  const knows = (person: Person) =>
    room.visibility !== "hidden" || isIn(person) || isOfficer(person);
  const seesCharter = (person: Person) =>
    room.visibility === "listed" || isIn(person) || isOfficer(person);
  const seesRoster = (person: Person) =>
    chairs(person) ||
    world.roleOf(person, room.id) === "secretary" ||
    (room.memberList === "all" && world.isMember(person, room.id));
  const organisationOf = new Map(facts.people.map((one) => [one.id, one.organisation.id]));
  const coordinates = (person: Person, of: string) =>
    person.coordinates && organisationOf.get(of) === person.organisation.id;
  const grants = facts.grants.filter(({ workspaceId }) => workspaceId === room.id);
  const isOfReaders = ({ personId }: { personId: string }) =>
    [people.reader.id, people.contributor.id, people.coordinator.id].includes(personId);
  const applicant = people.stranger;
  return [
    part("workspace", { id: room.id }, knows),
    part("charter", { workspace_id: room.id }, seesCharter),
    part("milestone", milestoneRow(room), seesCharter),
    ...grants.map(({ id, personId, role }) =>
      part(
        "workspace_grant",
        { id },
        (person) =>
          person.id === personId ||
          seesRoster(person) ||
          isOfficer(person) ||
          coordinates(person, personId) ||
          (["chair", "vice_chair"].includes(role) && seesCharter(person)),
      ),
    ),
    ...requestsFor(people).map(([from, state]) =>
      part(
        "join_request",
        requestRow(room, from, state),
        (person) =>
          person.id === from.id ||
          isOfficer(person) ||
          (!["held", "refused"].includes(state) && chairs(person)),
      ),
    ),
    part(
      "task",
      taskRow("join_request", { workspace_id: room.id, author_id: applicant.id }),
      (person) => person.id === applicant.id || chairs(person),
    ),
    ...grants
      .filter(isOfReaders)
      .map(({ id, personId }) =>
        part(
          "task",
          taskRow("recertification", { workspace_id: room.id, grant_id: id }),
          (person) => chairs(person) || coordinates(person, personId),
        ),
      ),
    ...recordOfWorkspace({ stage, world, room }, { chairs, seesRoster }),
  ].map((one) => ({ ...one, sees: (person) => isCurrent(world, person) && one.sees(person) }));
}

/** Who has asked for a place, and how far that has come; some of them manage such requests themselves. */
function requestsFor(people: Stage["people"]): (readonly [from: Person, state: string])[] {
  return [
    [people.reader, "held"],
    [people.officer, "held"],
    [people.stranger, "pending"],
    [people.vice, "pending"],
    [people.stranger, "granted"],
    [people.stranger, "declined"],
    [people.stranger, "withdrawn"],
    [people.stranger, "refused"],
  ];
}

type Asks = Record<"chairs" | "seesRoster", (person: Person) => boolean>;
type Here = { stage: Stage; world: World; room: Workspace };

/** Members learn what happened to items they may read, to a roster they may see; auditor and lead all of it. */
function recordOfWorkspace({ stage, world, room }: Here, { chairs, seesRoster }: Asks): Part[] {
  const own = stage.facts.items.filter(({ workspaceId }) => workspaceId === room.id);
  const about = [own.find((one) => one.label === "RED"), own.find((one) => one.label === "AMBER")];
  const never = () => false;
  const acts: [act: string, sees: (person: Person) => boolean, item?: Item][] = [
    ["workspace.chartered", () => true],
    ["member.added", seesRoster],
    ["grant.ended", seesRoster],
    ["recertification.kept", seesRoster],
    ["recertification.opened", never],
    ["join.asked", chairs],
    ["join.held", never],
    ["hold.released", never],
    ...about.flatMap((item) => {
      if (!item) return [];
      const reads = (person: Person) => whyRead({ world, reader: person, item }).answer;
      const seen = ["item.published", "item.withdrawn", "comment.published"];
      return [
        ...seen.map((act): [string, typeof reads, Item] => [act, reads, item]),
        ["item.held", never, item],
        ["comment.held", never, item],
      ] satisfies [string, typeof reads, Item][];
    }),
  ];
  return acts.map(([act, sees, item]) => {
    const ids = { workspace_id: room.id, object_id: item?.id ?? randomUUID() };
    const row = {
      seq: (sequence += 1),
      at: at(-1),
      body: { act },
      act,
      ...ids,
      previous: "\\x00",
      hash: "\\x00",
    };
    return part(
      "audit_entry",
      row,
      (person) =>
        person.portalRole === "auditor" ||
        person.portalRole === "lead" ||
        (world.isMember(person, room.id) && sees(person)),
    );
  });
}

let sequence = 0;

/** Broken glass is shown to the secretariat and its auditor, and with the item to originator and chairs. */
function openingParts({ facts }: Stage, world: World): Part[] {
  const itemOf = new Map(facts.items.map((item) => [item.id, item]));
  return facts.openings.map(({ id, itemId }) =>
    part("break_glass", { id }, (person) => {
      const item = itemOf.get(itemId);
      if (!item || !isCurrent(world, person)) return false;
      if (isOfficer(person) || person.portalRole === "auditor") return true;
      const concerns =
        person.organisation.id === item.organisationId ||
        ["chair", "vice_chair"].includes(world.roleOf(person, item.workspaceId) ?? "");
      return concerns && whyRead({ world, reader: person, item }).answer;
    }),
  );
}

/** Tasks that the officer has claimed, and yet gives no look at the item. */
function oddTasks({ people, facts, tasks }: Stage, world: World): Part[] {
  const [first] = facts.items;
  const own = facts.items.find(({ authorId }) => authorId === people.officer.id);
  const claim = { claimed_by_id: people.officer.id, claimed_until: at(1) };
  const about = { item_id: first?.id, author_id: people.reader.id, decision: null, ...claim };
  const rows: Row[] = [
    { ...about, id: tasks.decided, state: "decided", decision: "no_action" },
    { ...about, id: tasks.lapsed, claimed_until: at(-1) },
    { ...about, id: tasks.ownReport, author_id: people.officer.id },
    { ...about, id: tasks.ownItem, item_id: own?.id },
  ];
  return rows.map((row) =>
    part(
      "task",
      { ...taskRow("report", {}), ...row },
      (person) => isCurrent(world, person) && (isOfficer(person) || person.id === row["author_id"]),
    ),
  );
}

/** The content of the change that is held. */
const changed = { title: "Changed", type: "domain", value: "b", normalisedValue: "b" };

/** The number of the version that newer rules doubt. */
export const doubtedNumber = 9;

/** The holds of a comment and of two versions that the officer has claimed, and a chair's task that names an item. */
function tasksOfOthers({ people, facts, tasks, rooms }: Stage, world: World): Part[] {
  const { chair, vice, officer, officerInside, reader, stranger } = people;
  const amber = facts.items.find(({ label, state }) => label === "AMBER" && state === "published");
  if (!amber) throw new Error("The stage has no such item.");
  const until = { claimed_until: at(1) };
  const holds = [
    { id: tasks.comment, comment_id: commentIdOf(amber, reader, "held") },
    { id: tasks.version, revision_id: doubtedIdOf(amber) },
    { id: tasks.change, revision_id: changeIdOf(amber) },
  ];
  const join = { item_id: facts.items[0]?.id, workspace_id: rooms.nameOnly.id };
  const proposal = { proposed_by_id: officer.id, proposed_reason: "A quotation." };
  const byOfficers = { claimed_by_id: officerInside.id, ...proposal };
  const byChair = { id: tasks.ofChair, author_id: stranger.id, claimed_by_id: chair.id };
  return [
    ...holds.map((hold) =>
      part(
        "task",
        {
          ...taskRow("gate_hold", { ...hold, item_id: amber.id, author_id: reader.id }),
          ...byOfficers,
          ...until,
        },
        (person) => isCurrent(world, person) && (isOfficer(person) || person.id === reader.id),
      ),
    ),
    part("task", { ...taskRow("join_request", join), ...byChair, ...until }, (person) =>
      [chair.id, vice.id, stranger.id].includes(person.id),
    ),
  ];
}

/** The officers' queue of held texts, each with what the gate said about it. */
function heldTexts({ people, holds }: Stage, world: World): Part[] {
  return Object.values(holds)
    .flat()
    .flatMap((hold) => {
      const author = people[hold.author];
      const sees = (person: Person) =>
        isCurrent(world, person) && (isOfficer(person) || person.id === author.id);
      const row = {
        ...taskRow(hold.kind, { item_id: itemUnder(hold), author_id: author.id }),
        id: hold.id,
        state: hold.state,
        decision: hold.state === "decided" ? "return" : null,
        [`${hold.subject}_id`]: hold.subjectId,
        claimed_by_id: hold.claimedBy && people[hold.claimedBy].id,
        claimed_until: hold.claimedBy && at(hold.until),
        proposed_by_id: hold.proposedBy && people[hold.proposedBy].id,
        proposed_reason: hold.proposedBy ? "A quotation." : "",
      };
      return [
        part("task", row, sees),
        ...verdictsOn(hold, people).map((verdict) => part("screening", verdict, sees)),
        ...(hold.subject === "held_text" ? [takenOut(hold, people, world)] : []),
      ];
    });
}

function itemUnder({ subject, itemId }: Hold): string | null {
  return subject === "held_text" ? null : itemId;
}

/** The words themselves are their author's, and while they have them in hand an officer's. */
function takenOut(hold: Hold, people: Stage["people"], world: World): Part {
  const author = people[hold.author];
  const ids = { id: hold.subjectId, row_id: randomUUID(), author_id: author.id };
  const row = { ...ids, place: "milestone.title", text: "Words", created_at: at(-1) };
  return part(
    "held_text",
    row,
    (person) =>
      isCurrent(world, person) &&
      (person.id === author.id || (person.about === hold.claimedBy && hold.until > 0)),
  );
}

function verdictsOn(hold: Hold, people: Stage["people"]): Row[] {
  const verdict = {
    subject_kind: hold.subject,
    subject_id: hold.subjectId,
    author_id: people[hold.author].id,
    content_hash: "\\x00",
    verdict: "review",
    rule_set: "test",
    findings: [{ needsLead: hold.needsLead }],
    released_at: null,
    released_by_id: null,
  };
  const forTheLead = { findings: [{ needsLead: true }] };
  const settled = {
    passed: { ...forTheLead, verdict: "pass" },
    released: { ...forTheLead, released_at: at(-2), released_by_id: people.secondOfficer.id },
  };
  const all = [verdict, ...(hold.besides ? [{ ...verdict, ...settled[hold.besides] }] : [])];
  return all.map((row) => ({ id: randomUUID(), ...row, created_at: at(-1) }));
}

/** Who may do anything but sign the agreements. */
export function isCurrent(world: World, reader: Person): boolean {
  return [...gateRules, currencyRule].every((rule) => rule.holds({ world, reader }));
}

export function isOfficer({ portalRole }: Person): boolean {
  return portalRole === "officer" || portalRole === "lead";
}

type Row = Record<string, unknown>;

function part(table: string, row: Row, sees: Part["sees"]): Part {
  return { table, id: String(row[keyOf[table] ?? "id"]), row, sees };
}

function commentRow(item: Item, author: Person, state: string): Row {
  const ids = { id: commentIdOf(item, author, state), item_id: item.id, author_id: author.id };
  return { ...ids, body: "Seen twice.", state, created_at: at(-1) };
}

/** A comment has an id that follows from what it is, so that a task can name it. */
function commentIdOf(item: Item, author: Person, state: string): string {
  const digest = createHash("sha256").update(`${item.id} ${author.id} ${state}`).digest("hex");
  return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

type Written = { state: string; number: number | null };

function revisionRow(item: Item, author: Person, written: Written): Row {
  const ids = { id: randomUUID(), item_id: item.id, author_id: author.id };
  const about = { organisation_id: author.organisation.id, base_version: 1, note: "", content: {} };
  return { ...ids, ...about, ...written, created_at: at(-1) };
}

function indicatorRow(item: Item): Row {
  return { item_id: item.id, type: "domain", value: item.id, normalised_value: item.id };
}

function observationRow(item: Item, author: Person, index: number): Row {
  const by = { item_id: item.id, organisation_id: author.organisation.id, person_id: author.id };
  const what = { quarter: index === 0 ? "2026-01-01" : "2026-04-01", kind: "not_seen" };
  return { id: randomUUID(), ...by, ...what, created_at: at(-1), changed_at: at(-1) };
}

function screeningRow(item: Item, author: Person): Row {
  const subject = {
    subject_kind: "revision",
    subject_id: revisionIdOf(item),
    author_id: author.id,
  };
  const verdict = { content_hash: "\\x00", verdict: "review", rule_set: "test", findings: [] };
  return { id: randomUUID(), ...subject, ...verdict, created_at: at(-1) };
}

function taskRow(kind: string, ids: Row): Row {
  const texts = { statement: "", reason: "", version: 1, due_at: at(48), created_at: at(-1) };
  return { id: randomUUID(), kind, state: "open", ...ids, ...texts };
}

function milestoneRow(room: Workspace): Row {
  return { id: randomUUID(), workspace_id: room.id, title: "Map", due_on: at(99) };
}

function requestRow(room: Workspace, person: Person, state: string): Row {
  const ids = { id: randomUUID(), workspace_id: room.id, person_id: person.id };
  const reason = state === "pending" ? "We see the same." : "";
  return { ...ids, reason, state, version: 1, created_at: at(-1) };
}

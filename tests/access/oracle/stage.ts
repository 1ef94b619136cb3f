import { randomUUID } from "node:crypto";
import { agreements, Builder, entry, labels, type Standing } from "./builder";
import { states } from "./cells";
import type { Entry, Facts, Item, Label, Person, Workspace } from "./facts";
import { type Holds, stagedHolds } from "./holds";

/**
 * A small coalition with somebody of every kind in it, for what the large table leaves out: the parts of
 * items, workspaces and their people, tasks, writes, and mutants, each of which asks everybody again.
 */
export type Stage = {
  readonly facts: Facts;
  readonly people: Readonly<Record<Name, Person>>;
  readonly rooms: Rooms;
  /** Tasks about an item that an officer may not use to open it, each for its own reason. */
  readonly tasks: Readonly<Record<OddTask, string>>;
  readonly holds: Holds;
};

type OddTask =
  "decided" | "lapsed" | "ownReport" | "ownItem" | "comment" | "version" | "change" | "ofChair";

const names = [
  "author",
  "colleague",
  "colleagueReader",
  "colleagueOutside",
  "reader",
  "coordinator",
  "contributor",
  "secretary",
  "vice",
  "chair",
  "guest",
  "ended",
  "expired",
  "future",
  "stranger",
  "elsewhere",
  "observer",
  "trustedObserver",
  "authority",
  "invited",
  "suspended",
  "ofSuspended",
  "ofLeft",
  "idle",
  "over",
  "signedOut",
  "unsigned",
  "outdated",
  "unsignedOrganisation",
  "officer",
  "secondOfficer",
  "formerOfficer",
  "officerOfAuthority",
  "lead",
  "auditor",
  "chairElsewhere",
  "expiredChair",
  "formerChair",
  "officerInside",
  "officerOfObserver",
  "suspendedOutside",
  "ofSuspendedOutside",
  "authorityOutside",
  "host",
  "foreigner",
  "exact",
  "outdatedOrganisation",
  "unsignedOfficer",
  "colleagueOfSuspended",
  "colleagueOfGuest",
] as const;
export type Name = (typeof names)[number];
type Rooms = Readonly<
  Record<
    | "home"
    | "hidden"
    | "nameOnly"
    | "concluded"
    | "plenary"
    | "proposed"
    | "orphan"
    | "open"
    | "forHosts"
    | "forSweden"
    | "noAuthorities"
    | "nearby"
    | "abandoned"
    | "upcoming"
    | "leaving",
    Workspace
  >
>;

export function setStage(): Stage {
  const build = new Builder();
  const people = cast(build);
  const rooms = {
    home: build.workspace(),
    hidden: build.workspace({ visibility: "hidden", memberList: "chairs_only" }),
    nameOnly: build.workspace({ visibility: "name_only", memberList: "chairs_only" }),
    concluded: build.workspace({ state: "concluded" }),
    plenary: build.workspace({ kind: "plenary" }),
    proposed: build.workspace({ kind: "plenary", state: "proposed" }),
    orphan: build.workspace(),
    open: build.workspace({ admission: "open" }),
    forHosts: build.workspace({ sectors: ["hosting"] }),
    forSweden: build.workspace({ countries: ["SE"] }),
    noAuthorities: build.workspace({ admitsAuthorities: false }),
    nearby: build.workspace(),
    abandoned: build.workspace(),
    upcoming: build.workspace(),
    leaving: build.workspace(),
  };
  place(build, people, rooms);
  const items = [...itemsAtHome(build, people, rooms), ...itemsAround(build, people, rooms)];
  for (const [index, item] of items.entries()) {
    if (item.authorId === people.officer.id) {
      build.opens(people.secondOfficer, item, 0.5);
      continue;
    }
    build.opens(people.officer, item, index % 3 === 2 ? -0.5 : 0.5);
    build.opens(people.formerOfficer, item, 0.5);
    build.opens(people.officerOfAuthority, item, 0.5);
    build.opens(people.officerOfObserver, item, 0.5);
    build.opens(people.officerInside, item, 0.5);
  }
  const tasks = {
    decided: randomUUID(),
    lapsed: randomUUID(),
    ownReport: randomUUID(),
    ownItem: randomUUID(),
    comment: randomUUID(),
    version: randomUUID(),
    change: randomUUID(),
    ofChair: randomUUID(),
  };
  return { facts: build.facts(), people, rooms, tasks, holds: stagedHolds(items) };
}

function cast(build: Builder): Record<Name, Person> {
  const originator = build.organisation();
  const readers = build.organisation();
  const secretariat = build.organisation();
  const ofSuspended = build.organisation();
  const ofGuest = build.organisation();
  const all = agreements.map(({ name }) => name);
  const without = (...some: string[]) => all.filter((name) => !some.includes(name));
  const traits: Partial<Record<Name, Partial<Person>>> = {
    author: { organisation: originator },
    colleague: { organisation: originator },
    colleagueReader: { organisation: originator },
    colleagueOutside: { organisation: originator },
    reader: { organisation: readers },
    coordinator: { organisation: readers, coordinates: true },
    observer: { organisation: build.organisation({ state: "observer" }) },
    trustedObserver: { organisation: build.organisation({ state: "observer", ceiling: "AMBER" }) },
    authority: { organisation: build.organisation({ isAuthority: true }) },
    invited: { state: "invited" },
    suspended: { state: "suspended", organisation: ofSuspended },
    colleagueOfSuspended: { organisation: ofSuspended },
    guest: { organisation: ofGuest },
    colleagueOfGuest: { organisation: ofGuest },
    ofSuspended: { organisation: build.organisation({ state: "suspended" }) },
    ofLeft: { organisation: build.organisation({ state: "left" }) },
    idle: { session: "idle" },
    over: { session: "over" },
    signedOut: { session: "ended" },
    unsigned: { accepted: without("confidentiality 1") },
    unsignedOfficer: { accepted: without("confidentiality 1"), portalRole: "officer" },
    exact: {
      accepted: ["declaration 2", "confidentiality 1"],
      organisation: build.organisation({ signed: ["declaration 2", "competition_law 1"] }),
    },
    outdatedOrganisation: {
      organisation: build.organisation({ signed: without("declaration 2", "declaration 3") }),
    },
    outdated: { accepted: ["declaration 1", "confidentiality 1"] },
    unsignedOrganisation: {
      organisation: build.organisation({ signed: without("competition_law 1") }),
    },
    officer: { organisation: secretariat, portalRole: "officer" },
    secondOfficer: { organisation: secretariat, portalRole: "officer" },
    formerOfficer: { organisation: secretariat },
    officerOfAuthority: {
      organisation: build.organisation({ isAuthority: true }),
      portalRole: "officer",
    },
    officerInside: { portalRole: "officer" },
    officerOfObserver: {
      organisation: build.organisation({ state: "observer" }),
      portalRole: "officer",
    },
    suspendedOutside: { state: "suspended" },
    ofSuspendedOutside: { organisation: build.organisation({ state: "suspended" }) },
    authorityOutside: { organisation: build.organisation({ isAuthority: true }) },
    host: { organisation: build.organisation({ sector: "hosting" }) },
    foreigner: { organisation: build.organisation({ country: "NO" }) },
    lead: { organisation: secretariat, portalRole: "lead" },
    auditor: { organisation: secretariat, portalRole: "auditor" },
  };
  const entries = names.map((name) => [name, build.person({ about: name, ...traits[name] })]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets the names
  return Object.fromEntries(entries) as Record<Name, Person>;
}

const atHome: Partial<Record<Name, Standing>> = {
  author: "contributor",
  colleague: "contributor",
  colleagueReader: "reader",
  contributor: "contributor",
  authority: "contributor",
  officerInside: "contributor",
  secretary: "secretary",
  vice: "vice_chair",
  chair: "chair",
  guest: "guest",
  ended: "ended",
  expired: "expired",
  future: "future",
  expiredChair: "expired chair",
  ...Object.fromEntries(
    "reader observer trustedObserver invited suspended ofSuspended ofLeft idle over signedOut unsigned outdated unsignedOrganisation exact outdatedOrganisation"
      .split(" ")
      .map((name) => [name, "reader"]),
  ),
};

function place(build: Builder, people: Record<Name, Person>, rooms: Rooms): void {
  for (const name of names) build.stands(people[name], rooms.home, atHome[name] ?? "none");
  for (const room of [rooms.hidden, rooms.concluded, rooms.nameOnly]) {
    build.stands(people.author, room, "contributor");
    build.stands(people.reader, room, "reader");
    build.stands(people.guest, room, "guest");
    build.stands(people.secretary, room, "secretary");
    build.stands(people.vice, room, "vice_chair");
    build.stands(people.chair, room, "chair");
  }
  build.stands(people.elsewhere, rooms.hidden, "reader");
  build.stands(people.chairElsewhere, rooms.hidden, "chair");
  build.stands(people.guest, rooms.plenary, "guest");
  build.stands(people.ended, rooms.plenary, "ended");
  build.stands(people.author, rooms.nearby, "contributor");
  build.stands(people.reader, rooms.nearby, "reader");
  build.stands(people.coordinator, rooms.nearby, "reader");
  build.stands(people.elsewhere, rooms.nearby, "ended");
  placeChairs(build, people, rooms);
}

/** Chairs whose time has run out, alone or beside those who keep a workspace going or do not. */
function placeChairs(build: Builder, people: Record<Name, Person>, rooms: Rooms): void {
  const { expired, expiredChair, formerChair, future, reader } = people;
  build.stands(formerChair, rooms.orphan, "just ended chair");
  build.stands(expiredChair, rooms.orphan, "expired chair");
  build.stands(expired, rooms.orphan, "long expired chair");
  build.stands(reader, rooms.orphan, "reader");
  build.stands(formerChair, rooms.abandoned, "ended chair");
  build.stands(expired, rooms.abandoned, "expired");
  build.stands(expiredChair, rooms.upcoming, "expired chair");
  build.stands(future, rooms.upcoming, "future chair");
  build.stands(expiredChair, rooms.leaving, "expired chair");
  build.stands(formerChair, rooms.leaving, "leaving chair");
}

/** Every label in every state for the workspace or named people; published ones for every audience. */
function itemsAtHome(
  build: Builder,
  people: Record<Name, Person>,
  { home, hidden, plenary }: Rooms,
) {
  const items: Item[] = [];
  const { author, reader, ended, guest, stranger, observer } = people;
  const base = {
    workspaceId: home.id,
    organisationId: author.organisation.id,
    authorId: author.id,
    kind: "indicator",
  } as const;
  const named = [
    author,
    reader,
    ended,
    guest,
    people.expired,
    people.chair,
    observer,
    people.authority,
  ];
  const everyone = named.map(({ id }) => entry("person", id));
  const basic = (label: Label): Entry[] =>
    label === "RED" ? everyone : [entry("workspace", home.id)];
  for (const label of labels) {
    for (const state of states)
      items.push(build.item({ ...base, label, state, entries: basic(label) }));
    for (const audience of audiences(label)) {
      for (const withheld of [false, true]) {
        items.push(build.item({ ...base, label, withheld, entries: audience }));
      }
    }
  }
  return items;

  function audiences(label: Label): Entry[][] {
    if (label === "RED") return [everyone, everyone.map((one) => ({ ...one, to: -1 }))];
    const guests = label === "GREEN" || label === "CLEAR" ? [[entry("guests", home.id)]] : [];
    return [
      ...guests,
      [entry("workspace", home.id)],
      [entry("workspace", home.id, -1)],
      [entry("workspace", hidden.id), entry("workspace", plenary.id)],
      [
        entry("organisation", reader.organisation.id),
        entry("organisation", stranger.organisation.id),
      ],
      ...(label === "GREEN" ? [[entry("coalition")]] : []),
      ...(label === "CLEAR" ? [[entry("public")]] : []),
    ];
  }
}

/** One published item in each other room, what an officer wrote, and what its author left behind. */
function itemsAround(build: Builder, people: Record<Name, Person>, rooms: Rooms): Item[] {
  const { author, officer, stranger, reader } = people;
  const own = { organisationId: author.organisation.id, authorId: author.id };
  const elsewhere = Object.values(rooms).map((room) =>
    build.item({
      ...own,
      workspaceId: room.id,
      label: "AMBER",
      entries: [entry("workspace", room.id)],
    }),
  );
  const there = { workspaceId: rooms.home.id, label: "AMBER", entries: [] } as const;
  const byOfficer = { organisationId: officer.organisation.id, authorId: officer.id };
  return [
    ...elsewhere,
    build.item({ ...there, ...byOfficer, entries: [entry("workspace", rooms.home.id)] }),
    build.item({
      ...own,
      workspaceId: rooms.hidden.id,
      label: "RED",
      entries: [entry("person", author.id)],
    }),
    build.item({
      ...own,
      workspaceId: rooms.plenary.id,
      label: "AMBER_STRICT",
      entries: [entry("workspace", rooms.plenary.id)],
    }),
    build.item({
      ...own,
      workspaceId: rooms.proposed.id,
      label: "AMBER_STRICT",
      entries: [entry("organisation", reader.organisation.id)],
    }),
    build.item({
      ...there,
      ...own,
      entries: [
        entry("workspace", rooms.home.id),
        entry("organisation", stranger.organisation.id, -1),
      ],
    }),
    build.item({ ...there, ...own, authorId: stranger.id, state: "returned" }),
    build.item({ ...there, ...own, state: "draft", withheld: true }),
    build.item({
      ...there,
      ...own,
      kind: "page",
      state: "published",
      entries: [entry("workspace", rooms.home.id)],
    }),
  ];
}

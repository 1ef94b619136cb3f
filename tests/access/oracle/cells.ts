import { agreements, Builder, entry, labels, type Standing } from "./builder";
import type { Entry, Facts, Item, Label, Organisation, Person, State, Workspace } from "./facts";

/**
 * The axes of the decision table, multiplied where they meet and paired with a plain case where they do
 * not: standing × ceiling × authority in full, organisation × person × session in full, agreements in full.
 */
export function decisionCells(): Facts {
  const build = new Builder();
  const rooms: Rooms = {
    home: build.workspace(),
    other: build.workspace({ visibility: "hidden" }),
    plenary: build.workspace({ kind: "plenary" }),
    proposed: build.workspace({ kind: "plenary", state: "proposed" }),
    foreign: build.workspace({ visibility: "hidden" }),
  };
  const originator = build.organisation();
  const author = build.person({ about: "originator", organisation: originator });
  build.stands(author, rooms.home, "contributor");
  const crowd = [
    ...readersOfEveryRank(build, rooms),
    ...organisationsElsewhere(build, rooms),
    ...peopleAtTheGate(build, rooms),
    ...peopleWithAgreements(build, rooms),
    ...guestsOfThePlenary(build, rooms),
  ];
  const colleague = build.person({
    about: "colleague of the originator",
    organisation: originator,
  });
  const shared = { build, rooms, author, crowd: [...crowd, colleague] };
  const items = itemsOfEveryKind(shared);
  itemsElsewhere(shared);
  lastChairs(build, author);
  officers(build, rooms, items);
  authors(build, rooms);
  return build.facts();
}

type Rooms = Record<"home" | "other" | "plenary" | "proposed" | "foreign", Workspace>;
type Shared = { build: Builder; rooms: Rooms; author: Person; crowd: readonly Person[] };

export const states: readonly State[] = [
  "published",
  "draft",
  "held",
  "returned",
  "hidden",
  "withdrawn",
  "refused",
];

const standings: readonly Standing[] = [
  "none",
  "guest",
  "reader",
  "contributor",
  "secretary",
  "vice_chair",
  "chair",
  "ended",
  "expired",
  "future",
];

function readersOfEveryRank(build: Builder, rooms: Rooms): Person[] {
  const people: Person[] = [];
  for (const state of ["active", "observer"]) {
    for (const ceiling of [null, ...labels]) {
      for (const isAuthority of [false, true]) {
        const organisation = build.organisation({ state, ceiling, isAuthority });
        for (const standing of standings) {
          const authority = isAuthority ? "authority" : "no authority";
          const about = `${state}, ceiling ${ceiling}, ${authority}, ${standing} at home`;
          const person = build.person({ about, organisation });
          build.stands(person, rooms.home, standing);
          if (people.length % 3 === 0) build.stands(person, rooms.other, "reader");
          people.push(person);
        }
      }
    }
  }
  return people;
}

/** Who is in the other workspace, of organisations that are, or are not, in the first. */
function organisationsElsewhere(build: Builder, rooms: Rooms): Person[] {
  const people: Person[] = [];
  for (const atHome of ["none", "guest", "ended", "expired", "future", "reader"] as const) {
    for (const elsewhere of ["none", "guest", "reader", "chair", "expired"] as const) {
      for (const colleagueIs of ["active", "suspended"]) {
        const organisation = build.organisation();
        const traits = { organisation, state: colleagueIs, session: "ended" } as const;
        const colleague = build.person({ ...traits, about: `a colleague, ${colleagueIs}` });
        build.stands(colleague, rooms.home, atHome);
        const about = `${elsewhere} elsewhere, ${colleagueIs} colleague ${atHome} at home`;
        const person = build.person({ about, organisation });
        build.stands(person, rooms.other, elsewhere);
        people.push(person);
      }
    }
  }
  return people;
}

function peopleAtTheGate(build: Builder, rooms: Rooms): Person[] {
  const people: Person[] = [];
  const organisationStates =
    "active observer suspended left applied in_review info_requested declined".split(" ");
  for (const organisationState of organisationStates) {
    const organisation = build.organisation({ state: organisationState });
    for (const state of ["active", "invited", "suspended", "left"]) {
      for (const session of ["live", "idle", "over", "ended"] as const) {
        const about = `${organisationState} organisation, ${state} person, ${session} session`;
        const person = build.person({ about, organisation, state, session });
        build.stands(person, rooms.home, "reader");
        people.push(person);
      }
    }
  }
  return people;
}

function peopleWithAgreements(build: Builder, rooms: Rooms): Person[] {
  const all = agreements.map(({ name }) => name);
  const without = (...names: string[]) => all.filter((name) => !names.includes(name));
  const variants: readonly (readonly string[])[] = [
    all,
    [],
    without("declaration 2", "declaration 3"),
    without("declaration 1", "declaration 3", "code_of_conduct 1"),
    without("declaration 1", "declaration 2"),
    without("confidentiality 1"),
    without("competition_law 1"),
  ];
  return variants.flatMap((signed) => {
    const organisation = build.organisation({ signed });
    return variants.map((accepted) => {
      const about = `signed ${signed.join(", ")}; accepted ${accepted.join(", ")}`;
      const person = build.person({ about, organisation, accepted });
      build.stands(person, rooms.home, "reader");
      return person;
    });
  });
}

function guestsOfThePlenary(build: Builder, rooms: Rooms): Person[] {
  return (["guest", "reader", "ended"] as const).map((standing) => {
    const person = build.person({ about: `${standing} of the plenary` });
    build.stands(person, rooms.plenary, standing);
    return person;
  });
}

/** Every label with every audience it allows, withheld or not, in every state, as page and as indicator. */
function itemsOfEveryKind({ build, rooms, author, crowd }: Shared): Item[] {
  const items: Item[] = [];
  const home = { workspaceId: rooms.home.id, organisationId: author.organisation.id };
  for (const label of labels) {
    for (const entries of audiencesOf(label, rooms.home, { rooms, crowd })) {
      for (const withheld of [false, true]) {
        for (const state of states) {
          for (const kind of ["page", "indicator"] as const) {
            const traits = { label, entries, withheld, state, kind };
            items.push(build.item({ ...home, authorId: author.id, ...traits }));
          }
        }
      }
      for (const to of [-1, 24]) {
        const ended = entries.map((one) => ({ ...one, to }));
        build.item({ ...home, authorId: author.id, label, entries: ended });
      }
    }
  }
  return items;
}

/** The same audiences in the plenary, in one that is only proposed, and where nobody is. */
function itemsElsewhere({ build, rooms, author, crowd }: Shared): void {
  for (const room of [rooms.plenary, rooms.proposed, rooms.foreign]) {
    const at = { workspaceId: room.id, organisationId: author.organisation.id };
    for (const label of labels) {
      for (const entries of audiencesOf(label, room, { rooms, crowd })) {
        build.item({ ...at, authorId: author.id, label, entries });
      }
    }
  }
}

type Audiences = { rooms: Rooms; crowd: readonly Person[] };

/** The audiences that the table of domain.md section 3 allows a label, each alone, and none. */
function audiencesOf(label: Label, home: Workspace, { rooms, crowd }: Audiences): Entry[][] {
  const half = (odd: number) =>
    crowd.filter((_person, index) => Math.floor(index / 10) % 2 === odd);
  if (label === "RED") {
    const named = (odd: number) => half(odd).map(({ id }) => entry("person", id));
    return [[], named(0), named(1)];
  }
  const organisations = (odd: number) =>
    [...new Set(half(odd).map(({ organisation }) => organisation))].map((one: Organisation) =>
      entry("organisation", one.id),
    );
  const closed = [
    [],
    [entry("workspace", home.id)],
    [entry("workspace", rooms.other.id)],
    organisations(0),
    organisations(1),
  ];
  if (label === "AMBER" || label === "AMBER_STRICT") {
    return [...closed, [entry("workspace", rooms.plenary.id)]];
  }
  const open = [...closed, [entry("guests", home.id)], [entry("coalition")]];
  return label === "GREEN" ? open : [...open, [entry("public")]];
}

/** Workspaces whose only chairs ran out, or were ended, or have a successor. */
function lastChairs(build: Builder, author: Person): void {
  const rooms: Standing[][] = [
    ["expired chair"],
    ["expired chair", "chair"],
    ["expired chair", "vice_chair"],
    ["ended chair"],
    ["ended chair", "expired chair"],
    ["expired", "chair"],
  ];
  for (const inRoom of rooms) {
    const room = build.workspace();
    for (const standing of inRoom) {
      const person = build.person({ about: `${standing} of ${inRoom.join(" and ")}` });
      build.stands(person, room, standing);
    }
    for (const label of ["AMBER_STRICT", "AMBER"] as const) {
      const at = { workspaceId: room.id, organisationId: author.organisation.id };
      build.item({ ...at, authorId: author.id, label, entries: [entry("workspace", room.id)] });
    }
  }
}

/** The secretariat, with the glass broken and not, for items of every label and state. */
function officers(build: Builder, rooms: Rooms, items: readonly Item[]): void {
  const offices = [
    build.organisation(),
    build.organisation({ isAuthority: true }),
    build.organisation({ state: "observer" }),
  ];
  for (const [number, organisation] of offices.entries()) {
    for (const portalRole of ["officer", "lead", "auditor", null] as const) {
      for (const standing of ["none", "reader", "guest"] as const) {
        const about = `${portalRole} of office ${number}, ${standing} at home`;
        const person = build.person({ about, organisation, portalRole });
        build.stands(person, rooms.home, standing);
        for (const [index, item] of items.entries()) {
          if (index % 5 === 0) build.opens(person, item, index % 2 === 0 ? 0.5 : -0.5);
        }
      }
    }
  }
}

/** Authors of their own items, in every state and label. */
function authors(build: Builder, rooms: Rooms): void {
  const organisation = build.organisation();
  const people = [
    build.person({ about: "author", organisation }),
    build.person({ about: "author who left the workspace", organisation }),
    build.person({
      about: "author of an authority",
      organisation: build.organisation({ isAuthority: true }),
    }),
    build.person({
      about: "author of an observer",
      organisation: build.organisation({ state: "observer" }),
    }),
    build.person({ about: "suspended author", organisation, state: "suspended" }),
    build.person({ about: "author with nothing signed", organisation, accepted: [] }),
    build.person({ about: "author who is an officer", portalRole: "officer" }),
    build.person({ about: "author who has moved to another organisation" }),
  ];
  for (const [index, author] of people.entries()) {
    build.stands(author, rooms.home, index === 1 ? "ended" : "contributor");
    const organisationId = index === 7 ? organisation.id : author.organisation.id;
    const own = { workspaceId: rooms.home.id, authorId: author.id, organisationId };
    for (const state of states) {
      for (const label of labels) {
        build.item({ ...own, label, state, entries: [], withheld: label !== "RED" });
      }
    }
  }
}

import type { Agreement, Entry, Facts, Grant, Item, Label, Person } from "./facts";

/** One rule in the secretariat's words, and the same in code. */
export type Rule<Case> = {
  readonly id: string;
  readonly words: string;
  readonly holds: (asked: Case) => boolean;
};

/** Somebody, in the world as it is; before an item; before one entry of its audience. */
type Standing = { world: World; reader: Person };
type Reading = Standing & { item: Item };
type Covering = Reading & { entry: Entry };

/** Without each of these nobody sees anything at all. */
export const gateRules: readonly Rule<Standing>[] = [
  {
    id: "G1",
    words:
      "They are signed in: neither signed out, nor idle too long, nor past the longest session.",
    holds: ({ reader }) => reader.session === "live",
  },
  {
    id: "G2",
    words: "The person is active.",
    holds: ({ reader }) => reader.state === "active",
  },
  {
    id: "G3",
    words: "Their organisation is active or an observer.",
    holds: ({ reader }) => ["active", "observer"].includes(reader.organisation.state),
  },
];

/** Nobody whose agreements are not current reads an item, a workspace or anything in it. */
export const currencyRule: Rule<Standing> = {
  id: "G4",
  words:
    "Every agreement whose grace period is over is accepted in its latest such version or a later one: " +
    "by them, by a signatory for their organisation, or both, as the agreement requires.",
  holds: ({ world, reader }) =>
    world.required().every((agreement) => accepts(world, reader, agreement)),
};

export const ownRule: Rule<Reading> = {
  id: "O1",
  words:
    "The author sees their own item in every state but published, as long as they belong to the " +
    "organisation that is its originator; once published it is read through its audience by all alike.",
  holds: ({ reader, item }) =>
    item.state !== "published" &&
    item.authorId === reader.id &&
    item.organisationId === reader.organisation.id,
};

/** What limits everybody but the author. */
export const limitRules: readonly Rule<Reading>[] = [
  {
    id: "L1",
    words: "Not when the item is withheld from public authorities and their organisation is one.",
    holds: ({ reader, item }) => !(item.withheld && reader.organisation.isAuthority),
  },
  {
    id: "L2",
    words:
      "Not when their organisation is an observer and the label is stricter than GREEN, or than what a " +
      "decision says instead.",
    holds: ({ reader, item }) => rank(item.label) <= ceilingOf(reader.organisation),
  },
];

export const publishedRule: Rule<Reading> = {
  id: "P1",
  words: "The item is published: not a draft, held, returned, hidden, withdrawn or refused.",
  holds: ({ item }) => item.state === "published",
};

export const openRule: Rule<Covering> = {
  id: "P2",
  words: "The audience entry is open; from the moment an end is set, it is not.",
  holds: ({ entry }) => entry.to === null,
};

/** How an open audience entry covers somebody; one rule for each kind. */
export const coverRules: Readonly<Record<Entry["kind"], Rule<Covering>>> = {
  person: {
    id: "A1",
    words: "A named person, while they are a member (no guest) of the item's workspace.",
    holds: ({ world, reader, item, entry }) =>
      entry.target === reader.id && world.isMember(reader, item.workspaceId),
  },
  organisation: {
    id: "A2",
    words:
      "Everyone of a named organisation; for AMBER+STRICT while somebody active of it is a member " +
      "(no guest) of the item's workspace.",
    holds: ({ world, reader, item, entry }) =>
      entry.target === reader.organisation.id && staysStrict({ world, reader, item }),
  },
  workspace: {
    id: "A3",
    words:
      "The members (no guests) of a named workspace; in the plenary everyone active is one, unless a " +
      "grant makes them its guest; for " +
      "AMBER+STRICT while somebody active of theirs is a member of the item's own workspace.",
    holds: ({ world, reader, item, entry }) =>
      entry.target !== null &&
      world.isMember(reader, entry.target) &&
      staysStrict({ world, reader, item }),
  },
  guests: {
    id: "A4",
    words: "The guests of the item's workspace, for GREEN and CLEAR.",
    holds: ({ world, reader, item, entry }) =>
      entry.target === item.workspaceId &&
      rank(item.label) <= rank("GREEN") &&
      world.roleOf(reader, item.workspaceId) === "guest",
  },
  coalition: {
    id: "A5",
    words: "Everyone of the coalition, once released.",
    holds: () => true,
  },
  public: {
    id: "A6",
    words: "Everyone, once released to the public and agreed by a second person.",
    holds: () => true,
  },
};

export const glassRule: Rule<Reading> = {
  id: "B1",
  words:
    "An officer or lead of the secretariat who has broken the glass for this item sees it with what is " +
    "held on it, until that look expires; a draft is never opened.",
  holds: ({ world, reader, item }) =>
    item.state !== "draft" &&
    (reader.portalRole === "officer" || reader.portalRole === "lead") &&
    world.hasOpened(reader, item),
};

/**
 * May this person read this item, and which rule decides? The whole of domain.md sections 1, 2, 3 and 5
 * about reading, on one screen.
 */
export function whyRead(asked: Reading): { answer: boolean; by: string } {
  const shut = [...gateRules, currencyRule].find((rule) => !rule.holds(asked));
  if (shut) return { answer: false, by: shut.id };
  if (ownRule.holds(asked)) return { answer: true, by: ownRule.id };
  const limit = limitRules.find((rule) => !rule.holds(asked));
  if (limit) return { answer: false, by: limit.id };
  if (glassRule.holds(asked)) return { answer: true, by: glassRule.id };
  if (!publishedRule.holds(asked)) return { answer: false, by: publishedRule.id };
  const cover = asked.item.entries.find(
    (entry) =>
      openRule.holds({ ...asked, entry }) && coverRules[entry.kind].holds({ ...asked, entry }),
  );
  return { answer: cover !== undefined, by: cover ? coverRules[cover.kind].id : "none" };
}

/** The facts, with the questions about memberships that several rules ask. */
export class World {
  readonly facts: Facts;
  private readonly roles = new Map<string, string>();
  private readonly members = new Set<string>();
  private readonly plenaries: ReadonlySet<string>;
  private readonly opened: ReadonlySet<string>;
  private readonly requiredNow: readonly Agreement[];

  constructor(facts: Facts) {
    this.facts = facts;
    this.plenaries = new Set(
      facts.workspaces
        .filter(({ kind, state }) => kind === "plenary" && state !== "proposed")
        .map(({ id }) => id),
    );
    const people = new Map(facts.people.map((person) => [person.id, person]));
    for (const { personId, workspaceId, role } of facts.grants.filter((g) => isLive(facts, g))) {
      this.roles.set(`${personId} ${workspaceId}`, role);
      const holder = people.get(personId);
      if (role === "guest" || holder?.state !== "active") continue;
      this.members.add(`${holder.organisation.id} ${workspaceId}`);
    }
    this.opened = new Set(
      facts.openings
        .filter(({ expires }) => expires > 0)
        .map(({ officerId, itemId }) => `${officerId} ${itemId}`),
    );
    this.requiredNow = latestOfEachKind(facts.agreements.filter(({ graceEnds }) => graceEnds < 0));
  }

  required(): readonly Agreement[] {
    return this.requiredNow;
  }

  roleOf(person: Person, workspaceId: string): string | undefined {
    return this.roles.get(`${person.id} ${workspaceId}`);
  }

  /** A live role other than guest; in the plenary everyone without a grant is a member. */
  isMember(person: Person, workspaceId: string): boolean {
    const role = this.roleOf(person, workspaceId);
    return role === undefined ? this.plenaries.has(workspaceId) : role !== "guest";
  }

  /** Has the organisation an active member in the workspace? */
  takesPart(organisationId: string, workspaceId: string): boolean {
    return this.plenaries.has(workspaceId) || this.members.has(`${organisationId} ${workspaceId}`);
  }

  hasOpened(officer: Person, item: Item): boolean {
    return this.opened.has(`${officer.id} ${item.id}`);
  }
}

const strictness: readonly Label[] = ["CLEAR", "GREEN", "AMBER", "AMBER_STRICT", "RED"];

function rank(label: Label): number {
  return strictness.indexOf(label);
}

function ceilingOf({ state, ceiling }: Person["organisation"]): number {
  return state === "observer" ? rank(ceiling ?? "GREEN") : rank("RED");
}

function staysStrict({ world, reader, item }: Reading): boolean {
  return item.label !== "AMBER_STRICT" || world.takesPart(reader.organisation.id, item.workspaceId);
}

/** A grant lives from its beginning to its end; the last chair's does not run out before another is named. */
function isLive(facts: Facts, grant: Grant): boolean {
  if (grant.from > 0) return false;
  if (grant.to > 0) return true;
  if (grant.wasEnded) return false;
  const chairs = facts.grants.filter(
    (other) =>
      other.workspaceId === grant.workspaceId &&
      other.role === "chair" &&
      other.from <= 0 &&
      (other.to > 0 || !other.wasEnded),
  );
  return grant.role === "chair" && chairs.every((other) => other.to <= grant.to);
}

function latestOfEachKind(agreements: readonly Agreement[]): Agreement[] {
  return agreements.filter(({ kind, number }) =>
    agreements.every((other) => other.kind !== kind || other.number <= number),
  );
}

function accepts(world: World, reader: Person, required: Agreement): boolean {
  const names = world.facts.agreements
    .filter(({ kind, number }) => kind === required.kind && number >= required.number)
    .map(({ name }) => name);
  const byPerson = names.some((name) => reader.accepted.includes(name));
  const bySignatory = names.some((name) => reader.organisation.signed.includes(name));
  return (
    (required.requiredOf === "organisation" || byPerson) &&
    (required.requiredOf === "person" || bySignatory)
  );
}

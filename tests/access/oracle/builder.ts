import { randomUUID } from "node:crypto";
import type {
  Agreement,
  Entry,
  Facts,
  Grant,
  Item,
  Label,
  Opening,
  Organisation,
  Person,
  Role,
  Workspace,
} from "./facts";

/** How somebody stands in a workspace, as an axis of the table. */
export type Standing =
  | Role
  | "none"
  | "ended"
  | "expired"
  | "future"
  | `${"expired" | "long expired" | "ended" | "just ended" | "leaving" | "future"} chair`;

const day = 24;

/** Collects facts; every part has a default that lets everything through, so that a test names what matters. */
export class Builder {
  private readonly organisations: Organisation[] = [];
  private readonly people: Person[] = [];
  private readonly workspaces: Workspace[] = [];
  private readonly grants: Grant[] = [];
  private readonly items: Item[] = [];
  private readonly openings: Opening[] = [];

  organisation(traits: Partial<Organisation> = {}): Organisation {
    return push(this.organisations, {
      id: randomUUID(),
      state: "active",
      ceiling: null,
      isAuthority: false,
      sector: "bank",
      country: "SE",
      signed: agreements.map(({ name }) => name),
      ...traits,
    });
  }

  person(traits: Partial<Person> & { about: string }): Person {
    return push(this.people, {
      id: randomUUID(),
      organisation: traits.organisation ?? this.organisation(),
      state: "active",
      portalRole: null,
      coordinates: false,
      accepted: agreements.map(({ name }) => name),
      session: "live",
      ...traits,
    });
  }

  workspace(traits: Partial<Workspace> = {}): Workspace {
    return push(this.workspaces, {
      id: randomUUID(),
      kind: "working_group",
      state: "active",
      visibility: "listed",
      memberList: "all",
      admission: "on_request",
      sectors: [],
      countries: [],
      admitsAuthorities: true,
      ...traits,
    });
  }

  stands(person: Person, workspace: Workspace, standing: Standing): void {
    if (standing === "none") return;
    const target = { workspaceId: workspace.id, personId: person.id };
    this.grants.push({ id: randomUUID(), ...target, ...termsOf[standing] });
  }

  item(traits: Omit<Item, "id" | "kind" | "withheld" | "state"> & Partial<Item>): Item {
    const defaults = {
      id: randomUUID(),
      kind: "page",
      withheld: false,
      state: "published",
    } as const;
    return push(this.items, { ...defaults, ...traits });
  }

  opens(officer: Person, item: Item, expires: number): void {
    const ids = { id: randomUUID(), taskId: randomUUID() };
    this.openings.push({ ...ids, itemId: item.id, officerId: officer.id, expires });
  }

  facts(): Facts {
    const { organisations, people, workspaces, grants, items, openings } = this;
    return { agreements, organisations, people, workspaces, grants, items, openings };
  }
}

export const labels: readonly Label[] = ["CLEAR", "GREEN", "AMBER", "AMBER_STRICT", "RED"];

export function entry(kind: Entry["kind"], target: string | null = null, to: number | null = null) {
  return { kind, target, from: -day, to };
}

/**
 * Two versions of one agreement in force, a third in its grace period, one whose first version asked more of
 * people than the next, and one only the organisation signs.
 */
export const agreements: readonly Agreement[] = [
  agreement("declaration 1", "both", -400),
  agreement("declaration 2", "both", -30),
  agreement("declaration 3", "both", 30),
  agreement("confidentiality 0", "both", -800),
  agreement("confidentiality 1", "person", -400),
  agreement("competition_law 1", "organisation", -400),
  agreement("code_of_conduct 1", "both", 60),
];

function agreement(
  name: string,
  requiredOf: Agreement["requiredOf"],
  graceDays: number,
): Agreement {
  const [kind = "", number] = name.split(" ");
  const graceEnds = graceDays * day;
  const effective = graceEnds - 90 * day;
  return { name, id: randomUUID(), kind, number: Number(number), requiredOf, effective, graceEnds };
}

type Times = Pick<Grant, "from" | "to" | "wasEnded">;

const open: Times = { from: -90 * day, to: 90 * day, wasEnded: false };
const ended: Times = { from: -90 * day, to: -10 * day, wasEnded: true };
const expired: Times = { from: -90 * day, to: -day, wasEnded: false };
const future: Times = { from: day, to: 90 * day, wasEnded: false };

const termsOf: Record<Exclude<Standing, "none">, { role: Role } & Times> = {
  guest: { role: "guest", ...open },
  reader: { role: "reader", ...open },
  contributor: { role: "contributor", ...open },
  secretary: { role: "secretary", ...open },
  vice_chair: { role: "vice_chair", ...open },
  chair: { role: "chair", ...open },
  ended: { role: "contributor", ...ended },
  expired: { role: "contributor", ...expired },
  future: { role: "contributor", ...future },
  "ended chair": { role: "chair", ...ended },
  "just ended chair": { role: "chair", ...ended, to: -day / 2 },
  "expired chair": { role: "chair", ...expired },
  "long expired chair": { role: "chair", ...expired, to: -5 * day },
  "leaving chair": { role: "chair", ...open, to: 5 * day, wasEnded: true },
  "future chair": { role: "chair", ...future },
};

function push<Fact>(list: Fact[], fact: Fact): Fact {
  list.push(fact);
  return fact;
}

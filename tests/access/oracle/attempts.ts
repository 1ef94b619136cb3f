import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import type { Item, Label, Person, State, Workspace } from "./facts";
import { isCurrent, isOfficer } from "./parts";
import { whyRead, type World } from "./rules";
import type { Name, Stage } from "./stage";

/** A write that everybody on the stage tries, and who may. It succeeds when each of its steps touches a row. */
export type Attempt = {
  /** The table whose policies it meets. */
  readonly table: string;
  readonly name: string;
  readonly steps: (person: Person) => Step[];
  readonly may: (person: Person) => boolean;
  /** Who tries it with every mutant; everybody of those who do, unless named. */
  readonly by?: readonly Name[];
};

/** A statement with its values. */
export type Step = readonly [text: string, ...values: unknown[]];

/** Runs the steps until one touches no row, and answers how many rows the last one touched. */
export async function carryOut(client: Client, steps: readonly Step[]): Promise<number> {
  let touched = 0;
  for (const [text, ...values] of steps) {
    touched = (await client.query(text, values)).rowCount ?? 0;
    if (touched === 0) break;
  }
  return touched;
}

/** Questions about the stage that the rules on writing share. */
export class Rights {
  readonly stage: Stage;
  readonly world: World;

  constructor(stage: Stage, world: World) {
    this.stage = stage;
    this.world = world;
  }

  current = (person: Person): boolean => isCurrent(this.world, person);

  officer = (person: Person): boolean => this.current(person) && isOfficer(person);

  reads = (person: Person, item: Item): boolean =>
    whyRead({ world: this.world, reader: person, item }).answer;

  /** One of these roles, in a workspace that is not concluded or only proposed. */
  holds = (person: Person, room: Workspace, ...roles: string[]): boolean => {
    if (!this.current(person) || !["chartered", "active", "dormant"].includes(room.state))
      return false;
    const granted = this.world.roleOf(person, room.id);
    const byPlenary = person.organisation.state === "observer" ? "reader" : "contributor";
    const role = granted ?? (room.kind === "plenary" ? byPlenary : "none");
    return roles.includes(role);
  };

  writes = (person: Person, room: Workspace): boolean =>
    this.holds(person, room, "contributor", "secretary", "vice_chair", "chair");

  answers = (person: Person, room: Workspace): boolean =>
    this.writes(person, room) || this.holds(person, room, "reader");

  chairs = (person: Person, room: Workspace): boolean =>
    this.holds(person, room, "vice_chair", "chair");

  /** Reads it and writes where it lives, for the organisation that is its originator. */
  carriesOn = (person: Person, item: Item): boolean =>
    person.organisation.id === item.organisationId &&
    this.writes(person, this.roomOf(item)) &&
    this.reads(person, item);

  tightens = (person: Person, item: Item): boolean =>
    this.carriesOn(person, item) ||
    (this.chairs(person, this.roomOf(item)) && this.reads(person, item));

  holdsGlass = (person: Person, item: Item): boolean =>
    this.officer(person) && this.world.hasOpened(person, item) && this.reads(person, item);

  roomOf = (item: Item): Workspace => {
    const room = this.stage.facts.workspaces.find(({ id }) => id === item.workspaceId);
    if (!room) throw new Error("An item without a workspace.");
    return room;
  };

  /** The first item at home of this label and state, with its plain audience. */
  item = (label: Label, state: State = "published"): Item => this.itemIn("home", label, state);

  itemIn = (name: keyof Stage["rooms"], label: Label, state: State = "published"): Item => {
    const room = this.stage.rooms[name];
    const found = this.stage.facts.items.find(
      (item) =>
        item.workspaceId === room.id &&
        item.label === label &&
        item.state === state &&
        item.authorId === this.stage.people.author.id,
    );
    if (!found) throw new Error("The stage has no such item.");
    return found;
  };
}

/** An attempt from a title such as «comment: in another's name». */
export function attempt(
  title: string,
  steps: Attempt["steps"],
  may: Attempt["may"] = nobody,
): Attempt {
  const [table = "", name = ""] = title.split(": ");
  return { table, name, steps, may };
}

export function nobody(): boolean {
  return false;
}

/** The gate's word on a text, as the application stores it before the text. */
export function screened(subjectId: string, content: object, verdict = "pass"): Step {
  return [
    "select sec.record_screening(gen_random_uuid(), 'test', $1, $2, $3, 'test', '[]')",
    subjectId,
    content,
    verdict,
  ];
}

/** An insert of one row, every column named. */
export function insertion(table: string, row: Readonly<Record<string, unknown>>): Step {
  const columns = Object.keys(row);
  const places = columns.map((_column, index) => `$${index + 1}`);
  return [
    `insert into ${table} (${columns.join(", ")}) values (${places.join(", ")})`,
    ...Object.values(row),
  ];
}

export function newId(): string {
  return randomUUID();
}

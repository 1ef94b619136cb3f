import { randomUUID } from "node:crypto";
import { type Attempt, attempt, type Rights, screened } from "./attempts";
import type { Person } from "./facts";
import { isCurrent, isOfficer, type Part } from "./parts";
import type { World } from "./rules";
import type { Stage } from "./stage";
import { at } from "./store";

/** Texts that the gate has taken out of their places. */
export function heldTextParts(stage: Stage, world: World): Part[] {
  const current = (person: Person) => isCurrent(world, person);
  return [
    ...heldParts(stage, current),
    ...elsewhere(stage).map(({ id, author, place }) => ({
      table: "held_text",
      id,
      row: {
        id,
        place,
        row_id: author.organisation.id,
        text: "Words",
        author_id: author.id,
        created_at: at(-1),
      },
      sees: (person: Person) => current(person) && person.id === author.id,
    })),
  ];
}

/** Everything one may try with them. */
export function heldTextAttempts(rights: Rights): Attempt[] {
  const { stage } = rights;
  return [
    ...heldTexts(stage).flatMap((held) => rewriting(rights, held)),
    ...elsewhere(stage).map(({ id, about }) =>
      // Something else stands there: who may is told so.
      attempt(`held_text: ${about}, written anew`, () => [
        ["select sec.rewrite_held($1, 'Other words')", id],
      ]),
    ),
    attempt("held_text: writing in it", () => [["update held_text set text = 'Other words'"]]),
  ];
}

type Held = { id: string; rowId: string; author: Person; claimedBy: Person | null; hours: number };

const heldIds = Array.from({ length: 5 }, () => ({ id: randomUUID(), rowId: randomUUID() }));

/** Milestones of the home room whose words are held: whose they were, and who has them in hand until when. */
function heldTexts({ people }: Stage): Held[] {
  const { chair, vice, contributor, officer, officerInside, lead } = people;
  const hands: [author: Person, claimedBy: Person | null, hours: number][] = [
    [chair, officerInside, 1],
    [chair, officerInside, -1],
    [contributor, lead, 1],
    [vice, null, 1],
    [officer, officerInside, 1],
  ];
  return hands.flatMap(([author, claimedBy, hours], index) => {
    const ids = heldIds[index];
    return ids ? [{ ...ids, author, claimedBy, hours }] : [];
  });
}

/** A held text is its author's, and while they have it in hand an officer's. */
function heldParts(stage: Stage, current: (person: Person) => boolean): Part[] {
  const room = stage.rooms.home.id;
  return heldTexts(stage).flatMap(({ id, rowId, author, claimedBy, hours }) => {
    const task = {
      id: randomUUID(),
      kind: "gate_hold",
      state: "open",
      held_text_id: id,
      workspace_id: room,
      claimed_by_id: claimedBy?.id ?? null,
      claimed_until: claimedBy && at(hours),
      due_at: at(48),
      created_at: at(-1),
      version: 1,
    };
    return [
      {
        table: "held_text",
        id,
        row: {
          id,
          place: "milestone.title",
          row_id: rowId,
          text: "Words",
          author_id: author.id,
          workspace_id: room,
          created_at: at(-1),
        },
        sees: (person) =>
          current(person) &&
          (person.id === author.id || (person.id === claimedBy?.id && hours > 0)),
      },
      {
        table: "task",
        id: task.id,
        row: task,
        sees: (person) => current(person) && isOfficer(person),
      },
      {
        table: "milestone",
        id: rowId,
        row: { id: rowId, workspace_id: room, title: markerOf(rowId), due_on: at(99) },
        // The home room is listed.
        sees: current,
      },
    ] satisfies Part[];
  });
}

/** As the database writes it (sec.held_marker). */
function markerOf(rowId: string): string {
  return `Hålls av grinden · Held by the gate (${rowId.slice(-8)})`;
}

/** Its author, as long as they speak for the workspace, in words that the gate has read; no other text is touched. */
function rewriting(rights: Rights, { id, rowId, author, claimedBy, hours }: Held): Attempt[] {
  const title = "Other words";
  const hand = claimedBy ? `${claimedBy.about} for ${hours} h` : "nobody";
  const about = `held_text: ${author.about}'s, in the hand of ${hand}`;
  return [
    attempt(
      `${about}, written anew`,
      () => [
        screened(rowId, { title }),
        ["select sec.rewrite_held($1, $2)", id, title],
        [
          `select from held_text
           having bool_and(text = '') filter (where id = $1) and not coalesce(bool_or(text = '') filter (where id <> $1), false)`,
          id,
        ],
      ],
      (person) => person.id === author.id && rights.chairs(person, rights.stage.rooms.home),
    ),
    attempt(`${about}, written as the marker`, () => [
      ["select sec.rewrite_held($1, $2)", id, markerOf(rowId)],
    ]),
  ];
}

const elsewhereIds = Array.from({ length: 3 }, () => randomUUID());

/** Texts of an organisation and of a person, whose places hold something else by now. */
function elsewhere({ people }: Stage) {
  const { coordinator, reader } = people;
  const texts = [
    { about: "the coordinator's name of theirs", author: coordinator, place: "organisation.name" },
    { about: "a reader's name of theirs", author: reader, place: "organisation.name" },
    { about: "a reader's own reason", author: reader, place: "join_request.reason" },
  ];
  return texts.map((text, index) => ({ ...text, id: elsewhereIds[index] ?? "" }));
}

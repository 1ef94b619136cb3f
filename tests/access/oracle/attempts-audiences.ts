import {
  type Attempt,
  type Rights,
  type Step,
  attempt,
  insertion,
  newId,
  nobody,
} from "./attempts";
import type { Entry, Item, Person } from "./facts";

/** A published item with an entry that has ended beside one that is open. */
export function lapsedIn({ facts }: Rights["stage"]): Item {
  const found = facts.items.find(
    ({ entries }) => entries.some(({ to }) => to !== null) && entries.some(({ to }) => to === null),
  );
  if (!found) throw new Error("The stage has no such item.");
  return found;
}

/** A published item that went to two organisations, and not to its own workspace. */
export function sharedOnly({ stage }: Rights, label = "AMBER"): Item {
  const found = stage.facts.items.find(
    (item) =>
      item.label === label &&
      !item.withheld &&
      item.entries.every(({ kind }) => kind === "organisation") &&
      item.entries.length === 2,
  );
  if (!found) throw new Error("The stage has no such item.");
  return found;
}

/** Who an item is opened to and closed for. */
export function audiences(rights: Rights): Attempt[] {
  const { stage, item, itemIn, carriesOn, tightens } = rights;
  const { people, rooms } = stage;
  const { reader, stranger } = people;
  const lentTo = (label: string) =>
    stage.facts.items.find(
      (one) =>
        one.label === label &&
        !one.withheld &&
        one.workspaceId === rooms.home.id &&
        one.entries.some(({ target }) => target === rooms.plenary.id),
    );
  const lent = lentTo("AMBER");
  const lentGreen = lentTo("GREEN");
  const lentStrict = lentTo("AMBER_STRICT");
  if (!lent || !lentGreen || !lentStrict) throw new Error("Nothing is lent on the stage.");
  const entries: [Item, Entry["kind"], string | null, boolean][] = [
    [item("RED"), "person", people.contributor.id, true],
    [item("RED"), "person", stranger.id, false],
    [item("RED"), "person", people.guest.id, false],
    [item("RED"), "workspace", rooms.home.id, false],
    [item("RED"), "organisation", reader.organisation.id, false],
    [item("AMBER_STRICT"), "organisation", reader.organisation.id, true],
    [item("AMBER_STRICT"), "organisation", stranger.organisation.id, false],
    [item("AMBER_STRICT"), "organisation", people.elsewhere.organisation.id, false],
    [item("AMBER_STRICT"), "organisation", people.guest.organisation.id, false],
    [item("AMBER_STRICT"), "organisation", people.ended.organisation.id, false],
    [itemIn("plenary", "AMBER_STRICT"), "organisation", stranger.organisation.id, true],
    [item("AMBER_STRICT"), "workspace", rooms.hidden.id, false],
    [item("GREEN"), "guests", rooms.hidden.id, false],
    [itemIn("hidden", "RED"), "person", people.elsewhere.id, true],
    [itemIn("hidden", "RED"), "person", people.contributor.id, false],
    [itemIn("hidden", "RED"), "person", people.guest.id, false],
    [item("AMBER_STRICT"), "guests", rooms.home.id, false],
    [item("AMBER_STRICT"), "person", reader.id, false],
    [item("AMBER"), "organisation", stranger.organisation.id, true],
    [item("AMBER"), "guests", rooms.home.id, false],
    [item("AMBER"), "workspace", rooms.hidden.id, false],
    [item("AMBER"), "coalition", null, false],
    [item("GREEN"), "guests", rooms.home.id, true],
    [item("GREEN"), "organisation", stranger.organisation.id, true],
    [item("GREEN"), "coalition", null, false],
    [item("CLEAR"), "public", null, false],
    [itemIn("concluded", "AMBER"), "organisation", stranger.organisation.id, false],
    [item("AMBER"), "organisation", people.ofSuspendedOutside.organisation.id, false],
    [item("GREEN"), "organisation", people.ofLeft.organisation.id, false],
    [item("GREEN"), "organisation", people.observer.organisation.id, true],
    [item("RED"), "person", people.suspended.id, false],
    [item("RED"), "person", people.ofSuspended.id, false],
  ];
  return [
    ...entries.map(([of, kind, target, isAllowed]) => ({
      table: "audience_entry",
      name: `${of.label}: a ${kind} ${isAllowed ? "that the label allows" : "it does not"}`,
      steps: () => [addition(of, { kind, target }), entryOf(of, { kind, target })],
      may: (person: Person) => isAllowed && carriesOn(person, of),
    })),
    {
      table: "audience_entry",
      name: "AMBER_STRICT: a workspace whose organisations are all in the first",
      steps: () => [addition(item("AMBER_STRICT"), { kind: "workspace", target: rooms.nearby.id })],
      may: (person) =>
        carriesOn(person, item("AMBER_STRICT")) && rights.writes(person, rooms.nearby),
    },
    {
      table: "audience_entry",
      name: "GREEN: a workspace one is in",
      steps: () => [addition(item("GREEN"), { kind: "workspace", target: rooms.hidden.id })],
      may: (person) => carriesOn(person, item("GREEN")) && rights.writes(person, rooms.hidden),
    },
    {
      table: "audience_entry",
      name: "GREEN: the coalition, agreed by oneself",
      steps: (person) => [
        addition(item("GREEN"), {
          kind: "coalition",
          target: null,
          forged: { agreed_by_id: person.id },
        }),
      ],
      may: nobody,
    },
    {
      table: "audience_entry",
      name: "ending an entry",
      steps: () => [
        ["update audience_entry set valid_to = now() where item_id = $1", item("AMBER").id],
      ],
      may: (person) => tightens(person, item("AMBER")),
    },
    {
      table: "audience_entry",
      name: "leaving open what another workspace was lent",
      steps: () => [
        [
          "update audience_entry set valid_to = null where item_id = $1 and valid_to is null",
          lent.id,
        ],
        ["select from audience_entry where item_id = $1 and valid_to is null", lent.id],
      ],
      may: (person) => tightens(person, lent),
    },
    {
      table: "audience_entry",
      name: "AMBER_STRICT: its own workspace",
      steps: () => [
        addition(lentStrict, { kind: "workspace", target: rooms.home.id }),
        entryOf(lentStrict, { kind: "workspace", target: rooms.home.id }),
      ],
      may: (person) => carriesOn(person, lentStrict),
    },
    attempt(
      "audience_entry: one that begins when it is made, whatever it says",
      () => [
        addition(item("AMBER"), {
          kind: "organisation",
          target: stranger.organisation.id,
          forged: { valid_from: "2020-01-01" },
        }),
        [
          "select from audience_entry where item_id = $1 and organisation_id = $2 and valid_from > now()",
          item("AMBER").id,
          stranger.organisation.id,
        ],
      ],
      (person) => carriesOn(person, item("AMBER")),
    ),
    attempt(
      "audience_entry: ending one at once, whatever it says",
      () => [
        [
          "update audience_entry set valid_to = '2099-01-01' where item_id = $1 and workspace_id = $2",
          lentGreen.id,
          rooms.hidden.id,
        ],
        [
          "select from audience_entry where item_id = $1 and valid_to < '2098-01-01' and workspace_id = $2",
          lentGreen.id,
          rooms.hidden.id,
        ],
      ],
      (person) =>
        tightens(person, lentGreen) && rights.world.roleOf(person, rooms.hidden.id) !== undefined,
    ),
    {
      table: "audience_entry",
      name: "opening an ended entry again",
      steps: () => [["update audience_entry set valid_to = null where valid_to is not null"]],
      may: nobody,
    },
  ];
}

/** The entry just added, if it is marked as reaching beyond the item's own workspace when it does. */
function entryOf(item: Item, { kind, target }: Added): Step {
  return [
    `select from audience_entry where item_id = $1 and valid_to is null and is_beyond_home = $2
        and coalesce(person_id, organisation_id, workspace_id) = $3`,
    item.id,
    kind !== "person" && target !== item.workspaceId,
    target,
  ];
}

type Added = { kind: Entry["kind"]; target: string | null; forged?: object };

function addition(item: Item, { kind, target, forged = {} }: Added): Step {
  const columns: Partial<Record<Entry["kind"], string>> = {
    person: "person_id",
    organisation: "organisation_id",
  };
  const named = target === null ? {} : { [columns[kind] ?? "workspace_id"]: target };
  const row = { id: newId(), item_id: item.id, label: item.label, kind, ...named, ...forged };
  return insertion("audience_entry", row);
}

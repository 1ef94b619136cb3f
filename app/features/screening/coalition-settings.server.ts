import { abilities } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { notFound } from "~/kernel/errors";
import { asReader, type Tx } from "~/platform/db.server";
import { defaultConfig } from "./config";
import { type ListName, listNames, type Lists } from "./settings-lists";
import { gatePolicy } from "./settings-policy";

/** The lists the gate goes by. Version 0 is what a new coalition starts with. */
export type CoalitionSettings = { version: number; lists: Lists };

/** What is in force now. */
export async function settingsInForce(tx: Tx): Promise<CoalitionSettings> {
  const found = await tx.gateSetting.findFirst({ where: { state: "in_force" }, select: shown });
  return found ? { version: found.version, lists: listsOf(found) } : { version: 0, lists: atFirst };
}

/** The settings page: what is in force, and whether a change is being tried. For the secretariat. */
export function getSettings(actor: Actor) {
  return asReader(actor, async (tx) => {
    if (!gatePolicy.readSettings(actor)) throw notFound();
    return {
      ...(await settingsInForce(tx)),
      isTrying: (await tx.gateSetting.count({ where: { state: "proposed" } })) > 0,
      can: abilities(gatePolicy, actor, null),
    };
  });
}

/** The texts of the lists as the database keeps them. */
export type Kept = Record<ListName, string>;

/** One entry a line. */
export function keptOf(lists: Lists): Kept {
  return fromNames((name) => lists[name].join("\n"));
}

export function listsOf(kept: Kept): Lists {
  return fromNames((name) => kept[name].split("\n").filter((entry) => entry !== ""));
}

/** The same for every list. */
export function fromNames<Value>(make: (name: ListName) => Value): Record<ListName, Value> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets the names
  return Object.fromEntries(listNames.map((name) => [name, make(name)])) as Record<ListName, Value>;
}

const shown = {
  version: true,
  ownTerms: true,
  orgHandles: true,
  referenceHosts: true,
  roleMailboxes: true,
  serviceNumbers: true,
} as const;

const atFirst: Lists = fromNames((name) => defaultConfig[name] ?? []);

import { getSettings } from "~/features/screening/coalition-settings.server";
import { proposeSettings } from "~/features/screening/propose-settings.server";
import { decideChange, getChange } from "~/features/screening/settings-change.server";
import { type ListName, listNames } from "~/features/screening/settings-lists";
import { settingsSchema } from "~/features/screening/settings-schema";
import type { Actor } from "~/kernel/actor";
import { trySettings } from "~/features/rescreening/try-settings.server";

/** What a form with these lists sends, the others as they are in force. */
export async function typed(lead: Actor, lists: Partial<Record<ListName, string>>) {
  const { version, lists: inForce } = await getSettings(lead);
  const fields = Object.fromEntries(listNames.map((name) => [name, inForce[name].join("\n")]));
  return settingsSchema.parse({ version, ...fields, ...lists });
}

/** Proposes these lists as the lead. */
export async function propose(
  lead: Actor,
  lists: Partial<Record<ListName, string>>,
): Promise<void> {
  await proposeSettings(lead, await typed(lead, lists));
}

/** Lets the worker try the change to its end. @returns how many texts it tried */
export async function tryAll(): Promise<number> {
  let all = 0;
  for (let count = await trySettings(); count > 0; count = await trySettings()) all += count;
  return all;
}

/** The change as its page shows it. */
export async function changeShown(actor: Actor) {
  const { change } = await getChange(actor);
  if (!change) throw new Error("No change is being tried.");
  return change;
}

/** Decides the change that is being tried. */
export async function decide(lead: Actor, decision: "take_effect" | "discard"): Promise<void> {
  await decideChange(lead, { version: (await changeShown(lead)).version, decision });
}

/** From proposal to effect. */
export async function putInForce(
  lead: Actor,
  lists: Partial<Record<ListName, string>>,
): Promise<void> {
  await propose(lead, lists);
  await tryAll();
  await decide(lead, "take_effect");
}

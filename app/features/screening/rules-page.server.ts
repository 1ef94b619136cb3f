import { abilities } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { asReader } from "~/platform/db.server";
import { ruleSetOf } from "./screen";
import { gatePolicy } from "./settings-policy";
import { gateSettings } from "./settings.server";

/** Which rules are in force, and the other pages about the gate that this person may open. */
export function getRulesPage(actor: Actor) {
  return asReader(actor, async (tx) => ({
    ruleSet: ruleSetOf((await gateSettings(tx)).config),
    can: abilities(gatePolicy, actor, null),
  }));
}

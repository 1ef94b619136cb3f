import { listWaiting, tasksShown } from "~/features/tasks/queries.server";
import { listOwnMatters } from "~/features/tasks/own.server";
import { type Actor, isOfficer } from "~/kernel/actor";
import { asReader } from "~/platform/db.server";
import { recordReads } from "~/platform/record.server";
import { listNewItems, type NewItemLine, newShown, readsOnRecord } from "./item-lines.server";

/** What needs the person, what of theirs is under way, and what is new to them. Four statements. */
export function getHome(actor: Actor) {
  return asReader(actor, async (tx) => {
    const waiting = await listWaiting(tx, actor);
    const own = await listOwnMatters(tx, actor);
    const { since, lines } = await listNewItems(tx, actor);
    const groups = byWorkspace(lines);
    await recordReads(tx, readsOnRecord(groups.flatMap((group) => group.lines)), "home");
    return {
      zone: actor.timeZone,
      waiting: waiting.slice(0, tasksShown),
      hasMoreWaiting: waiting.length > tasksShown,
      own,
      since,
      // What comes after this page was made is still new after «all seen».
      seenAt: new Date(),
      groups,
      can: { moderate: isOfficer(actor) },
      isNewcomer: actor.roles.size <= 1 && !isOfficer(actor) && actor.portalRole !== "auditor",
    };
  });
}

export type NewGroup = {
  workspace: { name: string; slug: string } | null;
  lines: NewItemLine[];
  hasMore: boolean;
};

/** One group for each workspace, the one with the newest first. */
function byWorkspace(lines: readonly NewItemLine[]): NewGroup[] {
  const groups = new Map<string, NewItemLine[]>();
  for (const line of lines) {
    const key = line.workspace?.slug ?? "";
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()]
    .map((found) => ({
      workspace: found[0]?.workspace ?? null,
      lines: found.slice(0, newShown),
      hasMore: found.length > newShown,
    }))
    .toSorted((a, b) => (b.lines[0]?.at ?? "").localeCompare(a.lines[0]?.at ?? ""));
}

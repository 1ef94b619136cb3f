import type { Client } from "pg";
import { daysAgo, inDays } from "./clock";
import { insert } from "./insert";
import type { SeedItem } from "./items";
import { workspaceId } from "./workspaces";

/** An open task, due three days after it came up unless it says otherwise. */
export async function insertTask(
  client: Client,
  task: Record<string, string>,
  days: number,
): Promise<void> {
  await insert(client, "task", [
    {
      state: "open",
      statement: "",
      reason: "",
      due_at: inDays(3 - days),
      version: 1,
      created_at: daysAgo(days, task["id"]),
      ...task,
    },
  ]);
}

export function itemOf(items: ReadonlyMap<string, SeedItem>, key: string): SeedItem {
  const item = items.get(key);
  if (!item) throw new Error(`The demo has no item ${key}`);
  return item;
}

export function homeOf(item: SeedItem): string {
  return workspaceId(item.workspace, item.copy);
}

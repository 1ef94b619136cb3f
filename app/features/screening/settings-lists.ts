/** What a coalition tells its gate about itself, in the order of the form. */
export const listNames = [
  "ownTerms",
  "orgHandles",
  "referenceHosts",
  "roleMailboxes",
  "serviceNumbers",
] as const;

export type ListName = (typeof listNames)[number];

/** The entries of each list. */
export type Lists = Readonly<Record<ListName, readonly string[]>>;

/** What one list gains and loses. */
type ListChange = { added: string[]; removed: string[] };

export type ListChanges = Partial<Record<ListName, ListChange>>;

/** The lists that differ, with what each gains and loses. */
export function changesBetween(before: Lists, after: Lists): ListChanges {
  const changes = listNames.map((name) => {
    const [old, now] = [new Set(before[name]), new Set(after[name])];
    const change: ListChange = {
      added: after[name].filter((entry) => !old.has(entry)),
      removed: before[name].filter((entry) => !now.has(entry)),
    };
    return [name, change] as const;
  });
  return Object.fromEntries(
    changes.filter(([, { added, removed }]) => added.length + removed.length > 0),
  );
}

import type { Tx } from "./db.server";
import type { Prisma } from "./generated/client";

export type Act = {
  /** What happened, as `noun.verb`: item.published, member.admitted … */
  act: string;
  objectKind: string;
  objectId: string;
  workspaceId?: string | null;
  /** Ids, states and labels; never texts. */
  detail?: Prisma.InputJsonObject;
};

/** Puts an act of the signed-in person on the record, in the transaction of the act itself. */
export async function record(tx: Tx, { act, objectKind, objectId, ...more }: Act): Promise<void> {
  const detail = JSON.stringify(more.detail ?? {});
  await tx.$executeRaw`select sec.record(${act}, ${objectKind}, ${objectId}::uuid, ${more.workspaceId ?? null}::uuid, ${detail}::jsonb)`;
}

/** Puts on the record that these items (AMBER or stricter) were shown to the person; none, no entry. */
export async function recordReads(tx: Tx, itemIds: readonly string[], via: string): Promise<void> {
  if (itemIds.length === 0) return;
  await tx.$executeRaw`select sec.record_reads(${[...itemIds]}::uuid[], ${via})`;
}

/** The same for what happens around sign-in, where no session says who it is. */
export async function recordFor(
  tx: Tx,
  {
    act,
    personId,
    detail = {},
  }: { act: string; personId: string; detail?: Prisma.InputJsonObject },
): Promise<void> {
  await tx.$executeRaw`select sec.record_for(${act}, ${personId}::uuid, ${JSON.stringify(detail)}::jsonb)`;
}

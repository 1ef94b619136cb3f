import { asWorker } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { addHead } from "./heads.server";

/** Entries chained in one transaction. */
const atMost = 500;

/** Chains all entries that wait. @returns how many */
export async function sealRecord(): Promise<number> {
  let sealed = 0;
  for (;;) {
    const [row] = await asWorker(
      (tx) => tx.$queryRaw<{ count: number }[]>`select sec.seal(${atMost}::integer) as count`,
    );
    const count = row?.count ?? 0;
    sealed += count;
    if (count < atMost) return sealed;
  }
}

/** Writes the newest link of the chain to the file of heads. */
export async function keepHead(): Promise<void> {
  const [row] = await asWorker(
    (tx) =>
      tx.$queryRaw<{ seq: bigint; hash: string; at: Date }[]>`select * from sec.record_head()`,
  );
  if (!row) return;
  const { hash, at } = row;
  await addHead(env().DATA_DIR, { seq: Number(row.seq), hash, at: at.toISOString() });
}

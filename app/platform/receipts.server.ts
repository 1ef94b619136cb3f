import type { Actor } from "~/kernel/actor";
import type { Tx } from "./db.server";

/**
 * Answers a form once: the second sending of the same form waits for the first and gets its result,
 * whether the first answer arrived or was lost (security.md 4.6).
 * @param formKey UUID that came with the form
 * @param work makes the change and returns what identifies its result, such as the new item's id
 */
export async function once(
  tx: Tx,
  { actor, formKey }: { actor: Actor; formKey: string },
  work: () => Promise<string>,
): Promise<string> {
  const { count } = await tx.formReceipt.createMany({
    data: [{ personId: actor.personId, formKey }],
    skipDuplicates: true,
  });
  const key = { personId_formKey: { personId: actor.personId, formKey } };
  if (count === 0) {
    const receipt = await tx.formReceipt.findUniqueOrThrow({
      where: key,
      select: { result: true },
    });
    return receipt.result;
  }
  const result = await work();
  await tx.formReceipt.updateMany({ where: key.personId_formKey, data: { result } });
  return result;
}

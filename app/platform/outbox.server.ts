import { randomUUID } from "node:crypto";
import type { Tx } from "./db.server";

/** The mails there are; each has a component in its feature's `emails/`. */
export type MailKind =
  | "account-locked"
  | "account-unlocked"
  | "item-published"
  | "digest"
  | "hold-decided"
  | "text-hidden"
  | "join-decided"
  | "grant-ended"
  | "role-changed"
  | "report-decided"
  | "label-tightened";

/**
 * Queues a mail in the caller's transaction: no change, no mail. The payload carries ids, not contents;
 * whether the recipient may still read what it is about is asked again when it is sent.
 */
export async function enqueueMail(
  tx: Tx,
  mail: { kind: MailKind; recipientId: string; payload: Record<string, string> },
): Promise<void> {
  // createMany, because the application's role may add mails but not read them back.
  await tx.outbox.createMany({ data: [{ id: randomUUID(), ...mail }] });
}

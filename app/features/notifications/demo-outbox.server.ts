import { notFound } from "~/kernel/errors";
import { asWorker } from "~/platform/db.server";
import { env } from "~/platform/env.server";

type Row = { id: string; to: string; subject: string; at: Date };

const atMost = 100;

/**
 * The mails the demo wrote instead of sending them, the newest first.
 * @throws DomainError `not_found` outside the demo
 */
export async function listDemoMails() {
  requireDemo();
  const mails = await asWorker(
    (tx) => tx.$queryRaw<Row[]>`
      select id, frozen_mail ->> 'to' as to, frozen_mail ->> 'subject' as subject, sent_at as at
        from outbox where state = 'sent' and frozen_mail is not null
       order by sent_at desc, id limit ${atMost}`,
  );
  return { mails };
}

/** One of them with its text. */
export async function getDemoMail(id: string) {
  requireDemo();
  const [mail] = await asWorker(
    (tx) => tx.$queryRaw<(Row & { text: string })[]>`
      select id, frozen_mail ->> 'to' as to, frozen_mail ->> 'subject' as subject, sent_at as at,
             frozen_mail ->> 'text' as text
        from outbox where id = ${id}::uuid and state = 'sent' and frozen_mail is not null`,
  );
  if (!mail) throw notFound();
  return mail;
}

/** The routes exist in a demo build only; what they read is asked for once more. */
function requireDemo(): void {
  if (!env().PORTAL_DEMO) throw notFound();
}

import { sweepSessions } from "~/features/people/sessions.server";
import { asSystem, asWorker } from "~/platform/db.server";
import { claimMails } from "./outbox.server";
import { sendMail } from "./send-mail.server";

/** Mails under way at once; the worker has few connections. */
const atOnce = 6;

/** Sends some of what is due. @returns how many mails were attempted */
export async function sendDueMails(): Promise<number> {
  const claimed = await claimMails(atOnce);
  await Promise.all(claimed.map(sendMail));
  return claimed.length;
}

/** Queues what the clock asks for; safe to repeat, and safe for several workers at once. */
export async function doTimedWork(now: Date): Promise<void> {
  await asWorker((tx) => tx.$queryRaw`select sec.queue_digests(${now}::timestamptz)`);
  await asWorker((tx) => tx.$queryRaw`select sec.open_recertifications()`);
  await asWorker((tx) => tx.$queryRaw`select sec.tell_ended_grants()`);
}

/** Forgets what has served its time: ended sessions, old answers to forms, the words of old mails. */
export async function sweep(): Promise<void> {
  await sweepSessions();
  await asSystem(
    "a form is not sent again after a month",
    (tx) => tx.$executeRaw`delete from form_receipt where created_at < now() - interval '30 days'`,
  );
  await asWorker(
    (tx) => tx.$executeRaw`
      update outbox set frozen_mail = null
       where state in ('sent', 'dropped') and created_at < now() - interval '30 days'
         and frozen_mail is not null`,
  );
}

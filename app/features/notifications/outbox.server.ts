import { randomBytes } from "node:crypto";
import { asWorker, type Tx } from "~/platform/db.server";
import type { Mail } from "~/platform/email.server";
import { Prisma } from "~/platform/generated/client";

/** A mail this worker may send now: until its lease runs out nobody else touches it. */
export type Claimed = {
  readonly id: string;
  readonly lease: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly frozenMail: Mail | null;
  /** The first attempt is so long ago that the provider may have forgotten the key. */
  readonly isForgotten: boolean;
};

/** Where a mail ends, for good or until its next attempt. */
export type Settlement =
  | { readonly state: "sent"; readonly providerId: string }
  | { readonly state: "queued"; readonly seconds: number; readonly error: string }
  | { readonly state: "dropped" | "unknown" | "dead"; readonly error: string };

type Row = Omit<Claimed, "lease">;

/**
 * Takes mails that are due, and those whose worker let its lease run out. What waits for one person
 * goes before what goes to many, so that a burst of news delays no answer.
 */
export async function claimMails(atMost: number): Promise<Claimed[]> {
  const lease = randomBytes(24).toString("base64url");
  const rows = await asWorker(
    (tx) => tx.$queryRaw<Row[]>`
      update outbox
         set state = 'sending', attempts = attempts + 1, lease_until = now() + interval '30 seconds',
             lease_hash = sha256(convert_to(${lease}, 'UTF8'))
       where id in (
         select id from outbox
          where (state = 'queued' and next_at <= now()) or (state = 'sending' and lease_until <= now())
          order by kind in ('item-published', 'digest'), next_at
          limit ${atMost} for update skip locked)
      returning id, kind, payload, attempts, frozen_mail as "frozenMail",
        coalesce(first_try_at < now() - interval '23 hours', false) as "isForgotten"`,
  );
  return rows.map((row) => ({ ...row, lease }));
}

/** Keeps what is about to be sent, so that every attempt sends the same. */
export async function freeze(tx: Tx, { id, lease }: Claimed, mail: Mail): Promise<void> {
  await tx.$executeRaw`
    update outbox set frozen_mail = ${JSON.stringify(mail)}::jsonb, first_try_at = now()
     where id = ${id}::uuid and frozen_mail is null and ${held(lease)}`;
}

/** Writes down what became of an attempt, unless another worker holds the mail by now. */
export async function settle(claimed: Claimed, settlement: Settlement): Promise<void> {
  await asWorker(
    (tx) => tx.$executeRaw`
      update outbox set lease_until = null, lease_hash = null, ${columnsOf(settlement)}
       where id = ${claimed.id}::uuid and ${held(claimed.lease)}`,
  );
}

function columnsOf(settlement: Settlement): Prisma.Sql {
  const { state } = settlement;
  if (state === "sent") {
    return Prisma.sql`state = 'sent', sent_at = now(), last_error = null, provider_id = ${settlement.providerId}`;
  }
  const why = Prisma.sql`state = ${state}, last_error = ${settlement.error}`;
  return state === "queued"
    ? Prisma.sql`${why}, next_at = now() + make_interval(secs => ${settlement.seconds}::double precision)`
    : why;
}

function held(lease: string): Prisma.Sql {
  return Prisma.sql`state = 'sending' and lease_hash = sha256(convert_to(${lease}, 'UTF8'))`;
}

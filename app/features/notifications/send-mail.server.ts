import { speak } from "~/kernel/i18n";
import { asRecipient } from "~/platform/db.server";
import { deliver, type Mail, mailTo } from "~/platform/email.server";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { compose } from "./compose.server";
import { writeOut } from "./emails/letter";
import { outcomeOf, secondsToWait } from "./outcome";
import { type Claimed, freeze, settle, type Settlement } from "./outbox.server";

/**
 * One attempt at one mail (security.md 4.5): is it still right, freeze it, send it, write down what came
 * of it. Never throws: what goes wrong is logged and tried again later.
 */
export async function sendMail(claimed: Claimed): Promise<void> {
  try {
    const settlement = await attempt(claimed);
    await settle(claimed, settlement);
    report(claimed, settlement);
  } catch (error) {
    log.error({ event: "mailFailed", mail: claimed.id, kind: claimed.kind, err: error });
    await settle(claimed, later(claimed, "failed")).catch(() => undefined);
  }
}

async function attempt(claimed: Claimed): Promise<Settlement> {
  if (claimed.isForgotten) return { state: "unknown", error: "no answer for 23 hours" };
  const mail = await prepare(claimed);
  if (!mail) return { state: "dropped", error: "not for the recipient any more" };
  const delivery = await deliver(mail, claimed.id);
  if (delivery.ok) return { state: "sent", providerId: delivery.providerId };
  const error = `${String(delivery.status ?? "no answer")} ${delivery.name}`;
  return outcomeOf(delivery) === "dead" ? { state: "dead", error } : later(claimed, error);
}

function later({ attempts }: Claimed, error: string): Settlement {
  return { state: "queued", seconds: secondsToWait(attempts, Math.random()), error };
}

/** What is to be sent, kept before it is sent; null when the recipient may not be told any more. */
async function prepare(claimed: Claimed): Promise<Mail | null> {
  return asRecipient(`job.${claimed.id}.${claimed.lease}`, async (tx, actor) => {
    if (!actor) return null;
    const account = await tx.account.findUnique({
      where: { personId: actor.personId },
      select: { email: true, mailFrequency: true },
    });
    if (!account) return null;
    const letter = await compose(tx, actor, { ...claimed, mailFrequency: account.mailFrequency });
    if (!letter) return null;
    if (claimed.frozenMail) return claimed.frozenMail;
    const reader = { t: speak(actor.language), language: actor.language };
    const written = writeOut(letter, { ...reader, origin: env().PORTAL_ORIGIN });
    const mail = mailTo(account.email, written);
    await freeze(tx, claimed, mail);
    return mail;
  });
}

/** What a person must look at raises its voice; addresses and texts are never logged. */
function report({ id, kind }: Claimed, settlement: Settlement): void {
  const { state } = settlement;
  const line = { event: "mail", mail: id, kind, state };
  if (state === "dead" || state === "unknown") {
    log.error({ ...line, alarm: true, reason: settlement.error });
  } else {
    log.debug(line);
  }
}

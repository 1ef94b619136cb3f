import type { Actor } from "~/kernel/actor";
import { asReader } from "~/platform/db.server";

/** The person's own account, for the settings page. */
export function getSettings(actor: Actor) {
  return asReader(actor, async (tx) => {
    const { account, title } = await tx.person.findUniqueOrThrow({
      where: { id: actor.personId },
      select: {
        title: true,
        account: {
          select: { email: true, language: true, theme: true, mailFrequency: true },
        },
      },
    });
    return {
      name: actor.name,
      title,
      organisation: actor.organisationName,
      email: account?.email ?? "",
      language: account?.language ?? actor.language,
      theme: account?.theme ?? actor.theme,
      mailFrequency: account?.mailFrequency ?? "daily",
    };
  });
}

/** The person's own live sessions, the one that asks first. */
export function listOwnSessions(actor: Actor) {
  return asReader(actor, async (tx) => {
    const now = new Date();
    // The row policy shows officers everyone's: this list is one's own.
    const sessions = await tx.session.findMany({
      where: { personId: actor.personId, expiresAt: { gt: now }, endsAt: { gt: now } },
      select: { id: true, device: true, createdAt: true, lastSeenAt: true },
      orderBy: { lastSeenAt: "desc" },
    });
    const all = sessions.map((session) => ({
      ...session,
      isThisOne: session.id === actor.sessionId,
    }));
    return [...all.filter((one) => one.isThisOne), ...all.filter((one) => !one.isThisOne)];
  });
}

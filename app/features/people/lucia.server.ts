import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import { asSystem, type Tx } from "~/platform/db.server";
import { isHttps } from "~/platform/env.server";
import { recordFor } from "~/platform/record.server";
import { cookieName } from "./cookie.server";
import { idOf, secretHashOf } from "./session-secret.server";

/** What the browser keeps the secret in. */
export const sessionCookie = cookieName("portal");

/** How long a session lives in all, and without being used (security.md SES-03). */
const limits = {
  member: { total: new TimeSpan(24, "h"), idle: new TimeSpan(1, "h") },
  secretariat: { total: new TimeSpan(12, "h"), idle: new TimeSpan(15, "m") },
} as const;

type Row = { id: string; personId: string; expiresAt: Date; endsAt: Date };

/**
 * Lucia's adapter. What Lucia calls the session id is the whole secret `<id>.<secret>`; the table holds
 * the id and a hash, so that neither a stolen table nor a stolen log opens a session (security.md 4.1.3).
 */
const adapter: Adapter = {
  async getSessionAndUser(token): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const row = await asSystem("look a session up", (tx) =>
      tx.session.findFirst({
        where: { id: idOf(token), secretHash: secretHashOf(token), endsAt: { gt: new Date() } },
        select: { id: true, personId: true, expiresAt: true, endsAt: true },
      }),
    );
    return row ? [sessionOf(row, token), { id: row.personId, attributes: {} }] : [null, null];
  },
  async getUserSessions(personId) {
    const rows = await asSystem("list someone's sessions", (tx) =>
      tx.session.findMany({
        where: { personId },
        select: { id: true, personId: true, expiresAt: true, endsAt: true },
      }),
    );
    return rows.map((row) => sessionOf(row, row.id));
  },
  async setSession({ id: token, userId: personId, attributes }) {
    await asSystem("sign someone in", async (tx) => {
      const person = await tx.person.findUniqueOrThrow({
        where: { id: personId },
        select: { portalRole: true },
      });
      await rememberLastVisit(tx, personId);
      const { idle, total } = limitsOf(person.portalRole);
      await tx.session.createMany({
        data: [
          {
            id: idOf(token),
            personId,
            secretHash: secretHashOf(token),
            expiresAt: new Date(Date.now() + idle.milliseconds()),
            endsAt: new Date(Date.now() + total.milliseconds()),
            device: attributes.device,
          },
        ],
      });
      await recordFor(tx, { act: "session.started", personId });
    });
  },
  async updateSessionExpiration(token) {
    await asSystem("keep a used session alive", async (tx) => {
      const where = { id: idOf(token), secretHash: secretHashOf(token) };
      const session = await tx.session.findFirst({
        where,
        select: { person: { select: { portalRole: true } } },
      });
      if (!session) return;
      const expiresAt = new Date(
        Date.now() + limitsOf(session.person.portalRole).idle.milliseconds(),
      );
      await tx.session.updateMany({ where, data: { expiresAt, lastSeenAt: new Date() } });
    });
  },
  async deleteSession(token) {
    await asSystem("sign someone out", async (tx) => {
      const [ended] = await tx.$queryRaw<{ person_id: string }[]>`
        with ended as (
          delete from session where id = ${idOf(token)} and secret_hash = ${secretHashOf(token)}
          returning person_id, case when expires_at > now() then now() else last_seen_at end as seen)
        update account a set new_since = greatest(a.new_since, ended.seen)
          from ended where a.person_id = ended.person_id returning a.person_id`;
      if (ended) await recordFor(tx, { act: "session.ended", personId: ended.person_id });
    });
  },
  async deleteUserSessions(personId) {
    await asSystem("sign someone out everywhere", (tx) =>
      tx.session.deleteMany({ where: { personId } }),
    );
  },
  async deleteExpiredSessions() {
    await asSystem("sweep ended sessions", async (tx) => {
      await tx.$executeRaw`
        with ended as (
          delete from session where expires_at < now() or ends_at < now()
          returning person_id, last_seen_at)
        update account a set new_since = greatest(a.new_since, visit.seen)
          from (select person_id, max(last_seen_at) as seen from ended group by person_id) visit
         where a.person_id = visit.person_id`;
      await tx.enrolment.deleteMany({ where: { expiresAt: { lt: new Date() } } });
    });
  },
};

export const lucia = new Lucia(adapter, {
  sessionExpiresIn: limits.member.idle,
  sessionCookie: {
    name: sessionCookie,
    expires: false,
    attributes: { secure: isHttps(), sameSite: "lax", path: "/" },
  },
  getSessionAttributes: () => ({}),
});

declare module "lucia" {
  interface Register {
    Lucia: typeof lucia;
    DatabaseSessionAttributes: { device: string };
  }
}

/** What was published since the visit before this one is new to them; rows of ended visits go. */
async function rememberLastVisit(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`
    update account set new_since = greatest(new_since,
             (select max(s.last_seen_at) from session s where s.person_id = account.person_id))
     where person_id = ${personId}::uuid`;
  const now = new Date();
  await tx.session.deleteMany({
    where: { personId, OR: [{ expiresAt: { lt: now } }, { endsAt: { lt: now } }] },
  });
}

function limitsOf(portalRole: string | null) {
  return portalRole === "officer" || portalRole === "lead" ? limits.secretariat : limits.member;
}

function sessionOf({ personId, expiresAt }: Row, token: string): DatabaseSession {
  return { id: token, userId: personId, expiresAt, attributes: { device: "" } };
}

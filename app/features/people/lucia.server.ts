import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import { asSystem } from "~/platform/db.server";
import { isHttps } from "~/platform/env.server";
import { idOf, secretHashOf } from "./session-secret.server";

/** How long a session lives in all, and without being used (security.md SES-03). */
export const limits = {
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
    await asSystem("sign someone out", (tx) =>
      tx.session.deleteMany({ where: { id: idOf(token) } }),
    );
  },
  async deleteUserSessions(personId) {
    await asSystem("sign someone out everywhere", (tx) =>
      tx.session.deleteMany({ where: { personId } }),
    );
  },
  async deleteExpiredSessions() {
    const now = new Date();
    await asSystem("sweep ended sessions", (tx) =>
      tx.session.deleteMany({
        where: { OR: [{ expiresAt: { lt: now } }, { endsAt: { lt: now } }] },
      }),
    );
  },
};

export const lucia = new Lucia(adapter, {
  sessionExpiresIn: limits.member.idle,
  sessionCookie: {
    // The prefix binds the cookie to this host and to https; a plain http demo cannot use it.
    name: isHttps() ? "__Host-portal" : "portal",
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

function limitsOf(portalRole: string | null) {
  return portalRole === "officer" || portalRole === "lead" ? limits.secretariat : limits.member;
}

function sessionOf({ personId, expiresAt }: Row, token: string): DatabaseSession {
  return { id: token, userId: personId, expiresAt, attributes: { device: "" } };
}

import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import "~/kernel/speech.server";
import { sendDueMails } from "~/features/notifications/jobs.server";
import { asActor } from "~/platform/db.server";
import { enqueueMail, type MailKind } from "~/platform/outbox.server";
import { actorOf, grant, memberOf, person, sql, workspace } from "../../support/world";

type Row = {
  state: string;
  attempts: number;
  last_error: string | null;
  frozen_mail: { to: string; subject: string; text: string; html: string } | null;
};

beforeEach(async () => {
  await sql("update outbox set state = 'dropped' where state in ('queued', 'sending')");
});

test("a new role is told to the person who got it, in their language", async () => {
  const room = await workspace();
  const recipientId = await person({ language: "sv" });
  const grantId = await grant(room, recipientId, "reader");
  const [mail] = await sent("role-changed", recipientId, { grantId });
  expect(mail?.state).toBe("sent");
  expect(mail?.frozen_mail?.subject).toMatch(/^Din roll i Workspace .* är nu läsare$/);
  expect(mail?.frozen_mail?.text).toContain("http://localhost:3000/workspaces/ws-");
});

test("without a provider the mail becomes a file that any mail program opens", async () => {
  const room = await workspace();
  const recipientId = await person();
  const grantId = await grant(room, recipientId, "chair");
  await sent("role-changed", recipientId, { grantId });
  const [row] = await sql<{ id: string }>("select id from outbox where recipient_id = $1", [
    recipientId,
  ]);
  const file = path.join(process.env["DATA_DIR"] ?? "", "outbox", `${row?.id}.eml`);
  const message = readFileSync(file, "utf8");
  expect(message).toMatch(/^To: p-/m);
  expect(message).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(message).toMatch(/^Message-ID: </im);
});

test("a suspended person gets nothing", async () => {
  const room = await workspace();
  const recipientId = await person();
  const grantId = await grant(room, recipientId, "reader");
  await sql("update person set state = 'suspended' where id = $1", [recipientId]);
  const [mail] = await sent("role-changed", recipientId, { grantId });
  expect(mail).toMatchObject({ state: "dropped", frozen_mail: null });
});

test("nobody is told of a role that is not theirs", async () => {
  const room = await workspace();
  const grantId = await grant(room, await person(), "chair");
  const [mail] = await sent("role-changed", await person(), { grantId });
  expect(mail).toMatchObject({ state: "dropped", frozen_mail: null });
});

test("the name of a hidden workspace that one is no longer in is not told", async () => {
  const room = await workspace({ visibility: "hidden" });
  const recipientId = await person();
  const grantId = await grant(room, recipientId, "reader");
  await sql("update workspace_grant set valid_to = now() where id = $1", [grantId]);
  const [mail] = await sent("grant-ended", recipientId, { grantId });
  expect(mail?.state).toBe("sent");
  expect(JSON.stringify(mail?.frozen_mail)).not.toContain(room.slice(-6));
});

test("a mail that cannot be put into words waits, and does not stop the others", async () => {
  const room = await workspace();
  const recipientId = await person();
  const grantId = await grant(room, recipientId, "reader");
  await queue("role-changed", recipientId, { grantId: "no id" });
  const mails = await sent("role-changed", recipientId, { grantId });
  expect(mails.map(({ state }) => state).toSorted()).toEqual(["queued", "sent"]);
});

test("the answer that came too late is a question for a person", async () => {
  const room = await workspace();
  const recipientId = await person();
  const grantId = await grant(room, recipientId, "reader");
  await queue("role-changed", recipientId, { grantId });
  await sql(
    "update outbox set first_try_at = now() - interval '24 hours' where recipient_id = $1",
    [recipientId],
  );
  await sendDueMails();
  expect(await mailsTo(recipientId)).toMatchObject([{ state: "unknown" }]);
});

test("what was frozen at the first attempt is what every later attempt sends", async () => {
  const room = await workspace();
  const recipientId = await person();
  const grantId = await grant(room, recipientId, "reader");
  await sent("role-changed", recipientId, { grantId });
  const [before] = await mailsTo(recipientId);
  await sql("update workspace set name = 'Renamed ' || id where id = $1", [room]);
  await sql(`update outbox set state = 'queued', next_at = now() where recipient_id = $1`, [
    recipientId,
  ]);
  await sendDueMails();
  const [after] = await mailsTo(recipientId);
  expect(after).toMatchObject({ state: "sent", attempts: 2 });
  expect(after?.frozen_mail).toEqual(before?.frozen_mail);
});

test("two workers never hold the same mail", async () => {
  const room = await workspace();
  const recipientId = await person();
  const grantId = await grant(room, recipientId, "reader");
  for (let i = 0; i < 12; i += 1) await queue("role-changed", recipientId, { grantId });
  const taken = await Promise.all([sendDueMails(), sendDueMails(), sendDueMails()]);
  expect(taken.reduce((sum, count) => sum + count, 0)).toBe(12);
  const mails = await mailsTo(recipientId);
  expect(mails.map(({ attempts }) => attempts)).toEqual(Array.from({ length: 12 }, () => 1));
});

test("a mail without its change is never written", async () => {
  const chair = await memberOf(await workspace(), "chair");
  const recipientId = await person();
  await expect(
    asActor(chair, async (tx) => {
      await enqueueMail(tx, { kind: "role-changed", recipientId, payload: {} });
      throw new Error("changed their mind");
    }),
  ).rejects.toThrow("changed their mind");
  expect(await mailsTo(recipientId)).toEqual([]);
});

async function sent(
  kind: MailKind,
  recipientId: string,
  payload: Record<string, string>,
): Promise<Row[]> {
  await queue(kind, recipientId, payload);
  await sendDueMails();
  return mailsTo(recipientId);
}

async function queue(kind: MailKind, recipientId: string, payload: Record<string, string>) {
  const someone = await actorOf(await person());
  await asActor(someone, (tx) => enqueueMail(tx, { kind, recipientId, payload }));
}

function mailsTo(recipientId: string): Promise<Row[]> {
  return sql<Row>("select * from outbox where recipient_id = $1 order by created_at", [
    recipientId,
  ]);
}

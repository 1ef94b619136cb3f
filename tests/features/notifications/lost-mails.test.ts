import { beforeEach, expect, test } from "vitest";
import "~/kernel/speech.server";
import { getHome } from "~/features/home/queries.server";
import { sendDueMails } from "~/features/notifications/jobs.server";
import { listLostMails, settleLostMails } from "~/features/notifications/lost-mails.server";
import { getShell } from "~/features/tasks/queries.server";
import { actorOf, actsOn, grant, person, sql, staff, workspace } from "../../support/world";
import { connectedAs } from "../../support/database";

beforeEach(() => sql("update outbox set state = 'dropped'"));

type Lost = { id: string; recipientId: string };

/** A mail about a new role that did not arrive. */
async function lost(state = "dead", error = "422 validation_error"): Promise<Lost> {
  const recipientId = await person();
  const grantId = await grant(await workspace(), recipientId, "reader");
  const [row] = await sql<{ id: string }>(
    `insert into outbox (id, kind, recipient_id, payload, state, last_error, frozen_mail, attempts)
     values (gen_random_uuid(), 'role-changed', $1, $2, $3, $4, '{"text": "canary"}', 3) returning id`,
    [recipientId, JSON.stringify({ grantId }), state, error],
  );
  return { id: row?.id ?? "", recipientId };
}

function mailsTo({ recipientId }: Lost) {
  return sql<{ state: string; last_error: string | null }>(
    "select state, last_error from outbox where recipient_id = $1 order by created_at",
    [recipientId],
  );
}

test("officers see who missed what and why, and no word of it", async () => {
  const officer = await staff("officer");
  const [refused, unanswered] = [await lost(), await lost("unknown", "no answer for 23 hours")];
  await lost("sent");
  const { mails } = await listLostMails(officer);
  expect(mails).toMatchObject([
    { id: refused.id, kind: "role-changed", why: "dead", lastError: "422 validation_error" },
    { id: unanswered.id, recipient: { id: unanswered.recipientId }, why: "unknown" },
  ]);
  expect(JSON.stringify(mails)).not.toContain("canary");
});

test("one sent again is a new mail, put into words anew", async () => {
  const officer = await staff("officer");
  const mail = await lost();
  expect(await settleLostMails(officer, { intent: "again", mail: [mail.id] })).toBe(1);
  await sendDueMails();
  expect(await mailsTo(mail)).toMatchObject([
    { state: "dropped", last_error: "sent again" },
    { state: "sent" },
  ]);
  expect(await actsOn(mail.id)).toEqual(["mail.sent_again"]);
  expect((await listLostMails(officer)).mails).toEqual([]);
});

test("one let go is not sent", async () => {
  const mail = await lost("unknown");
  await settleLostMails(await staff("lead"), { intent: "let_go", mail: [mail.id] });
  expect(await mailsTo(mail)).toMatchObject([{ state: "dropped", last_error: "let go" }]);
  expect(await actsOn(mail.id)).toEqual(["mail.let_go"]);
});

test("of several at once, one settles it, and what arrived is left alone", async () => {
  const officer = await staff("officer");
  const [mail, sent] = [await lost(), await lost("sent")];
  const order = { intent: "again" as const, mail: [mail.id, sent.id] };
  const answers = await Promise.allSettled(
    Array.from({ length: 5 }, () => settleLostMails(officer, order)),
  );
  expect(answers.filter(({ status }) => status === "fulfilled")).toMatchObject([{ value: 1 }]);
  expect(await mailsTo(mail)).toHaveLength(2);
  expect(await mailsTo(sent)).toHaveLength(1);
});

test("an officer's start page says that something did not arrive, nobody else's does", async () => {
  const [officer, member] = [await staff("officer"), await actorOf(await person())];
  expect((await getHome(officer)).waiting.some(({ kind }) => kind === "lost_mail")).toBe(false);
  const before = (await getShell(officer)).waiting;
  await lost();
  await lost("unknown");
  const [task] = (await getHome(officer)).waiting;
  expect(task).toMatchObject({ kind: "lost_mail", count: 2, isOverdue: false });
  expect((await getShell(officer)).waiting).toBe(before + 2);
  expect((await getHome(member)).waiting).toEqual([]);
  expect((await getShell(member)).waiting).toBe(0);
});

test.each([
  ["a member", () => person().then(actorOf)],
  ["an auditor", () => staff("auditor")],
])("%s neither sees nor settles them", async (_who, make) => {
  const actor = await make();
  const { id } = await lost();
  await expect(listLostMails(actor)).rejects.toMatchObject({ code: "not_found" });
  await expect(settleLostMails(actor, { intent: "let_go", mail: [id] })).rejects.toMatchObject({
    code: "not_found",
  });
});

test.each(["payload", "frozen_mail", "lease_hash"])(
  "not even the database tells the pages what is in %s",
  async (column) => {
    const reader = await connectedAs("portal_reader");
    await expect(reader.query(`select ${column} from outbox`)).rejects.toThrow(/permission denied/);
    await reader.end();
  },
);

import { beforeEach, describe, expect, test } from "vitest";
import "~/kernel/speech.server";
import { doTimedWork, sendDueMails, sweep } from "~/features/notifications/jobs.server";
import { actsOn, grant, memberOf, person, session, sql, workspace } from "../../support/world";
import { published } from "./published";

type Row = { kind: string; state: string; frozen_mail: { subject: string; text: string } | null };

// A Wednesday morning; the people of these tests live by Stockholm's clock, one hour ahead of UTC.
const before = new Date("2026-11-25T05:59:00Z");
const after = new Date("2026-11-25T06:01:00Z");
const monday = new Date("2026-11-30T06:01:00Z");

beforeEach(async () => {
  await sql("update outbox set state = 'dropped' where state in ('queued', 'sending')");
  await sql("update account set mail_frequency = 'off'");
});

describe("the digest", () => {
  test("comes at seven in the morning where the person lives, and once", async () => {
    const { personId, room } = await reader("daily");
    await lastTold(personId, "2026-11-24T06:00:00Z");
    await published({ workspaceId: room, publishedAt: new Date("2026-11-24T12:00:00Z") });
    await doTimedWork(before);
    expect(await mailsTo(personId)).toEqual([]);
    await Promise.all([doTimedWork(after), doTimedWork(after), doTimedWork(after)]);
    await doTimedWork(new Date(after.getTime() + 60_000));
    expect(await mailsTo(personId)).toMatchObject([{ kind: "digest", state: "queued" }]);
  });

  test("comes on Mondays to who wants it weekly", async () => {
    const { personId, room } = await reader("weekly");
    await lastTold(personId, "2026-11-23T06:00:00Z");
    await published({ workspaceId: room, publishedAt: new Date("2026-11-24T12:00:00Z") });
    await doTimedWork(after);
    expect(await mailsTo(personId)).toEqual([]);
    await doTimedWork(monday);
    expect(await mailsTo(personId)).toMatchObject([{ kind: "digest" }]);
  });

  test("does not come when nothing is new, nor when all that is new is out of sight", async () => {
    const { personId } = await reader("daily");
    await lastTold(personId, "2026-11-24T06:00:00Z");
    await published({
      workspaceId: await workspace(),
      publishedAt: new Date("2026-11-24T12:00:00Z"),
    });
    await doTimedWork(after);
    expect(await mailsTo(personId)).toEqual([]);
  });

  test("keeps to the clock over the end of summer time", async () => {
    expect(await slotBefore("2026-10-25T04:59:00Z")).toBe("2026-10-24T05:00:00.000Z");
    expect(await slotBefore("2026-10-25T06:00:00Z")).toBe("2026-10-25T06:00:00.000Z");
  });

  test("survives a time zone that the database does not know", async () => {
    const { personId, room } = await reader("daily");
    await sql("update account set time_zone = 'Mars/Olympus' where person_id = $1", [personId]);
    await lastTold(personId, "2026-11-24T06:00:00Z");
    await published({ workspaceId: room, publishedAt: new Date("2026-11-24T12:00:00Z") });
    await doTimedWork(after);
    expect(await mailsTo(personId)).toHaveLength(1);
  });

  test("names what may be named, counts the rest, and says nothing of RED but that it is there", async () => {
    const { personId, room } = await reader("daily");
    const principals = [personId];
    await published({ workspaceId: room, label: "GREEN", title: "Open guidance" });
    await published({ workspaceId: room, label: "AMBER", title: "Hidden amber" });
    await published({ workspaceId: room, label: "RED", title: "Hidden red", principals });
    await sql(
      `insert into outbox (id, kind, recipient_id, payload)
       values (gen_random_uuid(), 'digest', $1, jsonb_build_object('since', now() - interval '1 hour', 'until', now()))`,
      [personId],
    );
    await sendDueMails();
    const [mail] = await mailsTo(personId);
    expect(mail?.frozen_mail?.subject).toBe("[TLP:RED] New to you in the portal");
    const text = mail?.frozen_mail?.text ?? "";
    expect(text).toContain("TLP:GREEN Open guidance");
    expect(text).toContain("One thing whose label does not allow");
    expect(text).toContain("One more thing that can be seen only in the portal");
    expect(JSON.stringify(mail)).not.toMatch(/Hidden|Canary/);
  });
});

describe("a role that ends", () => {
  test("is asked about once, a month before, and no more when it goes on", async () => {
    const room = await workspace();
    const grantId = await grant(room, await person(), "reader");
    await sql("update workspace_grant set valid_to = now() + interval '20 days' where id = $1", [
      grantId,
    ]);
    await Promise.all([doTimedWork(after), doTimedWork(after)]);
    await doTimedWork(after);
    const [task, ...others] = await tasksOf(grantId);
    expect(others).toEqual([]);
    expect(task).toMatchObject({ state: "open", workspace_id: room, author_id: null });
    expect(await actsOn(task?.id ?? "")).toEqual(["recertification.opened"]);
    await sql("update workspace_grant set valid_to = now() + interval '1 year' where id = $1", [
      grantId,
    ]);
    await doTimedWork(after);
    expect(await tasksOf(grantId)).toMatchObject([{ state: "cancelled" }]);
    expect(await actsOn(task?.id ?? "")).toEqual([
      "recertification.opened",
      "recertification.lapsed",
    ]);
  });

  test("is told to its holder once, after it has run out", async () => {
    const personId = await person();
    const grantId = await grant(await workspace(), personId, "reader");
    await sql(
      "update workspace_grant set valid_from = now() - interval '1 year', valid_to = now() - interval '1 minute' where id = $1",
      [grantId],
    );
    await Promise.all([doTimedWork(after), doTimedWork(after)]);
    await doTimedWork(after);
    expect(await mailsTo(personId)).toMatchObject([{ kind: "grant-ended" }]);
    expect(await actsOn(grantId)).toEqual(["grant.expired"]);
  });

  test("is not told when somebody ended it, nor of the last chair, whose role does not run out", async () => {
    const [leaver, chair] = await Promise.all([person(), person()]);
    const room = await workspace();
    const ended = await grant(room, leaver, "reader");
    const kept = await grant(room, chair, "chair");
    await sql("set session_replication_role = replica");
    await sql(
      "update workspace_grant set valid_from = now() - interval '1 year', valid_to = now() - interval '1 minute' where id = any ($1)",
      [[ended, kept]],
    );
    await sql("update workspace_grant set end_reason = 'left' where id = $1", [ended]);
    await sql("set session_replication_role = origin");
    await doTimedWork(after);
    expect([await mailsTo(leaver), await mailsTo(chair)]).toEqual([[], []]);
  });
});

test("what has expired is swept, what is in use stays", async () => {
  const personId = await person();
  const [old, current] = [await session(personId), await session(personId)];
  await sql("update session set expires_at = now() - interval '1 minute' where id = $1", [
    idOf(old.token),
  ]);
  await sql(
    `insert into form_receipt (person_id, form_key, created_at)
     values ($1, gen_random_uuid(), now() - interval '31 days'), ($1, gen_random_uuid(), now())`,
    [personId],
  );
  await sweep();
  expect(await sql("select id from session where person_id = $1", [personId])).toEqual([
    { id: idOf(current.token) },
  ]);
  expect(await sql("select from form_receipt where person_id = $1", [personId])).toHaveLength(1);
});

function idOf(token: string) {
  return token.split(".")[0];
}

async function slotBefore(moment: string) {
  const [row] = await sql<{ slot: Date }>(
    "select sec.digest_slot('daily', 'Europe/Stockholm', $1) as slot",
    [moment],
  );
  return row?.slot.toISOString();
}

async function reader(mailFrequency: string) {
  const room = await workspace();
  const { personId } = await memberOf(room, "reader", { mailFrequency });
  return { room, personId };
}

async function lastTold(personId: string, at: string) {
  await sql("update account set last_digest_at = $2 where person_id = $1", [personId, at]);
}

function mailsTo(personId: string): Promise<Row[]> {
  return sql<Row>("select * from outbox where recipient_id = $1 order by created_at", [personId]);
}

function tasksOf(grantId: string) {
  return sql<{ id: string; state: string }>("select * from task where grant_id = $1", [grantId]);
}

import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { keepHead, sealRecord } from "~/features/record/jobs.server";
import { getRecord } from "~/features/record/queries.server";
import { recordFilters } from "~/features/record/schema";
import type { Actor } from "~/kernel/actor";
import { asActor, asReader } from "~/platform/db.server";
import { record, recordReads } from "~/platform/record.server";
import { memberOf, sql, staff, workspace } from "../../support/world";
import { published } from "../notifications/published";

let auditor: Actor;
let lead: Actor;
let member: Actor;
let room: string;
let itemId: string;

const none = recordFilters.parse({});

beforeAll(async () => {
  room = await workspace({ visibility: "hidden" });
  [auditor, lead, member] = await Promise.all([
    staff("auditor"),
    staff("lead"),
    memberOf(room, "chair"),
  ]);
  itemId = await published({ workspaceId: room, title: "Canary title" });
  await asActor(member, (tx) =>
    record(tx, {
      act: "item.published",
      objectKind: "item",
      objectId: itemId,
      workspaceId: room,
      detail: { label: "AMBER" },
    }),
  );
  await asReader(member, (tx) => recordReads(tx, [itemId, randomUUID()], "page"));
  await sealRecord();
});

describe("the record", () => {
  test.each([
    ["an auditor", () => auditor],
    ["a lead", () => lead],
  ])("is open to %s, without a title or the name of a hidden workspace", async (_who, actor) => {
    const { entries } = await getRecord(actor(), none);
    expect(entries.map(({ act }) => act)).toEqual(["items.read", "item.published"]);
    expect(entries[0]).toMatchObject({ actor: member.name, itemCount: 2, objectId: null });
    expect(entries[1]).toMatchObject({ objectKind: "item", objectId: itemId, itemKind: null });
    expect(JSON.stringify(entries)).not.toContain("Canary");
  });

  test("names no hidden workspace to an auditor", async () => {
    const page = await getRecord(auditor, none);
    expect(JSON.stringify(page)).not.toContain(`Workspace ${room.slice(-6)}`);
  });

  test.each([
    ["a chair", () => Promise.resolve(member)],
    ["an officer", () => staff("officer")],
  ])("does not exist for %s", async (_who, actor) => {
    await expect(getRecord(await actor(), none)).rejects.toMatchObject({ code: "not_found" });
  });

  test("shows a member nothing of what others read, by the database alone", async () => {
    const acts = await asReader(member, (tx) =>
      tx.auditEntry.findMany({ select: { act: true }, where: { act: "items.read" } }),
    );
    expect(acts).toEqual([]);
  });

  test.each([
    [{ act: "items.read" }, 1],
    [{ act: "session.ended" }, 0],
    [{ workspace: "room" }, 1],
    [{ organisation: "members" }, 2],
    [{ from: "2999-01-01" }, 0],
    [{ to: "2000-01-01" }, 0],
    [{ from: "2000-01-01", to: "2999-01-01" }, 2],
    [{ before: 2 }, 1],
    [{ act: "no such act", from: "yesterday", organisation: "' or 1=1", before: "x" }, 2],
  ])("narrowed down by %j has %i", async (asked, count) => {
    const ids: Record<string, string> = { room, members: member.organisationId };
    const filters = recordFilters.parse(
      Object.fromEntries(Object.entries(asked).map(([name, it]) => [name, ids[it] ?? it])),
    );
    expect((await getRecord(lead, filters)).entries).toHaveLength(count);
  });

  test("is read in pages that neither repeat nor skip", async () => {
    for (let i = 0; i < 60; i += 1) {
      await asActor(member, (tx) =>
        record(tx, { act: "workspace.changed", objectKind: "workspace", objectId: room }),
      );
    }
    await sealRecord();
    const first = await getRecord(auditor, none);
    const second = await getRecord(auditor, recordFilters.parse({ before: first.next }));
    const seen = [...first.entries, ...second.entries].map(({ seq }) => seq);
    expect(seen).toEqual(Array.from({ length: 62 }, (_, index) => 62 - index));
    expect(second.next).toBeNull();
  });

  test("says whether it agrees with the head that was kept outside", async () => {
    expect((await getRecord(auditor, none)).chain.outside).toBeNull();
    await keepHead();
    expect((await getRecord(auditor, none)).chain).toMatchObject({
      last: { seq: 62 },
      outside: { seq: 62, agrees: true },
    });
    await sql("set session_replication_role = replica");
    await sql("update audit_entry set hash = sha256('forged') where seq = 62");
    await sql("set session_replication_role = origin");
    expect((await getRecord(auditor, none)).chain.outside).toMatchObject({ agrees: false });
  });
});

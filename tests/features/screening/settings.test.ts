import { afterEach, describe, expect, test } from "vitest";
import { getSettings } from "~/features/screening/coalition-settings.server";
import { passGate } from "~/features/screening/gate.server";
import { proposeSettings } from "~/features/screening/propose-settings.server";
import { decideChange, getChange } from "~/features/screening/settings-change.server";
import { getLiveSettings } from "~/features/screening/settings.server";
import type { Actor } from "~/kernel/actor";
import { asActor, asReader } from "~/platform/db.server";
import { rescreen } from "~/features/rescreening/rescreen.server";
import { actsOn, memberOf, sql, staff, workspace } from "../../support/world";
import { sharePage } from "../items/share-page";
import { typed, propose, tryAll, changeShown, decide, putInForce } from "./settings-change";

const emptyLists = {
  ownTerms: "",
  orgHandles: "",
  referenceHosts: "",
  roleMailboxes: "",
  serviceNumbers: "",
};

// One change is tried at a time: none is left to the next test.
afterEach(async () => {
  await sql("update gate_setting set state = 'discarded' where state = 'proposed'");
});

describe("a change of the settings", () => {
  test("is proposed by the lead, and counts only when it has been tried and confirmed", async () => {
    const lead = await staff("lead");
    const member = await memberOf(await workspace());
    const text = { body: "We call it Gryningsljus among us." };
    const judged = () => asActor(member, (tx) => passGate(tx, text, { channel: "note" }));
    const { version } = await getSettings(lead);
    await propose(lead, { ownTerms: "Gryningsljus" });
    expect(await judged()).toMatchObject({ verdict: "pass" });
    await expect(decide(lead, "take_effect")).rejects.toMatchObject({
      code: "conflict",
      message: "gate:change.notYet",
    });
    await tryAll();
    expect(await judged()).toMatchObject({ verdict: "pass" });
    await decide(lead, "take_effect");
    expect(await judged()).toMatchObject({
      verdict: "review",
      findings: [{ type: "OWN_TERM", rule: "own-term" }],
    });
    const after = await getSettings(lead);
    expect(after.version).toBeGreaterThan(version);
    expect(after.lists.ownTerms).toEqual(["Gryningsljus"]);
    expect(after.isTrying).toBe(false);
    const [row] = await sql<{ id: string }>("select id from gate_setting where state = 'in_force'");
    expect(await actsOn(row?.id ?? "")).toEqual(["gate.proposed", "gate.changed"]);
    // What the browser's gate is given tells no member which words are looked for.
    const live = await getLiveSettings(member);
    expect(live.config).toMatchObject({ version: after.version, ownTerms: [] });
  });

  test("widens what passes as well", async () => {
    const lead = await staff("lead");
    const member = await memberOf(await workspace());
    const text = { body: "The guidance is at https://lagrummet.example/vagledning/3." };
    const judged = () => asActor(member, (tx) => passGate(tx, text, { channel: "note" }));
    expect(await judged()).toMatchObject({ verdict: "review" });
    const { lists } = await getSettings(lead);
    const referenceHosts = [...lists.referenceHosts, "lagrummet.example"].join("\n");
    await putInForce(lead, { referenceHosts });
    expect(await judged()).toMatchObject({ verdict: "pass" });
  });

  test("is then read into what is stored already", async () => {
    const home = await workspace();
    const itemId = await sharePage(await memberOf(home), home, {
      title: "Om norrskenet",
      body: "Vi kallar det norrskenet.",
    });
    await putInForce(await staff("lead"), { ownTerms: "norrskenet" });
    while ((await rescreen()) > 0);
    expect(await sql("select state from item where id = $1", [itemId])).toEqual([
      { state: "hidden" },
    ]);
  });

  test("names what it changes on the record by number, not by word", async () => {
    const lead = await staff("lead");
    await propose(lead, { ownTerms: "Kvällsljus\nMorgonljus" });
    const [entry] = await sql<{ body: { detail: { lists: unknown } } }>(
      "select body from audit_pending where body ->> 'act' = 'gate.proposed' order by id desc limit 1",
    );
    expect(entry?.body.detail.lists).toMatchObject({ ownTerms: { added: 2 } });
    expect(JSON.stringify(entry)).not.toContain("ljus");
  });

  test("is discarded without a trace in what counts", async () => {
    const lead = await staff("lead");
    const before = await getSettings(lead);
    await propose(lead, { ownTerms: "Månljus" });
    await decide(lead, "discard");
    expect((await getSettings(lead)).lists).toEqual(before.lists);
    await expect(
      decideChange(lead, { version: before.version + 1, decision: "discard" }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("waits for the one that is being tried", async () => {
    const [one, other] = [await staff("lead"), await staff("lead")];
    await propose(one, { ownTerms: "Solljus" });
    await expect(propose(other, { ownTerms: "Stjärnljus" })).rejects.toMatchObject({
      code: "conflict",
      message: "gate:settings.another",
    });
  });

  test("of two at once, one wins", async () => {
    const leads = [await staff("lead"), await staff("lead"), await staff("lead")];
    const forms = await Promise.all(
      leads.map((lead, index) => typed(lead, { ownTerms: `Ljus nummer ${index}` })),
    );
    const sent = await Promise.allSettled(
      leads.map((lead, index) => {
        const form = forms[index];
        return form ? proposeSettings(lead, form) : Promise.reject(new Error("no form"));
      }),
    );
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of sent) {
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "conflict" });
    }
  });

  test("is refused when other settings have come into force since the form was opened", async () => {
    const lead = await staff("lead");
    const form = await typed(lead, { ownTerms: "Fackelljus" });
    await putInForce(lead, { ownTerms: "Lyktljus" });
    await expect(proposeSettings(lead, form)).rejects.toMatchObject({
      code: "conflict",
      message: "gate:settings.stale",
    });
  });

  test("that changes nothing is none", async () => {
    await expect(propose(await staff("lead"), {})).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("who does what", () => {
  test("an officer reads and does not change", async () => {
    const [lead, officer] = [await staff("lead"), await staff("officer")];
    const form = await typed(lead, { ownTerms: "Ficklampsljus" });
    expect((await getSettings(officer)).can).toMatchObject({ changeSettings: false });
    await expect(proposeSettings(officer, form)).rejects.toMatchObject({ code: "forbidden" });
    await proposeSettings(lead, form);
    expect((await changeShown(officer)).changes).toMatchObject({
      ownTerms: { added: ["Ficklampsljus"] },
    });
    await expect(decide(officer, "discard")).rejects.toMatchObject({ code: "forbidden" });
  });

  test.each(["auditor", "member"] as const)("for a %s the pages do not exist", async (who) => {
    const actor = who === "auditor" ? await staff("auditor") : await memberOf(await workspace());
    const form = await typed(await staff("lead"), { ownTerms: "Ljus" });
    for (const attempt of [
      () => getSettings(actor),
      () => getChange(actor),
      () => proposeSettings(actor, form),
      () => decideChange(actor, { version: 1, decision: "discard" }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
    }
  });

  test("past the pages, the database holds the same", async () => {
    const [lead, officer] = [await staff("lead"), await staff("officer")];
    const member = await memberOf(await workspace());
    await propose(lead, { ownTerms: "Blixtljus" });
    const seen = (actor: Actor) =>
      asReader(actor, (tx) => tx.gateSetting.findMany({ select: { state: true } }));
    expect((await seen(member)).filter(({ state }) => state !== "in_force")).toEqual([]);
    expect(await seen(officer)).toContainEqual({ state: "proposed" });
    const insert = (actor: Actor) =>
      asActor(actor, (tx) =>
        tx.gateSetting.createMany({
          data: [{ ...emptyLists, baseVersion: 0, authorId: actor.personId }],
        }),
      );
    const takeEffect = (actor: Actor) =>
      asActor(actor, (tx) =>
        tx.gateSetting.updateMany({ where: { state: "proposed" }, data: { state: "in_force" } }),
      );
    await expect(insert(officer)).rejects.toBeInstanceOf(Error);
    await expect(insert(member)).rejects.toBeInstanceOf(Error);
    expect(await takeEffect(officer)).toEqual({ count: 0 });
    // Not before it has been tried, and never with words the gate has not seen.
    await expect(takeEffect(lead)).rejects.toMatchObject({ code: "conflict" });
    await expect(
      asActor(lead, (tx) => tx.$executeRaw`update gate_setting set own_terms = 'x'`),
    ).rejects.toThrow(/permission denied/);
    await sql("update gate_setting set state = 'discarded' where state = 'proposed'");
    await expect(unseen(lead)).rejects.toThrow(/no evidence/);
  });

  /** Lists that nobody has put before the gate. */
  async function unseen(lead: Actor) {
    const { version } = await getSettings(lead);
    return asActor(lead, (tx) =>
      tx.gateSetting.createMany({
        data: [{ ...emptyLists, baseVersion: version, authorId: lead.personId, ownTerms: "Ljus" }],
      }),
    );
  }
});

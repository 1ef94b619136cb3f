import { afterEach, describe, expect, test } from "vitest";
import { getSettings } from "~/features/screening/coalition-settings.server";
import { passGate } from "~/features/screening/gate.server";
import { proposeSettings } from "~/features/screening/propose-settings.server";
import { decideChange, getChange } from "~/features/screening/settings-change.server";
import { type ListName, listNames } from "~/features/screening/settings-lists";
import { settingsSchema } from "~/features/screening/settings-schema";
import { changeOf, type Found } from "~/features/screening/settings-trial";
import { getLiveSettings } from "~/features/screening/settings.server";
import type { Actor } from "~/kernel/actor";
import { asActor, asReader } from "~/platform/db.server";
import { rescreen } from "~/features/rescreening/rescreen.server";
import { trySettings } from "~/features/rescreening/try-settings.server";
import { addComment } from "~/features/items/add-comment.server";
import { actsOn, memberOf, sql, staff, workspace } from "../../support/world";
import { sharePage } from "../items/share-page";

/** What a form with these lists sends, the others as they are in force. */
async function typed(lead: Actor, lists: Partial<Record<ListName, string>>) {
  const { version, lists: inForce } = await getSettings(lead);
  const fields = Object.fromEntries(listNames.map((name) => [name, inForce[name].join("\n")]));
  return settingsSchema.parse({ version, ...fields, ...lists });
}

async function propose(lead: Actor, lists: Partial<Record<ListName, string>>): Promise<void> {
  await proposeSettings(lead, await typed(lead, lists));
}

async function tryAll(): Promise<number> {
  let all = 0;
  for (let count = await trySettings(); count > 0; count = await trySettings()) all += count;
  return all;
}

async function changeShown(actor: Actor) {
  const { change } = await getChange(actor);
  if (!change) throw new Error("No change is being tried.");
  return change;
}

async function decide(lead: Actor, decision: "take_effect" | "discard"): Promise<void> {
  await decideChange(lead, { version: (await changeShown(lead)).version, decision });
}

async function putInForce(lead: Actor, lists: Partial<Record<ListName, string>>): Promise<void> {
  await propose(lead, lists);
  await tryAll();
  await decide(lead, "take_effect");
}

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

describe("what may stand in a list", () => {
  const problem = (name: ListName, text: string) => {
    const fields = Object.fromEntries(listNames.map((one) => [one, ""]));
    const parsed = settingsSchema.safeParse({ version: 0, ...fields, [name]: text });
    return parsed.success
      ? parsed.data[name].map(({ entry }) => entry)
      : parsed.error.issues[0]?.message;
  };

  test.each<[ListName, string, string[]]>([
    ["ownTerms", "  Operation   Nattljus \n\n operation nattljus", ["Operation Nattljus"]],
    ["ownTerms", "Операция", ["Операция"]],
    ["ownTerms", "", []],
    ["orgHandles", "polisen\n@ECPATSverige", ["@polisen", "@ECPATSverige"]],
    ["referenceHosts", "HTTPS://Riksdagen.se/\nfi[.]se", ["riksdagen.se", "fi.se"]],
    ["roleMailboxes", "AML\naml\nfinanspolis-tips", ["aml", "finanspolis-tips"]],
    ["serviceNumbers", "116 111\n020-52 10 10", ["116 111", "020-52 10 10"]],
    ["serviceNumbers", "08-563 210 00", ["08-563 210 00"]],
  ])("%s takes %j", (name, text, entries) => {
    expect(problem(name, text)).toEqual(entries);
  });

  test.each<[ListName, string, string]>([
    ["ownTerms", "a", "1"],
    ["ownTerms", "rätt ord\n--\n!!", "2, 3"],
    ["ownTerms", `bra\n${"x".repeat(201)}`, "2"],
    ["orgHandles", "@två ord", "1"],
    ["orgHandles", "@\n@polisen", "1"],
    ["referenceHosts", "polisen.se/tips", "1"],
    ["referenceHosts", "com", "1"],
    ["referenceHosts", "polisen.se\n192.0.2.7", "2"],
    ["referenceHosts", `${"a".repeat(56)}.onion`, "1"],
    ["roleMailboxes", "aml@nordbank.example", "1"],
    ["roleMailboxes", "två ord", "1"],
    ["serviceNumbers", "ring oss", "1"],
    ["serviceNumbers", "12", "1"],
    ["serviceNumbers", "070-174 06 05\n+47 412 34 567", "1, 2"],
  ])("%s refuses %j, naming the line", (name, text, lines) => {
    expect(problem(name, text)).toBe(
      `gate:settings.problem.${name}?${new URLSearchParams({ lines }).toString()}`,
    );
  });

  test("no list takes more than 500 entries", () => {
    const many = Array.from({ length: 501 }, (_, index) => `ord${index}`).join("\n");
    expect(problem("ownTerms", many)).toBe("gate:settings.tooMany?max=500");
  });

  test.each<[ListName, string]>([
    ["ownTerms", "Nattljus\nAnna Karlsson"],
    ["ownTerms", "Nattljus\nanna karlsson"],
    ["ownTerms", "Nattljus\n19811218-9876"],
    ["orgHandles", "@polisen\n@anna_karlsson"],
    ["roleMailboxes", "info\nanna.karlsson"],
  ])("a person does not come in by %s", async (name, text) => {
    const lead = await staff("lead");
    const before = await sql("select id from gate_setting");
    await expect(propose(lead, { [name]: text })).rejects.toMatchObject({
      code: "invalid",
      message: "gate:settings.problem.person?lines=2",
      details: { field: name },
    });
    expect(await sql("select id from gate_setting")).toEqual(before);
  });
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

describe("the trial of a change", () => {
  test("counts what would newly be held, by rule, and links only what the lead may read", async () => {
    const [home, hidden] = [await workspace(), await workspace({ visibility: "hidden" })];
    const author = await memberOf(home);
    const lead = await memberOf(home, "reader", { portalRole: "lead" });
    const open = await sharePage(author, home, {
      title: "Om nattfjärilen",
      body: "En nattfjäril.",
    });
    await addComment(author, open, { body: "Nattfjäril igen.", formKey: crypto.randomUUID() });
    const elsewhere = await memberOf(hidden);
    await sharePage(elsewhere, hidden, { title: "Dold", body: "Också här: nattfjäril." });
    await sharePage(author, home, { title: "Annat", body: "Ingenting." });
    await propose(lead, { ownTerms: "nattfjäril" });
    expect((await changeShown(lead)).trial).toBeNull();
    expect(await tryAll()).toBeGreaterThanOrEqual(4);
    const { trial } = await changeShown(lead);
    expect(trial).toMatchObject({ isFinished: true, held: 3, blocked: 0, passing: 0, hidden: 1 });
    expect(trial?.rules[0]).toEqual({
      type: "OWN_TERM",
      rule: "own-term",
      held: 3,
      blocked: 0,
      passing: 0,
    });
    expect(trial?.texts.map(({ kind, itemId }) => [kind, itemId])).toEqual(
      expect.arrayContaining([
        ["revision", open],
        ["comment", open],
      ]),
    );
    expect(JSON.stringify(trial)).not.toContain("Dold");
    const [stored] = await sql<{ trial: string }>("select t::text as trial from gate_trial t");
    expect(stored?.trial).not.toContain("fjäril");
  });

  test("leaves out what is older than 90 days", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const old = await sharePage(author, home, { title: "Gammal", body: "Om gammelfjärilar." });
    await sql("update revision set created_at = now() - interval '91 days' where item_id = $1", [
      old,
    ]);
    const lead = await staff("lead");
    await propose(lead, { ownTerms: "gammelfjärilar" });
    await tryAll();
    expect((await changeShown(lead)).trial).toMatchObject({ held: 0, isFinished: true });
  });

  test("is made on the texts beside items too, and counts them by their place", async () => {
    const home = await workspace();
    const author = await memberOf(home, "chair");
    await sql("set session_replication_role = replica");
    await sql("insert into charter (workspace_id, question, body) values ($1, $2, '')", [
      home,
      "Vad gör aftonfjärilen?",
    ]);
    await sql("set session_replication_role = origin");
    await sql(
      `insert into screening (id, subject_kind, subject_id, author_id, content_hash, verdict, rule_set, findings)
       select gen_random_uuid(), 'charter', p.id, $2, sec.content_hash(p.content), 'pass', '1', '[]'
         from sec.placed_texts() p where p.id = $1 and p.place = 'charter.question'`,
      [home, author.personId],
    );
    const lead = await staff("lead");
    await propose(lead, { ownTerms: "aftonfjärilen" });
    await tryAll();
    expect((await changeShown(lead)).trial).toMatchObject({
      held: 1,
      hidden: 0,
      places: [{ place: "charter.question", change: "held", count: 1 }],
    });
  });

  test("goes on where a dead worker left it, and two workers count nothing twice", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    for (let count = 0; count < 90; count += 1) {
      await sharePage(author, home, { title: `Sida ${count}`, body: "Om dagfjärilen, kort." });
    }
    const lead = await staff("lead");
    await propose(lead, { ownTerms: "dagfjärilen" });
    await trySettings();
    const { trial: begun } = await changeShown(lead);
    expect(begun?.isFinished).toBe(false);
    expect(begun?.screened).toBe(40);
    await Promise.all([tryAll(), tryAll()]);
    await tryAll();
    const { trial } = await changeShown(lead);
    expect(trial).toMatchObject({ isFinished: true, held: 90 });
    const [all] = await sql<{ count: number }>(
      `select (select count(*) from item where state = 'published' and (select created_at from revision r
                 where r.id = current_revision_id) > now() - interval '90 days')::integer
            + (select count(*) from comment where state = 'published')::integer
            + (select count(*) from sec.placed_texts() p where exists
                (select from screening s where s.subject_id = p.id and s.content_hash = sec.content_hash(p.content)))::integer as count`,
    );
    expect(trial?.screened).toBe(all?.count);
    expect(trial?.texts.length).toBeLessThanOrEqual(100);
  }, 60_000);
});

describe("the difference a change makes to a text", () => {
  const held: Found = {
    field: "body",
    type: "ONION",
    rule: "onion",
    start: 0,
    end: 9,
    decision: "review",
  };
  const blocked: Found = { ...held, type: "IBAN", rule: "iban", decision: "block" };

  test.each([
    { what: "nothing to nothing", before: [], after: [], outcome: null },
    {
      what: "held as before, for more",
      before: [held],
      after: [held, { ...held, start: 20, end: 29 }],
      outcome: null,
    },
    {
      what: "newly held",
      before: [],
      after: [held],
      outcome: { change: "held", rules: ["ONION onion"] },
    },
    {
      what: "newly blocked",
      before: [held],
      after: [held, blocked],
      outcome: { change: "blocked", rules: ["IBAN iban"] },
    },
    {
      what: "blocked no more, but held",
      before: [held, blocked],
      after: [held],
      outcome: { change: "held", rules: ["IBAN iban"] },
    },
    {
      what: "newly passing",
      before: [held],
      after: [],
      outcome: { change: "passing", rules: ["ONION onion"] },
    },
  ])("$what", ({ before, after, outcome }) => {
    expect(changeOf(before, after)).toEqual(outcome);
  });
});

import { afterEach, describe, expect, test } from "vitest";
import { changeOf, type Found } from "~/features/screening/settings-trial";
import { trySettings } from "~/features/rescreening/try-settings.server";
import { saveDocument } from "~/features/documents/save-document.server";
import { addComment } from "~/features/items/add-comment.server";
import { memberOf, sql, staff, workspace } from "../../support/world";
import { newRevision, written } from "../documents/world";
import { sharePage } from "../items/share-page";
import { propose, tryAll, changeShown } from "./settings-change";

// One change is tried at a time: none is left to the next test.
afterEach(async () => {
  await sql("update gate_setting set state = 'discarded' where state = 'proposed'");
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

  test("is made on earlier versions too", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const itemId = await written(author, home, { body: "En sorgmantel." });
    await saveDocument(author, itemId, newRevision());
    const lead = await memberOf(home, "reader", { portalRole: "lead" });
    await propose(lead, { ownTerms: "sorgmantel" });
    await tryAll();
    const { trial } = await changeShown(lead);
    expect(trial).toMatchObject({ held: 1, isFinished: true });
    expect(trial?.texts).toEqual([expect.objectContaining({ kind: "revision", itemId })]);
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
      `select (select count(*) from revision r join item i on i.id = r.item_id and i.state = 'published'
                where r.state = 'published' and r.created_at > now() - interval '90 days')::integer
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

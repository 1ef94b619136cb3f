import { beforeAll, describe, expect, test } from "vitest";
import { periodOf, shareRight } from "~/features/screening/figures";
import { getFigures } from "~/features/screening/figures.server";
import { asReader } from "~/platform/db.server";
import { memberOf, sql, staff, workspace } from "../../support/world";
import { sharePage } from "../items/share-page";
import { decide } from "../moderation/release";

const onion = "vww6ybal4bd7szmgncyruucpgfkqahzddi37ktceo3ah7ngmcopnpyyd.onion";
const doubtful = {
  one: `The mirror is at ${onion} now.`,
  // The same kind twice in one text counts once.
  two: `First ${onion}, then ${onion.replace("vww", "zzz")}, and the matter is registered as diary number FI dnr 24-12345.`,
};

async function held(body: string): Promise<string> {
  const home = await workspace();
  const author = await memberOf(home);
  const itemId = await sharePage(author, home, { title: "Mirrors", body });
  const [task] = await sql<{ id: string }>("select id from task where item_id = $1", [itemId]);
  return task?.id ?? "";
}

async function decideByTwo(taskId: string): Promise<void> {
  await decide(await staff("officer"), taskId, "release");
  await decide(await staff("lead"), taskId, "release");
}

beforeAll(async () => {
  const texts = [doubtful.one, doubtful.one, doubtful.one, doubtful.two, doubtful.one];
  const tasks: string[] = [];
  for (const text of texts) tasks.push(await held(text));
  const [returned = "", refused = "", released = "", , old = ""] = tasks;
  await decide(await staff("officer"), returned, "return");
  await decide(await staff("officer"), refused, "refuse");
  await decideByTwo(released);
  await sql(`update task set created_at = created_at - interval '200 days' where id = $1`, [old]);
  await sql(
    `update screening set created_at = created_at - interval '200 days' where subject_id =
       (select revision_id from task where id = $1)`,
    [old],
  );
  await sql(
    "insert into tip_count (day, count) values ('2026-01-03', 2), ('2026-01-30', 1), ('2026-02-01', 4)",
  );
}, 60_000);

describe("how often the rules were right", () => {
  test("is counted by rule and by text, with what was decided", async () => {
    const { rules, total } = await getFigures(await staff("officer"), 90);
    expect(total).toMatchObject({ held: 4, upheld: 2, released: 1, undecided: 1, withdrawn: 0 });
    expect(rules[0]).toEqual({
      type: "ONION",
      rule: "onion",
      held: 4,
      upheld: 2,
      released: 1,
      undecided: 1,
      withdrawn: 0,
    });
    expect(rules.slice(1).map(({ type, held: count }) => [type, count])).toEqual([["DIARY_NO", 1]]);
  });

  test("looks back as far as it is asked to", async () => {
    const { total } = await getFigures(await staff("officer"), 365);
    expect(total.held).toBe(5);
  });

  test("comes with the tips of each month, and no word of any text", async () => {
    const figures = await getFigures(await staff("lead"), 365);
    expect(figures.tips).toEqual([
      { month: "2026-02", count: 4 },
      { month: "2026-01", count: 3 },
    ]);
    expect(JSON.stringify(figures)).not.toContain(onion.slice(0, 12));
  });

  test("may be seen by an auditor, who reads neither the queue nor the evidence", async () => {
    const auditor = await staff("auditor");
    expect((await getFigures(auditor, 90)).total.held).toBe(4);
    expect((await getFigures(auditor, 90)).can).toMatchObject({ readSettings: false });
    const [rows] = await asReader(
      auditor,
      (tx) => tx.$queryRaw<{ seen: number }[]>`
        select (select count(*) from screening)::integer + (select count(*) from task where kind = 'gate_hold')::integer as seen`,
    );
    expect(rows).toEqual({ seen: 0 });
  });

  test("does not exist for a member, also past the page", async () => {
    const member = await memberOf(await workspace());
    await expect(getFigures(member, 90)).rejects.toMatchObject({ code: "not_found" });
    const rows = await asReader(
      member,
      (tx) => tx.$queryRaw`
        select type from sec.gate_figures(now() - interval '1 year') union all select day::text from tip_count`,
    );
    expect(rows).toEqual([]);
  });
});

test.each([
  ["30", 30],
  ["365", 365],
  ["7", 90],
  ["30 days", 90],
  ["__proto__", 90],
  [null, 90],
])("the address asks for %s and gets %i days", (asked, days) => {
  expect(periodOf(asked)).toBe(days);
});

test.each([
  [0, 0, null],
  [1, 0, 100],
  [1, 2, 33],
  [0, 3, 0],
])("of %i right and %i overturned the share is %s", (upheld, released, share) => {
  expect(shareRight({ upheld, released })).toBe(share);
});

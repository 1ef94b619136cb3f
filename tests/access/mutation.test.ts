import { afterEach, beforeAll, expect, test } from "vitest";
import { sql } from "../support/world";
import { accountAttempts, accountParts, mailAttempts, mailParts } from "./oracle/accounts";
import { keyOf } from "./oracle/acting";
import { Rights } from "./oracle/attempts";
import { holdAttempts } from "./oracle/attempts-holds";
import { itemAttempts } from "./oracle/attempts-items";
import { peopleAttempts } from "./oracle/attempts-people";
import { askFirst, prepareDeeds, someDeedDiffers } from "./oracle/deeds";
import { mutationsOf } from "./oracle/mutants";
import { gateAttempts, gateParts } from "./oracle/gate";
import { heldTextAttempts, heldTextParts } from "./oracle/held-texts";
import { partsOf } from "./oracle/parts";
import { World } from "./oracle/rules";
import { setStage } from "./oracle/stage";
import { store } from "./oracle/store";
import { storeParts } from "./oracle/store-parts";
import { survivorsByDesign } from "./oracle/survivors";

const stage = setStage();
const world = new World(stage.facts);
const rights = new Rights(stage, world);
const attempts = [
  ...itemAttempts(rights),
  ...peopleAttempts(rights),
  ...holdAttempts(rights),
  ...accountAttempts(rights),
  ...mailAttempts(rights),
  ...gateAttempts(rights),
  ...heldTextAttempts(rights),
];
const people = Object.values(stage.people);
let tokens: Map<string, string>;
let sights: Readonly<Record<string, Sight>>;

/** The tables whose policies are mutated, in the order in which a mutant of a function is looked for. */
const tables = [
  "item",
  "workspace_grant",
  "task",
  "comment",
  "revision",
  "indicator",
  "observation",
  "audience_entry",
  "break_glass",
  "screening",
  "workspace",
  "charter",
  "join_request",
  "audit_entry",
  "gate_setting",
  "gate_trial",
  "tip_count",
  "rescreening",
  "held_text",
  "unlock",
];

/** Counts that are for reading only. */
function roleFor(table: string): string {
  return table === "tip_count" || table === "rescreening" ? "portal_reader" : "portal_app";
}

/** Sights, by the name of a table or of `sights`; deeds, by a pattern of their titles or the name of a table. */
type Where = {
  readonly seen?: readonly string[];
  readonly felt?: readonly string[];
  /** What a deed must come to, if only some can feel it. */
  readonly by?: string;
};

/** The functions that policies ask, and the triggers that hold writes, with where a mutant would show. */
const functions: Readonly<Record<string, Where>> = {
  agreements_accepted: { seen: ["item"] },
  identify: { seen: ["item"] },
  token_person: { seen: ["item", "job", "stolen job"] },
  has_portal_role: { seen: ["task", "item", "workspace"] },
  coordinated_organisation: { seen: ["workspace_grant", "task"] },
  is_open: { seen: ["item", "workspace_grant"], felt: ["workspace_grant: a %"] },
  roles_of: { seen: ["item", "workspace"], felt: ["item: draft in plenary"] },
  workspaces: { seen: ["workspace", "item"] },
  writable_workspaces: { felt: ["item"] },
  organisation_workspaces: { seen: ["item"] },
  principals_of: { seen: ["item"] },
  rosters: { seen: ["workspace_grant"] },
  opened_items: { seen: ["item"] },
  reads: { seen: ["sec.reads"] },
  search_items: { seen: ["sec.search_items"] },
  wrote: { felt: ["task", "break_glass"] },
  joinable_workspaces: { felt: ["join_request"] },
  takes_part: { felt: ["audience_entry"] },
  check_reach: { felt: ["audience_entry"] },
  check_presence: { felt: ["audience_entry"] },
  guard_audience_entry: {
    felt: ["audience_entry", "item: AMBER published: label = 'AMBER_STRICT'"],
  },
  guard_item: { felt: ["item", "revision"] },
  guard_item_state: {
    felt: ["item: % becomes %", "item: withdrawing%", "revision: edit of%", "revision: first%"],
  },
  guard_item_label: { felt: ["item"] },
  guard_grant: { felt: ["workspace_grant"] },
  guard_grant_end: { felt: ["workspace_grant"] },
  guard_standing: { felt: ["person", "organisation"] },
  guard_revision: { felt: ["revision", "item: erasing%"] },
  guard_text: { felt: ["comment", "break_glass", "join_request"] },
  show_revision: { felt: ["revision"] },
  guard_shown: { felt: ["item: hidden becomes%"] },
  is_doubted: { felt: ["item: hidden becomes%", "revision", "comment"] },
  is_screened: { felt: ["revision", "comment"] },
  record_screening: { felt: ["comment"] },
  tighten_to_red: { felt: ["item: to RED%"] },
  withdraw_item: { felt: ["item: withdrawing%"] },
  release_held: { felt: ["screening: releasing%"] },
  needs_lead: { felt: ["screening: releasing%"] },
  guard_proposal: { felt: ["task: proposing%"] },
  is_locked: { felt: ["unlock"] },
  open_lock: { felt: ["unlock"] },
  erase_refused: { felt: ["item: erasing%"] },
  guard_gate_setting: { felt: ["gate_setting"] },
  rewrite_held: { felt: ["held_text"] },
};

/** Who tries the writes: one of every kind that the rules on writing tell apart. */
const writers = [
  "author colleague colleagueReader reader coordinator contributor secretary vice chair",
  "guest stranger elsewhere observer unsigned officer secondOfficer lead auditor officerInside",
  "host foreigner authorityOutside formerOfficer",
]
  .join(" ")
  .split(" ")
  .map((name) => people.find(({ about }) => about === name))
  .filter((person) => person !== undefined);

/** What everybody sees and can do without any mutation; the other tests hold it to the rules. */
const normalSights = new Map<string, Seen>();

beforeAll(async () => {
  tokens = await store(stage.facts);
  await storeParts([
    ...partsOf(stage, world),
    ...accountParts(stage, world),
    ...mailParts(stage, world),
    ...gateParts(stage, world),
    ...heldTextParts(stage, world),
  ]);
  await sql(
    `update item set search = to_tsvector('simple', case label when 'CLEAR' then 'finch' else 'canary' end)
      where version > 0`,
  );
  await sql(everyoneLooks);
  sights = { ...sightsOfPeople(), ...sightsOfJobs(await storeJobs()) };
  await sql("begin");
  for (const [name, sight] of Object.entries(sights))
    normalSights.set(name, new Map(await look(sight)));
  await sql("rollback");
  await prepareDeeds(
    attempts,
    writers.map((person) => ({ person, token: tokens.get(person.id) ?? "" })),
  );
}, 240_000);

/**
 * What each of several people sees of a table, in one value each. Stops at the first who sees something
 * else than expected. Runs with the rights of its caller.
 */
const everyoneLooks = `
  create function public.everyone_looks(tokens text[], source text, key text, expected text[])
  returns text[] language plpgsql as $$
  declare token text; seen text; all_seen text[] := '{}';
  begin
    foreach token in array tokens loop
      perform set_config('app.token', token, true);
      execute format('select md5(string_agg(%1$s::text, $,$ order by %1$s)) from %2$s', key, source) into seen;
      all_seen := all_seen || coalesce(seen, 'nothing');
      exit when all_seen[cardinality(all_seen)] <> expected[cardinality(all_seen)];
    end loop;
    return all_seen;
  end $$;
  grant execute on function public.everyone_looks to portal_app, portal_reader, portal_worker`.replaceAll(
  "$,$",
  "'',''",
);

// What deeds leave behind although it is taken back would slow down those that follow.
afterEach(() => sql("vacuum"));

test.each(tables)(
  "each condition of the policies of %s matters",
  async (table) => {
    const mutants = await policyMutants(table);
    expect(mutants.length).toBeGreaterThan(2);
    await expectKilled(mutants);
  },
  300_000,
);

test.each(Object.entries(functions))(
  "each condition of sec.%s matters",
  async (name, where) => {
    await expectKilled(await functionMutants(name, where));
  },
  300_000,
);

test("every written reason is still needed", () => {
  expect(survived.toSorted()).toEqual(Object.keys(survivorsByDesign).toSorted());
});

type Mutant = { name: string; statement: string; where: Where };

type Policy = { policyname: string; cmd: string; qual: string | null; with_check: string | null };

async function policyMutants(table: string): Promise<Mutant[]> {
  const policies = await sql<Policy>(
    `select policyname, cmd, qual, with_check from pg_policies
      where tablename = $1 and $2 = any (roles) order by 1`,
    [table, roleFor(table)],
  );
  const off = {
    name: `${table}: row security off`,
    statement: `alter table ${table} disable row level security`,
    where: { seen: [table] },
  };
  return [off, ...policies.flatMap((policy) => mutantsOf(table, policy))];
}

function mutantsOf(table: string, { policyname, cmd, qual, with_check: check }: Policy): Mutant[] {
  const where = {
    ...(cmd === "SELECT" || cmd === "ALL" ? { seen: [table] } : {}),
    ...(cmd === "SELECT" ? {} : { felt: [table] }),
    ...(cmd === "INSERT" ? { by: `insert into ${table}` } : {}),
    ...(cmd === "UPDATE" ? { by: `update ${table}` } : {}),
  };
  const dropped = `drop policy ${policyname} on ${table}`;
  const clauses = [
    ["using", qual],
    ["with check", check],
  ] as const;
  return [
    { name: `${table}.${policyname}: dropped`, statement: dropped, where },
    ...clauses.flatMap(([clause, text]) =>
      text === null
        ? []
        : [{ about: "always", text: "true" }, ...mutationsOf(text)].map((mutation) => ({
            name: `${table}.${policyname} ${clause}: ${mutation.about}`,
            statement: `alter policy ${policyname} on ${table} ${clause} (${mutation.text})`,
            where,
          })),
    ),
  ];
}

async function functionMutants(name: string, where: Where): Promise<Mutant[]> {
  const [found] = await sql<{ whole: string; body: string }>(
    `select pg_get_functiondef(p.oid) as whole, p.prosrc as body
       from pg_proc p where p.pronamespace = 'sec'::regnamespace and p.proname = $1`,
    [name],
  );
  if (!found) throw new Error(`There is no function sec.${name}.`);
  const { whole, body } = found;
  return mutationsOf(body).map(({ about, text }) => ({
    name: `${name}: ${about}`,
    statement: whole.split(body).join(text),
    where,
  }));
}

const survived: string[] = [];

async function expectKilled(mutants: readonly Mutant[]): Promise<void> {
  const alive: string[] = [];
  for (const mutant of mutants) {
    if (!(await isKilled(mutant))) alive.push(mutant.name);
  }
  survived.push(...alive);
  expect(alive.filter((name) => !(name in survivorsByDesign))).toEqual([]);
}

/** Does anybody see something else with this mutant, or get something else done? */
async function isKilled({ name, statement, where }: Mutant): Promise<boolean> {
  const deed = await within(async () => {
    await sql(statement).catch((error: unknown) => {
      throw new Error(`This mutant cannot live: ${name}`, { cause: error });
    });
    return (await isSeen(where.seen ?? [])) ? "seen" : someDeedDiffers(titlesOf(where), where.by);
  });
  if (typeof deed === "number") await askFirst(deed);
  return deed !== null;
}

/** The name of a table stands for all deeds about it. */
function titlesOf({ felt = [] }: Where): string[] {
  return felt.map((one) => (one.includes(":") ? one : `${one}: %`));
}

/** Runs the work in a transaction that is taken back. */
async function within<Result>(work: () => Promise<Result>): Promise<Result> {
  await sql("begin");
  try {
    return await work();
  } finally {
    await sql("rollback");
  }
}

async function isSeen(names: readonly string[]): Promise<boolean> {
  for (const name of names) {
    const sight = sights[name];
    const normal = normalSights.get(name);
    if (!sight || !normal) throw new Error(`Nobody looks at ${name}.`);
    const different = (await look(sight, normal)).find(
      ([token, seen]) => seen !== normal.get(token),
    );
    if (!different) continue;
    noticed.set(different[0], (noticed.get(different[0]) ?? 0) + 1);
    return true;
  }
  return false;
}

/** What a token shows of a sight. */
type Seen = ReadonlyMap<string, string>;

/** Rows that several people look at, each with their token, through one of the portal's roles. */
type Sight = { source: string; key: string; tokens: readonly string[]; role: string };

/** Everybody on the stage looks, and who knows a session's id or its secret, but not both. */
function sightsOfPeople(): Record<string, Sight> {
  const [id = "", secret = ""] = tokens.get(stage.people.author.id)?.split(".") ?? [];
  const all = [
    ...people.map((person) => tokens.get(person.id) ?? ""),
    `${id}.guess`,
    `guess.${secret}`,
  ];
  const ids = stage.facts.items.map((item) => item.id).join();
  const by = (source: string, key = "id"): Sight => ({
    source,
    key,
    tokens: all,
    role: "portal_app",
  });
  return {
    ...Object.fromEntries(
      tables.map((table) => [table, { ...by(table, keyOf[table]), role: roleFor(table) }]),
    ),
    "sec.reads": by(`unnest('{${ids}}'::uuid[]) id where sec.reads(id)`),
    "sec.search_items": by("sec.search_items('-canary-', 10000) id"),
  };
}

/** The worker looks for whom it sends a mail to, while it holds the lease; nobody else does with that token. */
function sightsOfJobs(jobs: Record<string, string>): Record<string, Sight> {
  const item = { source: "item", key: "id" };
  const held = `job.${jobs["held"]}.lease`;
  const others = [`job.${jobs["held"]}.guess`, "job.guess.lease"];
  const late = [`job.${jobs["lapsed"]}.lease`, `job.${jobs["queued"]}.lease`];
  return {
    job: { ...item, tokens: [held, ...others, ...late], role: "portal_worker" },
    "stolen job": { ...item, tokens: [held], role: "portal_app" },
  };
}

/** Mails to the author: one being sent, one whose lease is over, one that nobody has taken. */
async function storeJobs(): Promise<Record<string, string>> {
  const mail = async (state: string, lease: string) => {
    const [row] = await sql<{ id: string }>(
      `insert into outbox (id, kind, recipient_id, payload, state, lease_until, lease_hash)
       values (gen_random_uuid(), 'test', $1, '{}', $2, now() + $3::interval, sha256('lease')) returning id`,
      [stage.people.author.id, state, lease],
    );
    return row?.id ?? "";
  };
  return {
    held: await mail("sending", "1 hour"),
    lapsed: await mail("sending", "-1 hour"),
    queued: await mail("queued", "1 hour"),
  };
}

/** Who noticed mutants before is asked first. */
const noticed = new Map<string, number>();

/** What each token shows, up to the first that shows something else than normally. */
async function look(
  { source, key, tokens: shown, role }: Sight,
  normal?: Seen,
): Promise<[token: string, seen: string][]> {
  const order = shown.toSorted((one, two) => (noticed.get(two) ?? 0) - (noticed.get(one) ?? 0));
  const expected = normal ? order.map((token) => normal.get(token)) : [];
  await sql(`set local session authorization ${role}`);
  const [row] = await sql<{ seen: string[] }>("select everyone_looks($1, $2, $3, $4) as seen", [
    order,
    source,
    key,
    expected,
  ]).catch((error: unknown) => [{ seen: [String(error)] }]);
  await sql("reset session authorization").catch(() => sql("rollback"));
  return (row?.seen ?? []).map((seen, index) => [order[index] ?? "", seen]);
}

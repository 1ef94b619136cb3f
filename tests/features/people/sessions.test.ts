import { array, assert, constantFrom, oneof, property, string, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { endSessions } from "~/features/people/end-sessions.server";
import { lucia } from "~/features/people/lucia.server";
import { listOwnSessions } from "~/features/people/queries.server";
import { databaseToken, idOf } from "~/features/people/session-secret.server";
import {
  endSession,
  findSignedIn,
  proofOf,
  renewSession,
  startSession,
  sweepSessions,
} from "~/features/people/sessions.server";
import { asReader, SignedOut } from "~/platform/db.server";
import {
  actorBehind,
  actorOf,
  actsOn,
  organisation,
  person,
  session,
  sql,
  staff,
} from "../../support/world";
import { sentBack, sessionsOf } from "./accounts";

const token = tuple(hex(20), hex(40)).map(([id, secret]) => `${id}.${secret}`);

function hex(length: number) {
  const digit = constantFrom(...Array.from("0123456789abcdef"));
  return string({ unit: digit, minLength: length, maxLength: length });
}

const harmless = array(string().filter((text) => !/portal|;/.test(text)));

async function started(personId: string) {
  const header = sentBack(await startSession(personId, "Firefox, Linux"));
  const proof = proofOf(header);
  if (!proof) throw new Error("A new session proves nothing.");
  return { header, proof, id: idOf(proof.cookie) };
}

describe("the proof in a cookie", () => {
  test("is found among any others", () => {
    assert(
      property(token, harmless, harmless, (value, before, after) => {
        const header = [...before, `portal=${value}`, ...after].join("; ");
        expect(proofOf(header)).toEqual({ cookie: value, token: databaseToken(value) });
      }),
    );
  });

  test("is not found in anything else, and nothing breaks the search", () => {
    assert(
      property(oneof(string({ unit: "binary" }), string()), (text) => {
        expect(proofOf(text)).toBeNull();
        expect(proofOf(`portal=${text}`)).toBeNull();
        expect(proofOf(`${text}=%E0%A4%A; portal=%`)).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ["in capitals", (value: string) => value.toUpperCase().replace(/^\d/, "A")],
    ["too short", (value: string) => value.slice(1)],
    ["too long", (value: string) => `${value}0`],
    ["in quotes", (value: string) => `"${value}"`],
    ["with another part", (value: string) => `${value}.00`],
    ["that is a mail job's", () => `job.${"0".repeat(20)}.${"0".repeat(40)}`],
  ])("is refused %s", (_how, changed) => {
    assert(
      property(token, (value) => {
        expect(proofOf(`portal=${changed(value)}`)).toBeNull();
      }),
    );
  });
});

test("the table and the record hold nothing that opens a session", async () => {
  const personId = await person();
  const { proof } = await started(personId);
  const [, secret = ""] = proof.cookie.split(".");
  const [, shown = ""] = proof.token.split(".");
  const stored = await sql<{ text: string }>(
    `select s::text as text from session s where person_id = $1
     union all select body::text from audit_pending where body ->> 'objectId' = $1::text`,
    [personId],
  );
  expect(stored.length).toBeGreaterThan(1);
  for (const { text } of stored) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(shown);
  }
});

test("what the database is shown opens nothing at the door", async () => {
  const { proof } = await started(await person());
  expect(await findSignedIn(`portal=${proof.token}`)).toBeNull();
  expect(proofOf(`portal=${proof.token}`)).toBeNull();
});

test.each([
  ["an hour without use", "expires_at = now() - interval '1 second'"],
  ["a day in all", "ends_at = now() - interval '1 second'"],
])("a session is over after %s", async (_when, aged) => {
  const { header, proof, id } = await started(await person());
  expect(await findSignedIn(header)).not.toBeNull();
  await sql(`update session set ${aged} where id = $1`, [id]);
  expect(await findSignedIn(header)).toBeNull();
  await renewSession(proof);
  expect(await findSignedIn(header)).toBeNull();
});

test.each([
  ["a member", null, { idle: "60", total: "24" }],
  ["an auditor", "auditor", { idle: "60", total: "24" }],
  ["an officer", "officer", { idle: "15", total: "12" }],
  ["a lead", "lead", { idle: "15", total: "12" }],
] as const)("%s has the limits of their console", async (_who, portalRole, limits) => {
  const { id } = await started(await person(portalRole ? { portalRole } : {}));
  const [row] = await sql<{ idle: string; total: string }>(
    `select round(extract(epoch from expires_at - created_at) / 60) as idle,
            round(extract(epoch from ends_at - created_at) / 3600) as total
       from session where id = $1`,
    [id],
  );
  expect(row).toEqual(limits);
});

test("use moves the idle limit and never the absolute one", async () => {
  const { header, proof, id } = await started(await person());
  const limits = () =>
    sql<{ left: string; ends_at: Date }>(
      "select round(extract(epoch from expires_at - now()) / 60) as left, ends_at from session where id = $1",
      [id],
    );
  const [before] = await limits();
  await sql(
    `update session set expires_at = now() + interval '20 minutes',
            last_seen_at = now() - interval '40 minutes' where id = $1`,
    [id],
  );
  expect((await findSignedIn(header))?.renewalIsDue).toBe(true);
  await renewSession(proof);
  expect(await limits()).toEqual([{ left: "60", ends_at: before?.ends_at }]);
  expect((await findSignedIn(header))?.renewalIsDue).toBe(false);
});

test("signing out ends the session on the server, and is on the record", async () => {
  const personId = await person();
  const { header, proof } = await started(personId);
  expect(await endSession(proof)).toMatch(/^portal=; HttpOnly; Max-Age=0;/);
  expect(await findSignedIn(header)).toBeNull();
  expect(await sessionsOf(personId)).toBe(0);
  await endSession(proof);
  expect(await actsOn(personId)).toEqual(["session.started", "session.ended"]);
});

test("knowing a session's name does not end it", async () => {
  const { header, id } = await started(await person());
  await lucia.invalidateSession(id);
  await lucia.invalidateSession(`${id}.${"0".repeat(40)}`);
  expect(await findSignedIn(header)).not.toBeNull();
});

describe("suspension", () => {
  test.each([
    ["person", "update person set state = 'suspended' where id = $1"],
    [
      "organisation",
      "update organisation set state = 'suspended' where id = (select organisation_id from person where id = $1)",
    ],
  ])("of the %s bites at the next statement", async (_what, change) => {
    const personId = await person();
    const actor = await actorOf(personId);
    const { header } = await started(personId);
    await sql(change, [personId]);
    expect(await findSignedIn(header)).toBeNull();
    await expect(asReader(actor, (tx) => tx.person.count())).rejects.toBeInstanceOf(SignedOut);
  });
});

test("what is new is what came after the visit before", async () => {
  const personId = await person();
  const newSince = async () =>
    (
      await sql<{ at: Date }>("select new_since as at from account where person_id = $1", [
        personId,
      ])
    )[0]?.at;
  await sql("update account set new_since = now() - interval '9 days' where person_id = $1", [
    personId,
  ]);
  const atFirst = await newSince();
  const first = await started(personId);
  expect(await newSince()).toEqual(atFirst);

  const [left] = await sql<{ at: Date }>(
    `update session set last_seen_at = now() - interval '2 days', expires_at = now() - interval '1 day'
      where id = $1 returning last_seen_at as at`,
    [first.id],
  );
  await sweepSessions();
  expect(await sessionsOf(personId)).toBe(0);
  expect(await newSince()).toEqual(left?.at);

  const second = await started(personId);
  expect(await newSince()).toEqual(left?.at);
  await endSession(second.proof);
  expect((await newSince())?.getTime()).toBeGreaterThan(Date.now() - 60_000);
});

describe("one's own sessions", () => {
  test("are listed, the one that asks first, and nobody else's, not even for an officer", async () => {
    const officer = await staff("officer");
    const other = await started(officer.personId);
    await started(await person());
    const ended = await session(officer.personId);
    await sql("update session set expires_at = now() where id = $1", [idOf(ended.cookie)]);
    const listed = await listOwnSessions(officer);
    expect(listed.map(({ id, isThisOne }) => [id, isThisOne])).toEqual([
      [officer.sessionId, true],
      [other.id, false],
    ]);
    expect(listed[1]?.device).toBe("Firefox, Linux");
  });

  test("end one by one, or all the others; the one that asks stays", async () => {
    const personId = await person();
    const [one, two, three] = [
      await started(personId),
      await started(personId),
      await started(personId),
    ];
    const actor = await actorBehind(one.proof.token);
    expect(await endSessions(actor, { session: two.id })).toBe(1);
    expect(await findSignedIn(two.header)).toBeNull();
    expect(await endSessions(actor, { session: one.id })).toBe(0);
    expect(await endSessions(actor, { session: "others" })).toBe(1);
    expect(await findSignedIn(three.header)).toBeNull();
    expect(await findSignedIn(one.header)).not.toBeNull();
    expect((await actsOn(personId)).filter((act) => act === "session.ended")).toHaveLength(2);
  });

  test.each([
    ["a colleague", async (organisationId: string) => actorOf(await person({ organisationId }))],
    ["an officer", () => staff("officer")],
  ])("do not end at the wish of %s", async (_who, who) => {
    const organisationId = await organisation();
    const victim = await started(await person({ organisationId }));
    const actor = await who(organisationId);
    expect(await endSessions(actor, { session: victim.id })).toBe(0);
    expect(await endSessions(actor, { session: "others" })).toBe(0);
    expect(await findSignedIn(victim.header)).not.toBeNull();
  });
});

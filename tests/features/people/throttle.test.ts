import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { allowed, countTry } from "~/features/people/throttle.server";
import { sql } from "../../support/world";

// The table counts by the clock of the process, so a test can wait a quarter of an hour at once.
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  await sql("delete from throttle");
});
afterEach(() => {
  vi.useRealTimers();
});

const anyone = () => `${randomUUID()}@mail.example`;
const quarter = 15 * 60 * 1000;

async function tries(count: number, guess: (number: number) => { email: string; address: string }) {
  for (let number = 0; number < count; number += 1) await countTry(guess(number));
}

test("an account has ten tries in a quarter of an hour, wherever they come from", async () => {
  const email = anyone();
  await tries(allowed.account, (number) => ({ email, address: `10.${number}.1.1` }));
  const eleventh = countTry({ email, address: "10.99.1.1" });
  await expect(eleventh).rejects.toMatchObject({
    code: "too_many",
    message: "people:signIn.tooMany?count=15",
    details: { retryAfter: 900 },
  });
  vi.setSystemTime(Date.now() + quarter - 61_000);
  await expect(countTry({ email, address: "10.98.1.1" })).rejects.toMatchObject({
    message: "people:signIn.tooMany?count=2",
    details: { retryAfter: 61 },
  });
  vi.setSystemTime(Date.now() + 61_001);
  await expect(countTry({ email, address: "10.97.1.1" })).resolves.toBeTypeOf("function");
});

test("whoever got in starts anew", async () => {
  const email = anyone();
  await tries(allowed.account - 1, () => ({ email, address: "10.1.1.1" }));
  const takeBack = await countTry({ email, address: "10.1.1.1" });
  await takeBack();
  await expect(
    tries(allowed.account, () => ({ email, address: "10.1.1.1" })),
  ).resolves.toBeUndefined();
});

test("a hundred colleagues behind one address do not lock one another out", async () => {
  for (let number = 0; number < 100; number += 1) {
    const takeBack = await countTry({ email: anyone(), address: "192.0.2.10" });
    await takeBack();
  }
  await expect(countTry({ email: anyone(), address: "192.0.2.10" })).resolves.toBeTypeOf(
    "function",
  );
});

test.each<[string, number, { of: (number: number) => string; neighbour: string }]>([
  ["one IPv4 address", allowed.address, { of: () => "192.0.2.10", neighbour: "192.0.2.11" }],
  [
    "one IPv4 address, written as IPv6",
    allowed.address,
    { of: () => "::ffff:192.0.2.10", neighbour: "192.0.2.11" },
  ],
  [
    "one IPv6 subscriber with many addresses",
    allowed.address,
    { of: (number) => `2001:db8:1:1::${number.toString(16)}`, neighbour: "2001:db8:1:2::1" },
  ],
  [
    "an IPv4 network",
    allowed.network,
    { of: (number) => `192.0.2.${number % 250}`, neighbour: "192.0.3.1" },
  ],
  [
    "an IPv6 network",
    allowed.network,
    {
      of: (number) => `2001:db8:1:${(number % 250).toString(16)}::1`,
      neighbour: "2001:db8:2::1",
    },
  ],
])("%s has its limit, and its neighbour its own", async (_what, limit, addresses) => {
  await tries(limit, (number) => ({ email: anyone(), address: addresses.of(number) }));
  await expect(countTry({ email: anyone(), address: addresses.of(1) })).rejects.toMatchObject({
    code: "too_many",
  });
  await expect(countTry({ email: anyone(), address: addresses.neighbour })).resolves.toBeTypeOf(
    "function",
  );
});

test("what is no address shares one limit", async () => {
  await tries(allowed.address, (number) => ({ email: anyone(), address: `not ${number}` }));
  await expect(countTry({ email: anyone(), address: "" })).rejects.toMatchObject({
    code: "too_many",
  });
});

test("all together have a limit", async () => {
  await countTry({ email: anyone(), address: "10.0.0.1" });
  await sql("update throttle set points = $1 where key = 'total:all'", [allowed.total]);
  await expect(countTry({ email: anyone(), address: "10.0.0.2" })).rejects.toMatchObject({
    code: "too_many",
  });
});

test("twenty at once are counted as twenty", async () => {
  const email = anyone();
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, (_none, number) => countTry({ email, address: `10.${number}.1.1` })),
  );
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(allowed.account);
});

test("the counters name nobody", async () => {
  const email = anyone();
  await countTry({ email, address: "203.0.113.77" });
  const stored = JSON.stringify(await sql("select * from throttle"));
  for (const trace of [email, email.slice(0, 8), "203.0.113", "203"]) {
    expect(stored).not.toContain(trace);
  }
});

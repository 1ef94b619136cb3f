import { spawnSync } from "node:child_process";
import { beforeEach, expect, test, vi } from "vitest";
import { person, sql } from "../support/world";

const secrets = {
  before: "0f9e7a3d48626e1f0c9b8a7d6e5f5b1c",
  today: "5b1c0f9e7a3d48626e1f0c9b8a7d6e5f",
  lost: "48626e1f0c9b8a7d6e5f5b1c0f9e7a3d",
};

beforeEach(() => sql("delete from credential"));

/** What seals and opens second factors in a process with these settings. */
async function processWith(settings: { PORTAL_SECRET: string; PORTAL_SECRET_PREVIOUS?: string }) {
  vi.resetModules();
  delete process.env["PORTAL_SECRET_PREVIOUS"];
  Object.assign(process.env, settings);
  return import("~/features/people/second-factor.server");
}

async function factorOf(secret: string): Promise<string> {
  const { sealTotpSecret } = await processWith({ PORTAL_SECRET: secret });
  const personId = await person();
  await sql("insert into credential (person_id, password_hash, totp_secret) values ($1, '', $2)", [
    personId,
    Buffer.from(sealTotpSecret("GEZDGNBVGY3TQOJQ")),
  ]);
  return personId;
}

async function storedOf(personId: string): Promise<Uint8Array> {
  const [row] = await sql<{ totp_secret: Buffer }>(
    "select totp_secret from credential where person_id = $1",
    [personId],
  );
  return new Uint8Array(row?.totp_secret ?? []);
}

function reseal() {
  return spawnSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "server/reseal.ts"], {
    env: { ...process.env },
    encoding: "utf8",
  });
}

test("while it is exchanged, each process opens what the other sealed", async () => {
  const { before, today } = secrets;
  const [old, fresh] = [await factorOf(before), await factorOf(today)];
  const exchanging = await processWith({ PORTAL_SECRET: today, PORTAL_SECRET_PREVIOUS: before });
  expect(exchanging.openTotpSecret(await storedOf(old))).toBe("GEZDGNBVGY3TQOJQ");
  expect(exchanging.isSealedAnew(await storedOf(old))).toBe(false);
  expect(exchanging.isSealedAnew(exchanging.sealTotpSecret("x"))).toBe(true);
  const preparing = await processWith({ PORTAL_SECRET: before, PORTAL_SECRET_PREVIOUS: today });
  expect(preparing.openTotpSecret(await storedOf(fresh))).toBe("GEZDGNBVGY3TQOJQ");
  const alone = await processWith({ PORTAL_SECRET: today });
  expect(alone.openTotpSecret.bind(null, await storedOf(old))).toThrow(/not given/);
});

test("sealed anew, nobody needs the old secret or another app", async () => {
  const { before, today } = secrets;
  const people = [await factorOf(before), await factorOf(before), await factorOf(today)];
  Object.assign(process.env, { PORTAL_SECRET: today, PORTAL_SECRET_PREVIOUS: before });
  expect(reseal()).toMatchObject({
    status: 0,
    stdout: "2 second factors sealed anew, 1 were already.\n",
  });
  expect(reseal().stdout).toBe("0 second factors sealed anew, 3 were already.\n");
  const alone = await processWith({ PORTAL_SECRET: today });
  for (const one of people) {
    expect(alone.openTotpSecret(await storedOf(one))).toBe("GEZDGNBVGY3TQOJQ");
  }
});

test("whoever's was sealed with a lost secret is named, and left as it is", async () => {
  const one = await factorOf(secrets.lost);
  const stored = await storedOf(one);
  Object.assign(process.env, {
    PORTAL_SECRET: secrets.today,
    PORTAL_SECRET_PREVIOUS: secrets.before,
  });
  expect(reseal()).toMatchObject({ status: 1, stderr: expect.stringContaining(one) });
  expect(await storedOf(one)).toEqual(stored);
});

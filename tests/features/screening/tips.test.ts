import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { passGate } from "~/features/screening/gate.server";
import { hotlinesFor } from "~/features/screening/hotlines";
import { screen } from "~/features/screening/screen";
import { getLiveSettings } from "~/features/screening/settings.server";
import { countingTips, tipsByMonth } from "~/features/screening/tips.server";
import { asActor, asReader } from "~/platform/db.server";
import config from "../../screening/config.json";
import { actorOf, memberOf, person, sql, workspace } from "../../support/world";

const tip = "Jag vill anmäla min granne, han har övergreppsmaterial med barn i datorn.";
const setting = { channel: "note" } as const;

function write(actor: Awaited<ReturnType<typeof actorOf>>, body: string) {
  return countingTips(actor, () =>
    asActor(actor, async (tx) => {
      await tx.formReceipt.createMany({
        data: [{ formKey: randomUUID(), personId: actor.personId, result: "" }],
      });
      return passGate(tx, { body }, setting);
    }),
  );
}

async function counted(): Promise<number> {
  const [row] = await sql<{ count: number }>(
    "select coalesce(sum(count), 0)::int as count from tip_count",
  );
  return row?.count ?? 0;
}

test("a tip is refused with where to report it, counts one and leaves nothing", async () => {
  const author = await memberOf(await workspace());
  const before = await counted();
  await expect(write(author, tip)).rejects.toMatchObject({
    code: "invalid",
    message: "screening:tip.refused",
    details: { field: "body", findings: [{ tip: true, country: "SE" }] },
  });
  expect(await counted()).toBe(before + 1);
  expect(await sql("select from form_receipt where person_id = $1", [author.personId])).toEqual([]);
  const columns = await sql<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = 'tip_count'::regclass and attnum > 0",
  );
  expect(columns.map(({ name }) => name)).toEqual(["day", "count"]);
});

test("what is refused for another reason counts none", async () => {
  const author = await memberOf(await workspace());
  const before = await counted();
  await expect(write(author, "Kortet tillhör 811218-9876.")).rejects.toMatchObject({
    message: "errors:gateBlocked",
  });
  await expect(write(author, "Kassan tar bara förbetalda kort.")).resolves.toMatchObject({
    verdict: "pass",
  });
  expect(await counted()).toBe(before);
});

test("officers see how many there were in a month, others see none", async () => {
  const author = await memberOf(await workspace());
  await expect(write(author, tip)).rejects.toThrow();
  const officer = await actorOf(await person({ portalRole: "officer" }));
  const month = new Date().toISOString().slice(0, 7);
  expect(await asReader(officer, tipsByMonth)).toEqual([{ month, count: await counted() }]);
  expect(await asReader(author, tipsByMonth)).toEqual([]);
});

test("the gate in the browser is told who takes part, and no list of the coalition's own terms", async () => {
  const author = await memberOf(await workspace());
  const { config: told, country } = await getLiveSettings(author);
  const [own] = await sql<{ domains: string[] }>("select domains from organisation where id = $1", [
    author.organisationId,
  ]);
  expect(told.memberDomains).toEqual(expect.arrayContaining(own?.domains ?? []));
  expect(told.ownTerms).toEqual([]);
  expect(country).toBe("SE");
});

test("a country's own hotlines come first, and everywhere the same come last", () => {
  const last = hotlinesFor("").map(({ name }) => name);
  expect(last).toEqual(["INHOPE", "NCMEC CyberTipline"]);
  for (const country of ["SE", "NO", "DK", "FI"]) {
    const rows = hotlinesFor(country);
    expect(rows[0]?.kind).toBe("police");
    expect(rows.slice(-2).map(({ name }) => name)).toEqual(last);
    expect(rows.every(({ url }) => URL.canParse(url) && url.startsWith("https://"))).toBe(true);
  }
  expect(hotlinesFor("constructor")).toHaveLength(2);
});

test.each([
  tip,
  "I would like to report my neighbour for child abuse.",
  "Jeg vil anmelde min nabo for overgrep mot barn.",
  "Haluan ilmoittaa naapurini lapsen hyväksikäytöstä.",
  "Vi misstänker att 811218-9876 har övergreppsmaterial på barn.",
])("%j is a tip", (text) => {
  expect(screen(text, { ...setting, config }).tip).toBe(true);
});

test.each([
  "Vi misstänker att nätverket säljer övergreppsmaterial via förbetalda kort.",
  "Jag vill anmäla mig till utbildningen om barns rättigheter.",
  "Den som vill anmäla ett brott kontaktar polisen.",
  "We believe that material of this kind is paid for in small amounts.",
  "Kunden 811218-9876 betalar varje vecka.",
])("%j is none", (text) => {
  expect(screen(text, { ...setting, config }).tip).toBeUndefined();
});

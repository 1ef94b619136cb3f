import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { caller } from "./support/http";
import { expectAccessible } from "./support/inspect";
import { sql } from "./support/portal";
import { type Language, languages, wordsOf } from "./support/words";
import { document, person, room } from "./support/world";

// The gate's settings are one for the whole portal.
test.describe.configure({ mode: "serial" });

// A change that another test left under trial would stand in the way of this one.
test.beforeEach(() => sql("update gate_setting set state = 'discarded' where state = 'proposed'"));

for (const language of languages) {
  const t = wordsOf(language);
  // No word of any language: other tests must not meet it.
  const term = `Vendelfjun${randomUUID().replaceAll(/[^a-f]/g, "")}`;

  test(`${language}: the lead adds a term, sees what it would hold, and it takes effect`, async ({
    signedIn,
  }) => {
    const place = await room(language);
    const lead = await person({ portalRole: "lead", language });
    await document({ ...place, title: `Om ${term}` });
    const page = await signedIn(lead, { language });
    await page.goto("/queue");
    await page.getByRole("link", { name: t("moderation:tabs.settings") }).click();
    await expect(
      page.getByRole("heading", { level: 1, name: t("gate:settings.title") }),
    ).toBeVisible();
    const terms = page.getByLabel(t("gate:settings.list.ownTerms"));
    await terms.fill(`${await terms.inputValue()}\n${term}`);
    await page.getByRole("button", { name: t("gate:settings.propose") }).click();

    await expect(page).toHaveURL("/gate/settings/change");
    await expect(page.getByText(term, { exact: true })).toBeVisible();
    const takeEffect = page.getByRole("button", { name: t("gate:change.takeEffect") });
    await expect(takeEffect).toBeVisible({ timeout: 30_000 });
    const rules = page.getByRole("group", { name: t("gate:change.caption") });
    await expect(rules.getByRole("row", { name: t("screening:type.OWN_TERM") })).toContainText("1");
    // The lead is not in the room: the text is counted, and not shown.
    await expect(page.getByText(t("gate:change.hidden", { count: 1 }))).toBeVisible();
    await expect(page.getByText(`Om ${term}`)).toHaveCount(0);
    await expectAccessible(page);
    await takeEffect.click();

    await expect(page).toHaveURL("/gate/settings");
    await expect(page.getByText(t("gate:change.inForce"))).toBeVisible();
    await expectAccessible(page);
    await expectHeld(signedIn, { language, term, place });
  });

  test(`${language}: what is wrong in a list is said by its line, and nothing is lost`, async ({
    signedIn,
  }) => {
    const lead = await person({ portalRole: "lead", language });
    const page = await signedIn(lead, { language, javaScriptEnabled: false });
    await page.goto("/gate/settings");
    const hosts = page.getByLabel(t("gate:settings.list.referenceHosts"));
    const typed = "polisen.se\nriksdagen.se/dokument\nfi.se";
    await hosts.fill(typed);
    await page.getByRole("button", { name: t("gate:settings.propose") }).click();
    await expect(page.getByRole("alert")).toContainText(
      t("gate:settings.problem.referenceHosts", { lines: 2 }),
    );
    await expect(hosts).toHaveValue(typed);
    await expect(hosts).toHaveAttribute("aria-invalid", "true");

    await hosts.fill("polisen.se\nfi.se");
    await page.getByRole("button", { name: t("gate:settings.propose") }).click();
    await expect(page).toHaveURL("/gate/settings/change");
    await page.getByRole("button", { name: t("gate:change.discard") }).click();
    await expect(page.getByText(t("gate:change.discarded"))).toBeVisible();
  });

  test(`${language}: an officer reads the settings, and follows the figures`, async ({
    signedIn,
  }) => {
    const page = await signedIn("officer@secretariat.example", { language });
    await page.goto("/gate/settings");
    await expect(page.getByText(t("gate:settings.reader"))).toBeVisible();
    await expect(page.getByRole("textbox")).toHaveCount(0);
    await page.getByRole("link", { name: t("gate:tabs.figures"), exact: true }).click();
    const figures = page.getByRole("group", { name: t("gate:figures.caption") });
    await expect(figures.getByRole("row", { name: t("screening:type.ONION") })).toBeVisible();
    await page.getByRole("link", { name: t("gate:figures.days", { count: 365 }) }).click();
    await expect(page).toHaveURL("/gate/figures?days=365");
    await expect(figures.getByRole("row", { name: t("gate:figures.all") })).toBeVisible();
    await expectAccessible(page);
  });

  test(`${language}: a member finds the rules from the foot of every page`, async ({
    signedIn,
  }) => {
    const page = await signedIn("analyst@nordbank.example", { language });
    await page.goto("/indicators");
    await page
      .getByRole("contentinfo")
      .getByRole("link", { name: t("common:nav.gate") })
      .click();
    await expect(
      page.getByRole("heading", { level: 1, name: t("gate:rules.title") }),
    ).toBeVisible();
    await expect(page.getByRole("row", { name: t("screening:type.VICTIM") })).toBeVisible();
    await expect(page.getByRole("link", { name: t("gate:tabs.figures") })).toHaveCount(0);
  });
}

test("what only the secretariat opens does not exist for others", async () => {
  const member = await caller(await person());
  const auditor = await caller(await person({ portalRole: "auditor" }));
  for (const address of ["/gate/figures", "/gate/settings", "/gate/settings/change"]) {
    expect((await member.get(address)).status, address).toBe(404);
  }
  expect((await auditor.get("/gate/figures")).status).toBe(200);
  expect((await auditor.get("/gate/settings")).status).toBe(404);
});

test("several forms at once make one change, decided once", async () => {
  const lead = await caller(await person({ portalRole: "lead" }));
  const version = await inForce();
  const fields = {
    version: String(version),
    ownTerms: "Vendelfjun tillsammans",
    orgHandles: "@polisen",
    referenceHosts: "polisen.se",
    roleMailboxes: "info",
    serviceNumbers: "112",
  };
  const sent = await Promise.all(
    Array.from({ length: 5 }, () => lead.post("/gate/settings", fields)),
  );
  expect(statusesOf(sent)).toEqual([302, 409, 409, 409, 409]);
  const [change] = await sql<{ version: number }>(
    "select version from gate_setting where state = 'proposed'",
  );
  const decision = { version: String(change?.version), decision: "discard" };
  const stale = { ...decision, version: String(Number(change?.version) - 1) };
  expect((await lead.post("/gate/settings/change", stale)).status).toBe(409);
  const foreign = { ...decision, decision: "nothing" };
  expect((await lead.post("/gate/settings/change", foreign)).status).toBe(422);
  const decided = await Promise.all(
    Array.from({ length: 3 }, () => lead.post("/gate/settings/change", decision)),
  );
  expect(statusesOf(decided)).toEqual([302, 409, 409]);
  expect((await lead.post("/gate/settings", { ...fields, version: "999" })).status).toBe(409);
  expect(await inForce()).toBe(version);
});

function statusesOf(answers: readonly { status: number }[]): number[] {
  return answers.map(({ status }) => status).toSorted((one, other) => one - other);
}

async function inForce(): Promise<number> {
  const [row] = await sql<{ version: number }>(
    "select version from gate_setting where state = 'in_force'",
  );
  return row?.version ?? 0;
}

type Room = Awaited<ReturnType<typeof room>>;
type SignIn = (who: Room["author"], manner: { language: Language }) => Promise<Page>;

/** A text with the term is held from now on. */
async function expectHeld(
  signedIn: SignIn,
  { language, term, place }: { language: Language; term: string; place: Room },
): Promise<void> {
  const t = wordsOf(language);
  const page = await signedIn(place.author, { language });
  await page.goto(`/documents/${await document(place)}/edit`);
  await page.getByRole("textbox", { name: t("documents:fields.body") }).fill(`Om ${term}.`);
  await page.getByLabel(t("documents:fields.note")).fill(t("documents:edit.save"));
  await page.getByRole("button", { name: t("documents:edit.save") }).click();
  await expect(page.getByText(t("screening:type.OWN_TERM"), { exact: true })).toBeVisible();
  await expect(page.locator("mark").first()).toContainText(term);
  await expectAccessible(page);
}

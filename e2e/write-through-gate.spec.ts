import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { expectAccessible, expectContrast, expectNoOverflow } from "./support/inspect";
import { sql } from "./support/portal";
import { languages, wordsOf } from "./support/words";
import { indicator, room, type Room } from "./support/world";

// Of the Swedish Tax Agency's test numbers: nobody has it.
const number = "811218-9876";

for (const language of languages) {
  const t = wordsOf(language);
  const description = (page: Page) =>
    page.getByRole("textbox", { name: t("indicators:field.description") });
  const findings = (page: Page) => page.getByRole("list", { name: t("screening:live.list") });
  const share = (page: Page) =>
    page.getByRole("button", { name: t("indicators:new.submit"), exact: true }).click();

  test.describe(language, () => {
    test("what must not be shared is shown while it is written, and mended with a click", async ({
      signedIn,
    }) => {
      const place = await room(language);
      const page = await signedIn(place.author, { language });
      await openForm(page, place);
      await page
        .getByLabel(t("indicators:field.value"), { exact: true })
        .fill(`kassa-${place.workspace.slug}.example`);
      const box = description(page);
      await box.click();
      await box.pressSequentially(`Den tredje betalningen: ${number} varje vecka.`);
      await expect(findings(page)).toContainText(t("screening:type.SE_PNR"));
      await expect(findings(page)).toContainText(t("screening:live.blocked"));
      await expect(box).toBeFocused();
      await expect(box).toHaveAccessibleDescription(
        new RegExp(t("screening:live.found", { count: 1 })),
      );
      await expect(page.getByRole("status")).toContainText([
        t("screening:live.found", { count: 1 }),
      ]);
      await expectMarked(page, box, number);
      await expectAccessible(page);

      const rules = page.waitForEvent("popup");
      await findings(page)
        .getByRole("link", { name: t("screening:why") })
        .click();
      await expectRule(await rules, "SE_PNR");

      await box.press("Control+Home");
      await box.press("F8");
      expect(await selected(box)).toBe(number);

      await findings(page)
        .getByRole("button", { name: new RegExp(`^${t("screening:live.remove")} `) })
        .click();
      await expect(box).toHaveValue("Den tredje betalningen: varje vecka.");
      await expect(findings(page)).toHaveCount(0);
      await box.press("Control+z");
      await expect(box).toHaveValue(new RegExp(number));
      const placeholder = t("screening:placeholder.removed");
      await findings(page)
        .getByRole("button", { name: t("screening:live.replace", { value: placeholder }) })
        .click();
      await expect(box).toHaveValue(`Den tredje betalningen: ${placeholder} varje vecka.`);
      await expect(findings(page)).toHaveCount(0);
      await share(page);
      await expect(page.getByText(t("indicators:toast.shared"))).toBeVisible();
    });

    test("an address becomes its host, and one goes from finding to finding by key", async ({
      signedIn,
    }) => {
      const place = await room(language);
      const page = await signedIn(place.author, { language, width: 360, colorScheme: "dark" });
      await openForm(page, place);
      const box = description(page);
      const address = "https://snabbkassan.example/album/x9?id=3";
      const filler = "Kassan tar bara förbetalda kort.\n".repeat(40);
      await box.fill(`Först ${address}\n${filler}sist ${number}`);
      await expect(findings(page).getByRole("listitem")).toHaveCount(2);
      await expectNoOverflow(page);
      await expectAccessible(page);
      await expectContrast(page);

      await box.press("Control+Home");
      await box.press("F8");
      expect(await selected(box)).toBe(address);
      await expectMarked(page, box, address);
      await box.press("F8");
      expect(await selected(box)).toBe(number);
      await expectMarked(page, box, number);
      await box.press("F8");
      expect(await selected(box)).toBe(address);
      await box.press("Shift+F8");
      expect(await selected(box)).toBe(number);
      await page.getByRole("button", { name: t("screening:live.previous") }).click();
      expect(await selected(box)).toBe(address);

      const host = "snabbkassan.example";
      await findings(page)
        .getByRole("button", { name: t("screening:live.replace", { value: host }) })
        .click();
      await expect(box).toHaveValue(new RegExp(`^Först ${host}\n`));
      await expect(findings(page).getByRole("listitem")).toHaveCount(1);
    });

    test("a comment and a title are read too", async ({ signedIn }) => {
      const place = await room(language);
      const page = await signedIn(place.colleague, { language });
      const itemId = await indicator({ ...place, label: "GREEN" });
      await page.goto(`/indicators/${itemId}`);
      const comment = page.getByRole("textbox", { name: t("items:comments.write") });
      await comment.fill(`Se ${number}.`);
      await expect(findings(page)).toBeVisible();
      await expectMarked(page, comment, number);

      await page.goto(`/documents/new?workspace=${place.workspace.slug}`);
      const title = page.getByRole("textbox", { name: t("documents:fields.title") });
      await title.fill(`Rapport om ${number}`);
      await expect(findings(page)).toBeVisible();
      await expectMarked(page, title, number);
      await page
        .getByRole("textbox", { name: t("documents:fields.body") })
        .fill(`## Rubrik\n\nOch ${number} igen.`);
      await expect(findings(page)).toHaveCount(2);
      await expectAccessible(page);
    });
  });
}

test("a tip about a crime is told where it belongs, and nothing is kept but one", async ({
  signedIn,
}) => {
  for (const language of languages) {
    const t = wordsOf(language);
    const place = await room(language);
    const tip = "Jag vill anmäla min granne, han har övergreppsmaterial med barn i datorn.";
    for (const javaScriptEnabled of [true, false]) {
      const page = await signedIn(place.author, { language, javaScriptEnabled });
      await openForm(page, place);
      const box = page.getByRole("textbox", { name: t("indicators:field.description") });
      const hotline = page.getByRole("link", { name: "ECPAT Hotline" });
      await page.getByLabel(t("indicators:field.value"), { exact: true }).fill("natt.example");
      await box.fill(tip);
      if (javaScriptEnabled) {
        await expect(page.getByText(t("screening:tip.live"))).toBeVisible();
        await expect(hotline).toHaveCount(1);
        await expectAccessible(page);
      }
      const before = await counted();
      await page.getByRole("button", { name: t("indicators:new.submit"), exact: true }).click();
      await expect(page.getByRole("alert")).toContainText(t("screening:tip.refused"));
      await expect(page.getByText(t("screening:tip.text"))).toBeVisible();
      await expect(hotline.first()).toBeVisible();
      await expect(box).toHaveValue(tip);
      if (javaScriptEnabled) await expectAccessible(page);
      expect(await counted()).toBe(before + 1);
    }
    expect(await kept(place)).toBe(0);
  }
});

/** The rules page, at what it says of this kind. */
async function expectRule(page: Page, type: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/gate#${type}$`));
  await expect(page.locator(`#${type}`)).toBeInViewport();
  await page.close();
}

async function openForm(page: Page, { workspace }: Room): Promise<void> {
  await page.goto(`/indicators/new?workspace=${workspace.slug}&type=domain`);
  await expect(page.locator("form.form")).toBeVisible();
}

function selected(box: Locator): Promise<string> {
  return box.evaluate((area) =>
    area instanceof HTMLTextAreaElement
      ? area.value.slice(area.selectionStart, area.selectionEnd)
      : "",
  );
}

/** The mark lies on the box, in sight: of two that say the same one is. */
async function expectMarked(page: Page, box: Locator, text: string): Promise<void> {
  await expect(async () => {
    const around = await box.boundingBox();
    const marks = page.locator(".live-marks mark").filter({ hasText: text });
    const places = await Promise.all((await marks.all()).map((mark) => mark.boundingBox()));
    const isIn = places.some(
      (place) =>
        place &&
        around &&
        place.y >= around.y &&
        place.y + place.height <= around.y + around.height &&
        place.x >= around.x,
    );
    expect(isIn).toBe(true);
  }).toPass({ timeout: 5_000 });
}

async function counted(): Promise<number> {
  const [row] = await sql<{ count: number }>(
    "select coalesce(sum(count), 0)::int as count from tip_count",
  );
  return row?.count ?? 0;
}

async function kept({ author }: Room): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `select ((select count(*) from item where author_id = $1)
           + (select count(*) from revision where author_id = $1)
           + (select count(*) from screening where author_id = $1)
           + (select count(*) from form_receipt where person_id = $1))::int as count`,
    [author.id],
  );
  return row?.count ?? 0;
}

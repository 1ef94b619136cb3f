import type { Page } from "@playwright/test";
import { expect, idIn, test } from "./support/fixtures";
import { expectAccessible } from "./support/inspect";
import { sql, verifyRecord } from "./support/portal";
import { type Language, languages, wordsOf } from "./support/words";
import { officer, person, type Person, room, type Room } from "./support/world";

const onion = "ux4mq7ahtnv2kz5bwe3ojrpy6dlicsgf2xqhm5tkav7wnezb4u3roydd.onion";

for (const language of languages) {
  const t = wordsOf(language);
  test.describe(language, () => {
    test("what the gate holds is seen by others only when an officer has let it through", async ({
      signedIn,
      visitor,
    }) => {
      const [place, one, other] = await Promise.all([
        room(language),
        officer(language),
        officer(language),
      ]);
      const author = await signedIn(place.author, { language });
      const value = `spegel-${place.workspace.slug}.example`;
      await openForm(author, place, language);
      await author.getByLabel(t("indicators:field.value"), { exact: true }).fill(value);
      await author
        .getByRole("textbox", { name: t("indicators:field.description") })
        .fill(`${t("indicators:page.redFlag")}: ${onion}`);
      await author.getByRole("radio", { name: /TLP:AMBER$/ }).check();
      await author.getByRole("button", { name: t("indicators:new.submit"), exact: true }).click();

      await expect(author.getByText(t("items:notice.held.title"))).toBeVisible();
      const why = author.getByRole("list", {
        name: t("items:gate.list", { field: t("indicators:field.description") }),
      });
      await expect(why).toContainText(t("screening:type.ONION"));
      await expect(author.locator("mark")).toContainText(onion);
      await expectAccessible(author);
      const itemId = idIn(author);

      const colleague = await signedIn(place.colleague, { language });
      const stranger = await signedIn(place.stranger, { language });
      await expectMissing(colleague, itemId);
      await expectMissing(stranger, itemId);

      const { author: from } = place;
      const first = await signedIn(one, { language });
      await release(first, { from, language, said: "proposedToast" });
      await expectMissing(colleague, itemId);
      const second = await signedIn(other, { language });
      await release(second, { from, language, said: "decidedToast" });

      await colleague.goto(`/indicators/${itemId}`);
      await expect(colleague.getByRole("heading", { level: 1 })).toContainText(
        value.replaceAll(".", "[.]"),
      );
      await expectAccessible(colleague);
      await expectMissing(stranger, itemId);
      await author.reload();
      await expect(author.getByText(t("items:notice.opened.title"))).toBeVisible();
      await expect(author.getByText(t("items:notice.held.title"))).toHaveCount(0);

      await expectMail(await visitor({ language }), place.author);
      await expectOnRecord(signedIn, { itemId, language });
    });

    test("what the gate blocks stays in the form and nowhere else", async ({ signedIn }) => {
      const place = await room(language);
      const page = await signedIn(place.author, { language });
      await openForm(page, place, language);
      const text = "Kontakt: kundtjanst.prov@snabbkassan.se, 850709-9805.";
      await page.getByLabel(t("indicators:field.value"), { exact: true }).fill("nattkassa.example");
      await page.getByRole("textbox", { name: t("indicators:field.description") }).fill(text);
      await page.getByRole("button", { name: t("indicators:new.submit"), exact: true }).click();

      await expect(page.getByRole("alert")).toBeVisible();
      const description = page.getByRole("textbox", { name: t("indicators:field.description") });
      await expect(description).toHaveAttribute("aria-invalid", "true");
      await expect(description).toHaveValue(text);
      await expect(page.getByText(t("items:gate.blocked")).first()).toBeVisible();
      await expectAccessible(page);
      const [{ count } = { count: "" }] = await sql<{ count: string }>(
        `select (select count(*) from item where author_id = $1)
              + (select count(*) from revision where author_id = $1)
              + (select count(*) from screening where author_id = $1) as count`,
        [place.author.id],
      );
      expect(Number(count)).toBe(0);
    });

    test("an indicator is shared without any script", async ({ signedIn }) => {
      const place = await room(language);
      const page = await signedIn(place.author, { language, javaScriptEnabled: false });
      await openForm(page, place, language);
      await page.getByLabel(t("indicators:field.value"), { exact: true }).fill("HXXP://nattkassa");
      await page.getByRole("button", { name: t("indicators:new.submit"), exact: true }).click();
      // What was wrong stands at its field, and what was right is still there.
      await expect(page.getByRole("alert")).toBeVisible();
      await expect(page.getByLabel(t("indicators:field.value"), { exact: true })).toHaveValue(
        "HXXP://nattkassa",
      );
      const value = `natt-${place.workspace.slug}.example`;
      await page.getByLabel(t("indicators:field.value"), { exact: true }).fill(value);
      await page
        .getByRole("textbox", { name: t("indicators:field.description") })
        .fill(t("indicators:lead"));
      await page.getByRole("radio", { name: /TLP:GREEN$/ }).check();
      await page.getByRole("button", { name: t("indicators:new.submit"), exact: true }).click();

      await expect(page).toHaveURL(/\/indicators\/[0-9a-f-]{36}/);
      await expect(page.getByText(t("indicators:toast.shared"))).toBeVisible();
      const colleague = await signedIn(place.colleague, { language, javaScriptEnabled: false });
      await colleague.goto(`/indicators?workspace=${place.workspace.slug}`);
      await colleague.getByRole("link", { name: value.replaceAll(".", "[.]") }).click();
      await expect(colleague.getByRole("heading", { level: 1 })).toBeVisible();
    });
  });
}

async function openForm(page: Page, { workspace }: Room, language: Language): Promise<void> {
  const t = wordsOf(language);
  await page.goto("/indicators");
  await page
    .getByRole("link", { name: t("indicators:share") })
    .first()
    .click();
  await expect(page).toHaveURL("/indicators/new");
  await page.getByLabel(t("indicators:new.where"), { exact: true }).selectOption(workspace.slug);
  await page.getByRole("radio", { name: t("indicators:type.domain.name"), exact: true }).check();
  await page.getByRole("button", { name: t("indicators:new.next") }).click();
  await expect(page.getByRole("heading", { name: t("indicators:new.what1") })).toBeVisible();
}

async function expectMissing(page: Page, itemId: string): Promise<void> {
  const answer = await page.goto(`/indicators/${itemId}`);
  expect(answer?.status()).toBe(404);
  await expectAccessible(page);
}

type Release = {
  readonly from: Person;
  readonly language: Language;
  readonly said: "proposedToast" | "decidedToast";
};

/** One of the two whom a release takes. */
async function release(page: Page, { from, language, said }: Release): Promise<void> {
  const t = wordsOf(language);
  await page.goto("/queue");
  await expectAccessible(page);
  await page.getByRole("row", { name: from.name }).getByRole("link").click();
  await expect(page.getByText(t("moderation:task.hidden"))).toBeVisible();
  await expect(page.getByText(onion)).toHaveCount(0);
  await expectAccessible(page);
  await page
    .getByLabel(t("moderation:task.claimReason"))
    .fill(t("moderation:decision.releaseText"));
  await page.getByRole("button", { name: t("moderation:task.claim") }).click();
  await expect(page.locator("mark")).toContainText(onion);
  await expectAccessible(page);
  await page.getByRole("radio", { name: t("moderation:decision.release"), exact: true }).check();
  await page.getByLabel(t("moderation:reasonCode.label")).selectOption("no_person");
  await page
    .getByLabel(t("moderation:reason"), { exact: true })
    .fill(t("moderation:reasonCode.no_person"));
  await page.getByRole("button", { name: t("moderation:decide") }).click();
  await expect(page).toHaveURL(/\/queue$/);
  await expect(page.getByText(t(`moderation:${said}`))).toBeVisible();
}

/** The worker looks every second; what the author is told stands in the demo's outbox. */
async function expectMail(page: Page, { email }: Person): Promise<void> {
  await expect(async () => {
    await page.goto("/demo/outbox");
    await expect(page.getByText(email).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await expectAccessible(page);
  await page.getByRole("row", { name: email }).first().getByRole("link").click();
  await expect(page.getByText(email)).toBeVisible();
  await expectAccessible(page);
}

type OnRecord = { readonly itemId: string; readonly language: Language };

async function expectOnRecord(
  signedIn: (who: Person, manner: { language: Language }) => Promise<Page>,
  { itemId, language }: OnRecord,
): Promise<void> {
  const t = wordsOf(language);
  const auditor = await person({ portalRole: "auditor", language });
  const page = await signedIn(auditor, { language });
  const acts = ["item.held", "task.claimed", "hold.released", "items.read"];
  await expect
    .poll(async () => {
      const rows = await sql<{ act: string }>(
        `select act from audit_entry where object_id = $1
          union select act from audit_entry e where e.act = 'items.read' and e.body::text like '%' || $1 || '%'`,
        [itemId],
      );
      return rows.map(({ act }) => act);
    })
    .toEqual(expect.arrayContaining(acts));
  await page.goto("/record");
  await expect(page.getByRole("heading", { level: 1, name: t("record:title") })).toBeVisible();
  await page.getByLabel(t("record:filter.act"), { exact: true }).selectOption("hold.released");
  await page.getByRole("button", { name: t("record:filter.show") }).click();
  await expect(
    page.getByRole("table").getByText(t("record:act.hold.released")).first(),
  ).toBeVisible();
  await expectAccessible(page);
  expect(await verifyRecord()).toMatch(/\d+ entries verified/);
}

import type { Page } from "@playwright/test";
import { appWith, credentials } from "./support/credentials";
import { expect, test } from "./support/fixtures";
import { expectAccessible } from "./support/inspect";
import { sql } from "./support/portal";
import { type Language, languages, wordsOf } from "./support/words";
import { document, officer, person, room } from "./support/world";

const password = "en lång mening som ingen gissar";

for (const language of languages) {
  const t = wordsOf(language);
  test.describe(language, () => {
    test("password and code let in, signing out lets nothing be seen again", async ({
      visitor,
    }) => {
      const { workspace, author } = await room(language);
      const title = `Kartbild ${workspace.slug}`;
      const id = await document({ workspace, author, title });
      const app = await credentials(author, { password, enrolled: true });
      const page = await visitor({ language });
      await page.goto(`/documents/${id}`);
      await expect(page).toHaveURL(/\/sign-in\?to=/);
      await expectAccessible(page);

      await attempt(page, { email: author.email, password, code: "000000", language });
      await expect(page.getByRole("alert")).toContainText(t("people:signIn.refused"));
      await expect(page.getByLabel(t("people:signIn.email"))).toHaveValue(author.email);
      await expectAccessible(page);
      await attempt(page, { email: author.email, password, code: app.code(), language });
      await expect(page).toHaveURL(`/documents/${id}`);
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

      await page.locator("summary", { hasText: t("components:account") }).click();
      await page.getByRole("button", { name: t("components:signOut") }).click();
      await expect(page).toHaveURL("/sign-in");
      await expect(page.getByText(t("people:signedOut"))).toBeVisible();
      await page.goBack();
      await expect(page).toHaveURL(/\/sign-in/);
      await expect(page.getByText(title)).toHaveCount(0);
    });

    test("who has no second factor sets it up first", async ({ visitor }) => {
      const someone = await person({ language });
      await credentials(someone, { password, enrolled: false });
      const page = await visitor({ language });
      await page.goto("/sign-in?to=%2Fworkspaces");
      await attempt(page, { email: someone.email, password, code: "", language });
      await expect(
        page.getByRole("heading", { level: 1, name: t("people:enrol.title") }),
      ).toBeVisible();
      await expectAccessible(page);
      await page.getByLabel(t("people:enrol.code")).fill("12345");
      await page.getByRole("button", { name: t("people:enrol.submit") }).click();
      await expect(page.getByRole("alert")).toContainText(t("people:enrol.wrongCode"));
      const key = await page.locator("code").innerText();
      await page.getByLabel(t("people:enrol.code")).fill(appWith(key).code());
      await page.getByRole("button", { name: t("people:enrol.submit") }).click();
      await expect(page).toHaveURL("/workspaces");
      await expect(
        page.getByRole("heading", { level: 1, name: t("workspaces:title") }),
      ).toBeVisible();
    });

    test("a password that wrong tries have locked is opened again by an officer", async ({
      visitor,
      signedIn,
    }) => {
      const [someone, moderator] = await Promise.all([person({ language }), officer(language)]);
      const app = await credentials(someone, { password, enrolled: true });
      await sql("update credential set failures = 99 where person_id = $1", [someone.id]);
      const page = await visitor({ language });
      await page.goto("/sign-in?to=%2Fworkspaces");
      const typed = { email: someone.email, password, language };
      await attempt(page, { ...typed, password: "fel", code: app.code() });
      await attempt(page, { ...typed, code: app.code() });
      await expect(page.getByRole("alert")).toContainText(t("people:signIn.refused"));

      const moderating = await signedIn(moderator, { language });
      await moderating.goto(`/people/${someone.id}`);
      await moderating.getByRole("link", { name: t("organisations:unlock.title") }).click();
      await moderating.getByRole("button", { name: t("organisations:unlock.do") }).click();
      await expect(moderating.getByRole("alert")).toContainText(t("errors:tooShort", { min: 10 }));
      await moderating
        .getByLabel(t("organisations:unlock.reason"))
        .fill(t("organisations:unlock.notLockedText"));
      await moderating.getByRole("button", { name: t("organisations:unlock.do") }).click();
      await expect(moderating.getByText(t("organisations:unlock.done"))).toBeVisible();
      await expect(moderating.getByText(t("organisations:unlock.lockedTitle"))).toHaveCount(0);
      await expectAccessible(moderating);

      await attempt(page, { ...typed, code: app.code() });
      await expect(page).toHaveURL("/workspaces");
    });

    test("a session left open elsewhere is ended from here", async ({ signedIn }) => {
      const someone = await person({ language });
      const page = await signedIn(someone, { language });
      const elsewhere = await signedIn(someone, { language, device: "Firefox, Windows" });
      await elsewhere.goto("/workspaces");
      await page.goto("/settings/sessions");
      await page
        .getByRole("row", { name: /Firefox/ })
        .getByRole("button", { name: t("people:sessions.end") })
        .click();
      await expect(page.getByText(t("people:sessions.ended", { count: 1 }))).toBeVisible();
      await expectAccessible(page);
      await elsewhere
        .getByRole("link", { name: t("common:nav.documents") })
        .first()
        .click();
      await expect(elsewhere).toHaveURL(/\/sign-in/);
      const left = await sql("select from session where person_id = $1", [someone.id]);
      expect(left).toHaveLength(1);
    });
  });
}

type Attempt = {
  readonly email: string;
  readonly password: string;
  readonly code: string;
  readonly language: Language;
};

async function attempt(page: Page, { language, ...typed }: Attempt): Promise<void> {
  const t = wordsOf(language);
  await page.getByLabel(t("people:signIn.email"), { exact: true }).fill(typed.email);
  await page.getByLabel(t("people:signIn.password"), { exact: true }).fill(typed.password);
  await page.getByLabel(t("people:signIn.code"), { exact: true }).fill(typed.code);
  await page
    .getByRole("button", { name: t("people:signIn.submit"), exact: true })
    .first()
    .click();
}

import { expect, test } from "./support/fixtures";
import { expectAccessible } from "./support/inspect";
import { languages, wordsOf } from "./support/words";
import { indicator, officer, room } from "./support/world";

for (const language of languages) {
  const t = wordsOf(language);
  test(`${language}: a suspension bites at the next click, and lifting it gives the roles back`, async ({
    signedIn,
  }) => {
    const [{ workspace, author, colleague }, moderator] = await Promise.all([
      room(language),
      officer(language),
    ]);
    const id = await indicator({ workspace, author });
    const page = await signedIn(colleague, { language });
    await page.goto(`/workspaces/${workspace.slug}`);

    const moderating = await signedIn(moderator, { language });
    await moderating.goto(`/people?q=${encodeURIComponent(colleague.name)}`);
    await expectAccessible(moderating);
    await moderating.goto(`/people/${colleague.id}`);
    await expectAccessible(moderating);
    await moderating.getByLabel(t("organisations:suspend.reason")).fill(t("moderation:lead"));
    await moderating.getByRole("button", { name: t("organisations:suspend.do") }).click();
    await expect(moderating.getByText(t("organisations:suspend.done"))).toBeVisible();
    await expectAccessible(moderating);

    await page
      .getByRole("link", { name: t("common:nav.indicators") })
      .first()
      .click();
    await expect(page).toHaveURL(/\/sign-in\?to=/);
    await expect(page.getByText(t("people:signIn.ended"))).toBeVisible();
    await expectAccessible(page);

    await moderating.getByLabel(t("organisations:restore.reason")).fill(t("moderation:lead"));
    await moderating.getByRole("button", { name: t("organisations:restore.do") }).click();
    await expect(moderating.getByText(t("organisations:restore.done"))).toBeVisible();
    // Sessions stay ended; the role in the workspace counts again.
    await page.goto(`/indicators/${id}`);
    await expect(page).toHaveURL(/\/sign-in/);
    const again = await signedIn(colleague, { language });
    expect((await again.goto(`/indicators/${id}`))?.status()).toBe(200);
  });
}

import { expect, test } from "./support/fixtures";
import { expectAccessible } from "./support/inspect";
import { sql } from "./support/portal";
import { languages, wordsOf } from "./support/words";
import { lostMail, officer, person } from "./support/world";

for (const language of languages) {
  const t = wordsOf(language);
  test(`${language}: an officer is told of mail that did not arrive and decides about it`, async ({
    signedIn,
  }) => {
    const [moderator, missed, unconcerned] = [
      await officer(language),
      await person(),
      await person(),
    ];
    const mails = [await lostMail(missed), await lostMail(unconcerned)];
    const page = await signedIn(moderator, { language });
    await page.goto("/");
    await page.locator("main").locator('a[href="/mail"]').click();
    await expect(page).toHaveURL("/mail");
    await page.getByRole("button", { name: t("notifications:lost.again") }).click();
    await expect(page.getByRole("alert")).toContainText(t("notifications:lost.choose"));
    await expectAccessible(page);
    await page.getByRole("checkbox", { name: missed.name }).check();
    await page.getByRole("button", { name: t("notifications:lost.again") }).click();
    await expect(page.getByText(t("notifications:lost.done.again", { count: 1 }))).toBeVisible();
    await expect(page.getByText(missed.name)).toHaveCount(0);
    await page.getByRole("checkbox", { name: unconcerned.name }).check();
    await page.getByRole("button", { name: t("notifications:lost.let_go") }).click();
    await expect(page.getByText(t("notifications:lost.done.let_go", { count: 1 }))).toBeVisible();
    const left = await sql("select from outbox where state <> 'dropped' and id = any ($1)", [
      mails,
    ]);
    expect(left).toEqual([]);
    await expect
      .poll(() =>
        sql("select state from outbox where recipient_id = $1 and id <> $2", [missed.id, mails[0]]),
      )
      .toEqual([{ state: "sent" }]);
  });
}

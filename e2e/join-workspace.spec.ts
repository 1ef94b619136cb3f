import { expect, mailKinds, test } from "./support/fixtures";
import { expectAccessible } from "./support/inspect";
import { languages, wordsOf } from "./support/words";
import { indicator, room } from "./support/world";

for (const language of languages) {
  const t = wordsOf(language);
  test(`${language}: from a request to join to the first read`, async ({ signedIn }) => {
    const { workspace, author, chair, stranger: applicant } = await room(language);
    const id = await indicator({ workspace, author });
    const page = await signedIn(applicant, { language });
    expect((await page.goto(`/indicators/${id}`))?.status()).toBe(404);
    await page.goto("/workspaces");
    await expectAccessible(page);
    await page.getByRole("link", { name: workspace.name, exact: true }).click();
    await page.getByRole("link", { name: t("workspaces:join.button") }).click();
    await expectAccessible(page);
    const reason = t("workspaces:join.reasonHint");
    await page.getByLabel(t("workspaces:join.reason")).fill(reason);
    await page.getByRole("button", { name: t("workspaces:join.submit") }).click();
    await expect(page.getByText(t("workspaces:join.asked"))).toBeVisible();
    await expectAccessible(page);

    const deciding = await signedIn(chair, { language });
    await deciding.goto("/");
    await expectAccessible(deciding);
    await deciding.getByRole("link", { name: applicant.name }).click();
    await expect(deciding.getByText(reason)).toBeVisible();
    await expectAccessible(deciding);
    await deciding
      .getByRole("radio", { name: t("workspaces:request.granted"), exact: true })
      .check();
    await deciding.getByRole("button", { name: t("workspaces:request.submit") }).click();
    await expect(deciding.getByText(t("workspaces:request.decidedToast"))).toBeVisible();

    expect(await mailKinds(applicant.id)).toContain("join-decided");
    await page.goto("/");
    await expect(page.getByText(t("tasks:own.state.granted"))).toBeVisible();
    await page.goto(`/workspaces/${workspace.slug}`);
    await expectAccessible(page);
    await page.goto(`/indicators?workspace=${workspace.slug}`);
    await page.getByRole("table").getByRole("link").last().click();
    await expect(page).toHaveURL(`/indicators/${id}`);
    await expectAccessible(page);
  });
}

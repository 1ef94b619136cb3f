import { expect, test } from "./support/fixtures";
import { heldMilestone, hiddenVersion } from "./support/held-text";
import { expectAccessible } from "./support/inspect";
import { languages, wordsOf } from "./support/words";
import { document, indicator, officer, room } from "./support/world";

for (const language of languages) {
  const t = wordsOf(language);

  test(`${language}: who wrote a text that new rules doubt finds it, sees why, and writes it anew`, async ({
    signedIn,
  }) => {
    const { chair, colleague, workspace } = await room(language);
    await heldMilestone(workspace.id, chair);
    const place = t("moderation:place.milestone.title");

    const other = await signedIn(colleague, { language });
    await other.goto(`/workspaces/${workspace.slug}`);
    await expect(other.getByText("Hålls av grinden · Held by the gate")).toBeVisible();
    await expect(other.getByText("Ylva Strandmark")).toHaveCount(0);

    const page = await signedIn(chair, { language });
    await page.goto("/");
    await page.getByRole("link", { name: "Samtal med Ylva Strandmark" }).click();
    await expect(page.getByRole("heading", { level: 1, name: place })).toBeVisible();
    await expect(page.locator(".gate-findings mark")).toContainText("Ylva Strandmark");
    await expectAccessible(page);
    await page.getByRole("textbox", { name: place }).fill("Samtal med bankföreningen");
    await page.getByRole("button", { name: t("moderation:own.save") }).click();
    await expect(page.getByText(t("moderation:own.rewritten"))).toBeVisible();

    await other.reload();
    await expect(other.getByText("Samtal med bankföreningen")).toBeVisible();
  });

  test(`${language}: an officer opens it and sends it back with advice`, async ({ signedIn }) => {
    const { chair, workspace } = await room(language);
    const { taskId } = await heldMilestone(workspace.id, chair);
    const page = await signedIn(await officer(language), { language });
    await page.goto(`/queue/${taskId}`);
    await expect(page.getByText("Ylva Strandmark")).toHaveCount(0);
    await page.getByLabel(t("moderation:task.claimReason")).fill("Läser vad grinden fann.");
    await page.getByRole("button", { name: t("moderation:task.claim") }).click();
    await expect(page.locator(".gate-findings mark")).toContainText("Ylva Strandmark");
    await expectAccessible(page);
    await page.getByRole("radio", { name: t("moderation:decision.return") }).check();
    await page.getByLabel(t("moderation:reasonCode.label")).selectOption("personal_data");
    await page
      .getByLabel(t("moderation:reason"), { exact: true })
      .fill("Nämn föreningen, inte namnet.");
    await page.getByRole("button", { name: t("moderation:decide") }).click();
    await expect(page.getByText(t("moderation:decidedToast"))).toBeVisible();
  });

  test(`${language}: an earlier version that new rules doubt is its author's, and missed by nobody`, async ({
    signedIn,
  }) => {
    const { workspace, author, colleague } = await room(language);
    const id = await document({ workspace, author, title: "Om kort", versions: 3 });
    await hiddenVersion(id, "body");
    const version = (number: number) => t("documents:history.version", { number });

    const page = await signedIn(author, { language });
    await page.goto("/");
    await page
      .getByRole("link", { name: t("tasks:own.versionTitle", { title: "Om kort", number: 1 }) })
      .click();
    await expect(page).toHaveURL(`/documents/${id}/history/1`);
    await expect(page.getByText(t("items:version.waits.title"))).toBeVisible();
    await expect(page.locator(".gate-findings mark")).toContainText("Ylva Strandmark");
    await expectAccessible(page);
    await page.goto(`/documents/${id}/history`);
    await expect(page.getByText(t("items:history.hidden"))).toBeVisible();
    await expectAccessible(page);

    const other = await signedIn(colleague, { language });
    await other.goto(`/documents/${id}/history/2`);
    await expect(other.getByRole("link", { name: version(3) })).toBeVisible();
    await expect(other.getByRole("link", { name: version(1) })).toHaveCount(0);
    await other.goto(`/documents/${id}/history`);
    await expect(other.getByRole("link", { name: version(2) })).toBeVisible();
    await expect(other.getByRole("link", { name: version(1) })).toHaveCount(0);
  });

  test(`${language}: that of an indicator is explained in its history`, async ({ signedIn }) => {
    const { workspace, author, colleague } = await room(language);
    const id = await indicator({ workspace, author, versions: 2 });
    await hiddenVersion(id, "description");
    const page = await signedIn(author, { language });
    await page.goto("/");
    await page.getByRole("main").locator(`a[href="/indicators/${id}#history"]`).click();
    await expect(page.getByText(t("items:version.waits.title"))).toBeVisible();
    await expect(page.locator(".gate-findings mark")).toContainText("Ylva Strandmark");
    await expectAccessible(page);
    const other = await signedIn(colleague, { language });
    await other.goto(`/indicators/${id}`);
    await expect(other.locator("#history li.timeline-entry")).toHaveCount(1);
    await expect(other.getByText("Ylva Strandmark")).toHaveCount(0);
  });
}

import { expect, test } from "./support/fixtures";
import { expectAccessible } from "./support/inspect";
import { languages, wordsOf } from "./support/words";
import { document, room } from "./support/world";

for (const language of languages) {
  const t = wordsOf(language);
  test(`${language}: a document is found and opened with the keyboard alone`, async ({
    signedIn,
  }) => {
    const { workspace, author, colleague } = await room(language);
    // With what looks like numbers, with and without an exponent.
    const title = `Kartbild ${workspace.slug} 31e67d66 prov-22517194`;
    const id = await document({ workspace, author, title });
    const page = await signedIn(colleague, { language });
    await page.goto("/");
    await expect(page.getByRole("button", { name: t("components:find") })).toBeVisible();
    const box = page.getByRole("combobox", { name: t("components:find") });
    // Before the page has come alive the key does nothing.
    await expect(async () => {
      await page.keyboard.press("Control+k");
      await expect(box).toBeFocused({ timeout: 1_000 });
    }).toPass();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(box).toHaveCount(0);
    await page.keyboard.press("Control+k");
    await expect(box).toBeFocused();
    await page.keyboard.type(title);
    await expect(page.getByRole("option", { name: title })).toBeVisible();
    await expect(page.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
    await expectAccessible(page);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/documents/${id}`);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  });
}

import { expect, test } from "./support/fixtures";
import { expectAccessible } from "./support/inspect";
import { languages, wordsOf } from "./support/words";

for (const language of languages) {
  const t = wordsOf(language);
  test(`${language}: home`, async ({ signedIn }) => {
    const page = await signedIn("analyst@nordbank.example", { language });
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1, name: t("home:title") })).toBeVisible();
    await expectAccessible(page);
  });
}

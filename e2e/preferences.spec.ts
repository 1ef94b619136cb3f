import { expect, test } from "./support/fixtures";
import { sql } from "./support/portal";
import { languages, wordsOf } from "./support/words";
import { person } from "./support/world";

for (const language of languages) {
  const other = language === "sv" ? "en" : "sv";
  test(`${language}: language and appearance are kept with the person`, async ({ signedIn }) => {
    const someone = await person({ language });
    const page = await signedIn(someone, { language });
    await page.goto("/settings");
    const t = wordsOf(language);
    await page
      .getByRole("group", { name: t("people:settings.language") })
      .getByRole("radio", { name: other === "sv" ? "Svenska" : "English" })
      .check();
    await page.getByRole("radio", { name: t("components:theme_dark"), exact: true }).check();
    await page.getByRole("button", { name: t("common:save"), exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", other);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      wordsOf(other)("people:settings.title"),
    );
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(wordsOf(other)("home:title"));
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    const [kept] = await sql<{ language: string; theme: string }>(
      "select language, theme from account where person_id = $1",
      [someone.id],
    );
    expect(kept).toEqual({ language: other, theme: "dark" });
  });
}

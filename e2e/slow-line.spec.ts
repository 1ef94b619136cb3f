import { expect, test } from "./support/fixtures";
import { languages, wordsOf } from "./support/words";
import { document, room } from "./support/world";

for (const language of languages) {
  const t = wordsOf(language);
  test(`${language}: what is written before the scripts arrive is still there when they have`, async ({
    signedIn,
  }) => {
    const { workspace, author } = await room(language);
    const id = await document({ workspace, author });
    const page = await signedIn(author, { language });
    let arrive = () => {};
    const arrival = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route("**/assets/*.js", async (route) => {
      await arrival;
      await route.continue();
    });
    await page.goto(`/documents/${id}/edit`, { waitUntil: "commit" });
    const fields = [
      [page.getByLabel(t("documents:fields.title")), "En ny rubrik"],
      [page.getByRole("textbox", { name: t("documents:fields.body"), exact: true }), "En ny text."],
      [page.getByLabel(t("documents:fields.note")), "Skriven på ett tåg"],
    ] as const;
    for (const [field, words] of fields) await field.fill(words);
    arrive();
    const palette = page.getByRole("dialog", { name: t("components:find") });
    await expect(async () => {
      await page.keyboard.press("Control+k");
      await expect(palette).toBeVisible({ timeout: 1_000 });
    }).toPass();
    for (const [field, words] of fields) await expect(field).toHaveValue(words);
  });
}

test("what one types while the page comes alive breaks nothing", async ({ signedIn }) => {
  const page = await signedIn("analyst@nordbank.example", { language: "sv" });
  await page.addInitScript(() => {
    const type = () => {
      const { body } = window.document;
      body?.dispatchEvent(new KeyboardEvent("keydown", { key: "Shift", bubbles: true }));
      // Chromium's own, which comes before "input".
      body?.dispatchEvent(new Event("textInput", { bubbles: true }));
    };
    const typing = setInterval(type, 1);
    setTimeout(() => clearInterval(typing), 3_000);
  });
  for (const address of ["/", "/indicators", "/workspaces"]) {
    await page.goto(address);
    const palette = page.getByRole("dialog", { name: wordsOf("sv")("components:find") });
    await expect(async () => {
      await page.keyboard.press("Control+k");
      await expect(palette).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
  }
});

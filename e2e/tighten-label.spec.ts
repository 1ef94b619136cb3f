import { expect, test } from "./support/fixtures";
import { expectAccessible } from "./support/inspect";
import { languages, wordsOf } from "./support/words";
import { grant, indicator, person, room } from "./support/world";

for (const language of languages) {
  const t = wordsOf(language);
  test(`${language}: a tightened label leaves the named reader and nobody else`, async ({
    signedIn,
  }) => {
    const { workspace, author, colleague, chair } = await room(language);
    const named = await person({ language });
    await grant(workspace, named, "reader");
    const id = await indicator({ workspace, author });
    const reading = await signedIn(colleague, { language });
    expect((await reading.goto(`/indicators/${id}`))?.status()).toBe(200);

    const page = await signedIn(author, { language });
    await page.goto(`/indicators/${id}`);
    await page.getByRole("link", { name: t("items:act.tighten") }).click();
    await expectAccessible(page);
    await page.getByRole("radio", { name: /TLP:RED$/ }).check();
    await page.getByRole("checkbox", { name: named.name }).check();
    await page.getByRole("button", { name: t("items:tighten.submit") }).click();
    await expect(page.getByText(t("items:tighten.done"))).toBeVisible();
    await expectAccessible(page);

    expect((await reading.reload())?.status()).toBe(404);
    const asChair = await signedIn(chair, { language });
    expect((await asChair.goto(`/indicators/${id}`))?.status()).toBe(404);
    const asNamed = await signedIn(named, { language });
    expect((await asNamed.goto(`/indicators/${id}`))?.status()).toBe(200);
    await expectAccessible(asNamed);
  });
}

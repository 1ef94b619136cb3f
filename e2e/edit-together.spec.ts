import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { expectAccessible } from "./support/inspect";
import { type Language, languages, wordsOf } from "./support/words";
import { document, room } from "./support/world";

const first = "Ett stycke som båda vill ändra.";

for (const language of languages) {
  const t = wordsOf(language);
  test.describe(language, () => {
    test("two who write at once both keep their words", async ({ signedIn }) => {
      const { workspace, author, colleague } = await room(language);
      const id = await document({ workspace, author, text: first });
      const [early, late] = await Promise.all([
        signedIn(author, { language }),
        signedIn(colleague, { language }),
      ]);
      await Promise.all([early, late].map((page) => page.goto(`/documents/${id}/edit`)));
      await save(early, { body: "Det blev som den första ville.", note: "Ett", language });
      await expect(early).toHaveURL(`/documents/${id}`);
      await expect(body(early, language)).toHaveCount(0);
      await expect(early.getByText("Det blev som den första ville.")).toBeVisible();
      await expectAccessible(early);

      await save(late, { body: "Det blev som den andra ville.", note: "Två", language });
      const title = t("documents:conflict.title", { author: author.name, number: 2 });
      await expect(late.getByRole("heading", { name: title })).toBeVisible();
      await expect(late.getByText("Det blev som den första ville.").first()).toBeVisible();
      await expect(body(late, language)).toHaveValue("Det blev som den andra ville.");
      await expect(late.getByLabel(t("documents:fields.note"))).toHaveValue("Två");
      await expectAccessible(late);

      await late.getByRole("button", { name: t("documents:edit.save") }).click();
      await expect(late).toHaveURL(`/documents/${id}`);
      await expect(body(late, language)).toHaveCount(0);
      await expect(late.getByText("Det blev som den andra ville.")).toBeVisible();
      await late.goto(`/documents/${id}/history`);
      for (const number of [1, 2, 3]) {
        await expect(
          late.getByText(t("documents:history.version", { number })).first(),
        ).toBeVisible();
      }
      await expectAccessible(late);
      await late.goto(`/documents/${id}/history/2`);
      await expect(late.getByText("Det blev som den första ville.").first()).toBeVisible();
      await expectAccessible(late);
    });

    test("changes in different places are put together", async ({ signedIn }) => {
      const { workspace, author, colleague } = await room(language);
      const id = await document({ workspace, author });
      const [early, late] = await Promise.all([
        signedIn(author, { language }),
        signedIn(colleague, { language }),
      ]);
      await Promise.all([early, late].map((page) => page.goto(`/documents/${id}/edit`)));
      await save(early, {
        body: "Det här ändrades överst.\n\nAndra stycket.\n\nTredje stycket.",
        note: "Överst",
        language,
      });
      await expect(early).toHaveURL(`/documents/${id}`);
      await expect(body(early, language)).toHaveCount(0);
      await save(late, {
        body: "Första stycket.\n\nAndra stycket.\n\nDet här ändrades sist.",
        note: "Sist",
        language,
      });
      await late.getByRole("button", { name: t("documents:conflict.togetherSave") }).click();
      await expect(late).toHaveURL(`/documents/${id}`);
      await expect(body(late, language)).toHaveCount(0);
      await expect(late.getByText("Det här ändrades överst.")).toBeVisible();
      await expect(late.getByText("Det här ändrades sist.")).toBeVisible();
    });
  });
}

function body(page: Page, language: Language) {
  return page.getByRole("textbox", {
    name: wordsOf(language)("documents:fields.body"),
    exact: true,
  });
}

type Wording = { readonly body: string; readonly note: string; readonly language: Language };

async function save(page: Page, wording: Wording): Promise<void> {
  const t = wordsOf(wording.language);
  await body(page, wording.language).fill(wording.body);
  await page.getByLabel(t("documents:fields.note")).fill(wording.note);
  await page.getByRole("button", { name: t("documents:edit.save") }).click();
}

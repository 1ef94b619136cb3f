import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** WCAG 2.2 AA as far as a machine can tell, and what every page has: a title and one heading above all. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  expect(await page.title()).toMatch(/\S/);
  await expectNothing(page, axeOn(page).withTags(rules));
}

/** What differs between light and dark. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNothing(page, axeOn(page).withRules(["color-contrast"]));
}

/** No page of the portal has frames, so axe runs in one go; what it found in order is not described. */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
}

async function expectNothing(page: Page, axe: AxeBuilder): Promise<void> {
  await page.evaluate(colorsToSettle);
  const { violations } = await axe.analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
  );
  expect(found, page.url()).toEqual([]);
}

/** Runs in the page. Colours that are still on their way have no contrast to measure. */
async function colorsToSettle(): Promise<void> {
  const changes = document.getAnimations().filter((one) => one instanceof CSSTransition);
  await Promise.allSettled(changes.map(({ finished }) => finished));
}

/** Every text is in words, also after the scripts have run: no key of the catalogue is left to be seen. */
export async function expectWords(page: Page): Promise<void> {
  const parts = readdirSync("app/locales/sv").map((file) => path.basename(file, ".json"));
  const shown = await page.locator("body").innerText();
  expect(shown, page.url()).not.toMatch(new RegExp(`\\b(?:${parts.join("|")}):[a-z]\\w`));
}

/** Nothing sticks out of the window sideways. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const sizes = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ]);
  expect(sizes[0], `width of ${page.url()}`).toBeLessThanOrEqual(sizes[1] ?? 0);
}

/** Gzipped bytes; what a page of production brings is a little less. */
const mostScript = 135_000;

/** The page brought no more JavaScript than it should: a library that slips into the browser shows here. */
export async function expectLittleScript(page: Page): Promise<void> {
  const files = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name).pathname)
      .filter((name) => name.endsWith(".js")),
  );
  const bytes = files.map((file) => gzipSync(readFileSync(`build/demo/client${file}`)).length);
  expect(
    bytes.reduce((sum, one) => sum + one, 0),
    `script of ${page.url()}`,
  ).toBeLessThan(mostScript);
}

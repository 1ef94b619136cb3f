import { type BrowserContext, expect, type Page, test as base } from "@playwright/test";
import { sql } from "./portal";
import { watch } from "./watch";
import { type Language } from "./words";
import { demoPerson, type Person, session } from "./world";

type Manner = {
  readonly language?: Language;
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
  readonly javaScriptEnabled?: boolean;
};

type Fixtures = {
  /** What went wrong in any browser of the test; empty at its end, or the test fails. */
  readonly troubles: string[];
  /** A browser of its own in which nobody is signed in. */
  readonly visitor: (manner?: Manner) => Promise<Page>;
  /** A browser of its own in which this person is signed in, without the sign-in page. */
  readonly signedIn: (who: Person | string, manner?: Manner & { device?: string }) => Promise<Page>;
};

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing is needed
  troubles: async ({}, use) => {
    const troubles: string[] = [];
    await use(troubles);
    expect(troubles).toEqual([]);
  },
  visitor: async ({ browser, troubles }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ language = "sv", width = 1280, ...manner } = {}) => {
      const context = await browser.newContext({
        locale: language === "sv" ? "sv-SE" : "en-GB",
        viewport: { width, height: 900 },
        reducedMotion: "reduce",
        ...manner,
      });
      contexts.push(context);
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      await watch(page, troubles);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  signedIn: async ({ visitor, baseURL }, use) => {
    await use(async (who, { device, ...manner } = {}) => {
      const someone = typeof who === "string" ? await demoPerson(who) : who;
      const page = await visitor(manner);
      const value = await session(someone.id, device);
      await page.context().addCookies([{ name: "portal", value, url: baseURL ?? "" }]);
      return page;
    });
  },
});

export { expect } from "@playwright/test";

/** The id at the end of the page's address. */
export function idIn(page: Page): string {
  return /[0-9a-f-]{36}/.exec(new URL(page.url()).pathname)?.[0] ?? "";
}

/** Mails of one person, newest first, as the outbox keeps them. */
export async function mailKinds(personId: string): Promise<string[]> {
  const rows = await sql<{ kind: string }>(
    "select kind from outbox where recipient_id = $1 order by created_at desc",
    [personId],
  );
  return rows.map(({ kind }) => kind);
}

import { expect, test } from "vitest";
import { PageHeader } from "~/components/page";
import { Shell } from "~/components/shell";
import { Toaster } from "~/components/toaster";
import { markupOf } from "./markup-of";

const shell = (
  <Shell
    product="Portalen"
    preferences={{ action: "/preferences", theme: "dark" }}
    account={{ name: "Alva", organisation: "Nordbank", items: [], signOutAction: "/sign-out" }}
    nav={[
      { to: "/", label: "Hem", count: 2 },
      { to: "/indicators", label: "Indikatorer", current: true },
    ]}
  >
    <PageHeader title="Indikatorer" trail={[{ to: "/", label: "Hem" }]} />
  </Shell>
);

test("the first thing on a page skips to its contents", async () => {
  const html = await markupOf(shell);
  expect(html.indexOf('href="#main"')).toBeLessThan(html.indexOf("<header"));
  expect(html).toContain('<main class="shell-main" id="main" tabindex="-1">');
});

test("the menu tells where one is and what waits, and opens without scripts", async () => {
  const html = await markupOf(shell);
  expect(html).toContain('popovertarget="primary-nav"');
  expect(html).toMatch(/<nav popover="auto"[^>]*id="primary-nav" aria-label="Huvudmeny"/);
  expect(html).toMatch(/<a aria-current="true" [^>]*href="\/indicators"/);
  expect(html).toContain('<span class="visually-hidden">2 väntar</span>');
});

test("language and appearance are plain forms that come back to this page", async () => {
  const html = await markupOf(shell);
  expect(html).toContain('<form method="post" action="/preferences"');
  expect(html).toContain('name="returnTo" value="/here?and=now"');
  expect(html).toMatch(/<button name="theme" value="dark"[^>]*aria-pressed="true">Mörkt/);
  expect(html).toMatch(/<button name="language" value="en" lang="en" aria-pressed="false">English/);
});

test("no part needs a style attribute, which the security policy forbids", async () => {
  expect(await markupOf(shell)).not.toContain("style=");
});

test("what the server says after a redirect is in the page before any script", async () => {
  const flash = { id: "1", tone: "success", text: "Sparat." } as const;
  const html = await markupOf(<Toaster flash={flash}>innehåll</Toaster>);
  expect(html).toMatch(/innehåll<output class="toaster">.*Klart: .*Sparat\./);
});

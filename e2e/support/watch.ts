import type { ConsoleMessage, Page } from "@playwright/test";

/**
 * Collects what nobody may ever meet: errors in the browser, breaches of the content policy, failed
 * requests and keys where words should be.
 */
export async function watch(page: Page, troubles: string[]): Promise<void> {
  page.on("console", (message) => {
    if (isTrouble(message)) troubles.push(`${message.text()} (${page.url()})`);
  });
  page.on("pageerror", (error) => troubles.push(`${String(error)} (${page.url()})`));
  page.on("response", (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()} from ${response.url()}`);
  });
  await page.addInitScript(reportRawKeys);
}

/** A refusal that a test provokes is logged by the browser as an error; it is none. */
function isTrouble(message: ConsoleMessage): boolean {
  if (message.type() !== "error") return false;
  return !/^Failed to load resource: the server responded with a status of 4\d\d/.test(
    message.text(),
  );
}

/** Runs in the page: every text that appears, now or later, is looked at. */
function reportRawKeys(): void {
  const key =
    /\b(common|components|documents|errors|home|indicators|items|moderation|notifications|organisations|people|record|screening|tasks|workspaces):[a-z]\w*/;
  const look = () => {
    const found = key.exec(document.body?.innerText ?? "");
    // oxlint-disable-next-line no-console -- the way out of the page
    if (found) console.error(`A key where words should be: ${found[0]}`);
  };
  document.addEventListener("DOMContentLoaded", () => {
    look();
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  });
}

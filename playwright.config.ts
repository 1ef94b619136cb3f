import { defineConfig, devices } from "@playwright/test";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const port = Number(process.env["E2E_PORT"] ?? 23510);
const report = process.env["E2E_REPORT"];
const installed = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((file) => existsSync(file));
const executablePath = process.env["CHROMIUM_PATH"] ?? installed;

// Set beforehand, it names a demo that runs already on E2E_PORT: that one is tested and left alone.
const running = process.env["E2E_DATA_DIR"];
const dataDir = running ?? mkdtempSync(path.join(tmpdir(), "portal-e2e-"));
// The processes that run tests inherit it: they look into the demo's database.
process.env["E2E_DATA_DIR"] = dataDir;

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  // A test that passes at the second try hides a mistake, in the portal or in the test.
  retries: 0,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 120_000,
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Chromium's sandbox does not work for root.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
  // Tests choose other sizes themselves.
  projects: [
    {
      name: "desktop",
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } },
    },
  ],
  ...(running ? {} : { webServer: ownDemo() }),
});

/** Started for the tests, with data that go when it stops. */
function ownDemo() {
  return {
    command: "node scripts/e2e-server.mjs",
    env: { PORT: String(port), E2E_DATA_DIR: dataDir },
    url: `http://localhost:${port}/health/ready`,
    timeout: 300_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 40_000 },
  } as const;
}

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { run } from "./prepare.mjs";

const known = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The browser for the tests: one that is there, or Debian's own when root may install it.
 * @throws Error that says in one line what to install
 */
export async function chromium() {
  const found = process.env.CHROMIUM_PATH ?? known.find((file) => existsSync(file));
  if (found) return found;
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    const quiet = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], quiet);
    const packages = ["chromium", "fonts-noto-core"];
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], quiet);
    return "/usr/bin/chromium";
  }
  throw new Error("Install Chromium or Google Chrome, or set CHROMIUM_PATH to where it is.");
}

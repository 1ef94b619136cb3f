import { rmSync } from "node:fs";
import { buildDemo, step } from "./prepare.mjs";

// The demo on PORT with its data in E2E_DATA_DIR, a folder made for it (playwright.config.ts) that goes
// when it stops: what the browser tests look at.
const dataDir = process.env.E2E_DATA_DIR;
if (!dataDir) throw new Error("Started by the browser tests only.");
process.env.DATA_DIR = dataDir;
process.on("exit", () => rmSync(dataDir, { recursive: true, force: true }));

try {
  await buildDemo();
  const { startDemo } = await import("../build/tools/demo.js");
  await startDemo(step);
} catch (error) {
  console.error(error);
  process.exit(1);
}

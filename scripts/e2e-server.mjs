import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildDemo, step } from "./prepare.mjs";

// The demo on PORT with data of its own, which go when it stops: what the browser tests look at.
const dataDir = mkdtempSync(path.join(tmpdir(), "portal-e2e-"));
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

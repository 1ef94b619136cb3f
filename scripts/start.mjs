import { buildDemo, installPackages, refuseOldNode, step } from "./prepare.mjs";

// `npm start`: from a fresh checkout to the demo on http://localhost:3000.
try {
  refuseOldNode();
  console.log("\nCoalition Portal, demo\n");
  await installPackages();
  await buildDemo();
  const { startDemo } = await import("../build/tools/demo.js");
  await startDemo(step);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

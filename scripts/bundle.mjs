import { build } from "esbuild";
import { existsSync } from "node:fs";

// The commands around the portal as plain JavaScript, so that running them needs no development tool.
const commands = [
  "serve",
  "worker",
  "migrate",
  "roles",
  "first-lead",
  "reseal",
  "demo",
  "seed",
  "record-verify",
];

await build({
  entryPoints: commands.map((name) => `server/${name}.ts`).filter((file) => existsSync(file)),
  outdir: "build/tools",
  bundle: true,
  packages: "external",
  alias: { "~": "./app" },
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
});

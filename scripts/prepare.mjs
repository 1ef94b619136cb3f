import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

// Everything between a checkout and a portal that can run, with nothing but Node until it is installed.
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");

export function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`This is Node ${process.versions.node}; the portal needs 20.19 or newer.`);
}

/** Says what is being done, then how long it took. */
export async function step(what, work) {
  const start = performance.now();
  process.stdout.write(`  ${what} …`);
  const result = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${process.stdout.isTTY ? `\r  ${what}  ` : ""} ${seconds} s\n`);
  return result;
}

/** Installs the packages of the lock file unless they are there. */
export async function installPackages() {
  if (isInstalled()) return;
  await step("Packages", () => run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"]));
}

/** Builds the demo unless nothing changed since the last time. */
export async function buildDemo() {
  const stamp = path.join(root, "build/demo.stamp");
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  await step("Build", async () => {
    rmSync(stamp, { force: true });
    await node(["node_modules/prisma/build/index.js", "generate"]);
    await buildPages({ PORTAL_DEMO: "1" });
    await node(["scripts/bundle.mjs"]);
    writeFileSync(stamp, wanted);
  });
}

/** Compiles the pages: into `build/demo` with PORTAL_DEMO=1, else into `build/production`. */
export function buildPages(environment = {}) {
  return node(["node_modules/@remix-run/dev/dist/cli.js", "vite:build"], {
    NODE_ENV: "production",
    ...environment,
  });
}

export function node(args, environment = {}) {
  return run(process.execPath, args, environment);
}

/**
 * Runs a command in the project's folder and returns what it printed.
 * @throws Error with what it printed when it fails
 */
export async function run(command, args, environment = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = [];
  child.stdout.on("data", (chunk) => printed.push(chunk));
  child.stderr.on("data", (chunk) => printed.push(chunk));
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const text = Buffer.concat(printed).toString();
  if (code !== 0) throw new Error(`\n${command} ${args.join(" ")} failed:\n${text}`);
  return text;
}

/** npm keeps beside the packages a list of what it installed: the lock file, less what other machines need. */
function isInstalled() {
  const list = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(list)) return false;
  const found = packagesIn(list);
  return Object.entries(packagesIn(path.join(root, "package-lock.json"))).every(
    ([name, { version, optional, devOptional }]) =>
      name === "" || (found[name] ? found[name].version === version : optional || devOptional),
  );
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

const sources = ["app", "server", "prisma", "public", "scripts/bundle.mjs"];
const settings = ["package-lock.json", "package.json", "vite.config.ts", "tsconfig.json"];

function fingerprint() {
  const hash = createHash("sha256").update(process.version);
  for (const file of [...sources.flatMap(filesIn), ...settings]) {
    const { mtimeMs, size } = statSync(path.join(root, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest("hex");
}

function filesIn(file) {
  if (file === "app/platform/generated") return [];
  if (!statSync(path.join(root, file)).isDirectory()) return [file];
  return readdirSync(path.join(root, file)).flatMap((name) => filesIn(`${file}/${name}`));
}

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "./chromium.mjs";
import { buildDemo, buildPages, installPackages, node, refuseOldNode, run } from "./prepare.mjs";

// `npm test`: everything that must hold, on a fresh checkout as well. The last line counts it all; a
// test that was skipped did not hold.
refuseOldNode();
await installPackages();

const reports = mkdtempSync(path.join(tmpdir(), "portal-reports-"));
const total = { passed: 0, failed: 0 };

await check("Types", () => npm("typecheck"));
await check("Lint", () => npm("lint"));
await check("Format", () => npm("format"));
await check("Architecture", () => npm("architecture"));
await check("Nothing unused", () => npm("unused"));
await check("Build for production", () => buildPages());
await check("Build for the demo", () => buildDemo());
await suite("Unit and database tests", unitTests);
await suite("Browser tests", browserTests);

rmSync(reports, { recursive: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function npm(script) {
  return run("npm", ["run", "--silent", script]);
}

/** One thing that holds or does not. */
async function check(what, work) {
  await suite(what, async () => {
    await work();
    return { passed: 1, failed: 0 };
  });
}

/** Many things; when they cannot even be counted, that is one failure. */
async function suite(what, work) {
  const start = performance.now();
  let result;
  try {
    result = await work();
  } catch (error) {
    console.log(error.message);
    result = { passed: 0, failed: 1 };
  }
  total.passed += result.passed;
  total.failed += result.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const mark = result.failed === 0 ? "ok" : "FAILED";
  console.log(`${mark}  ${what}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
}

async function unitTests() {
  const file = path.join(reports, "vitest.json");
  const reporters = ["--reporter=json", `--outputFile=${file}`];
  const problem = await outcome(node(["node_modules/vitest/vitest.mjs", "run", ...reporters]));
  const report = readReport(file, problem);
  const { numPassedTests: passed, numTotalTests: all } = report;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  for (const { name, message } of broken) console.log(`${name}\n${message}`);
  for (const { assertionResults } of report.testResults) {
    for (const { status, fullName, failureMessages } of assertionResults) {
      if (status !== "passed") console.log(`${status}: ${fullName}\n${failureMessages.join("\n")}`);
    }
  }
  return withProblem({ passed, failed: all - passed + broken.length }, problem);
}

async function browserTests() {
  const file = path.join(reports, "playwright.json");
  const environment = {
    E2E_PORT: String(await freePort()),
    E2E_REPORT: file,
    CHROMIUM_PATH: await chromium(),
  };
  const problem = await outcome(
    node(["node_modules/@playwright/test/cli.js", "test"], environment),
  );
  const { stats, errors } = readReport(file, problem);
  if (problem) console.log(problem.message);
  const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length;
  return withProblem({ passed: stats.expected, failed }, problem);
}

/** Why a command failed, if it did. */
function outcome(command) {
  return command.then(
    () => undefined,
    (error) => error,
  );
}

function readReport(file, problem) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw problem ?? new Error(`There is no report in ${file}.`);
  }
}

/** A command that failed although every test it counted passed is a failure too. */
function withProblem({ passed, failed }, problem) {
  if (!problem || failed > 0) return { passed, failed };
  console.log(problem.message);
  return { passed, failed: 1 };
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

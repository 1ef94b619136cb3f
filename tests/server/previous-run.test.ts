import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { commandOf } from "../../server/database/postmaster";
import { endPreviousRun, refuseTakenPort, rememberRun } from "../../server/previous-run";

const dataDir = mkdtempSync(path.join(tmpdir(), "portal-run-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

/** A process whose command line names this file, as a left-over of ours would. */
async function processCalled(file: string) {
  const script = path.join(dataDir, path.basename(file));
  writeFileSync(script, "process.stdout.write('up'); setInterval(() => {}, 1000);");
  const child = spawn(process.execPath, [script, file], { stdio: ["ignore", "pipe", "ignore"] });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  return child;
}

function numberOf({ pid }: { pid?: number | undefined }): number {
  if (pid === undefined) throw new Error("It did not start.");
  return pid;
}

test("what a killed start left running is ended, and forgotten", async () => {
  const server = await processCalled("build/tools/serve.js");
  const pid = numberOf(server);
  writeFileSync(path.join(dataDir, "run.json"), JSON.stringify({ starter: 0, children: [pid] }));
  await endPreviousRun(dataDir);
  expect(commandOf(pid)).toBe("");
  expect(existsSync(path.join(dataDir, "run.json"))).toBe(false);
});

test("a process of somebody else that got the number since is left alone", async () => {
  const other = await processCalled("somebody-elses.js");
  const pid = numberOf(other);
  writeFileSync(path.join(dataDir, "run.json"), JSON.stringify({ starter: 0, children: [pid] }));
  await endPreviousRun(dataDir);
  expect(commandOf(pid)).not.toBe("");
  other.kill("SIGKILL");
});

test("a start that is alive is not disturbed", async () => {
  const starter = await processCalled("scripts/start.mjs");
  const run = { starter: numberOf(starter), children: [] };
  writeFileSync(path.join(dataDir, "run.json"), JSON.stringify(run));
  await expect(endPreviousRun(dataDir)).rejects.toThrow(/is running already/);
  starter.kill("SIGKILL");
});

test("its own run is no obstacle", async () => {
  rememberRun(dataDir, []);
  await expect(endPreviousRun(dataDir)).resolves.toBeUndefined();
});

test("a taken port is told with a way out", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  await expect(refuseTakenPort(port)).rejects.toThrow(`PORT=${port + 1} npm start`);
  await new Promise((resolve) => server.close(resolve));
  await expect(refuseTakenPort(port)).resolves.toBeUndefined();
});

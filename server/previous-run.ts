import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { commandOf } from "./database/postmaster";

/** The processes of one start, as written into the data folder. */
type Run = { readonly starter: number; readonly children: readonly number[] };

/**
 * Clears away what a killed start left running.
 * @throws Error when that start is alive: two would share one database folder
 */
export async function endPreviousRun(dataDir: string): Promise<void> {
  const file = fileIn(dataDir);
  if (!existsSync(file)) return;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written below
  const { starter, children } = JSON.parse(readFileSync(file, "utf8")) as Run;
  if (starter !== process.pid && /scripts\/[a-z0-9-]+\.mjs/.test(commandOf(starter))) {
    throw new Error(`The portal of ${dataDir} is running already (process ${starter}).`);
  }
  for (const child of children) await endLeftover(child);
  forgetRun(dataDir);
}

/** Writes down what is running, for the next start to find. */
export function rememberRun(dataDir: string, children: readonly number[]): void {
  writeFileSync(fileIn(dataDir), JSON.stringify({ starter: process.pid, children }));
}

export function forgetRun(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

/** @throws Error that says what to do when another program listens on the port */
export function refuseTakenPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () =>
      reject(new Error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`)),
    );
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve()));
  });
}

async function endLeftover(pid: number): Promise<void> {
  for (let tries = 0; isOurs(pid) && tries < 100; tries++) {
    process.kill(pid, tries < 50 ? "SIGTERM" : "SIGKILL");
    await pause(100);
  }
}

/** A number may belong to somebody else by now. */
function isOurs(pid: number): boolean {
  return /build\/tools\/(serve|worker)\.js/.test(commandOf(pid));
}

function fileIn(dataDir: string): string {
  return path.join(dataDir, "run.json");
}

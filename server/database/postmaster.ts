import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** What PostgreSQL writes about itself into `postmaster.pid`. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly host: string };

/** The postmaster that its lock file names, if that process is alive and serves this very folder. */
export function livingPostmaster(folder: string): Postmaster | undefined {
  const file = path.join(folder, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const [pid, , , port, host] = readFileSync(file, "utf8").split("\n");
  const postmaster = { pid: Number(pid), port: Number(port), host: host ?? "" };
  return commandOf(postmaster.pid).includes(folder) ? postmaster : undefined;
}

/**
 * Stops a postmaster: open transactions are rolled back, everything is written to disk.
 * After 20 s it is stopped hard; the next start then recovers from the log.
 */
export async function stopPostmaster(pid: number): Promise<void> {
  if (await stopped(pid, "SIGINT", 20_000)) return;
  await stopped(pid, "SIGQUIT", 5_000);
}

async function stopped(pid: number, signal: NodeJS.Signals, patience: number): Promise<boolean> {
  if (commandOf(pid) === "") return true;
  process.kill(pid, signal);
  const end = Date.now() + patience;
  while (Date.now() < end) {
    await pause(20);
    if (commandOf(pid) === "") return true;
  }
  return false;
}

/**
 * The command line of a living process; empty for one that is gone. A zombie counts as gone: where
 * process 1 does not collect its children (containers), dead postmasters stay in the list.
 */
export function commandOf(pid: number): string {
  if (!Number.isInteger(pid) || pid <= 0) return "";
  if (existsSync("/proc/self/cmdline")) return linuxCommandOf(pid);
  const { stdout } = spawnSync("ps", ["-o", "stat=,command=", "-p", String(pid)]);
  const line = stdout.toString().trim();
  return line.startsWith("Z") ? "" : line;
}

function linuxCommandOf(pid: number): string {
  try {
    // A zombie's command line is empty.
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

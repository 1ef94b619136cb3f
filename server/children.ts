import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "./root";

type Environment = Readonly<Record<string, string>>;

export type Child = {
  /** Its process now; another one after a crash. */
  pid(): number | undefined;
  stop(): Promise<void>;
};

type Settings = {
  readonly tool: "serve" | "worker";
  readonly environment: Environment;
  readonly dataDir: string;
  /** Called with the reason when it crashed too often to be started once more. */
  readonly onGivenUp: (reason: string) => void;
};

const patience = 30_000;
const mostCrashes = 5;
const crashWindow = 60_000;

/**
 * Runs one of the portal's processes and starts it again when it crashes. It writes to a log in the
 * data folder, and ends by itself when this process is gone, however that happened.
 * @returns when it has reported that it works
 */
export async function startChild(settings: Settings): Promise<Child> {
  const log = path.join(settings.dataDir, `${settings.tool}.log`);
  let isStopping = false;
  let crashes: number[] = [];
  let child = launch(settings, log);
  const watch = (watched: ChildProcess) => {
    watched.once("exit", () => {
      if (isStopping) return;
      crashes = [...crashes.filter((time) => time > Date.now() - crashWindow), Date.now()];
      if (crashes.length >= mostCrashes) {
        return settings.onGivenUp(`${settings.tool} crashes again and again:\n${endOf(log)}`);
      }
      setTimeout(() => {
        if (isStopping) return;
        child = launch(settings, log);
        watch(child);
      }, 500);
    });
  };
  await working(child, log);
  watch(child);
  return {
    pid: () => child.pid,
    async stop() {
      isStopping = true;
      await ended(child);
    },
  };
}

/**
 * Runs one of the portal's commands to its end.
 * @returns what it printed
 * @throws Error with the end of what it printed when it fails
 */
export async function runTool(
  tool: string,
  args: string[],
  environment: Environment,
): Promise<string> {
  const child = spawn(process.execPath, [fileOf(tool), ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed: string[] = [];
  const failed: string[] = [];
  child.stdout.on("data", (chunk: Buffer) => printed.push(chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => failed.push(chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  if (code === 0) return printed.join("");
  throw new Error(`${tool} failed:\n${[...printed, ...failed].join("").slice(-3_000)}`);
}

function launch({ tool, environment }: Settings, log: string): ChildProcess {
  const output = openSync(log, "a", 0o600);
  const child = spawn(process.execPath, [fileOf(tool)], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", output, output, "ipc"],
  });
  closeSync(output);
  return child;
}

function fileOf(tool: string): string {
  return path.join(root, "build/tools", `${tool}.js`);
}

function working(child: ChildProcess, log: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", () =>
      reject(new Error(`It ended at once. The end of ${log}:\n${endOf(log)}`)),
    );
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const isOver = await Promise.race([
    exit.then(() => true),
    pause(patience, false, { ref: false }),
  ]);
  if (!isOver) child.kill("SIGKILL");
  await exit;
}

function endOf(file: string): string {
  return readFileSync(file, "utf8").slice(-2_000);
}

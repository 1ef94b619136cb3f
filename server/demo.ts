import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Child, runTool, startChild } from "./children";
import { livingPostmaster } from "./database/postmaster";
import { type PrivateDatabase, startPrivateDatabase } from "./database/private";
import { endPreviousRun, forgetRun, refuseTakenPort, rememberRun } from "./previous-run";
import { root } from "./root";
import { type Secrets, secretsIn } from "./secrets";

/** Shows that something is being done, and how long it took. */
type Step = <Result>(what: string, work: () => Promise<Result>) => Promise<Result>;

type Home = { readonly dataDir: string; readonly port: number; readonly secrets: Secrets };

/**
 * The whole portal on this machine with the demo's data: database, server and worker, until this
 * process is asked to stop. Everything it keeps is in DATA_DIR; it listens on loopback only.
 */
export async function startDemo(step: Step): Promise<void> {
  const home = await enterHome();
  const database = await step("Database", () => startDatabase(home));
  const children: Child[] = [];
  const stopGuard = guard(home);
  const stop = onlyOnce(async (code: number) => {
    stopGuard();
    console.log("\nStopping …");
    await Promise.all(children.map((child) => child.stop()));
    await database.stop();
    forgetRun(home.dataDir);
    console.log("Stopped. Everything is kept.");
    process.exit(code);
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(0));
  const fail = (reason: unknown) => {
    console.error(`\n${reason instanceof Error ? reason.message : String(reason)}`);
    stop(1);
  };
  try {
    const environment = environmentOf(home, database);
    await fill(home, database, { step, environment });
    await step("Portal", async () => {
      const { dataDir } = home;
      const start = async (tool: "serve" | "worker") =>
        children.push(await startChild({ tool, environment, dataDir, onGivenUp: fail }));
      await Promise.all([start("serve"), start("worker")]);
      rememberRun(
        dataDir,
        children.flatMap((child) => child.pid() ?? []),
      );
    });
    welcome(home);
  } catch (error) {
    fail(error);
  }
}

async function enterHome(): Promise<Home> {
  const dataDir = path.resolve(root, process.env["DATA_DIR"] ?? ".data");
  const port = Number(process.env["PORT"] ?? 3000);
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  await endPreviousRun(dataDir);
  await refuseTakenPort(port);
  rememberRun(dataDir, []);
  return { dataDir, port, secrets: secretsIn(dataDir) };
}

async function startDatabase({ dataDir, secrets }: Home): Promise<PrivateDatabase> {
  try {
    return await startPrivateDatabase({ dataDir, passwords: secrets.passwords });
  } catch (error) {
    if (!String(error).includes("Changed after it was applied")) throw error;
    const hint = `This is not the database of this version. Without ${dataDir} the demo starts afresh.`;
    throw new Error(`${String(error)}\n${hint}`, { cause: error });
  }
}

/** Starts the database again when it was killed. Its address stays the same, so the portal reconnects. */
function guard(home: Home): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const watch = async () => {
    while (!signal.aborted) {
      await pause(2_000, undefined, { ref: false });
      if (signal.aborted || livingPostmaster(path.join(home.dataDir, "pg"))) continue;
      console.log("The database was gone; starting it again.");
      await startDatabase(home).catch((error: unknown) => console.error(String(error)));
    }
  };
  void watch();
  return () => controller.abort();
}

function onlyOnce(work: (code: number) => Promise<void>): (code: number) => void {
  let begun = false;
  return (code) => {
    if (begun) return;
    begun = true;
    work(code).catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  };
}

type Filling = { readonly step: Step; readonly environment: Readonly<Record<string, string>> };

/** Loads the demo unless it is there. Loading that was cut short starts over. */
async function fill(
  home: Home,
  database: PrivateDatabase,
  { step, environment }: Filling,
): Promise<void> {
  if (await database.isFilled()) return;
  await step("Demo coalition", async () => {
    await database.empty();
    const signIn = await runTool("seed", [], {
      ...environment,
      SEED_DATABASE_URL: database.address("postgres"),
    });
    writeFileSync(signInFile(home), signIn, { mode: 0o600 });
    await database.markFilled();
  });
}

function environmentOf(
  { dataDir, port, secrets }: Home,
  database: PrivateDatabase,
): Readonly<Record<string, string>> {
  return {
    NODE_ENV: "production",
    PORTAL_DEMO: "1",
    PORTAL_SECRET: secrets.portal,
    PORTAL_ORIGIN: `http://localhost:${port}`,
    HOST: "127.0.0.1",
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: database.address("portal_app"),
    DATABASE_READER_URL: database.address("portal_reader"),
    DATABASE_SYSTEM_URL: database.address("portal_system"),
    DATABASE_WORKER_URL: database.address("portal_worker"),
  };
}

function welcome(home: Home): void {
  console.log(`\nThe portal: http://localhost:${home.port}\n`);
  console.log(readFileSync(signInFile(home), "utf8").trim());
  console.log(`\nData and logs: ${home.dataDir}\nCtrl-C stops everything and keeps the data.`);
}

/** What the demo's loading said about signing in, shown again at every start. */
function signInFile({ dataDir }: Home): string {
  return path.join(dataDir, "sign-in.txt");
}

import { spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { findNativePostgres, type NativePostgres } from "./native-postgres";
import { livingPostmaster, type Postmaster, stopPostmaster } from "./postmaster";

export type EmbeddedDatabase = {
  /** The folder of its socket, as `pg` takes it for a host: nothing listens on the network. */
  readonly host: string;
  readonly port: number;
  readonly superuser: { readonly user: string; readonly password: string };
  /** Ends every connection and stops the server cleanly. */
  stop(): Promise<void>;
};

type Settings = {
  /** Absolute folder; the database lives in its sub-folder `pg`. */
  readonly dataDir: string;
  readonly log?: (line: string) => void;
  /** False only for tests: commits are not flushed to the disk, which is much faster. */
  readonly durable?: boolean;
};

const major = "18";
const port = 5432;
const superuser = "postgres";

/**
 * Starts the PostgreSQL from node_modules, makes its data folder when there is none, and returns
 * when it answers. A server left behind by a killed process is taken over; one that crashed
 * recovers first.
 * @throws Error when this machine cannot run it, or the end of its log when it will not start.
 */
export async function startDatabase(settings: Settings): Promise<EmbeddedDatabase> {
  const { dataDir, log = () => undefined, durable = true } = settings;
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const folder = path.join(dataDir, "pg");
  const native = findNativePostgres(dataDir);
  if (!existsSync(folder)) {
    log("Creating the database folder");
    initialise(native, folder, durable);
  }
  refuseOtherVersion(folder);
  const password = readFileSync(`${folder}-password`, "utf8");
  const left = livingPostmaster(folder);
  if (left) log("Taking over the database that was left running");
  const postmaster = left ?? (await launch(native, folder, durable));
  await answering({ ...postmaster, password }, folder);
  return {
    host: postmaster.host,
    port: postmaster.port,
    superuser: { user: superuser, password },
    async stop() {
      // Asked again, because it may have been started anew since.
      const running = livingPostmaster(folder);
      if (running) await stopPostmaster(running.pid);
      rmSync(postmaster.host, { recursive: true, force: true });
    },
  };
}

// Built beside its place and moved there, so that an interrupted run leaves nothing half made.
function initialise(native: NativePostgres, folder: string, durable: boolean): void {
  const fresh = `${folder}-new`;
  const given = `${fresh}-password`;
  const password = randomBytes(24).toString("base64url");
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  native.own(fresh);
  writeFileSync(given, password, { mode: 0o600 });
  native.own(given);
  const [file, args] = native.command("initdb", [
    `--pgdata=${fresh}`,
    `--username=${superuser}`,
    `--pwfile=${given}`,
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--locale=C.UTF-8",
    "--auth=scram-sha-256",
    "--data-checksums",
    ...(durable ? [] : ["--no-sync"]),
  ]);
  const { status, stdout, stderr } = spawnSync(file, args, native.options);
  rmSync(given);
  if (status !== 0) throw new Error(`initdb failed: ${String(stdout)}${String(stderr)}`);
  writeFileSync(`${folder}-password`, password, { mode: 0o600 });
  renameSync(fresh, folder);
}

function refuseOtherVersion(folder: string): void {
  const found = readFileSync(path.join(folder, "PG_VERSION"), "utf8").trim();
  if (found === major) return;
  throw new Error(`${folder} was made by PostgreSQL ${found}; this is ${major}.`);
}

async function launch(
  native: NativePostgres,
  folder: string,
  durable: boolean,
): Promise<Postmaster> {
  const host = socketFolder(native, folder);
  const logFile = `${folder}.log`;
  releaseLocks(folder, host);
  const end = Date.now() + 20_000;
  for (;;) {
    const pid = await spawnPostmaster(native, serverArguments(folder, host, durable), logFile);
    if (pid) return { pid, port, host };
    const tail = endOf(logFile);
    // Sessions of a killed postmaster need a moment to notice and to let go of the shared memory.
    if (!tail.includes("still in use") || Date.now() > end) {
      throw new Error(`PostgreSQL does not start. The end of ${logFile}:\n${tail}`);
    }
    await pause(200);
  }
}

/**
 * Tells PostgreSQL that the postmaster of its lock files is gone: it would believe any process that
 * has the number now, and a zombie. The file stays, because it also names the shared memory through
 * which PostgreSQL sees sessions that outlived their postmaster; it ignores the number of its parent.
 */
function releaseLocks(folder: string, host: string): void {
  const lock = path.join(folder, "postmaster.pid");
  if (existsSync(lock)) {
    const [, ...rest] = readFileSync(lock, "utf8").split("\n");
    writeFileSync(lock, [process.pid, ...rest].join("\n"));
  }
  rmSync(path.join(host, `.s.PGSQL.${port}.lock`), { force: true });
}

function serverArguments(folder: string, host: string, durable: boolean): string[] {
  const settings = {
    listen_addresses: "",
    unix_socket_directories: host,
    unix_socket_permissions: "0700",
    port: String(port),
    jit: "off",
    random_page_cost: "1.1",
    log_parameter_max_length_on_error: "0",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return ["-D", folder, ...flags];
}

/** Starts it in a session of its own, out of reach of Ctrl-C; undefined when it ends at once. */
async function spawnPostmaster(
  native: NativePostgres,
  args: string[],
  logFile: string,
): Promise<number | undefined> {
  const output = openSync(logFile, "w", 0o600);
  const [file, full] = native.command("postgres", args);
  const stdio = ["ignore", output, output] as const;
  const child = spawn(file, full, { ...native.options, detached: true, stdio: [...stdio] });
  closeSync(output);
  const ended = new Promise<undefined>((resolve) => {
    child.once("error", () => resolve(undefined));
    child.once("exit", () => resolve(undefined));
  });
  child.unref();
  return Promise.race([ended, accepted(logFile).then(() => child.pid)]);
}

// It prints this line after taking its locks; from here on a connection may be waited for.
async function accepted(logFile: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (Date.now() < end && !endOf(logFile).includes("listening on")) await pause(10);
}

async function answering(
  { pid, ...server }: Postmaster & { password: string },
  folder: string,
): Promise<void> {
  const end = Date.now() + 120_000;
  for (;;) {
    const client = new Client({ ...server, user: superuser, database: "postgres" });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      const gone = livingPostmaster(folder)?.pid !== pid;
      if (gone || Date.now() > end) {
        throw new Error(`PostgreSQL does not answer:\n${endOf(`${folder}.log`)}`, { cause: error });
      }
      await pause(30);
    }
  }
}

/** The folder of the socket. The system allows about a hundred letters, so a deep one moves. */
function socketFolder(native: NativePostgres, folder: string): string {
  const near = `${folder}-socket`;
  const digest = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  const host = near.length <= 80 ? near : path.join(tmpdir(), `portal-${digest}`);
  mkdirSync(host, { recursive: true, mode: 0o700 });
  if (lstatSync(host).isSymbolicLink()) throw new Error(`${host} must not be a link.`);
  chmodSync(host, 0o700);
  native.own(host);
  return host;
}

function endOf(file: string): string {
  return readFileSync(file, "utf8").slice(-2_000);
}

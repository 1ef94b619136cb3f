import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "../root";

type DiffTarget = bindings.DiffParams["from"];

/** Everything is compared: no table or type is managed by somebody else. */
export const allTables = { externalTables: [], externalEnums: [] };

/** Prisma's schema engine as WebAssembly: its binary would have to be downloaded. */
export async function openEngine(
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<bindings.SchemaEngine> {
  await loaded();
  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, bound);
}

/** The SQL that leads from one state of the schema to another; empty when they agree. */
export async function diffSql(
  engine: bindings.SchemaEngine,
  from: DiffTarget,
  to: DiffTarget,
): Promise<string> {
  const { stdout } = await engine.diff({
    from,
    to,
    script: true,
    exitCode: null,
    filters: allTables,
  });
  const sql = (stdout ?? "").trim();
  return sql.startsWith("-- This is an empty migration") ? "" : sql;
}

/** The Prisma models as the engine wants them. */
export function models() {
  const folder = path.join(root, "prisma/models");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .toSorted()
    .map((name) => path.join(folder, name))
    .map((file) => ({ path: file, content: readFileSync(file, "utf8") }));
  if (files.length === 0) throw new Error(`There are no models in ${folder}.`);
  return { tag: "schemaDatamodel" as const, files };
}

/** The migrations folder as the engine wants it, in the order of the folders' names. */
export function migrations(): bindings.MigrationList {
  const baseDir = path.join(root, "prisma/migrations");
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: script(name) } },
    })),
  };

  function script(name: string): string {
    return readFileSync(path.join(baseDir, name, "migration.sql"), "utf8");
  }
}

/** Stands for an empty PostgreSQL when the engine only compares files with nothing. */
export const noDatabase: SqlMigrationAwareDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  connect: () => Promise.resolve(emptyDatabase),
  connectToShadowDb: () => Promise.resolve(emptyDatabase),
};

const emptyDatabase: SqlDriverAdapter = {
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  // The engine's only question: does the schema exist, and which version answers?
  queryRaw: () =>
    Promise.resolve({
      columnNames: ["exists", "version", "numeric_version"],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, "PostgreSQL 18", 180_000]],
    }),
  executeRaw: () => Promise.resolve(0),
  executeScript: () => Promise.resolve(),
  startTransaction: () => Promise.reject(new Error("There is no database to write to.")),
  getConnectionInfo: () => ({ supportsRelationJoins: true, schemaName: "public" }),
  dispose: () => Promise.resolve(),
};

let loading: Promise<void> | undefined;

function loaded(): Promise<void> {
  loading ??= load();
  return loading;
}

/** The engine waits for its lock with a timer of ten seconds that it never clears: it may not hold the process. */
function patient([name, imported]: [string, WebAssembly.ImportValue]) {
  if (!name.startsWith("__wbg_setTimeout_")) return [name, imported] as const;
  return [name, timer] as const;
}

function timer(work: () => void, delay: number): NodeJS.Timeout {
  return setTimeout(work, delay).unref();
}

async function load(): Promise<void> {
  const script = createRequire(import.meta.url).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const { instance } = await WebAssembly.instantiate(
    readFileSync(script.replace(/\.js$/, ".wasm")),
    { "./schema_engine_bg.js": Object.fromEntries(Object.entries(bindings).map(patient)) },
  );
  // oxlint-disable-next-line eslint/no-underscore-dangle -- the name wasm-bindgen gives it
  bindings.__wbg_set_wasm(instance.exports);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the module's own start function
  const { __wbindgen_start: start } = instance.exports as { __wbindgen_start: () => void };
  start();
}

import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { randomPasswords } from "./database/passwords";
import type { Passwords } from "./database/roles";

/** What an installation that looks after itself keeps to itself. */
export type Secrets = {
  /** PORTAL_SECRET. */
  readonly portal: string;
  readonly passwords: Passwords;
};

/** The secrets of the installation in this folder, made at its first start and readable by its owner only. */
export function secretsIn(dataDir: string): Secrets {
  const file = path.join(dataDir, "secrets.json");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written below
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Secrets;
  const secrets = { portal: randomBytes(32).toString("hex"), passwords: randomPasswords() };
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}

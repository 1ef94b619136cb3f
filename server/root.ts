import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, found from the source as well as from the bundles in `build/tools`. */
export const root = folderWith("package.json", path.dirname(fileURLToPath(import.meta.url)));

function folderWith(name: string, folder: string): string {
  if (existsSync(path.join(folder, name))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error(`No ${name} above ${fileURLToPath(import.meta.url)}`);
  return folderWith(name, parent);
}

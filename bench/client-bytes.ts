import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../server/root";

const client = path.join(root, "build/production/client");

/** Gzipped bytes of all JavaScript that a page loads: what it names, what that imports, and one language. */
export function scriptBytes(html: string): number {
  const found = new Set<string>();
  const queue = [...html.matchAll(/"(\/assets\/[^"]+\.js)"/g)].map(([, file = ""]) => file);
  for (const file of queue) {
    if (found.has(file)) continue;
    found.add(file);
    const source = readFileSync(path.join(client, file), "utf8");
    for (const [, name = ""] of source.matchAll(/from"\.\/([^"]+\.js)"/g))
      queue.push(`/assets/${name}`);
    if (file.includes("entry.client")) queue.push(...languageOf(source));
  }
  return [...found].reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(client, file))).length,
    0,
  );
}

/** The catalogue that the first script fetches: Swedish, the larger one. */
function languageOf(source: string): string[] {
  const names = [...source.matchAll(/"\.\/(sv-[\w-]+\.js)"/g)].map(([, name = ""]) => name);
  return names.map((name) => `/assets/${name}`);
}

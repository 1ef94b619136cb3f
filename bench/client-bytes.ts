import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../server/root";

const assets = path.join(root, "build/production/client/assets");

/** Gzipped bytes of all JavaScript that a page loads: what it names, what that imports, its words in one language. */
export function scriptBytes(html: string): number {
  const found = new Set<string>();
  const queue = [...html.matchAll(/"\/assets\/([^"]+\.js)"/g)].map(([, file = ""]) => file);
  for (const file of queue) {
    if (found.has(file)) continue;
    found.add(file);
    const source = readFileSync(path.join(assets, file), "utf8");
    for (const [, name = ""] of source.matchAll(/from"\.\/([^"]+\.js)"/g)) queue.push(name);
    for (const [, name = ""] of source.matchAll(/import"\.\/([^"]+\.js)"/g)) queue.push(name);
    queue.push(...wordsOf(source));
  }
  return [...found].reduce((sum, file) => sum + bytesOf(file), 0);
}

/** The parts of the catalogue that a script waits for (words.vite.ts): of two languages the larger one. */
function wordsOf(source: string): string[] {
  const choice =
    /==="en"\?await \w+\(\(\)=>import\("\.\/([^"]+)"\)[^:]*:await \w+\(\(\)=>import\("\.\/([^"]+)"\)/g;
  return [...source.matchAll(choice)].map(([, english = "", swedish = ""]) =>
    bytesOf(english) > bytesOf(swedish) ? english : swedish,
  );
}

function bytesOf(file: string): number {
  return gzipSync(readFileSync(path.join(assets, file))).length;
}

import { appendFile, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Head } from "./verify";

const head = z.object({ seq: z.number().int(), hash: z.string(), at: z.string() });

/** The file of heads in a data folder: outside the database, so that what is changed inside it shows. */
function headsFile(dataDir: string): string {
  return path.join(dataDir, "record-heads.jsonl");
}

/** The heads that were kept, the oldest first; none when nothing was kept yet. */
export async function readHeads(dataDir: string): Promise<Head[]> {
  const lines = await readFile(headsFile(dataDir), "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  });
  return lines
    .split("\n")
    .filter(Boolean)
    .map((line) => head.parse(JSON.parse(line)));
}

/** Adds a head unless it is the last one already. */
export async function addHead(dataDir: string, newest: Head): Promise<void> {
  const last = (await readHeads(dataDir)).at(-1);
  if (last?.seq === newest.seq && last.hash === newest.hash) return;
  await mkdir(dataDir, { recursive: true });
  await appendFile(headsFile(dataDir), `${JSON.stringify(newest)}\n`, { mode: 0o600 });
}

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";
import { screen, type ScreeningConfig } from "../app/features/screening/screen";
import { root } from "../server/root";
import { readConfig } from "../tests/screening/config";
import { pieces } from "../tests/support/adversarial";

const row = z.object({ text: z.string(), verdict: z.string(), channel: z.string() });

/** Speed, evenness, memory and size of the gate, printed. One core, a warm engine, processor time. */
export function benchGate(): void {
  const config = readConfig();
  const texts = read("tests/screening/dev.jsonl.gz")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => row.parse(JSON.parse(line)))
    .filter(({ channel }) => channel === "note");
  const dense = documents(texts.map(({ text }) => text));
  const ordinary = documents(
    texts.filter(({ verdict }) => verdict === "pass").map(({ text }) => text),
  );
  for (let round = 0; round < 20; round++)
    [...dense, ...ordinary].forEach((it) => spent(it, config));
  console.log("\nGate");
  report("10 kB, every sentence with a finding", dense, config);
  report("10 kB, nothing to find", ordinary, config);
  reportRepetition(config);
  console.log(`  memory kept after 200 documents ${memoryKept(dense, config).toFixed(1)} MB`);
  console.log(`  browser bundle ${bundleBytes().toFixed(1)} kB gzip`);
}

function report(name: string, texts: readonly string[], config: ScreeningConfig): void {
  const times = Array.from({ length: 5 }, () => texts.map((text) => spent(text, config))).flat();
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  const total = sorted.reduce((sum, it) => sum + it, 0);
  const speed = (5 * texts.join("").length) / 1e6 / (total / 1000);
  console.log(
    `  ${name.padEnd(38)} ${speed.toFixed(2)} MB/s, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`,
  );
}

/**
 * What starts a pattern and never ends it, or ends it everywhere, repeated. A pattern that goes back
 * over what it read takes 64 times as long for eight times the text.
 */
function reportRepetition(config: ScreeningConfig): void {
  const measured = pieces.map((piece) => {
    const [small = 0, large = 0] = [12_500, 100_000].map((size) => {
      const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
      return Math.max(3, Math.min(...[1, 2, 3].map(() => spent(text, config))));
    });
    return { piece: JSON.stringify(piece), large, growth: large / small };
  });
  const slowest = measured.toSorted((a, b) => b.large - a.large);
  for (const { piece, large } of slowest.slice(0, 8))
    console.log(`  100 kB of ${piece.padEnd(16)} ${large.toFixed(0)} ms`);
  const slow = slowest.filter(({ large }) => large >= 100);
  console.log(`  ${slow.length} of ${pieces.length} repeated pieces take 100 ms or more`);
  const [most] = measured.toSorted((a, b) => b.growth - a.growth);
  console.log(
    `  8 times the text takes at most ${most?.growth.toFixed(0)} times as long (${most?.piece})`,
  );
}

/** Milliseconds of processor time, of all threads: what collects and compiles beside it counts. */
function spent(text: string, config: ScreeningConfig): number {
  const before = process.cpuUsage();
  screen(text, { channel: "document", config });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function documents(texts: readonly string[]): string[] {
  const whole = texts.join("\n\n");
  return Array.from({ length: Math.floor(whole.length / 10_000) }, (_document, i) =>
    whole.slice(i * 10_000, (i + 1) * 10_000),
  );
}

function memoryKept(texts: readonly string[], config: ScreeningConfig): number {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < 200; i++) spent(texts[i % texts.length] ?? "", config);
  globalThis.gc?.();
  return (process.memoryUsage().heapUsed - before) / 1e6;
}

/** What a browser loads where one writes, compressed. */
function bundleBytes(): number {
  const assets = path.join(root, "build/production/client/assets");
  const worker = readdirSync(assets).find((file) => file.startsWith("live-worker-"));
  return gzipSync(readFileSync(path.join(assets, worker ?? ""))).length / 1000;
}

function read(file: string): string {
  const bytes = readFileSync(path.join(root, file));
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

// npm run patterns
// Shows of every pattern of the gate that its time does not grow with the square of the text, and
// writes down how that is known. Patterns that stand in the list already are not asked again.
import { readFileSync, writeFileSync } from "node:fs";
import { check } from "recheck";
import { z } from "zod";
import { root } from "../server/root";
import { type Pattern, patternsOfEngine } from "../tests/support/patterns";

const file = `${root}/tests/screening/patterns.json`;
const known = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, "utf8")));
const patterns = await patternsOfEngine(() => import("../app/features/screening/screen"));
const proofs: [string, string][] = [];
for (const it of patterns) {
  const proof = known[it.key] ?? (await prove(it));
  proofs.push([it.key, proof]);
  if (!(it.key in known)) console.log(proof.padEnd(9), it.source.slice(0, 100));
}
const sorted = proofs.toSorted(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
process.exit(0);

/**
 * `proven`: by an automaton. `fuzzed`: it looks around, which automata can't; no attack was found.
 * `measured`: the attack found runs through 100,000 units at once, as its repetitions are bounded.
 * `short`: quadratic, so it must never be given a long text; the tests hold it to that.
 */
async function prove({ source, flags }: Pattern): Promise<string> {
  const found = await check(source, flags, { timeout: 30_000 });
  if (found.status === "safe") return found.checker === "automaton" ? "proven" : "fuzzed";
  if (found.status === "unknown") return "fuzzed";
  const [first] = found.attack.pumps;
  const pump = (units: number) =>
    `${first?.prefix ?? ""}${(first?.pump ?? "").repeat(units)}`.slice(0, units) +
    found.attack.suffix;
  // From small to large: what is cubic would not come back from the largest.
  return [1_000, 10_000, 100_000].every(
    (units) => spent(new RegExp(source, flags), pump(units)) < 25,
  )
    ? "measured"
    : "short";
}

/** Milliseconds. */
function spent(pattern: RegExp, text: string): number {
  const started = performance.now();
  pattern.exec(text);
  return performance.now() - started;
}

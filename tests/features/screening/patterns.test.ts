import { readFileSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import config from "../../screening/config.json";
import { pieces } from "../../support/adversarial";
import { patternsOfEngine } from "../../support/patterns";

const proofs = z
  .record(z.string(), z.enum(["proven", "fuzzed", "measured", "short"]))
  .parse(JSON.parse(readFileSync("tests/screening/patterns.json", "utf8")));
const patterns = await patternsOfEngine(() => {
  vi.resetModules();
  return import("~/features/screening/screen");
});

afterEach(() => vi.restoreAllMocks());

test("every pattern of the gate is known to read in linear time: `npm run patterns` shows it", () => {
  expect(patterns.length).toBeGreaterThan(500);
  const unknown = patterns.filter(({ key }) => proofs[key] === undefined);
  expect(unknown.map(({ source }) => source)).toEqual([]);
});

test("those that do not are given short stretches only", async () => {
  const { screen } = await import("~/features/screening/screen");
  const slow = patterns.filter(({ key }) => proofs[key] === "short");
  const names = new Set(slow.map(({ source, flags }) => `/${source}/${flags}`));
  const tooLong = new Set<string>();
  // oxlint-disable-next-line typescript/unbound-method -- it is called with its own pattern below
  const exec = RegExp.prototype.exec;
  vi.spyOn(RegExp.prototype, "exec").mockImplementation(function (this: RegExp, text: string) {
    const name = String(this);
    if (text.length > 1_000 && names.has(name)) tooLong.add(name);
    return exec.call(this, text);
  });
  for (const piece of pieces)
    screen(piece.repeat(5_000).slice(0, 20_000), { channel: "document", config });
  expect([...tooLong]).toEqual([]);
});

import { expect, test } from "vitest";
import config from "../../screening/config.json";
import { labelledTexts, score } from "../../support/score";

// Floors, not aims: docs/screening.md has the figures.
test.each([
  ["the given set", "tests/screening/dev.jsonl.gz", { plain: 0.005, disguised: 0.03 }],
  ["our own set", "tests/screening/own.jsonl", { plain: 0.005, disguised: 0.03 }],
  ["texts written blind", "tests/screening/blind.jsonl.gz", { plain: 0.005, disguised: 0.03 }],
])("the gate keeps its floors on %s", (_name, file, leak) => {
  const result = score(labelledTexts(file), config);
  expect(result.plainLeak).toBeLessThanOrEqual(leak.plain);
  expect(result.disguisedLeak).toBeLessThanOrEqual(leak.disguised);
  expect(result.overBlocked).toBeLessThanOrEqual(0.005);
  expect(result.flagged).toBeLessThanOrEqual(0.025);
  expect(result.blockF2).toBeGreaterThanOrEqual(0.97);
  expect(result.spanF2).toBeGreaterThanOrEqual(0.95);
});

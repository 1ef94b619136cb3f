import { expect, test } from "vitest";
import { screenInTime } from "~/features/screening/in-time.server";
import { screen } from "~/features/screening/screen";
import config from "../../screening/config.json";

const options = { channel: "note", config } as const;
const text = "Kortinnehavaren Erik Almskär, 811218-9876, tog ut pengarna.";

test("says what the gate says", () => {
  expect(screenInTime(text, options)).toEqual(screen(text, options));
});

test("what takes too long goes to a human, and the next text is read again", () => {
  const { decision, findings } = screenInTime(text.repeat(10_000), options, 5);
  expect(decision).toBe("review");
  expect(findings.map(({ type, start, end }) => [type, start, end])).toEqual([
    ["UNREADABLE", 0, text.length * 10_000],
  ]);
  expect(screenInTime(text, options).decision).toBe("block");
});

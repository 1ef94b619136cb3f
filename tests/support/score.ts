import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import {
  type Channel,
  type ScreeningConfig,
  screen,
  type Verdict,
} from "~/features/screening/screen";

const span = z.object({ start: z.number(), end: z.number(), type: z.string() });
const row = z.object({
  id: z.string(),
  text: z.string(),
  spans: z.array(span),
  verdict: z.enum(["pass", "review", "block"]),
  channel: z.enum(["note", "document", "csv", "contact", "indicator"]),
  lang: z.enum(["sv", "en", "no", "da", "fi"]),
  evasion: z.string(),
});
export type LabelledText = z.infer<typeof row>;

/** Texts with what the gate should say of them; the file may be compressed. */
export function labelledTexts(file: string): LabelledText[] {
  const bytes = readFileSync(file);
  const text = bytes[0] === 0x1f ? gunzipSync(bytes).toString("utf8") : bytes.toString("utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => row.parse(JSON.parse(line)));
}

/** How well the gate does: shares between 0 and 1; a span counts when it covers half of both. */
export function score(texts: readonly LabelledText[], config: ScreeningConfig) {
  const judged = texts.map((it) => ({ it, said: judge(it, config) }));
  const share = (part: typeof judged, verdicts: readonly Verdict[]) =>
    part.filter(({ said }) => verdicts.includes(said.decision)).length / Math.max(1, part.length);
  const bad = judged.filter(({ it }) => it.verdict === "block");
  const good = judged.filter(({ it }) => it.verdict === "pass");
  return {
    plainLeak: share(
      bad.filter(({ it }) => it.evasion === "none"),
      ["pass"],
    ),
    disguisedLeak: share(
      bad.filter(({ it }) => it.evasion !== "none"),
      ["pass"],
    ),
    overBlocked: share(good, ["block"]),
    flagged: share(good, ["block", "review"]),
    blockF2: f2(
      counts(judged.map(({ it, said }) => [it.verdict === "block", said.decision === "block"])),
    ),
    spanF2: f2(spanCounts(judged)),
  };
}

function judge(
  { text, channel, lang }: { text: string; channel: Channel; lang: LabelledText["lang"] },
  config: ScreeningConfig,
) {
  return screen(text, { channel, lang, config });
}

type Counts = { hit: number; missed: number; wrong: number };

function counts(pairs: readonly (readonly [boolean, boolean])[]): Counts {
  const count = (gold: boolean, said: boolean) =>
    pairs.filter(([a, b]) => a === gold && b === said).length;
  return { hit: count(true, true), missed: count(true, false), wrong: count(false, true) };
}

type Range = { start: number; end: number };

function spanCounts(judged: readonly { it: LabelledText; said: { findings: Range[] } }[]): Counts {
  const total = { hit: 0, missed: 0, wrong: 0 };
  for (const { it, said } of judged) {
    const found = it.spans.filter((gold) =>
      said.findings.some((own) => overlap(gold, own) >= 0.5),
    ).length;
    total.hit += found;
    total.missed += it.spans.length - found;
    total.wrong += said.findings.filter(
      (own) => !it.spans.some((gold) => overlap(gold, own) >= 0.5),
    ).length;
  }
  return total;
}

function overlap(a: Range, b: Range): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (a.end - a.start + (b.end - b.start) - shared);
}

function f2({ hit, missed, wrong }: Counts): number {
  return (5 * hit) / (5 * hit + 4 * missed + wrong);
}

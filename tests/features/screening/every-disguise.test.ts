import { expect, test } from "vitest";
import { screen } from "~/features/screening/screen";
import config from "../../screening/config.json";
import { type Disguise, disguises } from "../../support/disguises";
import { type LabelledText, labelledTexts } from "../../support/score";

// A text of every kind that must be stopped, as plainly as people write it.
const plain = labelledTexts("tests/screening/dev.jsonl.gz").filter(
  ({ verdict, evasion, spans }) => verdict === "block" && evasion === "none" && spans.length === 1,
);
const kinds = [...new Set(plain.map(({ spans }) => spans[0]?.type ?? ""))].filter(
  // Embedded media are markup themselves: dressing them makes them none.
  (kind) => kind !== "MEDIA",
);
const sample = kinds.flatMap((kind) =>
  plain
    .filter(({ spans }) => spans[0]?.type === kind)
    .filter((_text, i) => i % 5 === 0)
    .slice(0, 4),
);

// A letter for a digit destroys what has no check digit and no label; these are the shares lost at most.
const allowed = (name: string) => (name.startsWith("letter") ? 0.1 : 0.03);

test.each(disguises.map((it) => [it.name, it] as const))(
  "%s: the verdict on values of every kind stays, and the place is exact",
  (name, disguise) => {
    const dressed = sample.flatMap((text, i) => dress(text, disguise, i));
    const lost = dressed.filter((it) => !isStoppedInPlace(it));
    expect(
      lost.length / Math.max(1, dressed.length),
      lost.map(({ text }) => text).join("\n"),
    ).toBeLessThanOrEqual(allowed(name));
  },
);

type Dressed = LabelledText & { start: number; end: number };

function dress(it: LabelledText, { apply }: Disguise, seed: number): Dressed[] {
  const [span] = it.spans;
  if (span === undefined) return [];
  const value = apply(it.text.slice(span.start, span.end), seed * 7 + 3);
  if (value === null) return [];
  const text = it.text.slice(0, span.start) + value + it.text.slice(span.end);
  return [{ ...it, text, start: span.start, end: span.start + value.length }];
}

function isStoppedInPlace({ text, channel, lang, start, end }: Dressed): boolean {
  const { decision, findings } = screen(text, { channel, lang, config });
  const shared = findings
    .map((it) => Math.min(it.end, end) - Math.max(it.start, start))
    .reduce((sum, it) => sum + Math.max(0, it), 0);
  return decision === "block" && shared * 2 >= end - start;
}

import { readValue } from "~/features/indicators/types";
import type { DemoDocument, DemoHeld, DemoIndicator } from "../../prisma/demo/types";
import { dayIn } from "./clock";

/** One saved text of a demo item, as the portal's own forms store it. */
export type SeedRevision = {
  author: string;
  daysAgo: number;
  note: string;
  content: Readonly<Record<string, unknown>>;
  /** What people wrote of it, for the gate. */
  texts: Readonly<Record<string, string>>;
};

/** The wordings of an indicator, oldest first. Copies get values of their own. */
export function indicatorRevisions(it: DemoIndicator, copy: number): SeedRevision[] {
  const base = { author: it.author, daysAgo: it.sharedDaysAgo, note: "" };
  const wordings = it.revisions ?? [
    { ...base, confidence: it.confidence, description: it.description },
  ];
  return wordings.map(({ author, daysAgo, note, confidence, description }) => {
    const content = {
      ...valueOf(it.type, copyOf(it.value, copy), it.title),
      description,
      confidence,
      validUntil: dayIn(it.validForDays - it.sharedDaysAgo),
      language: it.language,
      ...(it.type === "red_flag" ? it.typology : {}),
    };
    return { author, daysAgo, note, content, texts: textsOf(content, note) };
  });
}

export function pageRevisions(it: DemoDocument, copy: number): SeedRevision[] {
  const title = copy === 0 ? it.title : `${it.title} (${copy + 1})`;
  return it.revisions.map(({ author, daysAgo, note, body }) => ({
    author,
    daysAgo,
    note,
    content: { title, body, type: it.kind, language: it.language },
    texts: { title, body, note },
  }));
}

/** An indicator whose description the gate holds. */
export function heldIndicator(as: Extract<DemoHeld["as"], { kind: "indicator" }>, held: DemoHeld) {
  return {
    ...valueOf(as.type, as.value),
    description: held.text,
    confidence: as.confidence,
    validUntil: dayIn(as.validForDays - held.daysAgo),
    language: held.language,
  };
}

function valueOf(type: DemoIndicator["type"], typed: string, title?: string) {
  const reading = readValue(type, typed);
  if (!reading.ok) throw new Error(`The demo's ${type} "${typed}" is none: ${reading.problem}`);
  const { value, normalisedValue } = reading;
  return { title: title ?? value, type, value, normalisedValue };
}

/** `filvalv.example` of the third coalition is `filvalv-3.example`; names get the number at the end. */
function copyOf(value: string, copy: number): string {
  if (copy === 0 || /^\d{4}$/.test(value)) return value;
  return /^[\w.-]+\.\w+$/.test(value)
    ? value.replace(".", `-${copy + 1}.`)
    : `${value} ${copy + 1}`;
}

function textsOf(content: Record<string, unknown>, note: string): Record<string, string> {
  const words = ["title", "description", "narrative", "falsePositives", "suggestedAction"];
  const texts = words.map((key) => [key, content[key]]).concat([["note", note]]);
  return Object.fromEntries(texts.filter(([, text]) => typeof text === "string" && text !== ""));
}

import type { DemoComment, DemoObservable, DemoObservation, Label, Language } from "../../types";
import { falsePositive, notSeen, seen } from "../../observations";
import { sharedIn } from "../observable";

type Wording = {
  what: readonly string[];
  detail: readonly string[];
  next: readonly string[];
};

export type Series = {
  workspace: string;
  type: DemoObservable["type"];
  /** Services are known by a name; hosts and descriptors are not. */
  titled: boolean;
  values: readonly string[];
  authors: Readonly<Record<Language, readonly string[]>>;
  /** Who observes, in turn. */
  organisations: readonly string[];
  /** Whether an authority takes part, so that the author must choose. */
  withAuthorities: boolean;
  wording: Readonly<Record<Language, Wording>>;
  comments: readonly Omit<DemoComment, "daysAgo">[];
};

/**
 * The long tail of the list. Everything follows from the position in the series, in steps whose
 * lengths share no factor, so that neighbours differ and two loads are equal.
 */
export function derive(series: Series): DemoObservable[] {
  return sharedIn(
    series.workspace,
    series.values.map((value, index) => {
      const language: Language = index % 2 === 0 ? "sv" : "en";
      const label = turn(labels, index);
      const sharedDaysAgo = 6 + ((index * 37) % 160);
      return {
        type: series.type,
        value,
        ...(series.titled ? { title: titleOf(value) } : {}),
        language,
        label,
        author: turn(series.authors[language], index >> 1),
        ...(series.withAuthorities && needsChoice(label)
          ? { withheldFromAuthorities: index % 4 === 1 }
          : {}),
        confidence: 25 + ((index * 23) % 68),
        validForDays: turn([180, 120, 90, 365, 60], index),
        description: describe(series.wording[language], index >> 1),
        sharedDaysAgo,
        observations: observe(series.organisations, index),
        ...(index % 6 === 4 && series.comments.length > 0
          ? {
              comments: [
                {
                  ...turn(series.comments, (index / 2) | 0),
                  daysAgo: Math.max(1, sharedDaysAgo - 5),
                },
              ],
            }
          : {}),
      };
    }),
  );
}

/** Full host names from their first parts, written as one line. */
export function hosts(names: string): string[] {
  return names.split(", ").map((name) => `${name}.example`);
}

const labels: readonly Exclude<Label, "RED">[] = [
  "GREEN",
  "AMBER",
  "AMBER",
  "GREEN",
  "AMBER_STRICT",
  "CLEAR",
  "AMBER",
  "GREEN",
  "GREEN",
  "AMBER",
  "GREEN",
];

function needsChoice(label: Label): boolean {
  return label === "AMBER" || label === "AMBER_STRICT" || label === "RED";
}

function describe({ what, detail, next }: Wording, step: number): string {
  const sentences = [turn(what, step), turn(detail, step), turn(next, step)];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

const bands = ["1-4", "5-19", "20-99", "100+"] as const;

function observe(organisations: readonly string[], index: number): DemoObservation[] {
  const count = turn([1, 3, 2, 0, 4, 2, 5, 3], index);
  return Array.from({ length: Math.min(count, organisations.length) }, (_, place) => {
    const organisation = turn(organisations, index + place);
    const band = turn(bands, index * 3 + place * 2);
    // Suspended since the last quarter but one: what it saw, it saw before.
    const quarter = organisation === "mynthavn" ? -2 - (index % 2) : -((index + place) % 3);
    if (index % 9 === 7) return notSeen(organisation, quarter);
    if (index % 6 === 5 && place === 0) return falsePositive(organisation, quarter, band);
    return seen(organisation, quarter, band);
  });
}

function titleOf(host: string): string {
  const words = (host.split(".")[0] ?? host).replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The element whose turn it is; lists are never empty. */
function turn<T>(list: readonly T[], index: number): T {
  const element = list[index % list.length];
  if (element === undefined) throw new Error("An empty list has no turns");
  return element;
}

/** What another setting would do to a text: hold it, block it, or let it pass, and it does not now. */
export const trialChanges = ["held", "blocked", "passing"] as const;

export type TrialChange = (typeof trialChanges)[number];

export type TrialCounts = Record<TrialChange, number>;

/** Of a finding, what the comparison goes by. */
export type Found = {
  field: string;
  type: string;
  rule: string;
  start: number;
  end: number;
  decision: "review" | "block";
};

/** What changes for a text, and the rules that make the difference as `TYPE rule`; null when nothing does. */
export function changeOf(
  before: readonly Found[],
  after: readonly Found[],
): { change: TrialChange; rules: string[] } | null {
  const [old, now] = [verdictOf(before), verdictOf(after)];
  if (old === now) return null;
  const [then, later] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const differing = [
    ...before.filter((finding) => !later.has(keyOf(finding))),
    ...after.filter((finding) => !then.has(keyOf(finding))),
  ];
  const rules = differing.map(({ type, rule }) => `${type} ${rule}`);
  return { change: changeTo[now], rules: [...new Set(rules)] };
}

/** How many texts a rule makes a difference to, the most first. */
export function busiestFirst(rules: Readonly<Record<string, TrialCounts>>) {
  return Object.entries(rules)
    .map(([key, counts]) => {
      const [type = "", rule = ""] = key.split(" ", 2);
      return { type, rule, ...counts };
    })
    .toSorted((one, other) => sum(other) - sum(one) || (one.rule < other.rule ? -1 : 1));
}

const changeTo = { pass: "passing", review: "held", block: "blocked" } as const;

function verdictOf(findings: readonly Found[]): keyof typeof changeTo {
  if (findings.some(({ decision }) => decision === "block")) return "block";
  return findings.length > 0 ? "review" : "pass";
}

function keyOf({ field, type, rule, start, end, decision }: Found): string {
  return [field, type, rule, start, end, decision].join(" ");
}

function sum({ held, blocked, passing }: TrialCounts): number {
  return held + blocked + passing;
}

export const observationKinds = ["seen", "not_seen", "false_positive"] as const;
export type ObservationKind = (typeof observationKinds)[number];
/** How often, so roughly that nothing of an organisation's business shows. */
export const bands = ["1-4", "5-19", "20-99", "100+"] as const;
type Band = (typeof bands)[number];

/** What one organisation said of one quarter, named by its first day. */
export type OwnObservation = { quarter: string; kind: ObservationKind; band: Band | null };

/** The first day of the quarter that a moment lies in, as `2026-04-01` (UTC). */
export function quarterOf(moment: Date): string {
  const month = Math.floor(moment.getUTCMonth() / 3) * 3 + 1;
  return `${moment.getUTCFullYear()}-${String(month).padStart(2, "0")}-01`;
}

/** The quarter in words that every language shares: `2026 Q2`, from its first day. */
export function quarterName(quarter: string): string {
  const [year = "", month = "1"] = quarter.split("-");
  return `${year} Q${Math.ceil(Number(month) / 3)}`;
}

/** What a form that is on its way says; null when it says nothing that counts. */
export function sentObservation(form: FormData): Pick<OwnObservation, "kind" | "band"> | null {
  const kind = observationKinds.find((one) => one === form.get("kind"));
  const band = bands.find((one) => one === form.get("band")) ?? null;
  if (!kind || (kind === "seen" && !band)) return null;
  return { kind, band: kind === "seen" ? band : null };
}

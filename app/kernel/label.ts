/** The five labels of FIRST TLP 2.0, from the widest to the strictest. */
export const labels = ["CLEAR", "GREEN", "AMBER", "AMBER_STRICT", "RED"] as const;
export type Label = (typeof labels)[number];

/** CLEAR 0 … RED 4, as `sec.rank()` in the database. */
export function rankOf(label: Label): number {
  return labels.indexOf(label);
}

/** Reading these goes on the record (domain.md section 3). */
export function isReadOnRecord(label: Label): boolean {
  return rankOf(label) >= rankOf("AMBER");
}

export function isLabel(value: unknown): value is Label {
  return labels.some((label) => label === value);
}

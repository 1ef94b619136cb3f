/** Stands among the findings of a text that was refused as a tip about a crime. */
export type Tip = {
  tip: true;
  /** ISO 3166-1 alpha-2 of the author's organisation: whose institutions are named first. */
  country: string;
};

export function isTip(one: unknown): one is Tip {
  return typeof one === "object" && one !== null && "tip" in one && "country" in one;
}

import { rewrite, type View } from "./view";

const digitFor: Record<string, string> = {
  O: "0",
  o: "0",
  Q: "0",
  D: "0",
  l: "1",
  I: "1",
  i: "1",
  "|": "1",
  "!": "1",
  Z: "2",
  z: "2",
  S: "5",
  s: "5",
  B: "8",
  G: "6",
  b: "6",
  g: "9",
  q: "9",
};
const token =
  /(?<![A-Za-zÀ-ɏ\d])[\dOoQDlIi|!ZzSsBGbgq][\dOoQDlIi|!ZzSsBGbgq+ -]{4,40}[\dOoQDlIi|!ZzSsBGbgq](?![A-Za-zÀ-ɏ\d])/g;

/** Digits for letters that look like them, in tokens that are mostly digits; or null. */
export function digitsFromLetters(view: View): View | null {
  const spots = [...view.text.matchAll(token)]
    .filter(
      ([found]) =>
        /[A-Za-z|!]/.test(found) &&
        (found.match(/\d/g)?.length ?? 0) * 2 >= found.replace(/[ +-]/g, "").length,
    )
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
  if (spots.length === 0) return null;
  let next = 0;
  return rewrite(view, /[A-Za-z|!]/g, (match) => {
    const at = match.index ?? 0;
    while ((spots[next]?.to ?? Number.MAX_SAFE_INTEGER) <= at) next++;
    return at >= (spots[next]?.from ?? Number.MAX_SAFE_INTEGER)
      ? (digitFor[match[0]] ?? null)
      : null;
  });
}

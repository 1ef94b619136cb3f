/** The next wording of a text. Each passage must occur exactly once, or the edit was misread. */
export function amend(body: string, changes: readonly (readonly [from: string, to: string])[]) {
  return changes.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`Not found exactly once: ${from}`);
    return text.replace(from, () => to);
  }, body);
}

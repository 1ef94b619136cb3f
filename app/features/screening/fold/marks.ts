const marks = ["**", "~~", "`"];

/**
 * Widens a raw range over the closing half of emphasis that opens inside it, so that the span shown
 * is one whole piece: "123**456**", "12<b>34</b>".
 */
export function wholeMark(raw: string, { start, end }: { start: number; end: number }) {
  const inside = raw.slice(start, end);
  const mark = marks.find((it) => raw.startsWith(it, end) && inside.split(it).length % 2 === 0);
  if (mark !== undefined) return { start, end: end + mark.length };
  const tag = /^<\/([a-z]{1,10})>/i.exec(raw.slice(end, end + 14));
  const opened = tag !== null && inside.toLowerCase().includes(`<${(tag[1] ?? "").toLowerCase()}`);
  return { start, end: opened ? end + tag[0].length : end };
}

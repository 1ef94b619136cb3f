/** What the toolbar of the Markdown editor can do. */
export const markdownCommands = [
  "heading",
  "bold",
  "italic",
  "list",
  "numbered",
  "link",
  "quote",
  "table",
] as const;
export type MarkdownCommand = (typeof markdownCommands)[number];

/** A text and the part of it that is selected, in UTF-16 units. */
export type Selection = { text: string; start: number; end: number };

/** Replace `from`–`to` by `insert`, then select `start`–`end` of the new text. */
export type Change = { from: number; to: number; insert: string; start: number; end: number };

/** What a command does to a text. Words and lines that already carry the mark lose it. */
export function applyMarkdown(
  command: MarkdownCommand,
  selection: Selection,
  words: Words,
): Change {
  return acts[command](selection, words);
}

/** What stands where nothing was selected, and the name of a table's column. */
type Words = { text: string; column: string };

const acts: Record<MarkdownCommand, (selection: Selection, words: Words) => Change> = {
  heading: (selection) => prefix(selection, () => "## ", /^#{1,6} /),
  bold: (selection, words) => wrap(selection, "**", words.text),
  italic: (selection, words) => wrap(selection, "_", words.text),
  list: (selection) => prefix(selection, () => "- ", /^- /),
  numbered: (selection) => prefix(selection, (index) => `${index + 1}. `, /^\d+\. /),
  link: (selection, words) => link(selection, words.text),
  quote: (selection) => prefix(selection, () => "> ", /^> /),
  table: (selection, words) => table(selection, words.column),
};

function wrap({ text, start, end }: Selection, mark: string, placeholder: string): Change {
  const size = mark.length;
  const isMarked = text.slice(start - size, start) === mark && text.slice(end, end + size) === mark;
  if (isMarked) {
    const insert = text.slice(start, end);
    return { from: start - size, to: end + size, insert, start: start - size, end: end - size };
  }
  const inner = text.slice(start, end) || placeholder;
  const insert = mark + inner + mark;
  return { from: start, to: end, insert, start: start + size, end: start + size + inner.length };
}

function prefix(selection: Selection, mark: (index: number) => string, found: RegExp): Change {
  const { text, start, end } = selection;
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const to = next === -1 ? text.length : next;
  const lines = text.slice(from, to).split("\n");
  const isMarked = lines.every((line) => found.test(line));
  const insert = lines
    .map((line, index) => (isMarked ? line.replace(found, "") : mark(index) + line))
    .join("\n");
  const isOneCursor = start === end;
  const last = from + insert.length;
  return { from, to, insert, start: isOneCursor ? last : from, end: last };
}

function link({ text, start, end }: Selection, placeholder: string): Change {
  const label = text.slice(start, end) || placeholder;
  const address = "https://";
  const at = start + label.length + 3;
  return {
    from: start,
    to: end,
    insert: `[${label}](${address})`,
    start: at,
    end: at + address.length,
  };
}

function table({ text, end }: Selection, column: string): Change {
  const before = text.slice(0, end);
  const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const head = `${column} 1`;
  const insert = `${gap}| ${head} | ${column} 2 |\n| --- | --- |\n|  |  |\n`;
  const start = end + gap.length + 2;
  return { from: end, to: end, insert, start, end: start + head.length };
}

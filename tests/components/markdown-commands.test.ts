import { expect, test } from "vitest";
import { applyMarkdown, type MarkdownCommand } from "~/components/markdown-commands";

const words = { text: "text", column: "Kolumn" };

/** Runs a command on a text whose selection is marked by `[` and `]`, and marks the new one. */
function run(command: MarkdownCommand, marked: string): string {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace("[", "").replace("]", "");
  const change = applyMarkdown(command, { text, start, end }, words);
  const after = text.slice(0, change.from) + change.insert + text.slice(change.to);
  return `${after.slice(0, change.start)}[${after.slice(change.start, change.end)}]${after.slice(change.end)}`;
}

test.each<[MarkdownCommand, string, string]>([
  ["bold", "ett [ord] till", "ett **[ord]** till"],
  ["bold", "ett **[ord]** till", "ett [ord] till"],
  ["italic", "[]", "_[text]_"],
  ["heading", "a\nru[]brik\nb", "a\n## rubrik[]\nb"],
  ["heading", "## ru[]brik", "rubrik[]"],
  ["list", "[ett\ntvå]", "[- ett\n- två]"],
  ["list", "[- ett\n- två]", "[ett\ntvå]"],
  ["numbered", "[ett\ntvå]", "[1. ett\n2. två]"],
  ["quote", "x\n[ett]", "x\n[> ett]"],
  ["table", "text[]", "text\n\n| [Kolumn 1] | Kolumn 2 |\n| --- | --- |\n|  |  |\n"],
])("%s turns %j into %j", (command, before, after) => {
  expect(run(command, before)).toBe(after);
});

test("a link keeps the words and selects the address to be typed", () => {
  const change = applyMarkdown("link", { text: "se här", start: 3, end: 6 }, words);
  expect(change.insert).toBe("[här](https://)");
  expect("se [här](https://)".slice(change.start, change.end)).toBe("https://");
});

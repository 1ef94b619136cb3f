/** One cell of a table, with the heading it stands under. Offsets in the folded text. */
export type Cell = { from: number; to: number; header: string; row: number };

/**
 * Cells of every table in the text: Markdown or CSV with `;`, `,`, tab or `|`. A table is a heading
 * without digits-only cells and at least one line below with as many separators.
 */
export function cells(text: string): Cell[] {
  if (!/[|;\t,]/.test(text)) return [];
  const found: Cell[] = [];
  const lines = linesOf(text);
  for (let i = 0; i < lines.length;) {
    const size = tableAt(lines, i);
    if (size === null) {
      i++;
      continue;
    }
    found.push(...cellsOf(lines.slice(i, i + size.rows), size.separator));
    i += size.rows;
  }
  return found;
}

type Line = { from: number; text: string };

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    lines.push({ from, text: line });
    from += line.length + 1;
  }
  return lines;
}

function tableAt(lines: readonly Line[], i: number): { rows: number; separator: string } | null {
  const separator = ["|", "\t", ";", ","].find((it) =>
    begins(lines[i]?.text ?? "", lines[i + 1]?.text ?? "", it),
  );
  if (separator === undefined) return null;
  let rows = 1;
  while ((lines[i + rows]?.text ?? "").includes(separator)) rows++;
  return rows > 1 ? { rows, separator } : null;
}

/** A heading, and below it a line with as many separators, or a ruler. */
function begins(head: string, next: string, separator: string): boolean {
  const columns = count(head, separator);
  if (columns === 0 || (separator === "," && /[.,](?: |$)/.test(head))) return false;
  if (count(next, separator) < columns && !/^[\s|:-]+$/.test(next)) return false;
  return isHeading(head, separator);
}

function isHeading(line: string, separator: string): boolean {
  const names = line.split(separator).map((name) => name.trim());
  return names.every((name) => name.length <= 40 && !/\d{4}|[@.!?]/.test(name.replace(/\.$/, "")));
}

function cellsOf(lines: readonly Line[], separator: string): Cell[] {
  const headers = fields(lines[0] ?? { from: 0, text: "" }, separator).map((field) => field.text);
  const keyed = headers.findIndex((header) => keyHeading.test(header));
  return lines.slice(1).flatMap((line) => {
    const row = fields(line, separator);
    const key = row[keyed]?.text.trim();
    return row.map((field, column) => ({
      from: field.from,
      to: field.from + field.text.length,
      header: heading((headers[column] ?? "").trim(), column > keyed ? key : undefined),
      row: line.from,
    }));
  });
}

// "| Field | Value |": what a value is stands in its row, not above it.
const keyHeading =
  /^\s*(?:field|key|attribute|property|parameter|fält|nyckel|uppgift|egenskap|felt|nøkkel|nøgle|egenskab|kenttä|avain|tieto)\s*$/i;

function heading(column: string, key: string | undefined): string {
  return key === undefined ? column : key;
}

/** Splits a line at its separators, except inside quotation marks. */
function fields(line: Line, separator: string): Line[] {
  const found: Line[] = [];
  let quoted = false;
  let from = 0;
  for (let i = 0; i <= line.text.length; i++) {
    const character = line.text[i];
    if (character === '"') quoted = !quoted;
    if (i < line.text.length && (quoted || character !== separator)) continue;
    found.push({ from: line.from + from, text: line.text.slice(from, i) });
    from = i + 1;
  }
  return found;
}

function count(line: string, separator: string): number {
  let found = 0;
  for (let at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, at + 1)) found++;
  return found;
}

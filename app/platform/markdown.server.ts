import rehypeSanitize, { type Options as Allowed } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { type Processor, unified } from "unified";

/** A heading of a text, for its table of contents. Levels count from 2, the page's title being 1. */
type OutlineEntry = { id: string; level: number; text: string };

export type Rendered = { html: string; outline: readonly OutlineEntry[] };

/**
 * Markdown (CommonMark with GitHub's tables, lists and strike-through) as HTML made of a closed list of
 * elements. HTML in the text stays text; there are no images, classes or ids; links lead only where the
 * author wrote a link, to http, https or mailto. Pure: the same text gives the same HTML.
 */
export function renderMarkdown(text: string): string {
  return isTooTangled(text) ? asWritten(text) : writer.stringify(read(text).tree);
}

/** The same with headings that links can lead to: `part-1`, `part-2` … One such text on a page. */
export function renderWithOutline(text: string): Rendered {
  const rendered = lately.get(text) ?? outlined(text);
  lately.delete(text);
  lately.set(text, rendered);
  for (const oldest of lately.keys()) {
    if (lately.size <= mostRemembered) break;
    lately.delete(oldest);
  }
  return rendered;
}

// Reading a text of some pages takes as long as all the rest of showing it (15 to 30 ms).
const lately = new Map<string, Rendered>();
const mostRemembered = 100;

function outlined(text: string): Rendered {
  if (isTooTangled(text)) return { html: asWritten(text), outline: [] };
  const { tree, headings } = read(text);
  const outline = headings.map((heading, index) => {
    const id = `part-${index + 1}`;
    heading.properties = { id };
    return { id, level: Number(heading.tagName?.slice(1)), text: textOf(heading) };
  });
  return { html: writer.stringify(tree), outline };
}

/**
 * More marks, or deeper nesting, than people write: the time that reading takes grows with their square,
 * to minutes within our limits of length. Such a text is shown as it was written.
 */
function isTooTangled(text: string): boolean {
  return (
    marksIn(text) + text.split("|").length > 8000 ||
    text.split(/\n[ \t]*\n/).some((block) => marksIn(block) > 1000) ||
    /^(?:[ \t]{0,4}(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])){20}/m.test(text)
  );
}

function marksIn(text: string): number {
  return text.match(/[#*_`~[\]<!&]/g)?.length ?? 0;
}

function asWritten(text: string): string {
  const safe = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<p>${safe.replaceAll("\n", "<br>")}</p>`;
}

/** What the trees of Markdown (mdast) and HTML (hast) have in common, as far as it is used here. */
type Node = {
  type: string;
  value?: string;
  alt?: string | null | undefined;
  checked?: boolean | null | undefined;
  tagName?: string;
  properties?: Record<string, unknown>;
  position?: { start: { offset?: number | undefined } } | undefined;
  children?: Node[];
};

const allowed: Allowed = {
  tagNames:
    "h1 h2 h3 h4 h5 h6 p br hr blockquote pre code ul ol li em strong del sup a section table thead tbody tr th td".split(
      " ",
    ),
  attributes: { a: ["href"], ol: ["start"] },
  protocols: { href: ["http", "https", "mailto"] },
  strip: ["script"],
};

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(leaveOutHtml)
  // Notes stand under a line: a heading of theirs would be in one language only.
  .use(remarkRehype, { footnoteLabelTagName: "hr", footnoteBackContent: () => [] })
  .use(rehypeSanitize, allowed)
  .freeze();

const writer = unified().use(rehypeStringify).freeze();

function read(text: string) {
  const written = reader.parse(text);
  tidy(written, text);
  const tree = reader.runSync(written);
  return { tree, headings: finish(tree) };
}

/** HTML is not Markdown here: it is read as the text that it is. */
function leaveOutHtml(this: Processor) {
  (this.data().micromarkExtensions ??= []).push({ disable: { null: ["htmlFlow", "htmlText"] } });
}

/** Images become their description; what only looks like an address is not made a link. */
function tidy(tree: Node, source: string): void {
  const visit = (node: Node): void => {
    if (node.children)
      node.children = node.children.flatMap((child) => {
        visit(child);
        if (child.type === "image" || child.type === "imageReference") {
          return [{ type: "text", value: child.alt ?? "" }];
        }
        return child.type === "link" && !isMeant(child, source) ? (child.children ?? []) : [child];
      });
    if (typeof node.checked === "boolean") tick(node);
  };
  visit(tree);
}

/** Did the author write a link? An address that merely stands there is often one not to be visited. */
function isMeant(link: Node, source: string): boolean {
  const start = link.position?.start.offset;
  return start !== undefined && ["[", "<"].includes(source.charAt(start));
}

/** A box to tick would be a form field without a name: a sign says the same. */
function tick(item: Node): void {
  const sign: Node = { type: "text", value: item.checked ? "☑ " : "☐ " };
  item.checked = null;
  const [first] = item.children ?? [];
  if (first?.type === "paragraph") first.children?.unshift(sign);
}

/** After the sanitiser: what only we may add. Returns the headings. */
function finish(tree: Node): Node[] {
  const headings: Node[] = [];
  const above: number[] = [];
  const visit = (node: Node): void => {
    const { tagName = "" } = node;
    // They scroll sideways, also with the keyboard.
    if (tagName === "table" || tagName === "pre") node.properties = { tabIndex: 0 };
    if (tagName === "hr") node.children = [];
    if (/^h[1-6]$/.test(tagName)) {
      node.tagName = `h${levelBelow(above, Number(tagName.slice(1)))}`;
      headings.push(node);
    }
    if (node.children)
      node.children = node.children.flatMap((child) => {
        visit(child);
        return child.tagName === "a" ? asOutwardLink(child) : [child];
      });
  };
  visit(tree);
  return headings;
}

/** Links lead out; what would lead anywhere else is its text only. */
function asOutwardLink(link: Node): Node[] {
  const href = link.properties?.["href"];
  if (typeof href !== "string" || !/^(?:https?:\/\/|mailto:)/i.test(href))
    return link.children ?? [];
  link.properties = { href, rel: "noopener noreferrer nofollow" };
  return [link];
}

/** The outline of a text begins at 2 and skips no level, whatever the author began with. */
function levelBelow(above: number[], depth: number): number {
  while ((above.at(-1) ?? 0) >= depth) above.pop();
  above.push(depth);
  return Math.min(above.length + 1, 6);
}

function textOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(textOf).join("");
}

import rehypeSanitize, { type Options as Schema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

/**
 * A member's Markdown as HTML that is safe to show (INJ-07): a closed list of elements, no images, no ids
 * or classes, and links that lead to http, https and mailto only. Headings begin at the second level and
 * skip none, because the page's own title is the first.
 * @param text CommonMark with GitHub's tables, task lists and strikethrough; HTML in it is dropped
 */
export function renderMarkdown(text: string): string {
  return String(processor.processSync(text));
}

const schema: Schema = {
  tagNames: [
    ...["p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code"],
    ...["em", "strong", "del", "sup", "a", "ul", "ol", "li", "section"],
    ...["table", "thead", "tbody", "tr", "th", "td"],
  ],
  attributes: { a: ["href"], ol: ["start"], code: [], th: [], td: [] },
  protocols: { href: ["http", "https", "mailto"] },
  ancestors: {
    thead: ["table"],
    tbody: ["table"],
    tr: ["table"],
    th: ["table"],
    td: ["table"],
    li: ["ul", "ol"],
  },
  strip: ["script", "style"],
};

/** The part of a hast node that is looked at here. */
type Branch = {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Branch[];
};

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  // Notes stand under a line: their heading would be in one language only.
  .use(remarkRehype, { footnoteLabel: "", footnoteLabelTagName: "hr" })
  .use(() => (tree) => showTasks(tree as Branch))
  .use(rehypeSanitize, schema)
  .use(() => (tree) => {
    guardLinks(tree as Branch);
    nestHeadings(tree as Branch, []);
  })
  .use(rehypeStringify)
  .freeze();

/** A box of a task list that nobody can tick is a sign, not a control. */
function showTasks(branch: Branch): void {
  for (const child of branch.children ?? []) {
    if (child.tagName === "input") {
      const isDone = child.properties?.["checked"] === true;
      Object.assign(child, { type: "text", tagName: undefined, value: isDone ? "☑" : "☐" });
    }
    showTasks(child);
  }
}

/** A link that leads elsewhere hands nothing on; one that leads nowhere is the text that it holds. */
function guardLinks(branch: Branch): void {
  branch.children = (branch.children ?? []).flatMap((child) => {
    guardLinks(child);
    if (child.tagName !== "a") return [child];
    const href = child.properties?.["href"];
    if (typeof href !== "string" || !/^(https?:\/\/|mailto:)/i.test(href)) {
      return (child.children ?? []).filter(({ value }) => value !== "↩");
    }
    child.properties = { href, rel: "noopener noreferrer nofollow" };
    return [child];
  });
}

/** `above` holds the levels, as they were written, of the headings that the next one stands under. */
function nestHeadings(branch: Branch, above: number[]): void {
  for (const child of branch.children ?? []) {
    const level = Number(/^h([1-6])$/.exec(child.tagName ?? "")?.[1] ?? 0);
    if (level > 0) {
      while ((above.at(-1) ?? 0) >= level) above.pop();
      above.push(level);
      child.tagName = `h${Math.min(above.length + 1, 6)}`;
    }
    nestHeadings(child, above);
  }
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { renderMarkdown } from "~/platform/markdown.server";

test("headings nest below the page's title and skip no level", () => {
  const html = renderMarkdown("## One\n\n#### Two\n\n## Three\n\n# Four");
  expect(html).toBe("<h2>One</h2>\n<h3>Two</h3>\n<h2>Three</h2>\n<h2>Four</h2>");
});

test("links lead out without handing anything on, or nowhere", () => {
  expect(renderMarkdown("[a](https://a.example) [m](mailto:a@b.example)")).toBe(
    '<p><a href="https://a.example" rel="noopener noreferrer nofollow">a</a> ' +
      '<a href="mailto:a@b.example" rel="noopener noreferrer nofollow">m</a></p>',
  );
  for (const href of ["javascript:alert(1)", "/x", "//x.example", "data:text/html,x", "#x"]) {
    expect(renderMarkdown(`[text](${href})`)).toBe("<p>text</p>");
  }
});

test("tables, tasks and notes are text", () => {
  const html = renderMarkdown(
    "- [x] done\n- [ ] open\n\n| a | b |\n|:-:|---|\n| 1 | 2 |\n\nx[^1]\n\n[^1]: note",
  );
  expect(html).toContain("☑ done");
  expect(html).toContain("☐ open");
  expect(html).toContain("<th>a</th>");
  expect(html).toContain("<hr>");
  expect(html).not.toMatch(/ (id|class|align|data-[a-z-]+|aria-[a-z]+)=/);
});

const allowed =
  /^(p|br|hr|h[2-6]|blockquote|pre|code|em|strong|del|sup|a|ul|ol|li|section|table|thead|tbody|tr|th|td)$/;
const attack = fc.oneof(
  fc.constantFrom(
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![x](https://x.example/a.png)",
    "[x](javascript:alert`1`)",
    "[x]( jAvAsCrIpT:alert(1))",
    "<a href='javascript:1' id=main class=button style='x'>",
    "<javascript:alert(1)>",
    "https://x.example/?a=<b>",
    "[a]: data:text/html,x\n\n[a]",
    '[a](https://x.example "onmouseover=alert(1)")',
    "<iframe srcdoc='x'>",
    "<svg/onload=alert(1)>",
    "&lt;script&gt;",
    "> # ",
    "```html\n<b>\n```",
    "[^1]\n\n[^1]: <b>",
    "<!-- x",
    "| a |\n|-|\n",
    "- [ ] ",
  ),
  fc.string({ unit: "grapheme", maxLength: 20 }),
);

test("whatever is written, only listed elements and attributes come out", () => {
  fc.assert(
    fc.property(fc.array(attack, { maxLength: 12 }), (pieces) => {
      const html = renderMarkdown(pieces.join("\n"));
      for (const [, close, name = "", attributes = ""] of html.matchAll(
        /<(\/?)([A-Za-z!][^\s>]*)((?:"[^"]*"|[^">])*)>/g,
      )) {
        expect(name).toMatch(allowed);
        if (close) expect(attributes).toBe("");
        else
          expect(attributes).toMatch(
            /^( href="(https?:\/\/|mailto:)[^"<>]*" rel="noopener noreferrer nofollow"| start="\d+")?$/i,
          );
      }
    }),
    { numRuns: 2000 },
  );
});

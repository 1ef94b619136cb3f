import { assert, constantFrom, array, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { renderMarkdown, renderWithOutline } from "~/platform/markdown.server";

describe("what authors write", () => {
  test.each([
    ["**bold** and _slanted_", "<p><strong>bold</strong> and <em>slanted</em></p>"],
    ["- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"],
    ["3. three", '<ol start="3">\n<li>three</li>\n</ol>'],
    ["~~gone~~", "<p><del>gone</del></p>"],
    ["> said", "<blockquote>\n<p>said</p>\n</blockquote>"],
    ["```js\nlet a\n```", '<pre tabindex="0"><code>let a\n</code></pre>'],
    ["- [x] done", "<ul>\n<li>☑ done</li>\n</ul>"],
    [
      "[FIRST](https://www.first.org/tlp)",
      '<p><a href="https://www.first.org/tlp" rel="noopener noreferrer nofollow">FIRST</a></p>',
    ],
  ])("%j", (text, html) => {
    expect(renderMarkdown(text)).toBe(html);
  });

  test("a table scrolls, also with the keyboard", () => {
    expect(renderMarkdown("| a |\n| --- |\n| 1 |")).toMatch(/^<table tabindex="0">/);
  });
});

test("notes stand under a line, without links", () => {
  const html = renderMarkdown("A claim[^1]\n\n[^1]: <b>why</b>");
  expect(html).toContain("<p>A claim<sup>1</sup></p>");
  expect(html.replaceAll("\n", "")).toContain(
    "<section><hr><ol><li><p>&#x3C;b>why&#x3C;/b> </p></li></ol></section>",
  );
  expect(html).not.toMatch(/ (?:id|class|href|data-[a-z-]+|aria-[a-z-]+)=/);
});

describe("what stays text", () => {
  test.each([
    ["<b>HTML</b>", "<p>&#x3C;b>HTML&#x3C;/b></p>"],
    ["<!-- remark -->", "<p>&#x3C;!-- remark --></p>"],
    ["![a picture](https://host.example/a.png)", "<p>a picture</p>"],
    ["![a picture][p]\n\n[p]: https://host.example/a.png", "<p>a picture</p>"],
    [
      "See www.host.example or https://host.example",
      "<p>See www.host.example or https://host.example</p>",
    ],
    ["Write to desk@host.example", "<p>Write to desk@host.example</p>"],
    ["[home](/documents)", "<p>home</p>"],
    ["[elsewhere](//host.example)", "<p>elsewhere</p>"],
    ["[run](javascript:alert(1))", "<p>run</p>"],
    ["[run](JaVaScRiPt&colon;alert(1))", "<p>run</p>"],
    ["[run][r]\n\n[r]: data:text/html,x", "<p>run</p>"],
    ["A claim[^1]", "<p>A claim[^1]</p>"],
  ])("%j", (text, html) => {
    expect(renderMarkdown(text)).toBe(html);
  });
});

describe("headings", () => {
  test("begin below the page's own and skip no level", () => {
    const html = renderMarkdown("# A\n\n#### B\n\n#### C\n\n## D\n\nE\n===");
    expect(html.match(/<h\d>\w/g)).toEqual(["<h2>A", "<h3>B", "<h3>C", "<h3>D", "<h2>E"]);
  });

  test("become the table of contents", () => {
    const { html, outline } = renderWithOutline("## First *part*\n\n### Detail");
    expect(html).toContain('<h2 id="part-1">First <em>part</em></h2>');
    expect(outline).toEqual([
      { id: "part-1", level: 2, text: "First part" },
      { id: "part-2", level: 3, text: "Detail" },
    ]);
  });
});

/** Everything that may stand in the HTML; without it no `<` may be left. */
const closedList =
  /<\/?(?:h[2-6]|p|br|hr|blockquote|pre|code|ul|ol|li|em|strong|del|sup|section|table|thead|tbody|tr|th|td)>|<a href="(?:https?:\/\/|mailto:)[^"<>]*" rel="noopener noreferrer nofollow">|<\/a>|<(?:table|pre) tabindex="0">|<ol start="\d+">/gi;

function foreignMarkup(html: string): string[] {
  return html.replaceAll(closedList, "").match(/<[^\n]{0,60}/g) ?? [];
}

const payloads = [
  "<script>alert(1)</script>",
  "<script src=//evil.example/x.js></script>",
  "<ScRiPt >alert(1)</sCrIpT>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<img src=x onerror=alert(1)>",
  '<img src="x" onerror="alert(1)" />',
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<math><mtext><style><img src onerror=alert(1)></style></mtext></math>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<iframe src=javascript:alert(1)>",
  "<object data=javascript:alert(1)>",
  "<embed src=javascript:alert(1)>",
  "<a href=javascript:alert(1)>x</a>",
  "<a href='https://a.example' onclick=alert(1)>x</a>",
  "<form action=https://evil.example><input name=q></form>",
  "<button formaction=javascript:alert(1)>x</button>",
  "<style>@import '//evil.example/a.css'</style>",
  "<link rel=stylesheet href=//evil.example/a.css>",
  "<meta http-equiv=refresh content='0;url=//evil.example'>",
  "<base href=//evil.example>",
  "<details open ontoggle=alert(1)>",
  "<video><source onerror=alert(1)></video>",
  "<body onload=alert(1)>",
  "<div style=background:url(javascript:alert(1))>",
  "<noscript><p title='</noscript><img src onerror=alert(1)>'>",
  "<template><script>alert(1)</script></template>",
  "<!--><script>alert(1)</script>-->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?xml version='1.0'?><script>alert(1)</script>",
  "[x](javascript:alert(1))",
  "[x](  javascript:alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x](vbscript:msgbox(1))",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x](file:///etc/passwd)",
  '[x](https://a.example "onmouseover=alert(1)")',
  '[x](https://a.example/"onmouseover="alert(1))',
  "[x](<https://a.example/ onmouseover=alert(1)>)",
  "![x](javascript:alert(1))",
  '![x](https://a.example/i.png "t")',
  "<javascript:alert(1)>",
  "<https://a.example/<script>alert(1)</script>>",
  "```<script>alert(1)</script>\nx\n```",
  '``` "><script>alert(1)</script>\nx\n```',
  "[x]: javascript:alert(1)\n\n[x]",
  "[^1]\n\n[^1]: <b onclick=alert(1)>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "\\<script>alert(1)\\</script>",
];

const places = [
  (payload: string) => payload,
  (payload: string) => `# ${payload}`,
  (payload: string) => `> ${payload}`,
  (payload: string) => `- ${payload}`,
  (payload: string) => `| a |\n| --- |\n| ${payload} |`,
  (payload: string) => `**${payload}**`,
  (payload: string) => `[${payload}](https://a.example)`,
];

test(`none of ${payloads.length * places.length} payloads becomes markup`, () => {
  for (const place of places) {
    for (const payload of payloads) {
      const html = renderMarkdown(place(payload));
      expect(foreignMarkup(html), place(payload)).toEqual([]);
      expect(
        foreignMarkup(renderWithOutline(place(payload)).html.replaceAll(/ id="part-\d+"/g, "")),
      ).toEqual([]);
    }
  }
});

test("no mixture of marks, payloads and characters becomes markup", () => {
  const piece = constantFrom(
    ...payloads,
    "\n\n",
    "\n",
    "> ",
    "- ",
    "| a |\n| - |\n",
    "`",
    "*",
    "[",
    "](",
    ")",
    "<",
    "&",
  );
  assert(
    property(
      array(piece, { maxLength: 12 }),
      string({ unit: "grapheme", maxLength: 20 }),
      (pieces, tail) => {
        const text = pieces.join("") + tail;
        const html = renderMarkdown(text);
        expect(foreignMarkup(html)).toEqual([]);
        expect(renderMarkdown(text)).toBe(html);
      },
    ),
    { numRuns: 1000 },
  );
});

test.each([
  ["unclosed emphasis", "*a_ "],
  ["brackets", "[a]("],
  ["nested quotes", "> "],
  ["nested lists", "1. "],
  ["headings", "# a\n"],
  ["table cells", "|a"],
  ["lines of a table", "|a|\n|-|\n"],
  ["back-ticks", "`` ` "],
])("a wall of %s is answered in time and stays readable", (_what, unit) => {
  const text = unit.repeat(60_000 / unit.length);
  const start = performance.now();
  const html = renderMarkdown(text);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(foreignMarkup(html)).toEqual([]);
  expect(html.length).toBeGreaterThan(1000);
});

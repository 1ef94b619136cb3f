import { rewrite, type View } from "./view";

/** Undoes what hides a value from a reader of the source: entities, escapes, tags and emphasis. */
export function foldMarkup(view: View): View {
  return emphasis(tags(escapes(entities(view))));
}

const named: Record<string, string> = {
  nbsp: " ", ensp: " ", emsp: " ", thinsp: " ", shy: "", zwj: "", zwnj: "", amp: "&", lt: "<",
  gt: ">", quot: '"', apos: "'", commat: "@", period: ".", sol: "/", colon: ":", hyphen: "-",
  dash: "-", ndash: "-", mdash: "-", minus: "-", plus: "+", num: "#", lowbar: "_", Tab: " ",
  NewLine: "\n", aring: "å", auml: "ä", ouml: "ö", Aring: "Å", Auml: "Ä", Ouml: "Ö", aelig: "æ",
  oslash: "ø", AElig: "Æ", Oslash: "Ø", eacute: "é", uuml: "ü",
}; // prettier-ignore

function entities(view: View): View {
  if (!view.text.includes("&")) return view;
  return rewrite(view, /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/g, (match) => {
    const [, decimal, hex, name] = match;
    if (name !== undefined) return named[name] ?? null;
    return character(decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal));
  });
}

function character(point: number): string | null {
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : null;
}

/** `\u0031`, `\x31`, `%31` (also UTF-8 in percent form) and the backslash of Markdown. */
function escapes(view: View): View {
  let result = view;
  if (view.text.includes("\\")) {
    result = rewrite(
      result,
      /\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|(?=[!-/:-@[-`{-~]))/g,
      (match) => {
        const hex = match[1] ?? match[2] ?? match[3];
        return hex === undefined ? "" : character(parseInt(hex, 16));
      },
    );
  }
  if (!result.text.includes("%")) return result;
  return rewrite(result, /%[2-7][\da-fA-F]|%[cC][2-9a-fA-F]%[89abAB][\da-fA-F]/g, ([hex]) => {
    try {
      return decodeURIComponent(hex);
    } catch {
      return null;
    }
  });
}

// Tags that only format can be dropped; one that carries an address or a file is kept to be read.
const formatting =
  /<(?!https?:|mailto:)\/?(?:a|abbr|b|bdi|bdo|big|br|center|code|del|div|em|font|h[1-6]|i|ins|kbd|li|mark|ol|p|pre|q|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|wbr)(?:\s[^<>]{0,200})?\/?>|<!--[^<>]{0,300}-->/gi;

function tags(view: View): View {
  if (!view.text.includes("<")) return view;
  return rewrite(view, formatting, ([tag]) => {
    if (/[:@]|(?:href|src|data|value|title|alt|content)\s*=|\d{4}/i.test(tag)) return null;
    return /^<\/?(?:br|center|div|h\d|li|ol|p|pre|table|tbody|td|th|thead|tr|ul)\b/i.test(tag)
      ? "\n"
      : "";
  });
}

/** Emphasis marks. Single stars stay: merchants' descriptors are full of them; so do longer masks. */
function emphasis(view: View): View {
  return rewrite(view, /`+|~~|(?<!\*)\*{2,3}(?!\*)/g, () => "");
}

import { matches, placeOf } from "../candidates/matches";
import { edit, type Edit, rewrite, type View } from "./view";

/** Undoes what hides a value from a reader of the source: entities, escapes and tags. */
export function foldMarkup(view: View): View {
  return tags(escapes(entities(view)));
}

const named: Record<string, string> = {
  nbsp: " ", ensp: " ", emsp: " ", thinsp: " ", shy: "", zwj: "", zwnj: "", amp: "&", lt: "<",
  gt: ">", quot: '"', apos: "'", commat: "@", period: ".", sol: "/", colon: ":", hyphen: "-",
  dash: "-", ndash: "-", mdash: "-", minus: "-", plus: "+", num: "#", lowbar: "_", Tab: " ",
  NewLine: "\n", aring: "å", auml: "ä", ouml: "ö", Aring: "Å", Auml: "Ä", Ouml: "Ö", aelig: "æ",
  excl: "!", ast: "*", equals: "=", lpar: "(", rpar: ")", lsqb: "[", rsqb: "]", dollar: "$",
  percnt: "%", quest: "?", semi: ";", comma: ",", bsol: "\\", verbar: "|",
  oslash: "ø", AElig: "Æ", Oslash: "Ø", eacute: "é", uuml: "ü",
}; // prettier-ignore

function entities(view: View): View {
  if (!view.text.includes("&")) return view;
  return rewrite(view, /&(?:#(\d{1,7});?|#[xX]([\da-fA-F]{1,6});?|([A-Za-z]{2,8});)/g, (match) => {
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
      /\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|0{4}([\da-fA-F]{2})|(?=[!-/:-@[-`{-~]))/g,
      (match) => {
        const hex = given(match);
        return hex === undefined ? "" : character(parseInt(hex, 16));
      },
    );
  }
  result = result.text.includes("%25")
    ? rewrite(result, /%25(?=[\da-fA-F]{2})/g, () => "%")
    : result;
  return quotedPrintable(
    result.text.includes("%")
      ? rewrite(result, /%[2-7][\da-fA-F]|%[cC][2-9a-fA-F]%[89abAB][\da-fA-F]/g, ([hex]) =>
          decoded(hex),
        )
      : result,
  );
}

/** `=31=39` and `=C3=A5`, as mail programs write; one sign alone is more likely an address's. */
function quotedPrintable(view: View): View {
  const joined = view.text.includes("=\n") ? rewrite(view, softBreak, joinedAt) : view;
  if (!/=[2-7C][\dA-F]=[2-7A-B][\dA-F]/.test(joined.text)) return joined;
  return rewrite(joined, /=C[2-9A-F]=[89AB][\dA-F]|=[2-7][\dA-F]/g, ([hex]) =>
    decoded(hex.replaceAll("=", "%")),
  );
}

// A line broken by a mail program; not the end of base64, nor "key=" with its value below.
const softBreak = /[^\s=]=\n(?:> ?)?/g;

function joinedAt({ 0: found, index = 0, input = "" }: RegExpMatchArray): string | null {
  const line = input.slice(Math.max(0, index - 40), index + 1);
  if (!/ [^\n]*$/.test(line) || /(?=[\w+/]{21}$)[\da-f]*[g-z+/]/i.test(line)) return null;
  return found.slice(0, 1);
}

function decoded(escaped: string): string | null {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return null;
  }
}

// Tags that only format can be dropped; one that carries an address or a file is kept to be read.
const formatting =
  /<(?!https?:|mailto:)\/?(?:a|abbr|b|bdi|bdo|big|br|center|code|del|div|em|font|h[1-6]|i|ins|kbd|li|mark|ol|p|pre|q|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|wbr)(?:\s[^<>]{0,200})?\/?>|<!--[^<>]{0,300}-->/gi;

function tags(view: View): View {
  if (!view.text.includes("<")) return view;
  return rewrite(view, formatting, ([tag]) => {
    if (/[:@]|(?:href|src|data|value|title|alt|content)\s*=\s*["']?[^"'\s>]{3}|\d{4}/i.test(tag))
      return null;
    if (/^<t[dh]\b/i.test(tag)) return "|";
    return /^<\/?(?:br|center|div|h\d|li|ol|p|pre|table|tbody|thead|tr|ul)\b/i.test(tag)
      ? "\n"
      : "";
  });
}

/**
 * Emphasis marks. Single stars and strokes only in pairs around words: merchants' descriptors are full
 * of stars and user names of strokes; longer rows of stars are masks.
 */
export function foldEmphasis(view: View): View {
  const marked = rewrite(
    view,
    /`+|~~|'{3}|\[\/?(?:b|i|u|s|code|quote|spoiler)\]|(?<=[\da-f])\*\* \*\*(?=[\da-f])|(?<!\*)\*{2,3}(?!\*)/g,
    () => "",
  );
  if (!/[_*]|==|\|\|/.test(marked.text)) return marked;
  const edits = matches(pair, marked.text).flatMap((match): Edit[] => {
    const { from, to } = placeOf(match);
    const length = given(match)?.length ?? 0;
    return [
      { from, to: from + length, replacement: "" },
      { from: to - length, to, replacement: "" },
    ];
  });
  return edit(marked, edits);
}

/** What the one group of a pattern holds that took part. */
function given(match: RegExpMatchArray): string | undefined {
  return match.slice(1).find((group) => group !== undefined);
}

// The second kind stands inside a value: "4==6 129==", the third inside digits: "*95e43d*0ffb"; then spoilers.
const pair =
  /(?<![A-Za-zÀ-ÿ_*])(__|_|\*)[^\s_*](?:[^\n_*]{0,80}[^\s_*])?\1(?![A-Za-zÀ-ÿ\d_*])|(?<!=)(__|==)(?:[\dA-Z .,:/°-]{1,60}|[^\s=_][^\n=_]{0,80})\2(?![=\w])|(\*|__|==)[\da-fA-F]{6,60}\3(?=[\da-fA-F])|(?<![^\s@]|\|\|.{0,200})(\|\|)(?=\S)[^|\n]{0,79}[^\s|]\|\|(?![^\s.,;:!?#]|.{0,200}\|\|)/g;

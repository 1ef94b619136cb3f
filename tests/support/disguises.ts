/** One way to dress a value so that a reader still reads it and a plain pattern does not. */
export type Disguise = {
  name: string;
  /** Null where it changes nothing of this value, or takes too much of it away to be read. */
  apply: (value: string, seed: number) => string | null;
};

const isDigit = (it: string) => /\d/.test(it);
const isAlphanumeric = (it: string) => /[A-Za-z\d]/.test(it);

/** Every disguise the gate promises to see through; the seed chooses places, so that runs repeat. */
export const disguises: readonly Disguise[] = [
  each("full width", (it) =>
    /[!-~]/.test(it) ? String.fromCodePoint((it.codePointAt(0) ?? 0) + 0xfee0) : it,
  ),
  script("Arabic digits", 0x660),
  script("Extended Arabic digits", 0x6f0),
  script("Devanagari digits", 0x966),
  script("Thai digits", 0xe50),
  script("mathematical bold digits", 0x1d7ce),
  script("monospace digits", 0x1d7f6),
  script("segmented digits", 0x1fbf0),
  script("Khmer digits", 0x17e0),
  script("Adlam digits", 0x1e950),
  each("letters with two marks", (it) => swap(it, "aeouAEOU", "ấệốựẤỆỐỰ")),
  each("letters with a caron", (it) => swap(it, "cdenrszCDENRSZ", "čďěňřšžČĎĚŇŘŠŽ")),
  each("circled digits", (it) =>
    it === "0" ? "⓪" : isDigit(it) ? String.fromCodePoint(0x245f + Number(it)) : it,
  ),
  each("negative circled digits", (it) =>
    it === "0" ? "⓿" : isDigit(it) ? String.fromCodePoint(0x2775 + Number(it)) : it,
  ),
  each("superscript digits", (it) => (isDigit(it) ? ("⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(it)] ?? it) : it)),
  each("subscript digits", (it) => (isDigit(it) ? String.fromCodePoint(0x2080 + Number(it)) : it)),
  each("keycaps", (it) => (isDigit(it) ? `${it}\ufe0f\u20e3` : it)),
  each("mathematical letters", (it) =>
    /[A-Z]/.test(it)
      ? String.fromCodePoint(0x1d400 + it.charCodeAt(0) - 65)
      : /[a-z]/.test(it)
        ? String.fromCodePoint(0x1d41a + it.charCodeAt(0) - 97)
        : it,
  ),
  each("circled letters", (it) =>
    /[A-Z]/.test(it)
      ? String.fromCodePoint(0x24b6 + it.charCodeAt(0) - 65)
      : /[a-z]/.test(it)
        ? String.fromCodePoint(0x24d0 + it.charCodeAt(0) - 97)
        : it,
  ),
  each("white capitals on black", (it) =>
    /[A-Z]/.test(it) ? String.fromCodePoint(0x1f170 + it.charCodeAt(0) - 65) : it,
  ),
  each("Cyrillic letters", (it) => swap(it, "aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ")),
  between("zero-width spaces", "\u200b"),
  between("zero-width joiners", "\u200d"),
  between("soft hyphens", "\u00ad"),
  between("left-to-right marks", "\u200e"),
  between("word joiners", "\u2060"),
  between("variation selectors", "\ufe0f"),
  between("object marks", "\ufffc"),
  between("tags that nobody sees", "\u{e0020}"),
  each("struck through", (it) => (isAlphanumeric(it) ? `${it}\u0336` : it)),
  each("underlined", (it) => (isAlphanumeric(it) ? `${it}\u0332` : it)),
  each("no-break spaces", (it) => (it === " " ? "\u00a0" : it)),
  each("thin spaces", (it) => (it === " " ? "\u2009" : it)),
  each("em dashes", (it) => (it === "-" ? "\u2014" : it)),
  each("minus signs", (it) => (it === "-" ? "\u2212" : it)),
  each("dashes that a mail program broke", (it) => (it === "-" ? "â€“" : it)),
  each("spaces that a mail program broke", (it) => (it === " " ? "Â\u00a0" : it)),
  each("decimal entities", (it) => (isAlphanumeric(it) ? `&#${it.charCodeAt(0)};` : it)),
  each("entities left open", (it) => (isDigit(it) ? `&#${it.charCodeAt(0)}` : it)),
  each("hexadecimal entities", (it) =>
    isAlphanumeric(it) ? `&#x${it.charCodeAt(0).toString(16)};` : it,
  ),
  each("padded entities", (it) =>
    isDigit(it) ? `&#${String(it.charCodeAt(0)).padStart(7, "0")};` : it,
  ),
  each("entities of entities", (it) => (isDigit(it) ? `&amp;#${it.charCodeAt(0)};` : it)),
  each("percent escapes", (it) => (isDigit(it) ? `%${it.charCodeAt(0).toString(16)}` : it)),
  each("double percent escapes", (it) =>
    isDigit(it) ? `%25${it.charCodeAt(0).toString(16)}` : it,
  ),
  each("quoted-printable", (it) =>
    isDigit(it) ? `=${it.charCodeAt(0).toString(16).toUpperCase()}` : it,
  ),
  each("unicode escapes", (it) => (isDigit(it) ? `\\u00${it.charCodeAt(0).toString(16)}` : it)),
  each("escapes of style sheets", (it) =>
    isDigit(it) ? `\\0000${it.charCodeAt(0).toString(16)}` : it,
  ),
  each("hexadecimal escapes", (it) => (isDigit(it) ? `\\x${it.charCodeAt(0).toString(16)}` : it)),
  inside("bold", (it) => `**${it}**`),
  inside("code", (it) => `\`${it}\``),
  inside("strike", (it) => `~~${it}~~`),
  { name: "bold underscores", apply: (value) => `__${value}__` },
  { name: "italic stars", apply: (value) => `*${value}*` },
  { name: "spoiler bars", apply: (value) => `||${value}||` },
  inside("bold of forums", (it) => `[b]${it}[/b]`),
  inside("bold of wikis", (it) => `'''${it}'''`),
  inside("bold tags", (it) => `<b>${it}</b>`),
  inside("span tags", (it) => `<span class="x">${it}</span>`),
  cut("a comment inside", "<!-- -->"),
  cut("a line break", "\n"),
  cut("a quoted line break", "\n> "),
  cut("a break tag", "<br>"),
  cut("an ellipsis", "…"),
  cut("three points", "..."),
  cut("a table bar", " | "),
  cut("an escape of Markdown", "\\"),
  cut("two pieces in bold", "** **"),
  cut("quotation marks of books", "«»"),
  cut("a concatenation", '" + "'),
  spread("spaces between", " "),
  spread("points between", "."),
  spread("slashes between", "/"),
  spread("underscores between", "_"),
  spread("commas between", ", "),
  spread("stars between", "*"),
  spread("broken bars between", "¦"),
  spread("pictures between", "⭐"),
  {
    name: "every character apart",
    apply: (value) =>
      /^[A-Za-zÀ-ɏ ]{5,}$/.test(value) ? Array.from(value.replaceAll(" ", "  ")).join(" ") : null,
  },
  { name: "base64", apply: (value) => Buffer.from(value).toString("base64") },
  { name: "base64 for addresses", apply: (value) => Buffer.from(value).toString("base64url") },
  { name: "hexadecimal", apply: (value) => Buffer.from(value).toString("hex") },
  {
    name: "right to left",
    apply: (value) => `\u202e${Array.from(value).toReversed().join("")}\u202c`,
  },
  words("Swedish number words", "noll ett två tre fyra fem sex sju åtta nio"),
  words("English number words", "zero one two three four five six seven eight nine"),
  words("Norwegian number words", "null en to tre fire fem seks sju åtte ni"),
  words("Danish number words", "nul en to tre fire fem seks syv otte ni"),
  words(
    "Finnish number words",
    "nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän",
  ),
  one("letter O for zero", "0", "O"),
  one("letter l for one", "1", "l"),
  one("letter I for one", "1", "I"),
  one("letter S for five", "5", "S"),
  one("letter B for eight", "8", "B"),
  all("letters O for all zeros", "0", "O"),
  all("letters l for all ones", "1", "l"),
];

function each(name: string, change: (character: string) => string): Disguise {
  return { name, apply: (value) => changed(value, Array.from(value, change).join("")) };
}

function script(name: string, zero: number): Disguise {
  return each(name, (it) => (isDigit(it) ? String.fromCodePoint(zero + Number(it)) : it));
}

function between(name: string, mark: string): Disguise {
  return { name, apply: (value) => changed(value, Array.from(value).join(mark)) };
}

/** Marks around the second half. */
function inside(name: string, dress: (part: string) => string): Disguise {
  return {
    name,
    apply: (value, seed) => {
      const at = middle(value, seed);
      return value.slice(0, at) + dress(value.slice(at));
    },
  };
}

/** Something put between two characters of the value, where there are digits on both sides. */
function cut(name: string, what: string): Disguise {
  return {
    name,
    apply: (value, seed) => {
      const places = Array.from(value.matchAll(/(?<=\d)(?=\d)/g), ({ index }) => index);
      const at = places[seed % Math.max(1, places.length)];
      return at === undefined ? null : value.slice(0, at) + what + value.slice(at);
    },
  };
}

/** Digits one by one. */
function spread(name: string, what: string): Disguise {
  return {
    name,
    apply: (value) =>
      /^[+\d][\d -]*\d$/.test(value)
        ? changed(value, value.replace(/(?<=\d) ?(?=\d)/g, what))
        : null,
  };
}

function words(name: string, list: string): Disguise {
  const names = list.split(" ");
  return {
    name,
    apply: (value) =>
      /^[\d -]+$/.test(value)
        ? Array.from(value.replace(/\D/g, ""), (it) => names[Number(it)]).join(" ")
        : null,
  };
}

function one(name: string, digit: string, letter: string): Disguise {
  return {
    name,
    apply: (value, seed) => {
      if (!/\d{3}/.test(value)) return null;
      const places = Array.from(value.matchAll(new RegExp(digit, "g")), ({ index }) => index);
      const at = places[seed % Math.max(1, places.length)];
      return at === undefined ? null : value.slice(0, at) + letter + value.slice(at + 1);
    },
  };
}

function all(name: string, digit: string, letter: string): Disguise {
  return {
    name,
    apply: (value) =>
      /\d{3}/.test(value) ? changed(value, value.replaceAll(digit, letter)) : null,
  };
}

function middle(value: string, seed: number): number {
  return 1 + (seed % Math.max(1, value.length - 1));
}

function swap(it: string, from: string, to: string): string {
  const at = from.indexOf(it);
  return at < 0 ? it : (to[at] ?? it);
}

function changed(before: string, after: string): string | null {
  return before === after ? null : after;
}

import { isHostName } from "../validators/hosts";
import { rewrite, type View } from "./view";

const dot = "dot|punkt|punktum|piste|prick|pkt|d0t";
const sign =
  "at|ät|snabel-?a|kr[øo]ll-?alfa|alfakr[øo]ll|miu[ku]{2,}(?:mauku)?|ät-merkki|ätmerkki|arroba";

// Only what stands between the parts is replaced, so that each part keeps its own place.
const schemes =
  /(?<![a-z])(?:h[tx*_]{0,3}|fx)ps? ?[[({]?:? ?(?:\/\/)?[\])}]? ?[[({]?(?:\/\/)?[\])}]? ?/gi;
// Strokes with spaces, as in the scheme before them.
const spaced = / ?\/ ?(?<=:\/\/[\w.-]{3,80}(?:\/[\w.-]{1,40}){0,3} ?\/ ?)(?=[\w?])/g;
const bracketed = new RegExp(
  `(?<=[A-Za-zÀ-ɏ\\d_]) ?[[({<] ?(?:(\\.|${dot})|(@|${sign})|(/)|(:)) ?[\\])}>] ?(?=[A-Za-zÀ-ɏ\\d/])`,
  "gi",
);
const brackets = new RegExp(`[[({<] ?(?:\\.|${dot}|@|${sign}|a|/|:) ?[\\])}>]`, "i");
// "kalle(a)mail.example", without spaces: otherwise it is a list.
const bareSign = /(?<=[A-Za-zÀ-ɏ\d])[([]a[)\]](?=[A-Za-zÀ-ɏ\d-]{2,63}\.[a-z])/gi;
const wordedDot = new RegExp(` (?<=[A-Za-zÀ-ɏ\\d] )(?:${dot}) (?=[A-Za-zÀ-ɏ\\d])`, "gi");
const wordedAt = new RegExp(
  ` (?<=[A-Za-zÀ-ɏ\\d] )(?:${sign}) (?=[A-Za-zÀ-ɏ\\d-]{1,63}(?:\\.[A-Za-zÀ-ɏ\\d-]{1,63}){0,4}\\.[A-Za-zÀ-ɏ]{2,}(?![A-Za-zÀ-ɏ\\d-]| ?@))`,
  "gi",
);
// "_at_", "-dot-": between two of the same sign.
const signedDot = new RegExp(`([_*|"'./-])(?:${dot})\\1(?=[A-Za-zÀ-ɏ])`, "gi");
const signedAt = new RegExp(
  `([_*|"'./-])(?:${sign})\\1(?=[A-Za-zÀ-ɏ\\d-]{1,63}\\.[A-Za-zÀ-ɏ])`,
  "gi",
);
const freemail =
  /^(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|proton|protonmail|tuta|tutanota|gmx|mail|aol|msn|telia|spray|comhem|bredband|online|jubii|luukku|suomi24|yandex|pm)\./i;

/** Undoes the writing of addresses so that nobody can click on them: `hxxp`, `[.]`, `(at)`, `dot`. */
export function refang(view: View): View {
  return worded(/[[({<]|h[tx*_]{0,3}p|fxp/i.test(view.text) ? unbracketed(view) : view);
}

function unbracketed(view: View): View {
  let wide = false;
  const found = rewrite(view, schemes, ([scheme]) => {
    if (/^https?:\/\/$/i.test(scheme) || !scheme.includes("//")) return null;
    wide ||= scheme.includes(" ");
    return `http${/ps/i.test(scheme) ? "s" : ""}://`;
  });
  const linked = wide ? rewrite(found, spaced, () => "/") : found;
  if (!brackets.test(linked.text)) return linked;
  const symbols = rewrite(linked, bracketed, ([, point, at, slash]) => {
    if (point !== undefined) return ".";
    return at === undefined ? (slash ?? ":") : "@";
  });
  return rewrite(symbols, bareSign, () => "@");
}

function worded(view: View): View {
  let whole = rewrite(
    rewrite(view, wordedDot, () => "."),
    signedDot,
    () => ".",
  );
  for (const at of [signedAt, wordedAt]) {
    const read = whole;
    whole = rewrite(read, at, (match) => (isAddress(read, match) ? "@" : null));
  }
  return whole;
}

/** "grace66 at mail.example" is an address; "the meeting at bank.example" is not. */
function isAddress(view: View, match: RegExpMatchArray): boolean {
  const at = match.index ?? 0;
  const host =
    /^[A-Za-zÀ-ɏ\d.-]+/.exec(
      view.text.slice(at + match[0].length, at + match[0].length + 200),
    )?.[0] ?? "";
  const name = /[A-Za-zÀ-ɏ\d._+-]+$/.exec(view.text.slice(Math.max(0, at - 64), at))?.[0] ?? "";
  // A dot that was written out shows the intention.
  const written = host.split("").some((character, k) => {
    const i = at + match[0].length + k;
    return character === "." && (view.end[i] ?? 0) - (view.start[i] ?? 0) > 1;
  });
  if (match[1] !== undefined)
    return name !== "" && (written || (/[_*|]/.test(match[1]) && isHostName(host)));
  return written || !/^ at $/i.test(match[0]) || /[\d._+]/.test(name) || freemail.test(host);
}

import { endBefore } from "../candidates/matches";
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
  `(?<=[A-Za-zÀ-ÿ\\d_]) ?[[({<] ?(?:(\\.|${dot})|(@|${sign})|(/)|(:)) ?[\\])}>] ?(?=[A-Za-zÀ-ÿ\\d/])`,
  "gi",
);
const brackets = new RegExp(`[[({<] ?(?:\\.|${dot}|@|${sign}|a|/|:) ?[\\])}>]`, "i");
// "kalle(a)mail.example", without spaces: otherwise it is a list.
const bareSign = /(?<=[A-Za-zÀ-ÿ\d])[([{]a[)\]}](?=[A-Za-zÀ-ÿ\d-]{2,63}\.[a-z])/gi;
// "kalle" + "@" + "mail.example".
const concatenated = /["'] ?[+&] ?["']/g;
// In words, between spaces or between two of the same sign: "_at_", "-dot-".
const joint = `([ _*|"'./-])(?<=[A-Za-zÀ-ÿ\\d].)`;
const wordedSign = new RegExp(
  `${joint}(?:${dot}|(slash|snedstreck|skråstre[kg]|kauttaviiva)(?=(?: \\w+){0,2} \\w*\\d))\\1(?=[A-Za-zÀ-ÿ\\d])`,
  "gi",
);
const wordedAt = new RegExp(
  `${joint}(?:${sign})\\1(?=[A-Za-zÀ-ÿ\\d-]{1,63}(?:\\.[A-Za-zÀ-ÿ\\d-]{1,63}){0,4}\\.[A-Za-zÀ-ÿ]{2,}(?![A-Za-zÀ-ÿ\\d-]| ?@))`,
  "gi",
);
// A path that stands apart from its host, and a host that a line break cuts.
const apart =
  /[ ,\n](?:(?<=\.[a-z]{2,10}[ ,\n])(?: ?(?:path|sökväg|sti|polku) (?=\/\w)|(?=\/[\w-]+[/=?.]\w))|(?<=\w@[\w-]{1,40}\n)(?=[\w-]{1,40}\.[a-z]{2}))/gi;
const freemail =
  /^(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|proton|protonmail|tuta|tutanota|gmx|mail|aol|msn|telia|comhem|online|yandex|pm)\./i;

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
  const whole = rewrite(view, concatenated, () => "");
  const dotted = rewrite(whole, wordedSign, ([, , slash]) => (slash === undefined ? "." : "/"));
  const signed = rewrite(dotted, wordedAt, (match) => (isAddress(dotted, match) ? "@" : null));
  return rewrite(signed, apart, () => "");
}

/** "grace66 at mail.example" is an address; "the meeting at bank.example" is not. */
function isAddress(view: View, match: RegExpMatchArray): boolean {
  const at = match.index ?? 0;
  const from = at + match[0].length;
  const host = /^[A-Za-zÀ-ÿ\d.-]*/.exec(view.text.slice(from, from + 200))?.[0] ?? "";
  if (hasWrittenDot(view, from, host)) return true;
  if (match[1] !== " ") return /^[_*|]/.test(match[0]) && isHostName(host);
  const named = /[\d._+][A-Za-zÀ-ÿ\d._+-]*$/.test(endBefore(view.text, at, 64));
  return named || !/^ at $/i.test(match[0]) || freemail.test(host);
}

/** A dot that was written out shows the intention. */
function hasWrittenDot(view: View, from: number, host: string): boolean {
  return Array.from(host, (character, k) => {
    const length = (view.end[from + k] ?? 0) - (view.start[from + k] ?? 0);
    return character === "." && length > 1;
  }).includes(true);
}

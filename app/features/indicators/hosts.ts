/** What the reading of a host changed; the words are `indicators:note.<it>`. */
export type HostNote = "refanged" | "scheme" | "slash" | "trailingDot" | "idna";

/** Why something is not the name of a host; the words are `indicators:problem.<it>`. */
type HostProblem = "path" | "port" | "person" | "ip" | "host";

export type HostReading =
  | { ok: true; ascii: string; shown: string; notes: HostNote[] }
  | {
      ok: false;
      problem: HostProblem;
      /** The host alone, when that is what should have been written. */
      host?: string;
    };

/** Undoes the writing of addresses so that nobody can click on them: `hxxp`, `[.]`, `[:]//`, `(dot)`. */
export function refang(typed: string): string {
  return typed
    .trim()
    .replaceAll(/[[({]\s*(?:\.|dot|punkt)\s*[\])}]/gi, ".")
    .replaceAll(/[[({]\s*:\s*[\])}]/g, ":")
    .replaceAll(/[[({]\s*\/\s*[\])}]/g, "/")
    .replaceAll(/[[({]\s*(?:@|at)\s*[\])}]/gi, "@")
    .replace(/^h(?:xx|\*\*|tt)p(s?)\s*:/i, "http$1:");
}

/**
 * Reads the name of a host however it was written: an address with scheme, defanged, in capitals, with
 * letters beyond ASCII (UTS 46, as the URL standard has it). Paths, ports and persons are refused.
 */
export function readHost(typed: string): HostReading {
  const refanged = refang(typed);
  const bare = refanged.replace(/^(?:[a-z][a-z\d+.-]*:)?\/\//i, "");
  const [authority, rest] = cut(bare, /[/?#\\]/u);
  const [name, port] = cut(authority, /:(?=\d*$)/u);
  const host = asciiHost(name);
  const refused = refusal(authority) ?? refusal(name);
  if (refused || !host) return { ok: false, problem: refused ?? "host" };
  const excess = rest !== "" && rest !== "/" ? "path" : port === "" ? null : "port";
  if (excess) return { ok: false, problem: excess, host };
  const isIdna = host.split(".").some((label) => label.startsWith("xn--"));
  const found: readonly [HostNote, boolean][] = [
    ["refanged", refanged !== typed.trim()],
    ["scheme", bare !== refanged],
    ["slash", rest === "/"],
    ["trailingDot", name.endsWith(".")],
    ["idna", isIdna],
  ];
  const notes = found.flatMap(([note, isSo]) => (isSo ? [note] : []));
  return { ok: true, ascii: host, shown: isIdna ? spoken(name) : host, notes };
}

/** The text before the first match and the text from it on. */
function cut(text: string, at: RegExp): [string, string] {
  const index = text.search(at);
  return index === -1 ? [text, ""] : [text.slice(0, index), text.slice(index)];
}

function refusal(authority: string): HostProblem | null {
  if (authority.includes("@")) return "person";
  if (/^\[|:.*:/.test(authority)) return "ip";
  const hostname = parsed(authority);
  return hostname !== null && /^[\d.]+$/.test(hostname) ? "ip" : null;
}

/** Lower case ASCII as it stands in the name system; null for what is no host. */
function asciiHost(name: string): string | null {
  const hostname = parsed(name.replace(/[.\u3002\uFF0E\uFF61]$/u, ""));
  if (hostname === null || hostname.length > 253) return null;
  const labels = hostname.split(".");
  const isName = labels.length > 1 && labels.every((label) => hostLabel.test(label));
  return isName && ending.test(labels.at(-1) ?? "") ? hostname : null;
}

function parsed(name: string): string | null {
  if (name.length > 253 || /[\s%<>^|[\]{}"'`,;!$&()*+=~]/u.test(name)) return null;
  const address = `http://${name}`;
  return URL.canParse(address) ? new URL(address).hostname : null;
}

// Underscores stand in some host names, though not in domains (RFC 2181 section 11).
const hostLabel = /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/;
const ending = /^(?:[a-z]{2,63}|xn--[a-z\d-]{1,59})$/;

function spoken(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\.$/, "");
}

/** What the reading of a host changed; the words are `indicators:note.<it>`. */
export type HostNote = "refanged" | "scheme" | "slash" | "trailingDot" | "idna";

/** Why something is not the name of a host; the words are `indicators:problem.<it>`. */
export type HostProblem = "path" | "port" | "person" | "ip" | "host";

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
  const notes: HostNote[] = [];
  const refanged = refang(typed);
  if (refanged !== typed.trim()) notes.push("refanged");
  const bare = refanged.replace(/^(?:[a-z][a-z\d+.-]*:)?\/\//i, "");
  if (bare !== refanged) notes.push("scheme");
  const [, name = "", port = "", rest = ""] = /^([^/?#\\:]*)(:\d*)?(.*)$/su.exec(bare) ?? [];
  const authority = /^[^/?#\\]*/u.exec(bare)?.[0] ?? "";
  if (authority.includes("@")) return { ok: false, problem: "person" };
  if (/^\[|:.*:/.test(authority)) return { ok: false, problem: "ip" };
  if (rest.startsWith(":")) return { ok: false, problem: "host" };
  const host = asciiHost(name);
  if (host === "ip") return { ok: false, problem: "ip" };
  if (!host) return { ok: false, problem: "host" };
  if (rest !== "" && rest !== "/") return { ok: false, problem: "path", host };
  if (port !== "") return { ok: false, problem: "port", host };
  if (rest === "/") notes.push("slash");
  if (name.endsWith(".")) notes.push("trailingDot");
  const isIdna = host.split(".").some((label) => label.startsWith("xn--"));
  if (isIdna) notes.push("idna");
  return { ok: true, ascii: host, shown: isIdna ? spoken(name) : host, notes };
}

/** Lower case ASCII as it stands in the name system, "ip" for a number, null for what is no host. */
function asciiHost(name: string): string | "ip" | null {
  if (name.length > 253 || /[\s%<>^|[\]{}"'`,;!$&()*+=~]/u.test(name)) return null;
  const address = `http://${name.replace(/[.\u3002\uFF0E\uFF61]$/u, "")}`;
  if (!URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  if (/^[\d.]+$/.test(hostname) || hostname.startsWith("[")) return "ip";
  const labels = hostname.split(".");
  const isName = labels.length > 1 && labels.every((label) => label$.test(label));
  const hasEnding = /^(?:[a-z]{2,63}|xn--[a-z\d-]{1,59})$/.test(labels.at(-1) ?? "");
  return isName && hasEnding && hostname.length <= 253 ? hostname : null;
}

// Underscores stand in some host names, though not in domains (RFC 2181 section 11).
const label$ = /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/;

function spoken(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\.$/, "");
}

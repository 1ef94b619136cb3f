import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { sql } from "./portal";
import { type Person, session } from "./world";

const port = Number(process.env["E2E_PORT"] ?? 23510);
export const origin = `http://localhost:${port}`;

export type Fields = Readonly<Record<string, string | readonly string[]>>;
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Someone with plain requests in place of a browser. */
export type Caller = {
  readonly get: (address: string) => Promise<Answer>;
  readonly post: (address: string, fields: Fields, headers?: HeadersInit) => Promise<Answer>;
};

/** This person, signed in; nobody without one. */
export async function caller(who?: Person): Promise<Caller> {
  const cookie = who ? `portal=${await session(who.id)}` : "";
  return callerWith(cookie);
}

export function callerWith(cookie: string): Caller {
  const own: Record<string, string> = { "accept-language": "sv", ...(cookie ? { cookie } : {}) };
  return {
    get: (address) => send(address, { headers: own }),
    post: (address, fields, headers = {}) =>
      send(address, {
        method: "POST",
        headers: { ...own, origin, ...Object.fromEntries(new Headers(headers)) },
        body: encoded(fields),
      }),
  };
}

/** One request as it is, without following where it leads. */
export async function send(address: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${origin}${address}`, { redirect: "manual", ...init });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
}

export function encoded(fields: Fields): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
  }
  return body;
}

/** Asks for the data of a page alone, as its links do in the browser. */
export function dataOf(address: string): string {
  const [path = "/", query] = address.split("?");
  return `${path === "/" ? "/_root" : path}.data${query ? `?${query}` : ""}`;
}

export type Route = {
  /** As Remix names it. */
  readonly id: string;
  /** With `$name` where something is to be filled in. */
  readonly address: string;
  readonly hasLoader: boolean;
  readonly hasAction: boolean;
  readonly hasPage: boolean;
};

/** Every address of the portal, read from the files that answer for them. */
export function routes(): readonly Route[] {
  return readdirSync("app/routes")
    .filter((file) => /\.tsx?$/.test(file) && file !== "_portal.tsx")
    .map((file) => {
      const name = file.replace(/\.tsx?$/, "");
      const parts = name.split(".").filter((part) => !part.startsWith("_"));
      const path = parts.map((part) => part.replace(/_$/, "")).join("/");
      const source = readFileSync(`app/routes/${file}`, "utf8");
      return {
        id: `routes/${name}`,
        address: `/${path}`,
        hasLoader: /^export (async function|function|const) loader\b/m.test(source),
        hasAction: /^export (async function|function|const) action\b/m.test(source),
        hasPage: /^export default\b/m.test(source),
      };
    });
}

/** Which of them answers at this address: the one that names most of it. */
export function routeOf(address: string): string {
  const parts = (address.split("?")[0] ?? "").split("/");
  const fitting = routes().filter((route) => {
    const own = route.address.split("/");
    return (
      own.length === parts.length &&
      own.every((part, place) => part.startsWith("$") || part === parts[place])
    );
  });
  const [found] = fitting.toSorted((one, other) => variables(one) - variables(other));
  if (!found) throw new Error(`Nothing answers at ${address}.`);
  return found.address;
}

function variables({ address }: Route): number {
  return address.split("$").length;
}

/** The address with its parameters filled in; what is not given is a new id. */
export function filledIn({ address }: Route, values: Readonly<Record<string, string>>): string {
  return address.replaceAll(/\$(\w+)/g, (_, name: string) => values[name] ?? randomUUID());
}

/** Which tables hold the portal's matters; the others change with every visit. */
const matters = [
  "item",
  "revision",
  "comment",
  "audience_entry",
  "indicator",
  "observation",
  "task",
  "workspace",
  "workspace_grant",
  "join_request",
  "organisation",
  "person",
  "sanction",
  "break_glass",
  "agreement_acceptance",
] as const;

/** A digest of every row that names one of these ids: equal before and after means that nothing happened. */
export async function traceOf(ids: readonly string[]): Promise<string> {
  const names = ids.join("|");
  const parts = await Promise.all(
    matters.map((table) =>
      sql<{ digest: string | null }>(
        `select md5(string_agg(t::text, '|' order by t::text)) as digest from ${table} t where t::text ~ $1`,
        [names],
      ),
    ),
  );
  return createHash("md5").update(JSON.stringify(parts)).digest("hex");
}

/** An answer without what differs between two answers to the same question: numbers, nonces, ids, times. */
export function comparable({ status, headers, body }: Answer, ids: readonly string[]): string {
  const { date: _date, "x-request-id": requestId = "", ...kept } = headers;
  const unlike = [requestId, ...ids].filter(Boolean);
  let text = JSON.stringify({ status, headers: kept, body });
  for (const one of unlike) text = text.replaceAll(one, "…");
  return text.replaceAll(
    /nonce-[\w+/=]+|nonce=\\"[\w+/=]+\\"|"nonce\\?",\\?"[\w+/=]+\\?"/g,
    "nonce",
  );
}

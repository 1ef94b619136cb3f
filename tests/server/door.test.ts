import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as ask, type OutgoingHttpHeaders, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createPortal } from "../../server/portal";

const origin = "https://portal.example";
const host = "portal.example";

const clientFolder = mkdtempSync(path.join(tmpdir(), "portal-client-"));
mkdirSync(path.join(clientFolder, "assets"));
mkdirSync(path.join(clientFolder, ".vite"));
writeFileSync(path.join(clientFolder, "assets/page-B5R3oADx.js"), "export {}");
writeFileSync(path.join(clientFolder, "favicon.svg"), "<svg/>");
writeFileSync(path.join(clientFolder, ".vite/manifest.json"), "{}");

const lines: Record<string, unknown>[] = [];
const errors: Record<string, unknown>[] = [];
let reached: { url: string; protocol: string; host: string | undefined; ip: string | undefined }[] =
  [];
let isOpen = true;
let checks = 0;
let check = () => Promise.resolve();

const portal = createPortal({
  pages(request, response) {
    const { url, protocol, headers, ip } = request;
    reached.push({ url, protocol, host: headers["x-forwarded-host"]?.toString(), ip });
    if (url === "/broken") throw new Error("relation secret_table does not exist");
    response.type("html").send(`<p>${"page ".repeat(500)}</p>`);
  },
  clientFolder,
  origins: [origin, "http://localhost:3000"],
  trustProxy: false,
  log: {
    info: (line: object) => lines.push({ ...line }),
    error: (line: object) => errors.push({ ...line }),
  },
  health: {
    isOpen: () => isOpen,
    check: () => {
      checks++;
      return check();
    },
  },
});

let server: Server;
beforeAll(async () => {
  server = portal.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
});
afterAll(() => {
  server.close();
  rmSync(clientFolder, { recursive: true });
});
beforeEach(() => {
  reached = [];
  lines.length = 0;
});

type Answer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
};

function send(
  url: string,
  {
    method = "GET",
    body = "",
    ...headers
  }: OutgoingHttpHeaders & { method?: string; body?: string },
): Promise<Answer> {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return new Promise((resolve, reject) => {
    const options = { port, host: "127.0.0.1", path: url, method, headers: { host, ...headers } };
    const sent = ask(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const form = { "content-type": "application/x-www-form-urlencoded" };
const post = { method: "POST", body: "a=1", "content-length": 3, ...form };

describe("the origin of a change", () => {
  test.each([
    ["ours", { origin }, 200],
    ["the second of ours", { origin: "http://localhost:3000" }, 200],
    ["missing", {}, 403],
    ["missing, but the browser vouches for it", { "sec-fetch-site": "same-origin" }, 200],
    ["missing, on a sibling site", { "sec-fetch-site": "same-site" }, 403],
    ["missing, from another site", { "sec-fetch-site": "cross-site" }, 403],
    ["missing, typed by hand", { "sec-fetch-site": "none" }, 403],
    ["null", { origin: "null" }, 403],
    [
      "null, though the browser vouches for it",
      { origin: "null", "sec-fetch-site": "same-origin" },
      403,
    ],
    ["of another scheme", { origin: "http://portal.example" }, 403],
    ["on another port", { origin: "https://portal.example:8443" }, 403],
    ["of a subdomain", { origin: "https://a.portal.example" }, 403],
    ["that only begins like ours", { origin: "https://portal.example.evil.example" }, 403],
    ["of another site", { origin: "https://evil.example" }, 403],
    [
      "of another site that forges the host",
      { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
      403,
    ],
    ["given twice", { origin: `${origin}, ${origin}` }, 403],
    ["in capitals", { origin: "HTTPS://PORTAL.EXAMPLE" }, 403],
  ])("%s", async (_what, headers, status) => {
    expect((await send("/anything.data", { ...post, ...headers })).status).toBe(status);
    expect(reached).toHaveLength(status === 200 ? 1 : 0);
  });

  test("is not asked of reading", async () => {
    expect((await send("/", { origin: "https://evil.example" })).status).toBe(200);
  });
});

test.each(["TRACE", "OPTIONS", "PUT", "PATCH", "DELETE", "PROPFIND"])(
  "%s is refused",
  async (method) => {
    const answer = await send("/", { method, origin });
    expect(answer.status).toBe(405);
    expect(answer.headers["allow"]).toBe("GET, HEAD, POST");
    expect(reached).toEqual([]);
  },
);

test("a method in a header changes nothing", async () => {
  await send("/", { "x-http-method-override": "DELETE" });
  expect(reached).toHaveLength(1);
});

test.each([
  ["more than 2 MB", { "content-length": 2_097_153, body: "" }, 413],
  ["of unknown length", { "transfer-encoding": "chunked" }, 411],
  ["of another type", { "content-type": "application/json" }, 415],
  ["of no type", { "content-type": "" }, 415],
])("a body %s is refused", async (_what, headers, status) => {
  const { "content-length": _length, ...rest } = post;
  const sized = "transfer-encoding" in headers ? rest : post;
  expect((await send("/", { ...sized, origin, ...headers })).status).toBe(status);
  expect(reached).toEqual([]);
});

describe("the host", () => {
  test.each([
    ["portal.example", 200],
    ["PORTAL.example", 200],
    ["localhost:3000", 200],
    ["evil.example", 421],
    ["portal.example.evil.example", 421],
    ["portal.example:81", 421],
    ["", 421],
  ])("%j", async (name, status) => {
    expect((await send("/", { host: name })).status).toBe(status);
  });

  test("and the scheme come from the settings, whatever the request says", async () => {
    await send("/a?b=c", {
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "gopher",
      "x-forwarded-for": "203.0.113.9",
    });
    expect(reached).toEqual([
      { url: "/a?b=c", protocol: "https", host: undefined, ip: "127.0.0.1" },
    ]);
  });
});

describe("headers", () => {
  const everywhere = {
    "strict-transport-security": "max-age=63072000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
  };

  test.each([
    ["a page", "/", {}],
    ["an asset", "/assets/page-B5R3oADx.js", {}],
    ["a missing asset", "/assets/nothing.js", {}],
    ["a failure", "/broken", {}],
    ["a refusal", "/", { method: "DELETE" }],
    ["an unknown host", "/", { host: "evil.example" }],
    ["a health answer", "/health/live", {}],
  ])("of %s", async (_what, url, headers) => {
    const answer = await send(url, headers);
    expect(answer.headers).toMatchObject(everywhere);
    expect(answer.headers["content-security-policy"]).toMatch(
      /^default-src 'none';script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==';style-src 'self';style-src-attr 'none';/,
    );
    expect(answer.headers["x-powered-by"]).toBeUndefined();
    expect(answer.headers["server"]).toBeUndefined();
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  });

  test("carry a nonce of their own each time", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => send("/", {})));
    const policies = answers.map(({ headers }) => headers["content-security-policy"]);
    expect(new Set(policies).size).toBe(50);
  });

  test("let only what is named after its contents be kept", async () => {
    expect((await send("/", {})).headers["cache-control"]).toBe("no-store");
    expect((await send("/broken", {})).headers["cache-control"]).toBe("no-store");
    expect((await send("/assets/gone.js", {})).headers["cache-control"]).toBe("no-store");
    const asset = await send("/assets/page-B5R3oADx.js", {});
    expect(asset.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    const icon = await send("/favicon.svg", {});
    expect(icon.headers["cache-control"]).toBe("public, max-age=3600");
  });
});

test.each(["/assets/", "/assets", "/.vite/manifest.json", "/assets/..%2f..%2fpackage.json"])(
  "%s shows no file and no list",
  async (url) => {
    const { status, body } = await send(url, {});
    expect(status === 404 || body.startsWith("<p>page")).toBe(true);
  },
);

test("long pages are compressed, refusals are plain", async () => {
  const page = await send("/", { "accept-encoding": "gzip" });
  expect(page.headers["content-encoding"]).toBe("gzip");
});

test("a failure shows its number and nothing else", async () => {
  const { status, headers, body } = await send("/broken", {});
  expect(status).toBe(500);
  expect(body).toBe(`Something went wrong. Its number is ${String(headers["x-request-id"])}.\n`);
  expect(errors.at(-1)).toMatchObject({ requestId: headers["x-request-id"] });
});

test("the log holds neither queries nor ids nor what the client calls itself", async () => {
  const id = "0191f3a0-8d3c-7cc0-a1ad-b1f2f0c4d5e6";
  await send(`/workspaces/${id}/indicators.data?q=person@bank.example`, {
    cookie: "portal=secret",
    "user-agent": "Someone's browser",
    "x-request-id": "chosen-by-client",
  });
  expect(lines).toEqual([
    {
      requestId: expect.stringMatching(/^[0-9a-f]{16}$/),
      method: "GET",
      path: "/workspaces/:id/indicators.data",
      status: 200,
      ms: expect.any(Number),
    },
  ]);
});

describe("health", () => {
  test("answers on every host", async () => {
    expect((await send("/health/live", { host: "10.0.0.7" })).status).toBe(200);
  });

  test("is alive without asking the database", async () => {
    const before = checks;
    expect(await send("/health/live", {})).toMatchObject({ status: 200, body: "OK" });
    expect(checks).toBe(before);
  });

  test("asks the database at most once a second", async () => {
    const before = checks;
    await Promise.all(Array.from({ length: 20 }, () => send("/health/ready", {})));
    expect(checks - before).toBeLessThanOrEqual(1);
  });

  test("is not ready from the moment it was asked to stop", async () => {
    isOpen = false;
    const answer = await send("/health/ready", {});
    expect(answer).toMatchObject({ status: 503, body: "Service Unavailable" });
    expect(answer.headers["retry-after"]).toBe("5");
    expect((await send("/health/live", {})).status).toBe(200);
    expect((await send("/", {})).headers["connection"]).toBe("close");
    isOpen = true;
    expect((await send("/", {})).headers["connection"]).toBe("keep-alive");
  });

  test("is not ready while the database does not answer", async () => {
    check = () => Promise.reject(new Error("connection refused"));
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect((await send("/health/ready", {})).status).toBe(503);
    check = () => Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect((await send("/health/ready", {})).status).toBe(200);
  });
});

import { randomUUID } from "node:crypto";
import { expect, test } from "./support/fixtures";
import {
  type Caller,
  caller,
  comparable,
  dataOf,
  filledIn,
  type Route,
  routes,
  send,
  traceOf,
} from "./support/http";
import { heldMilestone } from "./support/held-text";
import { sql } from "./support/portal";
import { document, grant, indicator, officer, person, room, session } from "./support/world";

const form = { "content-type": "application/x-www-form-urlencoded" };

/** What strangers may reach, and why; all the rest leads to the sign-in page (ACC-01). */
const open: Readonly<Record<string, readonly string[]>> = {
  "/sign-in": ["GET", "HEAD", "POST"],
  // Without the proof of a password it says that the time is up.
  "/sign-in/enrol": ["POST"],
  "/sign-out": ["POST"],
  // Language and appearance of the browser.
  "/preferences": ["POST"],
  // Demo builds only.
  "/demo/sign-in": ["POST"],
  "/demo/outbox": ["GET", "HEAD"],
};

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;

test("strangers find every door closed that is not on the list", async () => {
  for (const { method, address } of routes().flatMap(attempts)) {
    const headers = { ...form, origin: originOf() };
    const isReading = method === "GET" || method === "HEAD";
    const answer = await send(address, { method, headers, ...(isReading ? {} : { body: "a=b" }) });
    expect(closed(answer), `${method} ${address}: ${answer.status}`).toBe(true);
  }
});

/** Every way to knock that is not on the list. */
function attempts(route: Route): { method: string; address: string }[] {
  const address = filledIn(route, { number: "1", slug: "payments" });
  const tried = methods.filter((method) => !open[route.address]?.includes(method));
  // Data of a page: an answer without a body cannot say where it leads, and one without a loader holds
  // the frame's language and nothing else.
  const ofData = tried.filter(
    (method) => method !== "HEAD" && (method !== "GET" || route.hasLoader),
  );
  return [
    ...tried.map((method) => ({ method, address })),
    ...ofData.map((method) => ({ method, address: dataOf(address) })),
  ];
}

/** A way to the sign-in page (or the start page, which leads there), or no way at all. */
function closed({ status, headers, body }: Awaited<ReturnType<typeof send>>): boolean {
  // 400: there is nothing to read at this address, or nothing to send.
  if ([400, 401, 403, 404, 405, 411, 415].includes(status)) return true;
  if (status === 302) return /^\/(sign-in|$)/.test(headers["location"] ?? "");
  // The answer to a request for data tells the browser where to go.
  return status === 202 && /"redirect"/.test(body) && /"\/(sign-in[^"]*)?"/.test(body);
}

test("neither layout nor neighbour opens a page for an outsider", async () => {
  const secret = await hiddenThings();
  const outsider = await caller(secret.stranger);
  const nobody = await caller();
  const before = await traceOf(secret.ids);
  for (const route of routes().filter(isAboutSomething)) {
    const address = filledIn(route, secret.parameters);
    for (const leaf of [route.id, `root,${route.id}`]) {
      const target = `${dataOf(address)}?_routes=${encodeURIComponent(leaf)}`;
      const answer = await outsider.get(target);
      expect(answer.body, target).not.toContain(secret.canary);
      expect(answer.status === 404 || leadsOnBlindly(route), `${target}: ${answer.status}`).toBe(
        true,
      );
      const stranger = await nobody.get(target);
      expect(closed(stranger), `${target}: ${stranger.status}`).toBe(true);
    }
    const posted = await outsider.post(address, everyField(secret.ids));
    expect([403, 404, 405, 409, 422], `POST ${address}: ${posted.status}`).toContain(posted.status);
    expect(posted.body).not.toContain(secret.canary);
  }
  expect(await traceOf(secret.ids)).toBe(before);
});

test("what is hidden answers like what never was", async () => {
  const secret = await hiddenThings();
  const outsider = await caller(secret.stranger);
  for (const route of routes().filter(isAboutSomething)) {
    const missing = Object.fromEntries(
      Object.keys(secret.parameters).map((name) => [
        name,
        name === "slug"
          ? `prov-${randomUUID().slice(0, 8)}`
          : name === "number"
            ? "1"
            : randomUUID(),
      ]),
    );
    const ids = [...Object.values(secret.parameters), ...Object.values(missing)].filter(
      (value) => value.length > 2,
    );
    const [there, never] = [filledIn(route, secret.parameters), filledIn(route, missing)];
    for (const ask of [
      (address: string) => outsider.get(address),
      (address: string) => outsider.get(dataOf(address)),
      (address: string) => outsider.post(address, everyField([])),
    ]) {
      const [one, other] = [await ask(there), await ask(never)];
      expect(firstDifference(comparable(one, ids), comparable(other, ids)), there).toBe("");
    }
  }
});

test("what is hidden takes as long as what never was", async () => {
  const secret = await hiddenThings();
  const outsider = await caller(secret.stranger);
  const there: number[] = [];
  const never: number[] = [];
  for (let round = 0; round < 120; round += 1) {
    there.push(await timeOf(outsider, `/indicators/${secret.parameters.itemId}`));
    never.push(await timeOf(outsider, `/indicators/${randomUUID()}`));
  }
  // The fastest tenth: what else the machine does then is left out.
  const ratio = fast(there) / fast(never);
  expect(ratio).toBeGreaterThan(0.8);
  expect(ratio).toBeLessThan(1.25);
});

test("no other site changes anything through someone's browser", async () => {
  const secret = await hiddenThings();
  const insider = secret.author;
  const cookie = await cookieOf(insider.id);
  const before = await traceOf(secret.ids);
  const origins: readonly Readonly<Record<string, string>>[] = [
    {},
    { origin: "null" },
    { origin: originOf().replace("http:", "https:") },
    { origin: "http://localhost" },
    { origin: `${originOf()}.evil.example` },
    { origin: "http://evil.example" },
    { origin: "http://evil.example", "x-forwarded-host": "evil.example" },
    { origin: "http://evil.example", "sec-fetch-site": "same-origin" },
    { "sec-fetch-site": "same-site" },
  ];
  const contents = [
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/plain",
  ];
  for (const route of routes()) {
    const address = filledIn(route, secret.parameters);
    for (const headers of origins) {
      for (const content of contents) {
        const answer = await send(address, {
          method: "POST",
          headers: { cookie, "content-type": content, ...headers },
          body: "intent=suspend&decision=release&session=others&reason=en+l%C3%A4ngre+text",
        });
        expect([403, 415], `${address} ${JSON.stringify(headers)} ${content}`).toContain(
          answer.status,
        );
      }
    }
  }
  expect(await traceOf(secret.ids)).toBe(before);
  expect(await sql("select from session where person_id = $1", [insider.id])).toHaveLength(1);
});

test("no header moves host, method or rule", async () => {
  const { workspace: place, author } = await room();
  const id = await indicator({ workspace: place, author });
  const someone = await caller(author);
  const plain = await someone.get(`/indicators/${id}`);
  const cookie = await cookieOf(author.id);
  const odd = [
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-original-url",
    "x-rewrite-url",
    "x-http-method-override",
    "x-method-override",
    "x-user-id",
    "x-actor",
    "x-role",
    "x-organisation",
    "x-label",
    "x-remix-response",
    "forwarded",
    "synchronized-upsert",
    "opencti-marking",
    "x-request-id",
  ];
  for (const name of odd) {
    const answer = await send(`/indicators/${id}`, {
      headers: { cookie, "accept-language": "sv", [name]: "/record" },
    });
    expect(answer.status, name).toBe(plain.status);
    expect(answer.headers["x-request-id"], name).toMatch(/^[0-9a-f]{16}$/);
    expect(answer.headers["content-security-policy"], name).toContain("default-src 'none'");
  }
  const stranger = await caller();
  const answer = await stranger.get(`/indicators/${id}.css`);
  expect(answer.status).not.toBe(200);
});

test("every answer carries the headers that protect it", async () => {
  const { author } = await room();
  const someone = await caller(author);
  const nobody = await caller();
  const [home] = [await someone.get("/")];
  const asset = /\/assets\/[\w.-]+\.js/.exec(home.body)?.[0] ?? "";
  const answers = [
    home,
    await someone.get("/_root.data"),
    await someone.get("/nowhere"),
    await someone.get(`/indicators/${randomUUID()}`),
    await nobody.get("/"),
    await nobody.get("/sign-in"),
    await nobody.get(asset),
    await send("/", { method: "DELETE" }),
    await send("/", { method: "POST", body: "x" }),
    await send("/favicon.svg"),
  ];
  for (const { headers, status } of answers) {
    expect(headers["content-security-policy"], String(status)).toContain(
      "script-src 'self' 'nonce-",
    );
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  }
  for (const { headers } of answers.slice(0, 6))
    expect(headers["cache-control"]).toContain("no-store");
  const nonces = answers.map(({ headers }) => headers["content-security-policy"]);
  expect(new Set(nonces).size).toBe(nonces.length);
});

test("where someone is led after signing in stays on this site", async () => {
  const nobody = await caller();
  const someone = await person();
  const elsewhere = [
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/%09/evil.example",
    "/\t/evil.example",
    "//evil.example/%2e%2e",
    "data:text/html,x",
    "/..//evil.example",
    "http:evil.example",
    "////evil.example",
    "/@evil.example",
    "\u0000//evil.example",
  ];
  for (const to of elsewhere) {
    const answer = await nobody.post("/demo/sign-in", { email: someone.email, to });
    expect(answer.status).toBe(302);
    const location = new URL(answer.headers["location"] ?? "", originOf());
    expect(location.origin, to).toBe(originOf());
  }
});

function isAboutSomething({ address }: Route): boolean {
  return address.includes("$") && !address.startsWith("/demo");
}

/** Answers to a form only, and shows everyone who comes without one where the page of the matter is. */
function leadsOnBlindly({ address }: Route): boolean {
  return address === "/join-requests/$joinRequestId/withdrawal";
}

function originOf(): string {
  return `http://localhost:${process.env["E2E_PORT"] ?? 23510}`;
}

async function cookieOf(personId: string): Promise<string> {
  return `portal=${await session(personId)}`;
}

async function timeOf(who: Caller, address: string): Promise<number> {
  const start = performance.now();
  await who.get(address);
  return performance.now() - start;
}

function firstDifference(one: string, other: string): string {
  if (one === other) return "";
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return `${one.slice(at - 80, at + 40)} / ${other.slice(at, at + 40)}`;
}

function fast(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 10)] ?? 0;
}

const known = randomUUID();

/** Values for every field that any form has, all of them about what is hidden. */
function everyField(ids: readonly string[]) {
  const [itemId = known, , , personId = known, workspaceId = known] = ids;
  return {
    formKey: known,
    version: "1",
    workspaceId,
    personId,
    itemId,
    type: "domain",
    value: "nattkassa.example",
    title: "Nattkassa",
    description: "Kassan tar bara förbetalda kort.",
    body: "En text som ingen väntar på.",
    note: "ändrat",
    label: "RED",
    from: "AMBER",
    personIds: [personId],
    confidence: "50",
    validUntil: "",
    language: "sv",
    statement: "Det här ser fel ut på flera sätt.",
    reason: "Det här är en längre motivering.",
    reasonCode: "other",
    decision: "granted",
    decision_reason: "Ja tack",
    end_reason: "Nej tack",
    intent: "remove",
    role: "reader",
    kind: "seen",
    band: "1-4",
    seenAt: "2026-01-01T00:00:00.000Z",
  };
}

/** Things of which a stranger may not learn, with the ids that lead to them. */
async function hiddenThings() {
  const canary = `kanarie${randomUUID().slice(0, 8)}`;
  const [place, moderator] = await Promise.all([room("sv", { visibility: "hidden" }), officer()]);
  const { author, colleague, chair, stranger } = place;
  const itemId = await document({ workspace: place.workspace, author, title: canary });
  const grantId = await grant(place.workspace, await person(), "reader");
  const asking = await person();
  const [request] = await sql<{ id: string }>(
    `insert into join_request (id, workspace_id, person_id, reason, state)
     values (gen_random_uuid(), $1, $2, '', 'pending') returning id`,
    [place.workspace.id, asking.id],
  );
  const [task] = await sql<{ id: string }>(
    `insert into task (id, kind, workspace_id, item_id, author_id, due_at)
     values (gen_random_uuid(), 'report', $1, $2, $3, now() + interval '2 days') returning id`,
    [place.workspace.id, itemId, colleague.id],
  );
  const held = await heldMilestone(place.workspace.id, chair);
  const parameters = {
    itemId,
    heldTextId: held.id,
    slug: place.workspace.slug,
    grantId,
    joinRequestId: request?.id ?? "",
    taskId: task?.id ?? "",
    organisationId: moderator.organisationId,
    personId: author.id,
    number: "1",
  };
  return {
    canary,
    author,
    stranger,
    parameters,
    ids: [
      itemId,
      parameters.joinRequestId,
      parameters.taskId,
      author.id,
      place.workspace.id,
      grantId,
      chair.id,
    ],
  };
}

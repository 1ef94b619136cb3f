import { speak } from "~/kernel/i18n";
import type { ActionFunctionArgs } from "@remix-run/node";
import { expect, test, vi } from "vitest";
import * as settings from "~/routes/_portal.settings";
import * as agreements from "~/routes/agreements";
import * as preferences from "~/routes/preferences";
import * as signIn from "~/routes/sign-in";
import * as signOut from "~/routes/sign-out";
import { person, session, sql } from "../../support/world";
import { holder, password, sessionsOf, visitor } from "./accounts";

const t = speak("sv");

type Sent = { fields?: Record<string, string>; cookies?: string; address?: string };

/** What Remix gives a loader or an action. */
function args(url: string, { fields, cookies, address }: Sent = {}): ActionFunctionArgs {
  const headers = new Headers(cookies ? { cookie: cookies } : {});
  const body = fields ? new URLSearchParams(fields) : null;
  return {
    request: new Request(`http://localhost:3000${url}`, {
      method: body ? "POST" : "GET",
      headers,
      body,
    }),
    params: {},
    context: {
      cspNonce: "",
      requestId: "test",
      clientAddress: address ?? visitor().address,
    },
  };
}

/** Remix answers by returning or by throwing. */
async function outcome(answer: Promise<unknown>): Promise<unknown> {
  return answer.catch((thrown: unknown) => thrown);
}

async function response(answer: Promise<unknown>): Promise<Response> {
  const given = await outcome(answer);
  if (!(given instanceof Response)) throw new Error("This is no response.");
  return given;
}

test.each([
  ["/sign-in", "/"],
  ["/sign-in?to=%2Findicators%3Ftype%3Ddomain", "/indicators?type=domain"],
  ["/sign-in?to=https%3A%2F%2Felsewhere.example", "/"],
  ["/sign-in?to=%2F%2Felsewhere.example", "/"],
])("signing in at %s leads to %s, in the person's own language", async (url, to) => {
  const ada = await holder({ language: "en" });
  const fields = { email: ada.email, password, code: ada.code() };
  const answer = await response(signIn.action(args(url, { fields })));
  expect(answer.status).toBe(302);
  expect(answer.headers.get("location")).toBe(to);
  expect(answer.headers.getSetCookie().map((cookie) => cookie.split("=")[0])).toEqual([
    "portal",
    "portal-preferences",
  ]);
  expect(answer.headers.has("X-Remix-Reload-Document")).toBe(true);
});

test("a newcomer is led to their second factor, and from there to where they were going", async () => {
  const { email } = await holder({ isEnrolled: false });
  const fields = { email, password, code: "" };
  const answer = await response(signIn.action(args("/sign-in?to=/documents", { fields })));
  expect(answer.headers.get("location")).toBe("/sign-in/enrol?to=%2Fdocuments");
});

test.each([
  ["nothing", {}],
  ["an unknown address", { email: "nobody@mail.example", password, code: "123456" }],
  ["10,000 letters", { email: "a@b.example", password: "x".repeat(10_000), code: "" }],
])("%s gets the one answer, which does not repeat what is secret", async (_what, fields) => {
  const answer = await outcome(signIn.action(args("/sign-in", { fields })));
  expect(answer).toMatchObject({
    init: { status: 422, headers: {} },
    data: { errors: { form: [t("people:signIn.refused")] } },
  });
  expect(JSON.stringify(answer)).not.toMatch(/xxx|123456|"(password|code)":/);
});

test("a field sent twice gets the one answer too", async () => {
  const twice = args("/sign-in", { fields: { email: "a@b.example" } });
  const body = new URLSearchParams([
    ["email", "a@b.example"],
    ["email", "c@d.example"],
    ["password", "x"],
  ]);
  const request = new Request(twice.request.url, { method: "POST", body });
  expect(await outcome(signIn.action({ ...twice, request }))).toMatchObject({
    init: { status: 422 },
    data: { errors: { form: [t("people:signIn.refused")] } },
  });
});

test("too many tries are told when to come back, whatever a proxy header claims", async () => {
  const fields = { email: "someone@mail.example", password: "", code: "" };
  const address = visitor().address;
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_none, number) => {
      const one = args("/sign-in", { fields, address });
      one.request.headers.set("x-forwarded-for", `203.0.113.${number}`);
      return outcome(signIn.action(one));
    }),
  );
  expect(answers).toContainEqual(
    expect.objectContaining({
      init: { status: 429, headers: { "Retry-After": "900" } },
      data: expect.objectContaining({
        errors: { form: [t("people:signIn.tooMany", { count: 15 })] },
      }),
    }),
  );
});

test("whoever is signed in already is led on; whoever no longer is, is told, without a loop", async () => {
  const personId = await person();
  const cookies = `portal=${(await session(personId)).cookie}`;
  const led = await response(signIn.loader(args("/sign-in?to=/documents", { cookies })));
  expect(led.headers.get("location")).toBe("/documents");

  await sql("update person set state = 'suspended' where id = $1", [personId]);
  const sentAway = await response(settings.loader(args("/settings", { cookies })));
  expect(sentAway.headers.get("location")).toBe("/sign-in?to=%2Fsettings");
  const told = await outcome(signIn.loader(args("/sign-in?to=%2Fsettings", { cookies })));
  expect(told).toMatchObject({
    data: { hasEnded: true, to: "/settings", demo: null },
    init: { headers: { "Set-Cookie": expect.stringMatching(/^portal=; .*Max-Age=0/) } },
  });
});

test("a stranger is told nothing special", async () => {
  expect(await outcome(signIn.loader(args("/sign-in")))).toMatchObject({
    data: { hasEnded: false, to: "/", demo: null },
  });
});

test("signing out clears server and browser, and says so", async () => {
  const personId = await person();
  const cookies = `portal=${(await session(personId)).cookie}`;
  const answer = await response(signOut.action(args("/sign-out", { fields: {}, cookies })));
  expect(answer.headers.get("location")).toBe("/sign-in");
  expect(answer.headers.get("clear-site-data")).toBe('"cache", "storage"');
  expect(answer.headers.getSetCookie().join("\n")).toMatch(/^portal=; HttpOnly; Max-Age=0/m);
  expect(await sessionsOf(personId)).toBe(0);
});

test("following a link signs nobody out", async () => {
  const personId = await person();
  const cookies = `portal=${(await session(personId)).cookie}`;
  const answer = await response(signOut.loader(args("/sign-out", { cookies })));
  expect(answer.headers.get("location")).toBe("/");
  expect(await sessionsOf(personId)).toBe(1);
});

test("a visitor chooses a language, and goes back to this site only", async () => {
  const fields = { language: "en", returnTo: "//elsewhere.example" };
  const answer = await response(preferences.action(args("/preferences", { fields })));
  expect(answer.headers.get("location")).toBe("/");
  expect(answer.headers.has("X-Remix-Reload-Document")).toBe(true);
  const odd = { language: "xx", returnTo: "/" };
  const refusal = await response(preferences.action(args("/preferences", { fields: odd })));
  expect(refusal.status).toBe(422);
});

test("whoever has not accepted an agreement in time sees it, and nothing else", async () => {
  const cookies = `portal=${(await session(await person())).cookie}`;
  await sql(
    `insert into agreement (id, kind, number, required_of, effective_on, grace_until, title_sv, title_en, text_sv, text_en)
     values (gen_random_uuid(), 'code_of_conduct', 1, 'person', current_date - 30, current_date - 1, 'a', 'b', 'c', 'd')`,
  );
  const sentAway = await response(settings.loader(args("/settings", { cookies })));
  expect(sentAway.headers.get("location")).toBe("/agreements");
  const page = await agreements.loader(args("/agreements", { cookies }));
  expect(page).toMatchObject({ isCurrent: false });
  const accept = page.agreements[0]?.id ?? "";
  const answer = await response(
    agreements.action(args("/agreements", { fields: { accept }, cookies })),
  );
  expect(answer.headers.get("location")).toBe("/");
  expect(await settings.loader(args("/settings", { cookies }))).toMatchObject({ language: "en" });
});

test("in the demo anyone can become anyone who is active, and nobody else", async () => {
  const demo = await import("~/routes/demo.sign-in");
  const [ada, eve] = [await holder(), await holder({ state: "suspended" })];
  const answer = await response(
    demo.action(args("/demo/sign-in", { fields: { email: ada.email, to: "/documents" } })),
  );
  expect(answer.headers.get("location")).toBe("/documents");
  expect(await sessionsOf(ada.personId)).toBe(1);
  for (const email of [eve.email, "nobody@mail.example", ""]) {
    const refusal = await response(demo.action(args("/demo/sign-in", { fields: { email } })));
    expect(refusal.status).toBe(422);
  }
});

test("a production build has no door of the demo", async () => {
  for (const [demo, has] of [
    ["0", false],
    ["1", true],
  ] as const) {
    vi.stubEnv("PORTAL_DEMO", demo);
    vi.resetModules();
    Object.assign(globalThis, { __remixAppDirectory: "app" });
    const { default: routes } = await import("~/routes");
    const files = JSON.stringify(await routes);
    expect(files.includes("routes/demo.sign-in")).toBe(has);
  }
  vi.unstubAllEnvs();
});

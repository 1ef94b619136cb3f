import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { forms } from "./support/forms";
import type { Form } from "./support/forms/form";
import { strangersForms } from "./support/forms/people";
import { type Caller, caller, type Fields, routeOf, routes, traceOf } from "./support/http";
import { type Mistake, mistakes, uninvited } from "./support/mistakes";
import { sql } from "./support/portal";
import { type Shown, shownIn } from "./support/shown";
import { document, room } from "./support/world";

/** What takes a form, stores nothing that was typed, and is tried in tests of its own below. */
const previews = ["/preview", "/documents/preview"] as const;
const storingNothing = [...Object.keys(strangersForms), ...previews, "/sign-out"];

/** One for the whole portal: gate-pages.spec.ts tries them one after the other. */
const once = ["/gate/settings", "/gate/settings/change"] as const;

test("every form of the portal is tried here", async () => {
  const made = await Promise.all(Object.values(forms).map((make) => make()));
  const tried = new Set([
    ...made.map(({ address }) => routeOf(address)),
    ...storingNothing,
    ...once,
  ]);
  const taking = routes().filter(({ hasAction }) => hasAction);
  expect(taking.map(({ address }) => address).toSorted()).toEqual([...tried].toSorted());
});

for (const [name, make] of Object.entries(forms)) {
  test.describe(name, () => {
    test("what is missing, too long, unprintable or foreign is refused at its field", async ({
      page,
    }) => {
      const form = await make();
      const someone = await caller(form.by);
      const found: string[] = [];
      for (const mistake of await mistakes(form))
        found.push(...(await complaints(page, someone, { form, mistake })));
      expect(found).toEqual([]);
      // And the form as it is right.
      const answer = await someone.post(form.address, asNew(form.fields));
      expect(answer.status, answer.body.slice(0, 2_000)).toBe(302);
      expect(await form.saved()).toBe(1);
    });

    test("sent several times it is done once", async () => {
      const form = await make();
      const someone = await caller(form.by);
      const together = await Promise.all(
        Array.from({ length: 5 }, () => someone.post(form.address, form.fields)),
      );
      const later = await someone.post(form.address, form.fields);
      const statuses = [...together, later].map(({ status }) => status);
      expect(await form.saved(), statuses.join()).toBe(1);
      expect(statuses).toContain(302);
      const odd = statuses.filter((status) => ![302, 404, 409, 422].includes(status));
      expect(odd, statuses.join()).toEqual([]);
    });

    test("what was not asked for changes nothing", async () => {
      const form = await make();
      const someone = await caller(form.by);
      const before = await standingOf(form);
      const answer = await someone.post(form.address, { ...uninvited(form), ...form.fields });
      expect(answer.status).toBe(302);
      expect(await form.saved()).toBe(1);
      expect(await standingOf(form)).toEqual(before);
    });
  });
}

test("a stale version is answered with a conflict and keeps what was typed", async ({ page }) => {
  const found: string[] = [];
  for (const [name, make] of Object.entries(forms)) {
    const form = await make();
    if (form.fields["version"] === undefined) continue;
    const someone = await caller(form.by);
    const value = String(Number(form.fields["version"]) - 1);
    const mistake = { what: `stale when trying to ${name}`, field: "version", value };
    found.push(...(await complaints(page, someone, { form, mistake })));
  }
  expect(found).toEqual([]);
});

test("strangers hear the same of whatever they send", async () => {
  const nobody = await caller();
  for (const [address, fields] of Object.entries(strangersForms)) {
    const right = await nobody.post(address, fields);
    expect([302, 422], address).toContain(right.status);
    for (const field of Object.keys(fields)) {
      for (const value of [
        "",
        "x".repeat(20_000),
        "\u0000\u202E",
        "<script>1</script>",
        ["a", "b"],
      ]) {
        const answer = await nobody.post(address, { ...fields, [field]: value });
        const tried = `${address} ${field}: ${String(value).slice(0, 40)}`;
        // 429: whoever tries this often must wait.
        expect([302, 422, 429], `${tried} answers ${answer.status}`).toContain(answer.status);
        expect(answer.headers["set-cookie"] ?? "", tried).not.toMatch(/portal=[^;]/);
        expect(answer.body, tried).not.toContain("<script>1");
      }
    }
  }
});

test("a preview of anything is text or a refusal", async () => {
  const { author } = await room();
  const someone = await caller(author);
  for (const address of previews) {
    const texts = { text: "ord", title: "ord", body: "ord" };
    expect((await someone.post(address, texts)).status, address).toBe(200);
    for (const field of Object.keys(texts)) {
      for (const value of ["x".repeat(200_000), "ett \u0000", "ett \u202E", ["a", "b"]]) {
        const answer = await someone.post(address, { ...texts, [field]: value });
        const isAsked = (field === "text") === (address === "/preview");
        expect(answer.status, `${address} ${field}`).toBe(isAsked ? 422 : 200);
      }
    }
  }
});

test("script and formula are shown as the text they are", async ({ signedIn }) => {
  const place = await room();
  const someone = await caller(place.author);
  const payloads = [
    `<script>window.ran = 1</script>`,
    `"><img src=x onerror="window.ran=1">`,
    `<svg/onload=window.ran=1>`,
    `[klicka](javascript:window.ran=1)`,
    `![bild](x" onerror="window.ran=1)`,
    `{{constructor.constructor('window.ran=1')()}}`,
    `=HYPERLINK("http://evil.example";"klicka")`,
    `</textarea><script>window.ran=1</script>`,
    `<iframe srcdoc="<script>parent.ran=1</script>">`,
    `&lt;script&gt;window.ran=1&lt;/script&gt;`,
    `<details open ontoggle=window.ran=1>`,
    `<a href="jav&#x09;ascript:window.ran=1">x</a>`,
  ];
  const page = await signedIn(place.colleague);
  for (const [index, payload] of payloads.entries()) {
    const written = await someone.post("/documents/new", {
      formKey: randomUUID(),
      workspaceId: place.workspace.id,
      label: "GREEN",
      language: "sv",
      type: "report",
      title: `${index} ${payload}`.slice(0, 200),
      body: `Ett stycke.\n\n${payload}\n\n- ${payload}`,
      note: "",
    });
    // The gate may refuse what looks like a link; what it passes must not run.
    expect([302, 422], payload).toContain(written.status);
    expect(written.body).not.toContain("<script>window.ran");
    const address = written.headers["location"];
    if (!address) continue;
    await someone.post(`/items/${address.split("/").at(-1) ?? ""}/comments`, {
      formKey: randomUUID(),
      body: payload,
    });
    for (const seen of [address, `${address}/history`, `${address}/edit`]) {
      await page.goto(seen);
      expect(await page.evaluate(() => "ran" in window), payload).toBe(false);
      const links = await page
        .locator("main a")
        .evaluateAll((found) =>
          found.map((link) => (link instanceof HTMLAnchorElement ? link.protocol : "")),
        );
      for (const protocol of links) expect(["http:", "https:", "mailto:"]).toContain(protocol);
    }
  }
  for (const seen of ["/documents", "/", `/workspaces/${place.workspace.slug}`]) {
    await page.goto(seen);
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
  }
});

test("the thing that was authorised is the thing that is changed", async () => {
  const [mine, theirs] = await Promise.all([room(), room()]);
  const own = await document({ author: mine.author, workspace: mine.workspace });
  const foreign = await document({ author: theirs.author, workspace: theirs.workspace });
  const someone = await caller(mine.author);
  const before = await traceOf([foreign, theirs.workspace.id]);
  const answer = await someone.post(`/items/${own}/comments?itemId=${foreign}`, {
    formKey: randomUUID(),
    body: "En kommentar till det egna.",
    itemId: foreign,
    id: foreign,
    workspaceId: theirs.workspace.id,
  });
  expect(answer.status).toBe(302);
  expect(await traceOf([foreign, theirs.workspace.id])).toBe(before);
});

type Tried = { readonly form: Form; readonly mistake: Mistake };

/** Sends the form with one mistake. What is not as it must be: nothing stored, told at the field, all kept. */
async function complaints(page: Page, someone: Caller, { form, mistake }: Tried) {
  const { field, value } = mistake;
  const before = await form.saved();
  const fields = { ...asNew(form.fields), [field]: value };
  const answer = await someone.post(form.address, fields);
  const isStored = (await form.saved()) !== before;
  const isForeign = form.names?.includes(field) && answer.status === 404;
  const isRefused = isForeign || [409, 422].includes(answer.status);
  const found = [
    ...(isRefused ? [] : [`is answered with ${answer.status}`]),
    ...(isStored ? ["is stored"] : []),
  ];
  if (!isForeign && !form.isGiven) {
    const shown = await shownIn(page, answer.body, Object.keys(form.fields));
    found.push(...untold(shown), ...lost(form, mistake, shown.fields));
    if (answer.status === 422 && isUnmarked(form, field, shown)) found.push("is not marked");
  }
  return found.map((problem) => `${field}, ${mistake.what}: ${problem}`);
}

/** Whether the page says that something is wrong, and leads there. */
function untold({ alerts, deadEnds }: Shown): string[] {
  return [
    ...(alerts.join("") ? [] : ["is not told of"]),
    ...deadEnds.map((end) => `leads to ${end}, where nothing is`),
  ];
}

/** What someone else took away meanwhile may be told of above the form. */
function isUnmarked({ names, places }: Form, field: string, { visible, wrong }: Shown): boolean {
  const place = places?.[field] ?? field;
  return !names?.includes(field) && visible.includes(place) && !wrong.includes(place);
}

/** The form as the page would give it once more: what came of an earlier sending says nothing of this one. */
function asNew(fields: Fields): Fields {
  return fields["formKey"] === undefined ? fields : { ...fields, formKey: randomUUID() };
}

/** What was sent and does not stand in the form any more. */
function lost(form: Form, { field, value }: Mistake, now: Shown["fields"]): string[] {
  return Object.entries({ ...form.fields, [field]: value }).flatMap(([name, sent]) => {
    const isTyped = form.texts?.[name] !== undefined;
    if (name === field ? !isTyped : givenAnew.has(name)) return [];
    const kept = now.filter(([one]) => one === name).map(([, one]) => comparable(one));
    // Of several answers to one question the page shows the first.
    const wanted = [sent]
      .flat()
      .slice(0, isTyped ? 1 : undefined)
      .map(comparable);
    const isKept = wanted.every((one, index) => one === (kept[index] ?? ""));
    return isKept ? [] : [`${name} is lost: ${kept.join().slice(0, 60)}`];
  });
}

/** What the page may give anew. */
const givenAnew = new Set([
  "formKey",
  "version",
  "from",
  "intent",
  "session",
  "seenAt",
  "returnTo",
]);

/** As a page can show it: without what it has no sign for, and without differences in line breaks. */
function comparable(value: string): string {
  return value.replaceAll("\u0000", "").replaceAll("\uFFFD", "").replaceAll(/\s+/g, " ").trim();
}

/** Who the sender is to the portal. */
function standingOf({ by }: Form) {
  return sql(
    `select p.state, p.portal_role, p.organisation_roles, p.organisation_id, o.state as organisation
       from person p join organisation o on o.id = p.organisation_id where p.id = $1`,
    [by.id],
  );
}

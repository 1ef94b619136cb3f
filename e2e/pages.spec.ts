import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import {
  expectAccessible,
  expectContrast,
  expectLittleScript,
  expectNoOverflow,
  expectWords,
} from "./support/inspect";
import { routeOf, routes } from "./support/http";
import { sql } from "./support/portal";
import { languages } from "./support/words";

/** Every page with someone who opens it in daily work; `{…}` is filled in from the demo. */
const pages = {
  "lead@secretariat.example": [
    "/organisations",
    "/organisations/{organisation}",
    "/people/{person}",
    "/gate/settings",
    "/gate/settings/change",
  ],
  "officer@secretariat.example": [
    "/queue",
    "/queue?state=decided",
    "/queue/{task}",
    "/queue/{task}/claim",
    "/gate/figures?days=365",
    "/gate/settings",
    "/people",
    "/mail",
    "/people/{locked}",
    "/people/{locked}/unlock",
    "/gate",
    "/gate/figures",
  ],
  "auditor@secretariat.example": ["/record", "/gate/figures"],
  "chair@nordbank.example": [
    "/",
    "/workspaces/payments/people",
    "/workspaces/payments/people/{grant}",
    "/workspaces/payments/people/add",
    "/workspaces/payments/activity",
    "/held/{held}",
    "/join-requests/{joinRequest}",
    "/join-requests/{joinRequest}/withdrawal",
    "/recertifications/{recertification}",
    "/items/{page}/label",
    "/items/{page}/withdrawal",
  ],
  "analyst@nordbank.example": [
    "/workspaces",
    "/workspaces/payments",
    "/workspaces/hosting-and-file-sharing",
    "/workspaces/payments/leave",
    "/indicators",
    "/indicators?workspace=payments&type=domain&q=zz",
    "/indicators/new",
    "/indicators/new?workspace=payments&type=domain",
    "/indicators/new?workspace=payments&type=red_flag",
    "/indicators/{indicator}",
    "/indicators/{redFlag}",
    "/indicators/{indicator}/edit",
    "/indicators/{indicator}/observation",
    "/documents",
    "/documents/new",
    "/documents/new?workspace=payments",
    "/documents/{page}",
    "/documents/{page}/edit",
    "/documents/{page}/history",
    "/documents/{page}/history/2",
    "/documents/preview",
    "/items/{indicator}/report",
    "/items/{indicator}/comments",
    "/settings",
    "/settings/sessions",
    "/gate",
    "/agreements",
    "/demo/outbox",
    "/documents/00000000-0000-4000-8000-000000000000",
    "/nowhere",
  ],
  "reader@cloudhost.example": ["/workspaces/payments/join", "/workspaces/typologies/join"],
  "": ["/sign-in", "/nowhere"],
} as const;

/** What is there only once something was done; sign-in.spec.ts and share-indicator.spec.ts look at it. */
const elsewhere = ["/sign-in/enrol", "/demo/outbox/$mailId"];

test("every page of the portal is looked at", () => {
  const addresses: readonly string[] = Object.values(pages).flat();
  const toured = addresses.filter((address) => address !== "/nowhere").map(routeOf);
  const all = routes().filter(({ hasPage }) => hasPage);
  expect(all.map(({ address }) => address).toSorted()).toEqual(
    [...new Set([...toured, ...elsewhere])].toSorted(),
  );
});

for (const language of languages) {
  for (const [email, addresses] of Object.entries(pages)) {
    const who = email.split("@")[0] || "a stranger";
    test(`${language}: what ${who} opens fits every width, by day and by night`, async ({
      signedIn,
      visitor,
    }) => {
      test.setTimeout(300_000);
      const manner = { language, colorScheme: "light" } as const;
      const page = email ? await signedIn(email, manner) : await visitor(manner);
      const ids = await examples();
      for (const address of addresses) {
        await test.step(address, () => look(page, filled(address, ids)));
      }
    });
  }
}

async function look(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address);
  expect(new URL(page.url()).pathname, "no way round").toBe(new URL(address, page.url()).pathname);
  await expectNoOverflow(page);
  await expectLittleScript(page);
  await page.setViewportSize({ width: 768, height: 1024 });
  await expectNoOverflow(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoOverflow(page);
  await expectAccessible(page);
  await expectWords(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectContrast(page);
  await page.emulateMedia({ colorScheme: "light" });
}

function filled(address: string, ids: Readonly<Record<string, string>>): string {
  return address.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids[name];
    if (!id) throw new Error(`The demo has no ${name}.`);
    return id;
  });
}

/** One of each kind in the demo, as the people above may see it. */
async function examples(): Promise<Record<string, string>> {
  const rows = await sql<{ name: string; id: string | null }>(
    `with chair as (select person_id as id from account where email = 'chair@nordbank.example'),
          payments as (select id from workspace where slug = 'payments'),
          locked as (update credential set failures = 100 where person_id = (select c.person_id
                       from credential c join account a using (person_id) join person p on p.id = c.person_id
                       where p.state = 'active' and p.portal_role is null and a.email not like '%@prov.example'
                         and not exists (select from session s where s.person_id = p.id) order by a.email limit 1)
                     returning person_id)
     select 'organisation' as name, (select id from organisation where state = 'suspended' limit 1) as id
     union all select 'person', (select id from person where state = 'suspended' limit 1)
     union all select 'locked', (select person_id from locked)
     union all select 'task', (select id from task where kind = 'gate_hold' and state = 'open' order by due_at limit 1)
     union all select 'grant', (select id from workspace_grant where workspace_id = (select id from payments)
                                   and role = 'contributor' order by id limit 1)
     union all select 'joinRequest', (select id from join_request where workspace_id = (select id from payments)
                                         and state = 'pending' limit 1)
     union all select 'held', (select id from held_text where author_id = (select id from chair) and text <> '' limit 1)
     union all select 'recertification', (select id from task where kind = 'recertification' and state = 'open'
                                             and workspace_id = (select id from payments) limit 1)
     union all select 'page', (select i.id from item i where kind = 'page' and workspace_id = (select id from payments)
                                  and version >= 2 and label = 'AMBER' and organisation_id = (select organisation_id
                                  from person where id = (select id from chair)) order by version desc limit 1)
     union all select 'indicator', (select i.id from item i where kind = 'indicator' and subtype = 'payment_service'
                                       and workspace_id = (select id from payments) and label = 'AMBER'
                                       and organisation_id = (select organisation_id from person where id = (select id from chair)) limit 1)
     union all select 'redFlag', (select i.id from item i where kind = 'indicator' and subtype = 'red_flag'
                                     and label = 'GREEN' limit 1)`,
  );
  return Object.fromEntries(rows.map(({ name, id }) => [name, id ?? ""]));
}

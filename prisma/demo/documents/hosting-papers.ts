import type { DemoDocument } from "../types";
import { amend } from "./amend";

const terms = `These clauses may be copied freely into the terms of service of a file host.

## Prohibited content

The service may not be used to store, share or sell material that shows sexual abuse of children. Accounts used for it are closed without notice, and the matter is reported.

## Locked archives and public links

A public link may not lead to an archive that the service cannot scan. Such links are removed until the archive is opened to scanning.

## Rewards

Rewards for downloads are paid only to uploaders whose identity has been verified.

## Reports

Reports are answered within two working days by a person, not by a machine.`;

const notes = `## Present

Two hosts, a software company, a telecom operator and two hotlines.

## Response times

The first measurement was presented. The group asked for one correction and agreed to repeat it in six months.

## Mirrors

One front page now rotates among four hosts in a fixed order. A block at name-resolution level has held so far.

## Actions

- Talk to the large premium host about repeat uploads.
- Draft common clauses on locked archives.
- Add upstream providers to the guide.`;

const language = `## Varför språket spelar roll

En anmälan som liknar ett formulär blir läst som ett formulär. En som är skriven av en människa får oftare svar.

## Råd

- Skriv på mottagarens språk om du kan, annars på enkel engelska.
- En sak per anmälan.
- Ange den punkt i tjänstens egna villkor som saken gäller.
- Undvik förkortningar som bara används i branschen.
- Tacka när något har gjorts. Det kostar inget, och nästa svar kommer fortare.

## Ord som ska undvikas

Skriv *övergreppsmaterial*, inte *barnpornografi*. Materialet visar ett brott, och ordvalet ska inte dölja det.`;

const silent = `## Question

What do hosts that never answer have in common, compared with those that do?

## Material

Twenty-six hosts on the group's list, compared on what anyone can read on their pages: terms, prices, payment methods, contact details and rewards.

## Findings

| Trait | Silent hosts | Answering hosts |
| --- | --- | --- |
| pays uploaders per download | nearly all | one in four |
| names a company | few | most |
| takes cards directly | none | half |
| shares a checkout with others | most | one in five |

## Reading

Silence is a business model more than neglect. The same hosts that pay uploaders also hide who they are. Payment is where they depend on others, which is why the two working groups need one list.`;

const improved = `## Before

A host of middle size, popular because links never expired. Reports were answered after a fortnight.

## What changed

A new owner closed the reward programme, removed public links to locked archives, and gave two people the abuse mailbox as their main task.

## After

Reports are answered within a day. Uploads fell by a tenth and paying customers by almost nothing.

## What others can learn

The change took three months and no new technology. The host is willing to talk to others about it.`;

const mirrors = `## Bakgrund

När en filvärd stängs är speglarna ofta redan på plats. Gruppen gick igenom fyra fall under våren.

## Iakttagelser

- Den nya adressen fanns i bruk minst en vecka före nedtagningen.
- Länksidorna byttes inom två dygn.
- Betalsidan byttes sist, och i två fall inte alls.

## Slutsats

Betalsidan är den trögaste delen. Nedtagning och betalspärr bör därför samordnas i tid.

## Att göra

Föreslå en gemensam rutin med arbetsgruppen för betalningar.`;

const shared = { workspace: "hosting" } as const;

export const hostingPapers: readonly DemoDocument[] = [
  {
    ...shared,
    key: "doc.model-terms",
    kind: "policy",
    title: "Model clauses for terms of service",
    label: "CLEAR",
    author: "cloudhost.elias",
    language: "en",
    revisions: [
      { author: "cloudhost.elias", daysAgo: 92, note: "Draft", body: terms },
      {
        author: "cloudhost.coordinator",
        daysAgo: 48,
        note: "After legal review",
        body: amend(terms, [
          [
            "Accounts used for it are closed without notice, and the matter is reported.",
            "Accounts used for it are closed without notice, the data is preserved for the period that the law allows, and the matter is reported to the police.",
          ],
        ]),
      },
    ],
  },
  {
    ...shared,
    key: "doc.hosting-notes",
    kind: "agenda_paper",
    title: "Notes from the spring meeting",
    label: "GREEN",
    author: "havnelys.freja",
    language: "en",
    revisions: [{ author: "havnelys.freja", daysAgo: 83, note: "As agreed", body: notes }],
  },
  {
    ...shared,
    key: "doc.report-language",
    kind: "guidance",
    title: "Språkråd för anmälningar",
    label: "GREEN",
    author: "cloudhost.saga",
    language: "sv",
    revisions: [
      { author: "cloudhost.saga", daysAgo: 68, note: "Första versionen", body: language },
    ],
    comments: [
      {
        author: "childrights.adviser",
        daysAgo: 59,
        body: "Mycket bra om ordvalet. Föreslår att råden följer med i forumets utbildningspass.",
      },
    ],
  },
  {
    ...shared,
    key: "doc.silent-hosts",
    kind: "research",
    title: "What silent hosts have in common",
    label: "AMBER",
    author: "havnelys.villads",
    language: "en",
    revisions: [
      { author: "havnelys.villads", daysAgo: 110, note: "First version", body: silent },
      {
        author: "havnelys.villads",
        daysAgo: 90,
        note: "One host moved to the answering group",
        body: amend(silent, [
          ["| names a company | few | most |", "| names a company | about one in six | most |"],
          ["Twenty-six hosts", "Twenty-seven hosts"],
        ]),
      },
    ],
  },
  {
    ...shared,
    key: "doc.host-that-changed",
    kind: "report",
    title: "Case: a host that changed",
    label: "CLEAR",
    author: "havnelys.coordinator",
    language: "en",
    revisions: [
      { author: "havnelys.coordinator", daysAgo: 57, note: "Approved by the host", body: improved },
    ],
  },
  {
    ...shared,
    key: "doc.mirror-review",
    kind: "agenda_paper",
    title: "Speglar efter nedtagning: genomgång av fyra fall",
    label: "AMBER",
    author: "auroratel.johan",
    language: "sv",
    revisions: [{ author: "auroratel.johan", daysAgo: 34, note: "Till nästa möte", body: mirrors }],
  },
];

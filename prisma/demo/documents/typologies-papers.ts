import type { DemoDocument } from "../types";
import { amend } from "./amend";

const falsePositives = `## Why we count them

A rule is judged by what it costs as well as by what it finds. Every false positive is a person whose payments were read for nothing, and an hour of somebody's work.

## What members reported

| Red flag | Most common honest explanation |
| --- | --- |
| several hosts in one week | film makers with large files |
| new card at night | shift work, privacy |
| evening transfers | support for relatives |
| vouchers in series | birthdays |

## What helped

Adding one condition nearly always did more than moving a limit. The best single condition was *amount equals a published package price*.

## Advice

Keep a list of the honest groups for each rule and look at it whenever the rule is changed.`;

const retirement = `## När en röd flagga pensioneras

1. De falska träffarna är fler än de riktiga under två kvartal i rad, hos minst tre organisationer.
2. Mönstret har upphört.
3. En bättre flagga täcker samma sak.

## Så går det till

Vem som helst kan föreslå det. Sekreteraren frågar de organisationer som har gjort iakttagelser. Efter tre veckor utan invändning sätts flaggan som pensionerad. Den ligger kvar och kan läsas, men föreslås inte längre för regler.

## Ångra

En pensionerad flagga kan väckas igen av två nya iakttagelser.`;

const statements = `Övningen görs två och två och tar fyrtio minuter. Alla kontoutdrag är påhittade.

## Uppgift

Läs tolv korta beskrivningar av betalningar. Avgör för varje om den passar en röd flagga, vilken, och vad en ärlig förklaring vore.

## Exempel

- Tre månadspaket hos olika filvärdar på fem dagar, därefter inget.
- En överföring till samma släkting varje månad i nio år.
- Fyra presentkort av samma märke på en kväll från ett ungdomskonto.

## Efteråt

Jämför med ett annat par. Där ni är oense finns det som flaggan inte säger tydligt nog. Skriv en kommentar på den.`;

const agenda = `## Agenda

1. Statement on competition law
2. New observations since the last meeting
3. Decision: raise the limit for several hosts from two to three
4. Retirement of *payment at night*
5. Draft of the yearly report
6. Any other business

## Papers

The report is in the room. Please read the section on extortion in advance; the wording needs many eyes.`;

const extortion = `## What the bank sees

Several first-time recipients in an evening, rising amounts, an empty account. Often the customer tries to lift a limit on the same night.

## What to do

1. Pause the payment.
2. Call the customer with the support script. Start with *you are not in trouble*.
3. Offer help: the police on 114 14, in an emergency 112, and the hotline.
4. Report, and look for other payers to the same recipient.

## What not to do

Do not ask what the pictures show. Do not ask why. Do not promise that everything will go away.

## Afterwards

Mark the case so that the next colleague does not have to ask again.`;

const terms = `## Varför kodord är känsliga

Ett kodord är värdefullt så länge få vet att det är känt. Det är också lätt att missförstå: de flesta är vanliga ord.

## Regler

- Alltid AMBER eller striktare.
- Alltid tillsammans med ett villkor: ett pris, en paketlängd eller namnet på en tjänst.
- Aldrig i en regel som ensam leder till en åtgärd mot en kund.
- Prövas var fjärde månad. Utan ny iakttagelse löper ordet ut.

## Exempel på skada

Ett ord som också var namnet på ett spel gav fyrahundra träffar på en vecka. Ingen av dem var relevant.`;

const shared = { workspace: "typologies" } as const;

export const typologyPapers: readonly DemoDocument[] = [
  {
    ...shared,
    key: "doc.false-positives",
    kind: "research",
    title: "What false positives taught us",
    label: "GREEN",
    author: "fjelltind.maren",
    language: "en",
    revisions: [
      { author: "fjelltind.maren", daysAgo: 114, note: "First version", body: falsePositives },
    ],
  },
  {
    ...shared,
    key: "doc.retirement",
    kind: "policy",
    title: "Så går en röd flagga i pension",
    label: "GREEN",
    author: "childrights.iris",
    language: "sv",
    revisions: [
      { author: "childrights.iris", daysAgo: 155, note: "Förslag", body: retirement },
      {
        author: "childrights.iris",
        daysAgo: 128,
        note: "Längre tid för invändningar",
        body: amend(retirement, [
          ["Efter tre veckor utan invändning", "Efter fyra veckor utan invändning"],
          [
            "En pensionerad flagga kan väckas igen av två nya iakttagelser.",
            "En pensionerad flagga väcks igen av nya iakttagelser från två organisationer. Historiken följer med.",
          ],
        ]),
      },
    ],
  },
  {
    ...shared,
    key: "doc.statement-exercise",
    kind: "training",
    title: "Övning: tolv påhittade kontoutdrag",
    label: "GREEN",
    author: "childrights.iris",
    language: "sv",
    revisions: [
      { author: "childrights.iris", daysAgo: 102, note: "Första versionen", body: statements },
    ],
    comments: [
      {
        author: "paywell.analyst",
        daysAgo: 73,
        body: "Vi körde övningen med hela teamet. Exempel två gav den bästa diskussionen.",
      },
    ],
  },
  {
    ...shared,
    key: "doc.typologies-agenda",
    kind: "agenda_paper",
    title: "Agenda for the autumn meeting",
    label: "AMBER",
    withheldFromAuthorities: false,
    author: "childrights.iris",
    language: "en",
    revisions: [
      { author: "childrights.iris", daysAgo: 40, note: "Sent out", body: agenda },
      {
        author: "fjelltind.coordinator",
        daysAgo: 32,
        note: "One more point",
        body: amend(agenda, [
          ["6. Any other business", "6. Test set for four monitoring teams\n7. Any other business"],
        ]),
      },
    ],
  },
  {
    ...shared,
    key: "doc.extortion-guidance",
    kind: "guidance",
    title: "When a young customer is being extorted",
    label: "GREEN",
    author: "childrights.adviser",
    language: "en",
    revisions: [
      { author: "childrights.adviser", daysAgo: 94, note: "First version", body: extortion },
    ],
  },
  {
    ...shared,
    key: "doc.term-handling",
    kind: "research",
    title: "Ordlistor: hur ett kodord hanteras",
    label: "AMBER",
    withheldFromAuthorities: false,
    author: "police.anton",
    language: "sv",
    revisions: [
      { author: "police.anton", daysAgo: 66, note: "Underlag till gruppen", body: terms },
    ],
  },
];

import type { DemoDocument } from "../types";
import { amend } from "./amend";
import { typologyPapers } from "./typologies-papers";

const report = `## In short

The group has written twenty-eight red flags, of which six are established, seventeen corroborated and five emerging. Access is still the phase where payments say most. Extortion of the young is the phase where acting early helps most.

## How to read the report

A red flag describes a pattern that a member can test in its own data. Each comes with what else could explain it and with what to do. None is proof. Used alone, most would bother more honest customers than they find.

## By phase

| Phase | Red flags | Strongest sign | Weakest point |
| --- | --- | --- | --- |
| Access | 7 | several hosts in one week | prices change |
| Livestream | 5 | changing recipients, one region | family support looks alike |
| Storage | 4 | short-lived accounts | only hosts can see it |
| Distribution | 3 | bursts after a takedown | lasts a few hours |
| Extortion | 3 | rising amounts in one evening | quick to move |
| Proceeds | 6 | one checkout, many hosts | needs several members |

## What is new this year

### Codes instead of cards

Direct card payment at a host has become rare. Rules that look for the host in the descriptor find less every quarter. Those that look for the reseller find more.

### The move after a block

A third of buyers try again within a day. What they try shows the next reseller. A red flag that only fires after a decline was an idea at the forum and is now corroborated.

### Care for the young customer

In extortion the account holder is the one who needs help. Two banks call the customer before the payment leaves, with a script from the children's rights organisation. More than half of those called stopped the payment.

## What was retired

- *Payment at night*, on its own: shift workers and gamers made up nearly all hits.
- *Large download package*, on its own: film makers.

## What we ask

1. Test at least two of the red flags during the next quarter.
2. Record observations, zeros included.
3. Tell us about false positives. They improve a rule more than hits do.

## Method

Maturity follows the number of organisations with an observation: two for corroborated, four for established. Figures that rest on fewer than three organisations are not shown.`;

const secondReport = amend(report, [
  [
    "More than half of those called stopped the payment.",
    "Many of those called stopped the payment and accepted help. The figure will be given when a third bank has started.",
  ],
]);

const course = `## Goal

After this hour you can write a red flag that a colleague in another organisation can test without asking you anything.

## The six parts

1. **Name.** Says what is seen, not what is suspected. *Small amounts to several hosts*, not *suspicious customer*.
2. **Phase.** Access, livestream, storage, distribution, extortion or proceeds.
3. **Narrative.** Three sentences on why the pattern exists. Whoever knows why can adapt when it changes.
4. **Flags.** Field, operator, band. Every field must exist in ordinary data.
5. **False positives.** Who else looks like this, and how they differ.
6. **Action.** What to do, and what not to do, when it fires.

## Exercise one: mend this

> Young men who pay at night to strange companies should be checked.

What is wrong: age and sex do not belong here, *strange* cannot be tested, and *checked* says nothing. Rewrite it with fields and bands.

## Exercise two: find the honest explanation

For each of these, name two groups of honest customers who would be caught.

- five payments to one region in a fortnight
- vouchers of the same brand three times in an evening
- regular income from abroad without a company

## Exercise three: bands

| Too exact | Better | Why |
| --- | --- | --- |
| 9.95 EUR | 8 to 20 EUR | prices change, the band holds |
| 13 minutes | within 60 minutes | clocks differ |
| exactly four | at least three | the fifth would slip by |

## Language

Describe payments and behaviour. Leave out the abuse itself; nobody needs it in order to stop a payment. Write *the customer*, *the recipient*, *the service*. Avoid words that accuse.

## Before you share

Read it once as the customer who was caught by mistake. If you would be ashamed to explain the rule to that person, write it again.

## How it lives on

A red flag is never finished. After a quarter, look at the observations: how many found it, how many looked in vain, how many were caught by mistake. Change one condition at a time, and write in the note why. Whoever comes after you will want to know what was tried.

When nobody has seen it for two quarters, propose that it be retired. A short list that people trust is worth more than a long one.`;

export const typologyDocuments: readonly DemoDocument[] = [
  {
    key: "doc.typology-report",
    workspace: "typologies",
    kind: "report",
    title: "Typology report, yearly edition",
    label: "AMBER",
    withheldFromAuthorities: false,
    author: "fjelltind.coordinator",
    language: "en",
    revisions: [
      { author: "fjelltind.coordinator", daysAgo: 44, note: "Draft for the group", body: report },
      {
        author: "childrights.adviser",
        daysAgo: 26,
        note: "More careful wording about customers who were called",
        body: secondReport,
      },
      {
        author: "nordbank.farida",
        daysAgo: 10,
        note: "Retired list completed",
        body: amend(secondReport, [
          [
            "- *Large download package*, on its own: film makers.",
            "- *Large download package*, on its own: film makers.\n- *New virtual card*, on its own: customers who care about privacy. It remains as a weight in combined rules.",
          ],
        ]),
      },
    ],
    comments: [
      {
        author: "trygglinje.anders",
        daysAgo: 24,
        body: "The new wording is right. We should never count children as a success rate.",
      },
      {
        author: "police.anton",
        daysAgo: 20,
        body: "Tabellen per fas är bra. Kan den kompletteras med vilka fält som krävs?",
      },
    ],
  },
  {
    key: "doc.red-flag-course",
    workspace: "typologies",
    kind: "training",
    title: "How to write a red flag: a one-hour course",
    label: "GREEN",
    author: "childrights.adviser",
    language: "en",
    revisions: [
      { author: "childrights.adviser", daysAgo: 190, note: "First version", body: course },
      {
        author: "nordbank.farida",
        daysAgo: 148,
        note: "A harder third exercise",
        body: amend(course, [
          [
            "| exactly four | at least three | the fifth would slip by |",
            "| exactly four | at least three | the fifth would slip by |\n| one named shop | listed resellers | shops close, lists are kept |",
          ],
        ]),
      },
    ],
    comments: [
      {
        author: "university.mira",
        daysAgo: 121,
        body: "The last paragraph ought to be taught in every course on monitoring. May we use it in a seminar?",
      },
      {
        author: "childrights.adviser",
        daysAgo: 119,
        body: "Ja, gärna. Materialet är GREEN, så dela det inom koalitionen och fråga kansliet om ni vill längre.",
      },
    ],
  },
  ...typologyPapers,
];

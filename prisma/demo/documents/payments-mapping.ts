import type { DemoDocument } from "../types";
import { amend } from "./amend";

const first = `## The question

Which payment services are used to buy access at the file hosts on our list, and where in the chain can the purchase be stopped?

## How we worked

Four members went through their own data for two quarters and counted merchants, not customers. The hosting group added what the hosts themselves publish: price tables, accepted methods and links to resellers. No account, card or person appears in the material.

## What we found

### Five ways to pay

| Way | Share of listed hosts that offer it | Who can see it |
| --- | --- | --- |
| Reseller of prepaid codes | about three in four | issuer, acquirer of the reseller |
| Shared checkout | about half | issuer, acquirer |
| Voucher exchange | about one in four | voucher issuer |
| Crypto service | about one in five | exchange |
| Card directly at the host | about one in ten | issuer, acquirer |

The table counts hosts, and a host may offer several ways. Direct card payment, which most rules look for, is now the rarest.

### A small number of links

Eleven resellers account for most of the codes. Fourteen hosts share a single checkout. Whoever acts on these two groups reaches more of the market than one who acts on the hosts one by one.

### Where it can be stopped

1. **At the reseller's acquirer.** The price list names the hosts; that alone breaks the rules of most schemes.
2. **At the shared checkout.** One agreement, many hosts.
3. **At the issuer.** Rules on amount and time find purchases from resellers with few false positives, when combined.
4. **At the payout.** Reward programmes must pay their uploaders somewhere.

## What we do not know

- How much is paid in ways that never touch a Nordic institution.
- Whether closing a reseller lowers sales or only moves them. The task of the next quarter is to measure that.

## Limits of the material

The list of hosts is ours, and it leans towards hosts that hotlines in the Nordic countries receive reports about. Shares are rounded. Figures that rest on fewer than three organisations have been left out.

## Proposals

- Every member checks the eleven resellers against its own merchants or customers before the next meeting.
- The industry body writes to the acquirer of the shared checkout.
- The mapping is repeated in six months, with the same method, so that the two can be compared.`;

const second = amend(first, [
  [
    "| Voucher exchange | about one in four | voucher issuer |",
    "| Voucher exchange | about one in three | voucher issuer |",
  ],
  [
    "Eleven resellers account for most of the codes. Fourteen hosts share a single checkout.",
    "Eleven resellers account for most of the codes, and at least five of them buy from the same wholesaler. Fourteen hosts share a single checkout.",
  ],
]);

export const paymentMapping: DemoDocument = {
  key: "doc.payment-mapping",
  workspace: "payments",
  kind: "report",
  title: "Mapping of payment services used to buy access at file hosts",
  label: "AMBER",
  withheldFromAuthorities: false,
  author: "nordbank.analyst",
  language: "en",
  revisions: [
    { author: "nordbank.analyst", daysAgo: 115, note: "First version for the group", body: first },
    {
      author: "paywell.coordinator",
      daysAgo: 82,
      note: "Voucher exchanges counted again",
      body: second,
    },
    {
      author: "nordbank.analyst",
      daysAgo: 45,
      note: "First measurement of what a closure does",
      body: amend(second, [
        [
          "- Whether closing a reseller lowers sales or only moves them. The task of the next quarter is to measure that.",
          "- Whether closing a reseller lowers sales for good. After the closure in spring, purchases fell by about a third for six weeks and then returned to four fifths of the old level through two other resellers.",
        ],
        [
          "- The industry body writes to the acquirer of the shared checkout.",
          "- The industry body has written to the acquirer of the shared checkout and reports the answer to the group.",
        ],
      ]),
    },
  ],
  comments: [
    {
      author: "fjelltind.coordinator",
      daysAgo: 80,
      body: "The column on who can see it is the most useful part. We took it straight into our risk assessment.",
    },
    {
      author: "police.dragan",
      daysAgo: 40,
      body: "A third for six weeks is more than we expected. Is the comparison corrected for the season?",
    },
    {
      author: "nordbank.analyst",
      daysAgo: 38,
      body: "Yes, against the same weeks of the year before. The method is in the appendix to the next version.",
    },
  ],
};

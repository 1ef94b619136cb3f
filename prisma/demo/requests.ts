import type { DemoJoinRequest, DemoReport } from "./types";

export const joinRequests: readonly DemoJoinRequest[] = [
  {
    person: "cloudhost.reader",
    workspace: "typologies",
    role: "reader",
    reason:
      "We are building our own checks for new accounts and would like to follow the storage red flags more closely.",
    daysAgo: 4,
    state: "pending",
  },
  {
    person: "fjelltind.liv",
    workspace: "payments",
    role: "reader",
    reason: "I review the guidance for our bank and need to follow how it changes.",
    daysAgo: 2,
    state: "pending",
  },
  {
    person: "paywell.sigrid",
    workspace: "typologies",
    role: "contributor",
    reason:
      "Jag samlar återkopplingen i betalningsgruppen och vill föra över den till de röda flaggorna.",
    daysAgo: 7,
    state: "pending",
  },
  {
    person: "nordbank.analyst",
    workspace: "hosting",
    role: "reader",
    reason:
      "The list of file hosts is what our rules build on. I would record observations from card data.",
    daysAgo: 1,
    state: "pending",
  },
  {
    person: "havnelys.freja",
    workspace: "payments",
    role: "contributor",
    reason: "We want to understand the payment side of the hosts we list.",
    daysAgo: 33,
    state: "declined",
    decidedBy: "nordbank.chair",
    decidedDaysAgo: 29,
    answer:
      "Your organisation already takes part with a reader, and we keep the group small. The mapping will be released to your group when it has been adopted.",
  },
  {
    person: "university.mira",
    workspace: "typologies",
    role: "reader",
    reason:
      "My thesis studies how false positives are handled; I read only what is GREEN and CLEAR.",
    daysAgo: 166,
    state: "granted",
    decidedBy: "fjelltind.coordinator",
    decidedDaysAgo: 160,
    answer: "Welcome. Please tell the group what you find before you publish.",
  },
];

export const reports: readonly DemoReport[] = [
  {
    key: "report.honest-shop",
    person: "paywell.rasmus",
    item: "payments.plusvalv-example",
    reason:
      "Iakttagelserna är falska träffar. En ärlig butik bör inte ligga kvar på listan, ens med låg tillförlitlighet.",
    daysAgo: 3,
  },
  {
    key: "report.label",
    person: "tillsynsverket.harriet",
    item: "typologies.swaproom-example",
    reason:
      "Beskrivningen nämner hur tjänsten svarar på brottsbekämpande myndigheters frågor. Det bör kanske märkas striktare.",
    daysAgo: 8,
  },
];

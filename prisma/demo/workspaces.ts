import { forum, plenary, taskForce } from "./workspaces-around";
import type { DemoWorkspace } from "./types";

const payments: DemoWorkspace = {
  key: "payments",
  slug: "payments",
  name: "Betalningar",
  language: "sv",
  kind: "working_group",
  state: "active",
  visibility: "listed",
  memberList: "all",
  admission: "on_request",
  eligibility: {
    sectors: [
      "bank",
      "payment_service",
      "crypto_service",
      "authority",
      "law_enforcement",
      "industry_body",
      "technology",
    ],
    countries: [],
    authorities: true,
  },
  question:
    "Vilka betaltjänster används för att köpa åtkomst hos fillagringstjänster, och var i kedjan kan köpet stoppas?",
  charter: `## Uppdrag

Arbetsgruppen kartlägger hur köpare betalar för åtkomst till fillagringstjänster där övergreppsmaterial säljs, och omsätter det till regler som varje medlem kan använda i sin egen övervakning.

## Vad vi delar

- tjänster, värdnamn, handlarbeskrivningar och branschkoder
- mönster i tid, belopp och ordning, alltid som band och aldrig som enskilda transaktioner
- vad som fungerade och vad som gav falska träffar

## Vad vi aldrig delar

Uppgifter om kunder, konton, kort eller enskilda betalningar. En misstanke om en person går till den egna rapporteringen enligt penningtvättslagen, inte hit.

## Arbetssätt

Gruppen ses var sjätte vecka. Varje indikator har en ägare och ett datum då den prövas igen. Konkurrensrätten gäller: priser, avgifter och kundvillkor diskuteras inte.`,
  milestones: [
    { title: "Kartläggning av betalvägar, första versionen", dueInDays: -120, doneInDays: -112 },
    {
      title: "Vägledning för transaktionsövervakning ut på remiss",
      dueInDays: -30,
      doneInDays: -34,
    },
    { title: "Återkoppling från minst fyra institut", dueInDays: 25 },
    { title: "Vägledningen antagen", dueInDays: 70 },
  ],
  members: [
    { person: "nordbank.chair", role: "chair", startedDaysAgo: 210, endsInDays: 155 },
    { person: "paywell.coordinator", role: "vice_chair", startedDaysAgo: 210, endsInDays: 155 },
    { person: "paywell.sigrid", role: "secretary", startedDaysAgo: 190, endsInDays: 175 },
    { person: "nordbank.analyst", role: "contributor", startedDaysAgo: 200, endsInDays: 165 },
    { person: "nordbank.jonatan", role: "contributor", startedDaysAgo: 345, endsInDays: 20 },
    { person: "nordbank.farida", role: "reader", startedDaysAgo: 90, endsInDays: 275 },
    { person: "paywell.analyst", role: "contributor", startedDaysAgo: 180, endsInDays: 185 },
    { person: "paywell.nora", role: "contributor", startedDaysAgo: 353, endsInDays: 12 },
    { person: "paywell.rasmus", role: "reader", startedDaysAgo: 60, endsInDays: 305 },
    { person: "fjelltind.coordinator", role: "contributor", startedDaysAgo: 205, endsInDays: 160 },
    { person: "fjelltind.eirik", role: "contributor", startedDaysAgo: 205, endsInDays: 160 },
    { person: "fjelltind.sindre", role: "reader", startedDaysAgo: 337, endsInDays: 28 },
    { person: "mynthavn.ingvild", role: "contributor", startedDaysAgo: 200, endsInDays: 165 },
    { person: "betalradet.amina", role: "contributor", startedDaysAgo: 210, endsInDays: 155 },
    { person: "havnelys.noah", role: "reader", startedDaysAgo: 75, endsInDays: 290 },
    { person: "police.investigator", role: "reader", startedDaysAgo: 150, endsInDays: 215 },
    { person: "police.dragan", role: "contributor", startedDaysAgo: 150, endsInDays: 215 },
    { person: "tillsynsverket.patrik", role: "reader", startedDaysAgo: 140, endsInDays: 225 },
  ],
};

const hosting: DemoWorkspace = {
  key: "hosting",
  slug: "hosting-and-file-sharing",
  name: "Hosting and file sharing",
  language: "en",
  kind: "working_group",
  state: "active",
  visibility: "listed",
  memberList: "all",
  admission: "on_request",
  eligibility: {
    sectors: ["hosting", "technology", "telecom", "ngo", "hotline", "payment_service", "bank"],
    countries: [],
    authorities: false,
  },
  question:
    "Which file hosts answer an abuse report, which do not, and what do the silent ones have in common?",
  charter: `## Purpose

The group keeps one shared picture of the file hosts that sellers prefer: who operates them, how they take payment, and whether they act when an abuse report arrives.

## In scope

- names of services and hosts, at host level only
- published policies, abuse contacts and how long an answer took
- how a service takes payment, in general terms

## Out of scope

- links, folders or anything that leads to the material itself; these go to the hotline in your country
- names of users, uploaders or customers

## How we work

Meetings are every second month. Between meetings the list is the meeting: share, observe, comment. A service may always put its own view, and the secretariat carries the answer back.`,
  milestones: [
    { title: "First list of file hosts with abuse contacts", dueInDays: -200, doneInDays: -190 },
    { title: "Abuse-contact guide published to the coalition", dueInDays: -45, doneInDays: -41 },
    { title: "Second round of response-time measurements", dueInDays: 40 },
    { title: "Common wording for terms of service", dueInDays: 120 },
  ],
  members: [
    { person: "havnelys.coordinator", role: "chair", startedDaysAgo: 240, endsInDays: 125 },
    { person: "cloudhost.coordinator", role: "vice_chair", startedDaysAgo: 240, endsInDays: 125 },
    { person: "havnelys.freja", role: "secretary", startedDaysAgo: 240, endsInDays: 125 },
    { person: "havnelys.villads", role: "contributor", startedDaysAgo: 230, endsInDays: 135 },
    { person: "cloudhost.reader", role: "reader", startedDaysAgo: 100, endsInDays: 265 },
    { person: "cloudhost.elias", role: "contributor", startedDaysAgo: 220, endsInDays: 145 },
    { person: "cloudhost.saga", role: "contributor", startedDaysAgo: 341, endsInDays: 24 },
    { person: "auroratel.onni", role: "contributor", startedDaysAgo: 210, endsInDays: 155 },
    { person: "auroratel.johan", role: "contributor", startedDaysAgo: 210, endsInDays: 155 },
    { person: "auroratel.coordinator", role: "reader", startedDaysAgo: 356, endsInDays: 9 },
    { person: "childrights.adviser", role: "contributor", startedDaysAgo: 235, endsInDays: 130 },
    { person: "trygglinje.anders", role: "contributor", startedDaysAgo: 235, endsInDays: 130 },
    { person: "trygglinje.luna", role: "reader", startedDaysAgo: 80, endsInDays: 285 },
    { person: "paywell.coordinator", role: "reader", startedDaysAgo: 120, endsInDays: 245 },
    { person: "fjelltind.maren", role: "reader", startedDaysAgo: 120, endsInDays: 245 },
  ],
};

const typologies: DemoWorkspace = {
  key: "typologies",
  slug: "typologies",
  name: "Typologies",
  language: "en",
  kind: "working_group",
  state: "active",
  visibility: "listed",
  memberList: "all",
  admission: "on_request",
  eligibility: { sectors: [], countries: [], authorities: true },
  question:
    "Which patterns in payments and traffic point to the sale of abuse material, strongly enough to act on?",
  charter: `## Purpose

The group writes red flags that a bank, a payment firm or a platform can test against its own data, and retires the ones that do not hold.

## What makes a good red flag

1. It can be tested with data that a member already has.
2. It says what else could explain the pattern.
3. It says what to do, and what not to do, when it fires.
4. It never singles out a group of people by origin, language or poverty.

## Maturity

A red flag is *emerging* until two organisations have seen it, *corroborated* until four have, then *established*. It is retired when false positives outweigh what it finds.

## Tone

We describe payments and behaviour. We do not describe the abuse.`,
  milestones: [
    { title: "Twenty red flags with known false positives", dueInDays: -60, doneInDays: -52 },
    { title: "Typology report, yearly edition", dueInDays: 35 },
    { title: "Test set shared with four monitoring teams", dueInDays: 90 },
  ],
  members: [
    { person: "fjelltind.coordinator", role: "chair", startedDaysAgo: 250, endsInDays: 115 },
    { person: "childrights.adviser", role: "vice_chair", startedDaysAgo: 250, endsInDays: 115 },
    { person: "childrights.iris", role: "secretary", startedDaysAgo: 250, endsInDays: 115 },
    { person: "nordbank.analyst", role: "contributor", startedDaysAgo: 240, endsInDays: 125 },
    { person: "nordbank.farida", role: "contributor", startedDaysAgo: 240, endsInDays: 125 },
    { person: "fjelltind.maren", role: "contributor", startedDaysAgo: 240, endsInDays: 125 },
    { person: "paywell.analyst", role: "contributor", startedDaysAgo: 230, endsInDays: 135 },
    { person: "paywell.douglas", role: "reader", startedDaysAgo: 349, endsInDays: 16 },
    { person: "mynthavn.coordinator", role: "contributor", startedDaysAgo: 230, endsInDays: 135 },
    { person: "havnelys.villads", role: "contributor", startedDaysAgo: 225, endsInDays: 140 },
    { person: "auroratel.veera", role: "reader", startedDaysAgo: 70, endsInDays: 295 },
    { person: "police.investigator", role: "contributor", startedDaysAgo: 245, endsInDays: 120 },
    { person: "police.anton", role: "contributor", startedDaysAgo: 245, endsInDays: 120 },
    { person: "tillsynsverket.harriet", role: "reader", startedDaysAgo: 130, endsInDays: 235 },
    { person: "trygglinje.anders", role: "contributor", startedDaysAgo: 245, endsInDays: 120 },
    { person: "betalradet.amina", role: "contributor", startedDaysAgo: 245, endsInDays: 120 },
    { person: "university.mira", role: "reader", startedDaysAgo: 160, endsInDays: 205 },
  ],
};

/** Six rooms: everyone's, three that work, one that most never learn of, one with guests. */
export const workspaces: readonly DemoWorkspace[] = [
  plenary,
  payments,
  hosting,
  typologies,
  taskForce,
  forum,
];

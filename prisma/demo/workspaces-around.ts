import type { DemoWorkspace } from "./types";

/** Every active person takes part; only its officers hold a grant of their own. */
export const plenary: DemoWorkspace = {
  key: "plenary",
  slug: "plenary",
  name: "Plenum",
  language: "sv",
  kind: "plenary",
  state: "active",
  visibility: "listed",
  memberList: "all",
  admission: "open",
  eligibility: { sectors: [], countries: [], authorities: true },
  question: "Vad ska koalitionen göra tillsammans i år, och hur vet vi att det gör skillnad?",
  charter: `## Uppdrag

Plenum är koalitionens gemensamma rum. Här finns avtalen, verksamhetsplanen, remissvaren och det som rör alla medlemmar.

## Så arbetar vi

- Plenum möts fyra gånger om året. Varje organisation har en röst; observatörer deltar utan röst.
- Arbetsgrupperna rapporterar hit en gång i kvartalet, i högst en sida.
- Beslut fattas i första hand i enighet, annars med två tredjedelar av de röstande.

## Språk

Skriv på svenska eller engelska. Den som behöver en översättning säger till kansliet.`,
  milestones: [
    { title: "Verksamhetsplan beslutad", dueInDays: -210, doneInDays: -214 },
    { title: "Remissvar om betaltjänster inlämnat", dueInDays: -20, doneInDays: -23 },
    { title: "Årsrapport med öppna siffror", dueInDays: 60 },
  ],
  members: [
    { person: "betalradet.coordinator", role: "chair", startedDaysAgo: 300, endsInDays: 65 },
    { person: "secretariat.lead", role: "vice_chair", startedDaysAgo: 300, endsInDays: 65 },
    { person: "secretariat.officer", role: "secretary", startedDaysAgo: 300, endsInDays: 65 },
  ],
};

/** Hidden: to everyone else it does not exist. It must end, so it has a sunset. */
export const taskForce: DemoWorkspace = {
  key: "task-force",
  slug: "task-force-resellers",
  name: "Insatsgrupp mellanled",
  language: "sv",
  kind: "task_force",
  state: "active",
  visibility: "hidden",
  memberList: "chairs_only",
  admission: "by_invitation",
  eligibility: {
    sectors: ["bank", "payment_service", "hosting", "law_enforcement", "ngo"],
    countries: ["SE", "NO", "FI"],
    authorities: true,
  },
  question:
    "Vilka återförsäljare av förbetald åtkomst knyter ihop filvärdarna med de nordiska betalvägarna?",
  charter: `## Uppdrag

Insatsgruppen följer under en begränsad tid de mellanled som säljer förbetald åtkomst vidare till flera filvärdar. Gruppen arbetar med tjänster och betalvägar, aldrig med personer.

## Ramar

- Deltagande endast efter inbjudan. Gruppen nämns inte utanför den egna kretsen.
- Allt märks AMBER+STRICT eller striktare om inte annat sägs.
- Uppgifter till en pågående förundersökning lämnas i polisens egen kanal, inte här.

## Avslut

Gruppen avslutas när frågan är besvarad, senast på slutdatum. Det som kan delas vidare släpps då till arbetsgruppen för betalningar.`,
  milestones: [
    { title: "Första bilden av mellanleden", dueInDays: -25, doneInDays: -27 },
    { title: "Avstämning med inlösande institut", dueInDays: 15 },
    { title: "Slutrapport och överlämning", dueInDays: 70 },
  ],
  sunsetInDays: 75,
  members: [
    { person: "police.investigator", role: "chair", startedDaysAgo: 80, endsInDays: 75 },
    { person: "police.coordinator", role: "secretary", startedDaysAgo: 80, endsInDays: 75 },
    { person: "paywell.coordinator", role: "contributor", startedDaysAgo: 78, endsInDays: 75 },
    { person: "fjelltind.maren", role: "contributor", startedDaysAgo: 78, endsInDays: 75 },
    { person: "nordbank.jonatan", role: "contributor", startedDaysAgo: 76, endsInDays: 26 },
    { person: "cloudhost.coordinator", role: "contributor", startedDaysAgo: 70, endsInDays: 75 },
    { person: "childrights.iris", role: "reader", startedDaysAgo: 70, endsInDays: 75 },
  ],
};

/** A conference: guests see what is GREEN and CLEAR here, and nothing else anywhere. */
export const forum: DemoWorkspace = {
  key: "forum",
  slug: "annual-forum",
  name: "Årligt forum",
  language: "sv",
  kind: "forum",
  state: "active",
  visibility: "listed",
  memberList: "all",
  admission: "open",
  eligibility: { sectors: [], countries: [], authorities: true },
  question: "Vad har vi lärt oss under året som andra kan börja använda redan i morgon?",
  charter: `## Uppdrag

Forumet är koalitionens årliga konferens: en dag, två spår, och ett program som deltagarna själva har föreslagit.

## Vilka som kommer

Medlemmar, observatörer och inbjudna gäster. Gäster läser program och underlag som är märkta GREEN eller CLEAR i det här rummet.

## Regler för dagen

- Det som sägs får användas, men inte vem som sa det, om talaren inte säger annat.
- Inga bilder från övergrepp visas, beskrivs eller citeras.
- Den som behöver en paus tar den. Stöd finns på plats hela dagen.`,
  milestones: [
    { title: "Förslag till programpunkter inlämnade", dueInDays: -40, doneInDays: -40 },
    { title: "Programmet spikat", dueInDays: 10 },
    { title: "Forumdag", dueInDays: 55 },
    { title: "Utvärdering publicerad", dueInDays: 85 },
  ],
  members: [
    { person: "secretariat.lead", role: "chair", startedDaysAgo: 160, endsInDays: 205 },
    { person: "childrights.wilma", role: "vice_chair", startedDaysAgo: 160, endsInDays: 205 },
    { person: "childrights.adviser", role: "secretary", startedDaysAgo: 160, endsInDays: 205 },
    { person: "secretariat.tora", role: "contributor", startedDaysAgo: 155, endsInDays: 210 },
    { person: "childrights.theo", role: "contributor", startedDaysAgo: 150, endsInDays: 215 },
    { person: "betalradet.viktor", role: "contributor", startedDaysAgo: 150, endsInDays: 215 },
    { person: "nordbank.coordinator", role: "reader", startedDaysAgo: 140, endsInDays: 225 },
    { person: "havnelys.freja", role: "contributor", startedDaysAgo: 140, endsInDays: 225 },
    { person: "auroratel.coordinator", role: "reader", startedDaysAgo: 140, endsInDays: 225 },
    { person: "trygglinje.coordinator", role: "contributor", startedDaysAgo: 140, endsInDays: 225 },
    { person: "police.ebba", role: "reader", startedDaysAgo: 120, endsInDays: 245 },
    { person: "university.observer", role: "guest", startedDaysAgo: 65, endsInDays: 25 },
    { person: "university.coordinator", role: "guest", startedDaysAgo: 30, endsInDays: 60 },
    { person: "tillsynsverket.zeynep", role: "guest", startedDaysAgo: 28, endsInDays: 62 },
  ],
};

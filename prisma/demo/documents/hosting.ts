import type { DemoDocument } from "../types";
import { amend } from "./amend";
import { hostingPapers } from "./hosting-papers";

const guide = `## Who this guide is for

Anyone at a host, a platform or a telecom operator who receives or sends reports about abuse of children. It explains how to find the right contact, what a good report contains, and what to do when nobody answers.

## Finding the contact

1. The page for abuse reports on the service's own site.
2. The registry entry of the domain and of the network.
3. The upstream provider, when the first two stay silent.
4. This portal: look up the host and read the latest observations.

Write to one address at a time. A report that arrives in four mailboxes is handled by none.

## A good report

| Part | Write | Do not write |
| --- | --- | --- |
| Subject | what kind of report and how urgent | the word *urgent* on everything |
| Place | the reference that the hotline has given | links in copies to others |
| Law | the clause of their own terms | threats of legal action |
| Request | remove, preserve, confirm | opinions |

Send the place itself through the hotline only. The hotline assesses it, forwards it to the country in question and keeps count. Members never collect or test links on their own.

## Deadlines that we use

- **First answer:** two working days.
- **Removal:** one day after the first answer.
- **Repeat upload:** within the same day, since the host already knows the file.

## When nobody answers

1. After two working days, write again and quote the first report.
2. After five, write to the upstream provider.
3. After ten, record the host as silent here and tell the secretariat, which writes on behalf of the coalition.

## Looking after those who do the work

Whoever handles reports needs breaks, company and someone to talk to. Two people share the queue; nobody works alone with it for more than two hours. Say it early when it becomes too much.

## Words that help

Write the way you would speak to a colleague who has many reports to read. One matter in each report, the clause of their own terms that it touches, and a date by which you would like to hear. Thank them when they have acted; the next answer comes sooner.`;

const secondGuide = amend(guide, [
  [
    "- **Repeat upload:** within the same day, since the host already knows the file.",
    "- **Repeat upload:** within four hours. The host already knows the file, and a service that lets it return has chosen to.",
  ],
  [
    "| Request | remove, preserve, confirm | opinions |",
    "| Request | remove, preserve for the police, confirm | opinions |",
  ],
]);

const times = `## Sammanfattning

Vi mätte hur lång tid nitton filvärdar tar på sig från anmälan till borttagning. Medianen föll från sex dagar till fyra. Tre värdar svarar aldrig.

## Metod

Hotline skickade anmälningar på vanligt sätt. Tiden räknades från bekräftat mottagande till det att innehållet inte längre gick att nå. Ingen medlem har själv öppnat något. Värdar med färre än tio anmälningar räknas in i gruppen övriga.

## Resultat

| Grupp | Antal värdar | Median | Långsammaste fjärdedelen |
| --- | --- | --- | --- |
| Svarar inom ett dygn | 5 | 0,6 dagar | 1 dag |
| Svarar inom en vecka | 8 | 4 dagar | 9 dagar |
| Svarar efter påminnelse | 3 | 12 dagar | 30 dagar |
| Svarar aldrig | 3 | – | – |

## Vad de långsamma har gemensamt

- De betalar den som laddar upp.
- De tar betalt genom återförsäljare, inte direkt.
- De har en anmälningssida utan bemanning.

Inget av detta är ensamt avgörande. Två av tre räcker för att förutsäga ett långsamt svar hos de flesta.

## Vad som hjälpte

Hos två värdar gick tiden ned kraftigt efter ett samtal om återkommande uppladdningar. Hos en tredje hjälpte det att skriva på det lokala språket.

## Nästa mätning

Görs om ett halvår med samma värdar. Nya värdar läggs i en egen grupp, så att jämförelsen håller.

## Hur siffrorna får användas

Grupperna får visas inom koalitionen. Namn på enskilda värdar stannar i arbetsrummet, eftersom flera av dem är mitt i en förändring och ska få tid att visa den. En värd som vill se sina egna siffror kan begära dem genom kansliet.

## Felkällor

- Hotline i olika länder bekräftar mottagande på olika sätt. Skillnaden är högst några timmar.
- En värd kan ha tagit bort innehållet utan att svara. Det räknas som borttagning, inte som svar.
- Anmälningar under helger drar ut på tiden hos alla. Medianen påverkas lite, den långsammaste fjärdedelen mer.

## Tack

Mätningen bygger på arbete som hotline gör varje dag. Vi har medvetet hållit den enkel, så att den inte tar tid från anmälningarna.`;

export const hostingDocuments: readonly DemoDocument[] = [
  {
    key: "doc.abuse-contact-guide",
    workspace: "hosting",
    kind: "guidance",
    title: "Abuse-contact guide",
    label: "GREEN",
    author: "havnelys.freja",
    language: "en",
    revisions: [
      { author: "havnelys.freja", daysAgo: 126, note: "First version", body: guide },
      {
        author: "cloudhost.elias",
        daysAgo: 74,
        note: "Repeat uploads, and a clearer table",
        body: secondGuide,
      },
      {
        author: "havnelys.coordinator",
        daysAgo: 41,
        note: "Published to the coalition",
        body: amend(secondGuide, [
          [
            "Two people share the queue; nobody works alone with it for more than two hours.",
            "Two people share the queue; nobody works alone with it for more than an hour at a time. Time for debriefing is part of the working day.",
          ],
        ]),
      },
    ],
    comments: [
      {
        author: "trygglinje.anders",
        daysAgo: 36,
        body: "Thank you for the last section. It is the part that most guides forget.",
      },
      {
        author: "auroratel.johan",
        daysAgo: 33,
        body: "Vi har översatt punkt ett till tre för vår kundtjänst. Ska vi lägga in den svenska texten här?",
      },
    ],
  },
  {
    key: "doc.response-times",
    workspace: "hosting",
    kind: "report",
    title: "Svarstider hos filvärdar, första mätningen",
    label: "AMBER",
    author: "childrights.adviser",
    language: "sv",
    revisions: [
      { author: "childrights.adviser", daysAgo: 97, note: "Resultat till gruppen", body: times },
      {
        author: "trygglinje.anders",
        daysAgo: 81,
        note: "Rättad indelning: en värd svarade efter påminnelse",
        body: amend(times, [
          [
            "| Svarar efter påminnelse | 3 | 12 dagar | 30 dagar |",
            "| Svarar efter påminnelse | 4 | 11 dagar | 28 dagar |",
          ],
          ["| Svarar aldrig | 3 | – | – |", "| Svarar aldrig | 2 | – | – |"],
          ["Tre värdar svarar aldrig.", "Två värdar svarar aldrig."],
        ]),
      },
    ],
    comments: [
      {
        author: "havnelys.villads",
        daysAgo: 78,
        body: "Can we publish the groups without the names? It would be a strong figure for the forum.",
      },
    ],
  },
  ...hostingPapers,
];

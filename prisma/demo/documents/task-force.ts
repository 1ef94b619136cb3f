import type { DemoDocument } from "../types";
import { amend } from "./amend";

const picture = `## Frågan

Vilka återförsäljare av förbetald åtkomst knyter ihop filvärdarna med de nordiska betalvägarna?

## Vad vi vet

Minst fem återförsäljare köper sina koder av samma mellanled. Mellanledet har ingen egen butik och syns inte för köparen. Det fyller på i jämna steg, två gånger i veckan, och aldrig på helger.

| Led | Roll | Syns för |
| --- | --- | --- |
| Filvärd | levererar åtkomst | hotline |
| Mellanled | säljer koder i parti | inlösare, växlingstjänst |
| Återförsäljare | säljer till köparen | utgivare, inlösare |
| Köpare | betalar | utgivare |

## Vad vi tror

- Två av återförsäljarna har samma bakgrund, eftersom de bytte mellanled samma dag.
- Mellanledet är beroende av en enda växlingstjänst. Det är kedjans svagaste länk.

## Vad vi inte vet

- Om det finns ett andra mellanled som tar över om det första stängs.
- Hur stor del av intäkterna som går tillbaka till filvärdarna.

## Så arbetar vi vidare

1. Varje deltagare beskriver flödet från sin sida, utan uppgifter om enskilda.
2. Bilderna läggs samman vid nästa avstämning.
3. Frågan om åtgärder tas först när den samlade bilden finns.

## Försiktighet

Ingen deltagare ändrar sina regler på grund av det som delas här förrän gruppen är överens om tidpunkten. En ändring som syns får mellanledet att byta väg.

Det som hör till en pågående utredning ska inte skrivas här. Fråga ordföranden vid tvekan.

## Underlag från deltagarna

- **Utgivare:** köpen hos återförsäljarna följer publicerade paketpriser och kommer samma dag som en förnyelse hos en filvärd.
- **Inlösare:** påfyllningarna görs i jämna belopp och passerar ett bolag som är yngre än ett år.
- **Hosting:** gränssnittet för koder anropas i regelbundna steg, vilket tyder på att påfyllningen sker automatiskt.
- **Hotline:** fem filvärdar återkommer i anmälningarna, i samma ordning som i prislistorna.

## Bedömning

Bilden är sannolik men inte bekräftad. Tre av fyra led beskrivs av mer än en deltagare. Leden mellan mellanled och filvärd bygger på en enda iakttagelse och behöver stärkas före avstämningen.`;

const notes = `## Deltagare

Fem organisationer. Ordföranden påminde om att gruppen inte nämns utanför kretsen.

## Genomgång

Flödet från återförsäljarna stämmer mellan tre deltagare: jämna belopp, två gånger i veckan.

## Beslut

- Ingen ändrar sina regler före nästa avstämning.
- Uppgiften om växlingstjänsten hålls till namngivna.

## Nästa gång

Avstämning med inlösande institut om två veckor.`;

const timing = `## Aim

One day on which all of us act, so that customers are not moved in between.

## Order

1. The acquirer ends the agreement in the morning.
2. Issuers switch on their rules at noon.
3. Hosts that buy from the wholesaler get a letter on the same day.

## Not before

The day is set by the chair when the picture is complete. Until then nothing changes on anybody's side.`;

const shared = { workspace: "task-force" } as const;

export const taskForceDocuments: readonly DemoDocument[] = [
  {
    ...shared,
    key: "doc.wholesale-picture",
    kind: "report",
    title: "Lägesbild: mellanled för förbetald åtkomst",
    label: "AMBER_STRICT",
    withheldFromAuthorities: false,
    author: "police.investigator",
    language: "sv",
    revisions: [
      { author: "police.investigator", daysAgo: 50, note: "Första bilden", body: picture },
      {
        author: "fjelltind.maren",
        daysAgo: 27,
        note: "Rytmen bekräftad, en fråga besvarad",
        body: amend(picture, [
          [
            "- Hur stor del av intäkterna som går tillbaka till filvärdarna.",
            "- Hur stor del av intäkterna som går tillbaka till filvärdarna. Två deltagare uppskattar mer än hälften.",
          ],
          [
            "- Två av återförsäljarna har samma bakgrund, eftersom de bytte mellanled samma dag.",
            "- Tre av återförsäljarna har samma bakgrund, eftersom de bytte mellanled samma dag och använder samma kundtjänst.",
          ],
        ]),
      },
    ],
    comments: [
      {
        author: "childrights.iris",
        daysAgo: 22,
        body: "Hotline ser samma fem filvärdar i sina anmälningar. Det stärker bilden.",
      },
    ],
  },
  {
    ...shared,
    key: "doc.task-force-notes",
    kind: "agenda_paper",
    title: "Minnesanteckningar från avstämningen",
    label: "AMBER_STRICT",
    withheldFromAuthorities: false,
    author: "police.coordinator",
    language: "sv",
    revisions: [
      { author: "police.coordinator", daysAgo: 25, note: "Till deltagarna", body: notes },
    ],
  },
  {
    ...shared,
    key: "doc.joint-timing",
    kind: "report",
    title: "One day: order of joint action",
    label: "RED",
    withheldFromAuthorities: false,
    namedPeople: [
      "police.investigator",
      "police.coordinator",
      "paywell.coordinator",
      "cloudhost.coordinator",
    ],
    author: "police.investigator",
    language: "en",
    revisions: [
      { author: "police.investigator", daysAgo: 14, note: "For those named", body: timing },
      {
        author: "paywell.coordinator",
        daysAgo: 8,
        note: "Acquirer first",
        body: amend(timing, [
          [
            "2. Issuers switch on their rules at noon.",
            "2. Issuers switch on their rules two hours later, once the acquirer has confirmed.",
          ],
        ]),
      },
    ],
  },
];

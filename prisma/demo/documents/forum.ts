import type { DemoDocument } from "../types";
import { amend } from "./amend";

const programme = `## Dagen i korthet

En dag, två spår, en gemensam fråga: vad har vi lärt oss under året som andra kan börja använda redan i morgon?

## Förmiddag

| Tid | Spår ett: betalningar | Spår två: teknik |
| --- | --- | --- |
| 09.00 | Inledning, gemensam | Inledning, gemensam |
| 09.30 | Fem sätt att betala: kartläggningen i siffror | Svarstider: vad som hjälpte |
| 10.30 | Paus | Paus |
| 11.00 | Verkstad: skriv en regel på en timme | Verkstad: en anmälan som blir läst |
| 12.00 | Lunch | Lunch |

## Eftermiddag

| Tid | Spår ett: betalningar | Spår två: teknik |
| --- | --- | --- |
| 13.00 | När kunden är ung: stödsamtalet i praktiken | Värden som ändrade sig |
| 14.00 | Efter spärren: vart tog köparen vägen? | Speglar och namnuppslag |
| 15.00 | Paus | Paus |
| 15.30 | Panel: vad vi slutade göra | Panel, gemensam |
| 16.30 | Avslutning, gemensam | Avslutning, gemensam |

## Så är dagen upplagd

Varje pass har en halvtimmes inledning och lika lång tid för samtal. Den som leder ett pass lämnar en sida underlag i förväg. Inga bilder från övergrepp visas eller beskrivs.

## Verkstäderna

I spår ett skriver deltagarna en regel i grupper om fyra och prövar den på påhittade kontoutdrag. I spår två skrivs en anmälan om, från formulär till brev. Båda verkstäderna tar högst trettio deltagare; anmälan görs i rummet.

## Panelen

Fyra medlemmar berättar om en regel, en rutin eller ett samarbete som de har lagt ned, och varför. Det är ofta där lärdomarna finns.

## Regler

- Det som sägs får användas, men inte vem som sa det.
- Priser, avgifter och kundvillkor diskuteras inte.
- Stöd finns på plats hela dagen. Den som behöver en paus tar den.

## Praktiskt

Lokalen har hörslinga och är tillgänglig med rullstol. Samtalen i spår ett förs på svenska, i spår två på engelska. Underlag finns på båda språken.

## Efteråt

Underlag och svar på frågor läggs i rummet inom en vecka. Utvärderingen är anonym och tar fem minuter.

## Om anmälan

Medlemmar anmäler sig i rummet, högst fem från varje organisation. Gäster bjuds in av en medlem och får tillgång till program och underlag fram till en månad efter dagen.`;

const secondProgramme = amend(programme, [
  [
    "| 15.30 | Panel: vad vi slutade göra | Panel, gemensam |",
    "| 15.20 | Panel: vad vi slutade göra, och varför | Panel, gemensam |",
  ],
  [
    "Båda verkstäderna tar högst trettio deltagare;",
    "Båda verkstäderna tar högst tjugofyra deltagare;",
  ],
]);

const script = `## När manuset används

När ett larm tyder på att en ung kund utsätts för utpressning. Samtalet har ett enda syfte: att kunden ska få hjälp och att pengarna stannar.

## Innan du ringer

- Sitt ostört. Ha numren till stöd framför dig.
- Läs larmet, men förutsätt inget.
- Bestäm vem du rapporterar till efteråt.

## Samtalet

### Början

Säg vem du är och varifrån du ringer. Säg sedan direkt: *Du har inte gjort något fel, och du är inte i knipa hos oss.*

### Fråga

- *Har du möjlighet att prata nu?*
- *Är det någon som pressar dig att betala?*
- *Är du trygg där du är?*

Vänta på svaret. Tystnad är också ett svar.

### Om svaret är ja

1. Säg: *Tack för att du berättar. Det här händer många, och det går att få stopp på.*
2. Säg att betalningen är pausad och att det är ditt beslut, så att kunden inte behöver ta ansvar för det.
3. Råd kunden att inte betala mer, att spara det som skrivits och att inte svara.
4. Berätta om stöd: polisen på 114 14, vid fara 112, och hotline.
5. Fråga om det finns en vuxen som kunden litar på.

### Om svaret är nej

Tro på det. Säg att det går att höra av sig när som helst och att ingen kommer att skälla.

## Säg aldrig

| Undvik | Säg i stället |
| --- | --- |
| Varför gjorde du det? | Det här är inte ditt fel. |
| Vad är det på bilderna? | Du behöver inte berätta vad det gäller. |
| Vi måste ringa dina föräldrar. | Vem vill du ha med dig? |

## Efter samtalet

Rapportera enligt er rutin. Leta efter fler som betalar till samma mottagare. Ta en paus innan nästa ärende, och prata med en kollega.

## Om manuset

Texten är framtagen tillsammans med dem som svarar i stödlinjer. Använd den ordagrant de första gångerna; sedan hittar du dina egna ord.

## Öva två och två

Den ena läser kundens repliker ur ett påhittat ärende, den andra följer manuset. Byt efter tio minuter. Prata sedan om var det tog emot: nästan alla fastnar på tystnaden efter den första frågan. Det är meningen. Räkna tyst till fem innan du säger något mer.

Öva också på samtalet där svaret är nej. Det är det vanligaste, och det ska kännas lika bra för kunden.`;

const invitation = `## Welcome to the annual forum

Banks, payment firms, technology companies, authorities and children's rights organisations meet for a day to share what works against the sale of abuse material.

The programme has two tracks, one on payments and one on technology, with workshops in the morning and cases in the afternoon. Participation is free of charge. Members register in the portal; guests are invited by a member.

We keep the day free from disturbing content. Nothing graphic is shown or described, and support is at hand.

Proposals for next year are welcome from everyone who takes part.`;

const evaluation = `## Svarande

Drygt hälften av deltagarna svarade. Siffrorna visas i band, eftersom några grupper var små.

## Vad som uppskattades

- Verkstäderna, framför allt den om att skriva regler.
- Att dagen var fri från otäcka bilder och beskrivningar.
- Panelen om sådant som lagts ned.

## Vad som kan bli bättre

- Fler pauser.
- Underlag på båda språken i förväg.
- Mer tid för samtal mellan hostingbolag och banker.

## Vad vi gör med det

Passen kortas till en halvtimme inledning och en halvtimme samtal. Underlagen översätts. En gemensam lunch ersätter de två separata.`;

const shared = { workspace: "forum" } as const;

export const forumDocuments: readonly DemoDocument[] = [
  {
    ...shared,
    key: "doc.forum-programme",
    kind: "agenda_paper",
    title: "Program för årets forum",
    label: "GREEN",
    author: "secretariat.tora",
    language: "sv",
    revisions: [
      { author: "secretariat.tora", daysAgo: 52, note: "Första förslaget", body: programme },
      {
        author: "childrights.wilma",
        daysAgo: 36,
        note: "Stödsamtalet och ny tid för panelen",
        body: secondProgramme,
      },
      {
        author: "secretariat.tora",
        daysAgo: 19,
        note: "Språk och tillgänglighet",
        body: amend(secondProgramme, [
          [
            "Samtalen i spår ett förs på svenska, i spår två på engelska.",
            "Samtalen i spår ett förs på svenska med tolkning till engelska, i spår två på engelska. Teckenspråkstolk bokas på begäran.",
          ],
        ]),
      },
    ],
    comments: [
      {
        author: "childrights.theo",
        daysAgo: 33,
        body: "The panel is a great idea. Could each speaker also say what replaced the thing that ended?",
      },
      {
        author: "nordbank.coordinator",
        daysAgo: 30,
        body: "Vi bidrar gärna med en kort dragning om hur effekten av en spärr kan mätas.",
      },
    ],
  },
  {
    ...shared,
    key: "doc.support-script",
    kind: "training",
    title: "Stödmanus: samtal med unga kunder",
    label: "GREEN",
    author: "childrights.wilma",
    language: "sv",
    revisions: [
      { author: "childrights.wilma", daysAgo: 135, note: "Första versionen", body: script },
      {
        author: "childrights.adviser",
        daysAgo: 78,
        note: "Efter återkoppling från två banker",
        body: amend(script, [
          [
            "2. Säg att betalningen är pausad och att det är ditt beslut, så att kunden inte behöver ta ansvar för det.",
            "2. Säg att betalningen är pausad och att banken har bestämt det. Då kan kunden säga att det inte går att betala, vilket ofta räcker för att få andrum.",
          ],
        ]),
      },
    ],
    comments: [
      {
        author: "nordbank.coordinator",
        daysAgo: 70,
        body: "Vår kundtjänst har använt manuset i två månader. Meningen om andrum är den som hjälper mest.",
      },
    ],
  },
  {
    ...shared,
    key: "doc.forum-invitation",
    kind: "campaign",
    title: "Invitation to the annual forum",
    label: "CLEAR",
    author: "childrights.theo",
    language: "en",
    revisions: [
      { author: "childrights.theo", daysAgo: 47, note: "Approved text", body: invitation },
    ],
  },
  {
    ...shared,
    key: "doc.forum-evaluation",
    kind: "report",
    title: "Utvärdering av förra årets forum",
    label: "GREEN",
    author: "childrights.adviser",
    language: "sv",
    revisions: [
      { author: "childrights.adviser", daysAgo: 151, note: "Sammanställd", body: evaluation },
    ],
  },
];

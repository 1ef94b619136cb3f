import type { DemoDocument } from "../types";
import { amend } from "./amend";

const response = `## Sammanfattning

Koalitionen tillstyrker förslaget om ett offentligt register över betaltjänster som förmedlar betalningar till fillagringstjänster. Vi föreslår tre ändringar: en snävare definition, en skyldighet att hålla kontaktuppgifter för anmälningar aktuella, och en rätt att dela uppgifter om tjänster mellan verksamhetsutövare.

## Vilka vi är

Koalitionen består av banker, betaltjänster, teknik- och telebolag, myndigheter och organisationer för barns rättigheter. Vi delar kunskap om var och hur åtkomst till övergreppsmaterial säljs, aldrig uppgifter om enskilda.

## Vad vi ser

Köp sker i dag sällan direkt hos fillagringstjänsten. De går genom återförsäljare av förbetalda koder och genom delade kassor. Den som ska följa penningtvättslagen ser därför bara en del av kedjan. Ett register gör kedjan synlig utan att någon enskild pekas ut.

## Våra förslag

### Definitionen

Förslaget träffar varje betaltjänst som någon gång förmedlat en betalning till en fillagringstjänst. Det blir för brett. Vi föreslår att registret gäller den som **regelmässigt** säljer förbetald åtkomst eller driver en kassa åt flera fillagringstjänster.

### Kontakt för anmälningar

Registret bör ange en bemannad kontaktväg för anmälningar om brott mot barn och den tid inom vilken tjänsten svarar. Uppgiften bör bekräftas två gånger om året.

### Delning mellan verksamhetsutövare

Dagens regler om delning gäller transaktioner och kunder. Vi efterfrågar en uttrycklig rätt att dela uppgifter om tjänster och mönster, med samma skydd för den som anmäler i god tro.

## Konsekvenser

| För vem | Nytta | Kostnad |
| --- | --- | --- |
| Banker och betaltjänster | färre och bättre larm | låg, en kontroll per ny kund |
| Återförsäljare | tydliga regler | måttlig, årlig bekräftelse |
| Tillsyn | samlad bild | måttlig, drift av registret |
| Barn | snabbare stopp i betalkedjan | ingen |

## Personlig integritet

Registret ska inte innehålla uppgifter om köpare eller uppladdare. Vi avstyrker förslaget att spara betalningsuppgifter i fem år hos registerhållaren; ändamålet kan nås utan dem.

## Ikraftträdande

Vi föreslår att registret införs i två steg. Under det första året omfattas delade kassor, som är få och lätta att peka ut. Återförsäljare ansluts året därpå, när formerna för årlig bekräftelse har prövats. Ett stegvis införande ger också tid att följa upp om köpen minskar eller bara flyttar.

## Beredningen av svaret

Svaret har beretts av arbetsgruppen för betalningar och diskuterats i plenum. Alla medlemmar har haft tillfälle att lämna synpunkter.`;

const labelling = `## Varför vi märker

Märkningen säger hur långt en uppgift får gå. Den som delar bestämmer, och alla andra håller sig till det. Vi använder FIRST TLP 2.0 med dess ord och färger.

## De fem märkningarna

| Märkning | Läses av | Exempel |
| --- | --- | --- |
| RED | namngivna personer | en åtgärd som förbereds |
| AMBER+STRICT | rummets deltagare | ett mellanled som bara några har sett |
| AMBER | rummet, och organisationer som behöver det | en återförsäljare med bekräftade iakttagelser |
| GREEN | hela koalitionen när den släpps dit | en vägledning |
| CLEAR | alla när den släpps | en kampanjtext |

## Regler

1. En märkning per post, vald innan någon annan kan läsa.
2. Skärpa får upphovsmannen och ordföranden göra direkt. Att lätta kräver upphovsorganisationens medgivande, av någon annan än den som frågar.
3. Kodord är alltid AMBER eller striktare.
4. Den som delar något som är AMBER eller striktare i ett rum med en myndighet väljer uttryckligen om myndigheten ska kunna läsa. Det som når en myndighet kan bli allmän handling.

## Aldrig, oavsett märkning

Uppgifter om kunder, konton, kort, adresser eller användarnamn. Länkar till material. Bilder. Uppgifter om en enskild misstanke lämnas till polisen eller Finanspolisen i deras egna kanaler.

## Om något blev fel

Skärp märkningen först och skriv sedan till kansliet. Ingen får kritik för att ha sagt till; det är så vi lär oss.

## Vanliga frågor

**Vad gör jag om jag är osäker?** Välj den striktare märkningen och fråga. Det är lättare att lätta en märkning än att ta tillbaka en uppgift.

**Får jag berätta för min chef?** AMBER får du ta med dig till dem i din organisation som behöver uppgiften för sitt arbete. AMBER+STRICT och RED får du inte.

**Får jag skriva in en tjänst i vårt eget system?** Ja, när märkningen är AMBER eller öppnare och systemet bara läses av dem som behöver det. Skriv in märkningen också.

**Vad händer när jag slutar?** Uppgifterna stannar hos organisationen, och en kollega tar över som författare. Din tystnadsplikt gäller även efteråt.

**Gäller reglerna muntligt?** Ja. Säg märkningen innan du börjar berätta.`;

const plan = `## Mål för året

1. Varje medlem har prövat minst två regler ur vägledningen.
2. Svarstiden hos de tio mest anmälda filvärdarna är halverad.
3. Årsrapporten visar öppna siffror för tredje året i rad.

## Arbetsgrupper

- **Betalningar** antar vägledningen och upprepar kartläggningen.
- **Hosting and file sharing** mäter svarstider varje halvår.
- **Typologies** ger ut en samlad rapport.

## Resurser

Kansliet har fyra tjänster. Medlemmarna bidrar med arbetstid, ungefär två dagar i månaden per deltagare.

## Uppföljning

Plenum går igenom målen varje kvartal. Ett mål som inte längre är rimligt ändras öppet, med skäl.`;

const letter = `## Since the last letter

- The guidance for transaction monitoring has been out for comments and comes back with four rules instead of three.
- The hosting group has measured response times at nineteen hosts. The median fell from six days to four.
- One member is suspended until new owners have renewed their agreements. Its earlier contributions stay where they are.

## What we ask of you

1. Recertify your people. Several grants end within a month.
2. Record an observation even when you see nothing; a zero is information.
3. Send proposals for the forum to the secretariat.

## Numbers

Members shared 61 new indicators in the quarter. Of these, 44 have been confirmed by at least one other member. The secretariat held nine texts for review and released six.`;

const minutes = `## Närvaro

Tolv organisationer och en observatör. Kansliet förde anteckningar.

## Beslut

1. Verksamhetsplanen lades fast utan ändring.
2. Remissvaret godkändes med två tillägg om personlig integritet.

## Diskussion

Flera medlemmar ville se tätare mätningar av svarstider. Andra påminde om att en mätning kostar hotline arbetstid. Gruppen enades om två mätningar om året.

## Åtgärder

- Kansliet skickar remissvaret före månadsskiftet.
- Varje organisation utser en kontakt för recertifiering.`;

const campaign = `## Budskap

Den som köper åtkomst till övergreppsmaterial lämnar spår i betalningen. Banker och betaltjänster hjälps åt att stoppa den.

## Korta texter

- Pengar ska inte kunna köpa övergrepp mot barn. Vi stoppar betalningen tillsammans.
- Har du sett något? Anmäl till hotline. Spara inget, dela inget.
- Är du orolig för egna tankar? Det finns hjälp att få, utan att någon dömer dig.

## Så används texterna

Texterna får användas oförändrade med egen avsändare från kampanjens första dag. Använd inga bilder på barn.`;

export const plenaryDocuments: readonly DemoDocument[] = [
  {
    key: "doc.consultation-response",
    workspace: "plenary",
    kind: "consultation_response",
    title: "Remissvar: register över betaltjänster för fillagring",
    label: "CLEAR",
    author: "secretariat.lead",
    language: "sv",
    revisions: [
      { author: "secretariat.lead", daysAgo: 62, note: "Utkast till plenum", body: response },
      {
        author: "betalradet.coordinator",
        daysAgo: 41,
        note: "Definitionen och integriteten efter synpunkter",
        body: amend(response, [
          [
            "Vi föreslår att registret gäller den som **regelmässigt** säljer förbetald åtkomst eller driver en kassa åt flera fillagringstjänster.",
            "Vi föreslår att registret gäller den som **yrkesmässigt** säljer förbetald åtkomst till minst två fillagringstjänster, eller driver en kassa åt minst två. Enstaka betalningar faller då utanför.",
          ],
          [
            "Vi avstyrker förslaget att spara betalningsuppgifter i fem år hos registerhållaren; ändamålet kan nås utan dem.",
            "Vi avstyrker förslaget att spara betalningsuppgifter i fem år hos registerhållaren; ändamålet kan nås utan dem. Två av våra medlemmar är myndigheter och har avstått från att ta ställning till förslaget.",
          ],
        ]),
      },
    ],
    comments: [
      {
        author: "childrights.coordinator",
        daysAgo: 55,
        body: "Tack för ett tydligt svar. Barnrättsperspektivet kunde stå tidigare, redan i sammanfattningen.",
      },
      {
        author: "university.observer",
        daysAgo: 36,
        body: "Tabellen över konsekvenser är ovanligt konkret för ett remissvar. Får den citeras?",
      },
    ],
  },
  {
    key: "doc.labelling-policy",
    workspace: "plenary",
    kind: "policy",
    title: "Regler för märkning och delning",
    label: "GREEN",
    author: "secretariat.officer",
    language: "sv",
    revisions: [
      { author: "secretariat.officer", daysAgo: 270, note: "Antagen av plenum", body: labelling },
      {
        author: "secretariat.lead",
        daysAgo: 98,
        note: "Förtydligat vem som får lätta en märkning",
        body: amend(labelling, [
          [
            "Att lätta kräver upphovsorganisationens medgivande, av någon annan än den som frågar.",
            "Att lätta kräver upphovsorganisationens medgivande, av någon annan där än den som frågar. Ett nej motiveras inte.",
          ],
        ]),
      },
    ],
  },
  {
    key: "doc.year-plan",
    workspace: "plenary",
    kind: "policy",
    title: "Verksamhetsplan för året",
    label: "GREEN",
    author: "secretariat.lead",
    language: "sv",
    revisions: [
      { author: "secretariat.lead", daysAgo: 220, note: "Till plenum", body: plan },
      {
        author: "secretariat.lead",
        daysAgo: 120,
        note: "Mål två ändrat efter första mätningen",
        body: amend(plan, [
          [
            "Svarstiden hos de tio mest anmälda filvärdarna är halverad.",
            "Svarstiden hos de tio mest anmälda filvärdarna är nere på tre dagar i median.",
          ],
        ]),
      },
    ],
  },
  {
    key: "doc.quarterly-letter",
    workspace: "plenary",
    kind: "report",
    title: "Quarterly letter from the secretariat",
    label: "GREEN",
    author: "secretariat.officer",
    language: "en",
    revisions: [
      { author: "secretariat.officer", daysAgo: 22, note: "Sent to all members", body: letter },
    ],
    comments: [
      {
        author: "auroratel.coordinator",
        daysAgo: 18,
        body: "The reminder about zeros is a good one. We will add it to our routine.",
      },
    ],
  },
  {
    key: "doc.plenary-notes",
    workspace: "plenary",
    kind: "agenda_paper",
    title: "Minnesanteckningar från plenum",
    label: "GREEN",
    author: "secretariat.officer",
    language: "sv",
    revisions: [
      {
        author: "secretariat.officer",
        daysAgo: 38,
        note: "Utskickade för synpunkter",
        body: minutes,
      },
      {
        author: "secretariat.officer",
        daysAgo: 27,
        note: "Antalet mätningar rättat efter synpunkt",
        body: amend(minutes, [
          [
            "Gruppen enades om två mätningar om året.",
            "Gruppen enades om två mätningar om året och en enklare kontroll däremellan.",
          ],
        ]),
      },
    ],
  },
  {
    key: "doc.campaign-texts",
    workspace: "plenary",
    kind: "campaign",
    title: "Kampanjtexter: stoppa betalningen",
    label: "CLEAR",
    author: "secretariat.lead",
    language: "sv",
    revisions: [
      { author: "secretariat.lead", daysAgo: 15, note: "Godkända texter", body: campaign },
    ],
  },
];

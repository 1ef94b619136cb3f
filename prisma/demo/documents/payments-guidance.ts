import type { DemoDocument } from "../types";
import { amend } from "./amend";

const first = `## Vad vägledningen är till för

Vägledningen hjälper den som bygger och sköter regler för transaktionsövervakning att hitta köp av åtkomst till filvärdar där övergreppsmaterial säljs. Den ersätter inte den egna riskbedömningen och säger inget om enskilda kunder.

## Utgångspunkter

1. Ett enskilt köp hos en filvärd är inget tecken på brott.
2. Det är ordningen, tiden och beloppen tillsammans som säger något.
3. En regel som ingen orkar följa upp gör skada: den tar tid från det som är viktigt.

## Tre regler att börja med

### Flera filvärdar på kort tid

Larma när en kund betalar två eller fler filvärdar på listan inom sju dagar och varje belopp motsvarar det minsta paketet.

### Förbetald kod före inlösen

Larma när ett köp hos en återförsäljare på listan följs av ett köp hos en filvärd inom en timme. Kräv att beloppen stämmer med ett publicerat paketpris.

### Utbetalning från belöningsprogram

Larma när en privatkund tar emot minst två utbetalningar från ett listat belöningsprogram på 60 dagar och saknar registrerad verksamhet.

## Så ställs reglerna in

| Villkor | Börja med | Skärp när |
| --- | --- | --- |
| Antal filvärdar | 2 på 7 dagar | fler än hälften är falska träffar |
| Tid mellan kod och inlösen | 60 minuter | klockorna i systemen är synkade |
| Belopp | paketpris ± 3 procent | växlingsavgiften är känd |
| Utbetalningar | 2 på 60 dagar | rytmen är bekräftad |

## När regeln slår till

- Granska kontot för hand. Titta på ett halvår, inte bara på larmet.
- Fråga inte kunden om syftet innan granskningen är klar.
- Rapportera enligt penningtvättslagen när misstanken består.
- Dela tjänsten eller mönstret i portalen. Dela aldrig något om kunden.

## Falska träffar som vi känner till

Fotografer och filmare som skickar stora filer, spelare som köper presentkort, och den som jämför tjänster innan ett köp. De behåller som regel en tjänst efteråt.

## Uppföljning

Arbetsgruppen samlar återkoppling varje kvartal: hur många larm, hur stor andel som ledde vidare, och vad som togs bort. Bara andelar och band delas.`;

const second = amend(first, [
  [
    "Larma när en kund betalar två eller fler filvärdar på listan inom sju dagar och varje belopp motsvarar det minsta paketet.",
    "Larma när en kund betalar tre eller fler filvärdar på listan inom sju dagar och varje belopp motsvarar det minsta paketet. Gränsen höjdes från två efter prov hos två banker: de falska träffarna blev en fjärdedel så många.",
  ],
  ["| Antal filvärdar | 2 på 7 dagar |", "| Antal filvärdar | 3 på 7 dagar |"],
]);

const third = amend(second, [
  [
    "## Så ställs reglerna in",
    `### Nekat köp som tar en ny väg

Följ vad som händer under ett dygn efter att ett köp har nekats. En ny återförsäljare i det läget är värdefull kunskap för alla medlemmar.

## Så ställs reglerna in`,
  ],
  ["## Tre regler att börja med", "## Fyra regler att börja med"],
]);

const fourth = amend(third, [
  [
    "- Rapportera enligt penningtvättslagen när misstanken består.",
    "- Rapportera enligt 4 kap. penningtvättslagen när misstanken består. Tänk på meddelandeförbudet: kunden får inte veta att en granskning pågår.",
  ],
  [
    "Arbetsgruppen samlar återkoppling varje kvartal: hur många larm, hur stor andel som ledde vidare, och vad som togs bort. Bara andelar och band delas.",
    "Arbetsgruppen samlar återkoppling varje kvartal i ett kort formulär: antal larm i band, andel som ledde vidare, och vilka villkor som ändrades. Siffror visas först när minst tre organisationer har svarat.",
  ],
]);

export const monitoringGuidance: DemoDocument = {
  key: "doc.monitoring-guidance",
  workspace: "payments",
  kind: "guidance",
  title: "Vägledning för transaktionsövervakning",
  label: "AMBER",
  withheldFromAuthorities: false,
  author: "nordbank.chair",
  language: "sv",
  revisions: [
    { author: "nordbank.chair", daysAgo: 130, note: "Första utkastet", body: first },
    {
      author: "nordbank.analyst",
      daysAgo: 104,
      note: "Gränsen för antal filvärdar höjd efter prov",
      body: second,
    },
    { author: "fjelltind.eirik", daysAgo: 71, note: "Regel om nekade köp", body: third },
    {
      author: "paywell.sigrid",
      daysAgo: 34,
      note: "Meddelandeförbudet och formulär för uppföljning",
      body: fourth,
    },
  ],
  comments: [
    {
      author: "fjelltind.coordinator",
      daysAgo: 60,
      body: "We are ready to test all four rules for a quarter. Could the table state which fields each rule needs?",
    },
    {
      author: "paywell.analyst",
      daysAgo: 52,
      body: "Vi har fälten för de tre första. För den fjärde behöver vi hjälp av utgivarna.",
    },
    {
      author: "tillsynsverket.patrik",
      daysAgo: 28,
      body: "Bra att meddelandeförbudet nämns. Skriv gärna att det gäller även kundtjänst.",
    },
  ],
};

const acquirersFirst = `## Why acquirers matter

A file host can change its name in an afternoon. It cannot change its acquirer that quickly. One acquirer that asks the right question ends more sales than a hundred blocked cards.

## Before you write

1. Collect what the group already knows: descriptors, category codes, the checkout, the price list.
2. Check that at least two members have seen the merchant. One observation is a reason to look, not to write.
3. Decide who writes. The industry body writes on behalf of all members when more than two are concerned.

## What a letter contains

| Part | Content | Leave out |
| --- | --- | --- |
| The merchant | descriptor, category code, country | names of owners or staff |
| What was seen | the pattern, in bands | single payments |
| Why it matters | which rule of the scheme it touches | guesses about motive |
| What we ask | an answer within ten working days | threats |

## What to expect

- **A quick closure.** Good, but ask where the customers went. They often return within the week.
- **A request for evidence.** Point to what is public: price lists, terms and the checkout itself.
- **Silence.** After ten working days the matter goes to the scheme. Record it in the portal so that the next letter can say so.

## Test purchases

A test purchase may be made only by a member whose agreement with the scheme allows it, on the checkout alone. Stop before anything is delivered. Never download, open or store anything.

## After the answer

Record an observation on the descriptor. If the merchant was closed, lower nothing yet: watch for thirty days. When the same price list appears under another descriptor, link the two.

## Two letters that worked

The first named a price list on which file hosts appeared one by one, and asked under which category code the merchant had been taken on. The answer came in three days. The second listed four descriptors with the same refund text and asked whether they had one owner. The acquirer had not known.

Both letters were short, asked one question, and could be read aloud to the merchant without harm.`;

export const acquirerGuidance: DemoDocument = {
  key: "doc.acquirer-guidance",
  workspace: "payments",
  kind: "guidance",
  title: "Working with acquirers: from finding to answer",
  label: "AMBER",
  withheldFromAuthorities: false,
  author: "paywell.coordinator",
  language: "en",
  revisions: [
    { author: "paywell.coordinator", daysAgo: 112, note: "First version", body: acquirersFirst },
    {
      author: "betalradet.amina",
      daysAgo: 67,
      note: "Shorter deadline, and what the industry body does",
      body: amend(acquirersFirst, [
        ["an answer within ten working days", "an answer within five working days"],
        [
          "After ten working days the matter goes to the scheme.",
          "After five working days the industry body calls; after ten the matter goes to the scheme.",
        ],
        [
          "The industry body writes on behalf of all members when more than two are concerned.",
          "The industry body writes on behalf of all members when more than two are concerned, and keeps the list of letters so that nobody writes twice.",
        ],
      ]),
    },
  ],
  comments: [
    {
      author: "nordbank.jonatan",
      daysAgo: 63,
      body: "Fem arbetsdagar fungerade de senaste två gångerna. Bra ändring.",
    },
  ],
};

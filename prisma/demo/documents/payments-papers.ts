import type { DemoDocument } from "../types";
import { amend } from "./amend";

const notes = `## Deltagare

Två banker, en betaltjänst, branschorganet och två myndigheter. Uttalandet om konkurrensrätt lästes upp och godtogs. Jurist var med hela mötet.

## Återförsäljare

Gruppen gick igenom listan. Fyra återförsäljare är bekräftade av minst tre medlemmar, två är nya och en ska tas bort efter falska träffar.

## Vägledningen

Provet med tre filvärdar på sju dagar gav en fjärdedel så många falska träffar. Gränsen ändras.

## Åtgärder

- Medlemmarna kontrollerar de elva återförsäljarna mot egna data.
- Branschorganet skriver till inlösaren av den delade kassan.
- Nästa möte hålls om sex veckor.`;

const call = `## Purpose of the call

To compare what members saw in the two weeks after the closure of a large reseller.

## What was said

- Purchases fell by about a third at first. Half of the drop came back within ten days through two other resellers.
- One issuer saw more declined purchases directly at file hosts, which suggests that buyers tried the old way before they found a new one.
- Nobody saw a rise in crypto services. That may simply be outside our sight.

## Next steps

1. Watch the two resellers for a month before any letter is written.
2. Add the pattern "declined, then prepaid" to the guidance.
3. Meet again when the quarter ends.`;

const checklist = `Go through the list before a service or descriptor is blocked for customers.

- [ ] At least two members have seen it, or one has seen it in two quarters.
- [ ] Someone has looked for an honest explanation.
- [ ] The descriptor does not match a company with a similar name.
- [ ] The acquirer has been asked, unless asking would do harm.
- [ ] Customer service has a text that explains the decline without giving a reason that tips anyone off.
- [ ] A date is set on which the block is tested again.

When every box is ticked, record the decision in your own system and an observation in the portal.`;

const declined = `## Fråga

Vad gör kunden under dygnet efter att ett köp hos en filvärd har nekats?

## Underlag

Två banker följde nekade köp under ett kvartal. Bara andelar lämnades till gruppen.

## Resultat

| Nästa steg inom ett dygn | Andel |
| --- | --- |
| inget mer | drygt hälften |
| nytt försök med annat kort | ungefär en av fem |
| köp hos återförsäljare | ungefär en av sex |
| annat | resten |

## Tolkning

En spärr stoppar de flesta köp, åtminstone för stunden. De som går vidare visar vägen till nästa återförsäljare. Därför är uppföljningen lika viktig som spärren.`;

const intro = `Welcome to the payments group. Read these in order; it takes about an hour.

1. **The charter** of the workspace: what we share and what we never share.
2. **The labelling rules** in the plenary.
3. **The mapping**, to see how access is bought.
4. **The guidance**, to see which rules work.

Then open the list of indicators, filter on *payment service* and read the three with most observations. Record your first observation, even if it is a zero.

Questions go to the chair or the secretary. No question is too small, and a wrong label is easy to mend when it is noticed early.`;

const workPlan = `## Vad gruppen ska leverera

- En antagen vägledning.
- En andra kartläggning med samma metod som den första.
- Ett gemensamt brev per kvartal till inlösare, när det finns skäl.

## Ansvar

Ordföranden håller ihop vägledningen. Vice ordföranden ansvarar för brev. Sekreteraren samlar återkopplingen.

## Möten

Var sjätte vecka, en timme, på nätet. Underlag finns i rummet senast en vecka före.

## Risker

Att listan växer snabbare än vi hinner pröva den. Därför får ingen post vara äldre än sex månader utan ny iakttagelse.`;

const competition = `Members of this group compete. That is fine, as long as some subjects stay outside the room.

**We may discuss** services used for crime, patterns, rules that find them, what worked and what did not.

**We do not discuss** prices, fees, margins, terms for customers, plans for products, or which customers anyone wants to win or leave.

**We decide alone.** Whether to block a service or to end a relation is decided by each organisation for itself. The group shares facts; it does not agree on whom to refuse.

If the talk drifts, anyone may stop it by saying so. The chair notes the time, and the matter goes to counsel.`;

const acquirerTalk = `## Läget

Fyra filvärdar bytte till samma kassa under en vecka. Inlösaren har svarat att avtalet granskas och ber att uppgiften stannar i en liten krets tills den är klar.

## Vad vi vill uppnå

1. Besked om när kassan fick sitt avtal och under vilken branschkod.
2. En gemensam tidpunkt för åtgärder, så att kunderna inte flyttas under tiden.

## Vad vi inte gör

Ingen medlem spärrar kassan före samtalet. Ingen nämner den i andra rum.`;

const shared = { workspace: "payments" } as const;

export const paymentsPapers: readonly DemoDocument[] = [
  {
    ...shared,
    key: "doc.payments-notes",
    kind: "agenda_paper",
    title: "Minnesanteckningar: återförsäljare och vägledning",
    label: "AMBER",
    withheldFromAuthorities: false,
    author: "paywell.sigrid",
    language: "sv",
    revisions: [
      { author: "paywell.sigrid", daysAgo: 106, note: "Utkast", body: notes },
      {
        author: "paywell.sigrid",
        daysAgo: 99,
        note: "Rättat efter synpunkter",
        body: amend(notes, [
          ["Fyra återförsäljare är bekräftade", "Fem återförsäljare är bekräftade"],
          [
            "- Nästa möte hålls om sex veckor.",
            "- Nästa möte hålls om fem veckor, på grund av helgen.",
          ],
        ]),
      },
    ],
  },
  {
    ...shared,
    key: "doc.closure-call",
    kind: "agenda_paper",
    title: "Notes from the call after the closure of a reseller",
    label: "AMBER",
    withheldFromAuthorities: true,
    author: "fjelltind.eirik",
    language: "en",
    revisions: [{ author: "fjelltind.eirik", daysAgo: 79, note: "As taken", body: call }],
    comments: [
      {
        author: "nordbank.analyst",
        daysAgo: 76,
        body: "The half that came back took eight days with us, not ten. Otherwise a fair account.",
      },
    ],
  },
  {
    ...shared,
    key: "doc.block-checklist",
    kind: "policy",
    title: "Checklist before a block",
    label: "GREEN",
    author: "fjelltind.coordinator",
    language: "en",
    revisions: [
      { author: "fjelltind.coordinator", daysAgo: 143, note: "First version", body: checklist },
      {
        author: "paywell.sigrid",
        daysAgo: 58,
        note: "Customer service added to the list of those who must know",
        body: amend(checklist, [
          [
            "- [ ] A date is set on which the block is tested again.",
            "- [ ] A date is set, at most six months away, on which the block is tested again.\n- [ ] Customer service knows that the block exists, and whom to ask.",
          ],
        ]),
      },
    ],
  },
  {
    ...shared,
    key: "doc.declined-study",
    kind: "research",
    title: "Vad händer efter ett nekat köp?",
    label: "AMBER",
    withheldFromAuthorities: false,
    author: "nordbank.jonatan",
    language: "sv",
    revisions: [
      { author: "nordbank.jonatan", daysAgo: 85, note: "Första versionen", body: declined },
    ],
  },
  {
    ...shared,
    key: "doc.payments-intro",
    kind: "training",
    title: "Introduction for new analysts",
    label: "GREEN",
    author: "nordbank.analyst",
    language: "en",
    revisions: [{ author: "nordbank.analyst", daysAgo: 133, note: "First version", body: intro }],
  },
  {
    ...shared,
    key: "doc.payments-plan",
    kind: "charter",
    title: "Arbetsplan för halvåret",
    label: "GREEN",
    author: "nordbank.chair",
    language: "sv",
    revisions: [
      { author: "nordbank.chair", daysAgo: 175, note: "Förslag", body: workPlan },
      {
        author: "nordbank.chair",
        daysAgo: 160,
        note: "Efter gruppens möte",
        body: amend(workPlan, [
          [
            "Därför får ingen post vara äldre än sex månader utan ny iakttagelse.",
            "Därför prövas varje post senast efter sex månader, och den som saknar ny iakttagelse får löpa ut.",
          ],
        ]),
      },
    ],
  },
  {
    ...shared,
    key: "doc.competition-guide",
    kind: "guidance",
    title: "Competition law in the room: one page",
    label: "GREEN",
    author: "betalradet.amina",
    language: "en",
    revisions: [
      { author: "betalradet.amina", daysAgo: 167, note: "Checked by counsel", body: competition },
    ],
  },
  {
    ...shared,
    key: "doc.acquirer-talk",
    kind: "agenda_paper",
    title: "Underlag inför samtal med inlösare",
    label: "RED",
    withheldFromAuthorities: false,
    namedPeople: [
      "nordbank.chair",
      "paywell.coordinator",
      "fjelltind.coordinator",
      "police.dragan",
    ],
    author: "nordbank.chair",
    language: "sv",
    revisions: [
      { author: "nordbank.chair", daysAgo: 17, note: "För de namngivna", body: acquirerTalk },
    ],
    comments: [
      {
        author: "paywell.coordinator",
        daysAgo: 13,
        body: "Agreed on both aims. I can join the call on any afternoon.",
      },
    ],
  },
];

import type { DemoAgreement } from "./types";

/** What a member signs, and what each of its people accepts at the first sign-in. */
export const agreements: readonly DemoAgreement[] = [
  {
    key: "declaration",
    version: "2025-01-15",
    requiredOf: "organisation",
    title: { sv: "Avsiktsförklaring", en: "Declaration" },
    text: {
      sv: `Vår organisation deltar i koalitionen för att göra det svårare att tjäna pengar på sexuella övergrepp mot barn.

Vi åtar oss att

- dela det vi lär oss om tjänster, mönster och betalvägar, inom lagens gränser
- pröva det som andra delar och berätta om det stämmer, också när svaret är nej
- utse en samordnare och ge de personer som deltar tid för uppgiften
- aldrig använda koalitionens kunskap för att vinna kunder eller skada en konkurrent
- lämna uppgifter om enskilda till polisen eller Finanspolisen i deras egna kanaler, aldrig hit

Vi får lämna koalitionen när vi vill. Det vi har delat ligger kvar med den märkning det har, och det andra har delat med oss fortsätter vi att skydda.`,
      en: `Our organisation takes part in the coalition to make it harder to earn money from the sexual abuse of children.

We undertake to

- share what we learn about services, patterns and payment routes, within the limits of the law
- test what others share and say whether it holds, also when the answer is no
- name a coordinator and give the people who take part time for the task
- never use the coalition's knowledge to win customers or to harm a competitor
- bring matters about individuals to the police or the financial intelligence unit in their own channels, never here

We may leave the coalition at any time. What we have shared stays under the label it has, and what others have shared with us we continue to protect.`,
    },
  },
  {
    key: "confidentiality",
    version: "2025-01-15",
    requiredOf: "both",
    title: { sv: "Sekretessavtal", en: "Confidentiality agreement" },
    text: {
      sv: `Det du läser här har någon annan valt att dela. Märkningen säger hur långt det får gå.

1. Du läser märkningen innan du för något vidare, och du frågar upphovsmannen när du är osäker.
2. Du delar inte RED med någon, och AMBER+STRICT endast inom rummet.
3. Du sparar inte kopior längre än du behöver dem.
4. Du berättar aldrig för en kund att en tjänst, ett mönster eller ett ärende har diskuterats.
5. Om något har hamnat fel säger du till kansliet samma dag. Den som säger till i tid har gjort rätt.

Tystnadsplikten gäller även sedan du har lämnat uppdraget. Den hindrar inte att du fullgör en skyldighet enligt lag, såsom att anmäla brott eller att lämna ut allmän handling efter prövning.`,
      en: `What you read here somebody else has chosen to share. The label says how far it may go.

1. You read the label before you pass anything on, and ask the originator when in doubt.
2. You share RED with nobody, and AMBER+STRICT only within the room.
3. You keep no copies for longer than you need them.
4. You never tell a customer that a service, a pattern or a case has been discussed.
5. If something has gone astray you tell the secretariat on the same day. Whoever says so in time has done right.

The duty lasts after you have left the assignment. It does not stand in the way of what the law requires of you, such as reporting a crime or, for an authority, deciding on the release of a public document.`,
    },
  },
  {
    key: "code_of_conduct",
    version: "2024-09-01",
    requiredOf: "person",
    title: { sv: "Uppförandekod", en: "Code of conduct" },
    text: {
      sv: `Vi arbetar med ett svårt ämne. Därför är vi noga med hur vi gör det.

- **Inget material.** Ingen söker efter, öppnar, sparar eller visar material som skildrar övergrepp. Den som råkar se något anmäler det och pratar med någon.
- **Saklighet.** Vi beskriver betalningar, tjänster och beteenden, inte övergreppen. Vi gissar inte om människors skäl.
- **Respekt.** Inga regler pekar ut en grupp efter ursprung, språk eller fattigdom. Barn som utsatts är inga exempel.
- **Omsorg.** Vi tar pauser, avlöser varandra och frågar hur kollegan mår.
- **Öppenhet.** Vi säger till när något är fel, även om det är vi själva som har gjort det.

Brott mot koden tas upp av kansliet. Den som berörs får alltid svara, och ett beslut kan överklagas till någon annan än den som fattade det.`,
      en: `We work with a hard subject. That is why we take care of how we do it.

- **No material.** Nobody looks for, opens, keeps or shows material that depicts abuse. Whoever comes across it by accident reports it and talks to someone.
- **Plain facts.** We describe payments, services and behaviour, not the abuse. We do not guess at people's reasons.
- **Respect.** No rule singles out a group by origin, language or poverty. Children who have been harmed are not examples.
- **Care.** We take breaks, relieve one another and ask how a colleague is.
- **Openness.** We say when something is wrong, also when we did it ourselves.

Breaches of the code are taken up by the secretariat. The person concerned is always heard, and a decision may be appealed to someone other than the one who made it.`,
    },
  },
  {
    key: "competition_law",
    version: "2024-09-01",
    requiredOf: "both",
    title: { sv: "Konkurrensrätt", en: "Competition law" },
    text: {
      sv: `Flera av koalitionens medlemmar konkurrerar med varandra. Samarbetet gäller brott mot barn och inget annat.

Vi diskuterar inte priser, avgifter, räntor, marginaler, kundvillkor, produktplaner, marknadsandelar eller vilka kunder någon vill vinna eller lämna. Vi kommer inte överens om att gemensamt avstå från en kund eller leverantör: varje organisation beslutar ensam om sina åtgärder utifrån de uppgifter som delas.

Varje möte börjar med att detta läses upp. Dagordningen granskas i förväg, och jurist kan vara med. Om samtalet kommer in på ett otillåtet ämne säger den som märker det *stopp*. Ordföranden noterar tidpunkten, ämnet lämnas och saken överlämnas till jurist. Den som inte vill sitta kvar lämnar mötet, och det antecknas.`,
      en: `Several members of the coalition compete with one another. The cooperation concerns crimes against children and nothing else.

We do not discuss prices, fees, interest rates, margins, customer terms, product plans, market shares, or which customers anyone wants to win or to leave. We do not agree to refuse a customer or a supplier together: each organisation decides alone on its measures, on the basis of the facts that are shared.

Every meeting begins with this statement. The agenda is checked in advance, and counsel may attend. If the talk turns to a forbidden subject, whoever notices says *stop*. The chair notes the time, the subject is left, and the matter goes to counsel. Whoever does not wish to stay leaves the meeting, and that is put on record.`,
    },
  },
];

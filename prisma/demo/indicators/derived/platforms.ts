import { hosts, type Series } from "./derive";

/** Places where offers are made, beyond those written by hand. */
export const derivedPlatforms: Series = {
  workspace: "typologies",
  type: "platform",
  titled: true,
  values: hosts(
    "chatterloft, direktrummet, fanterrace, giftstream, klubbkanal, ljusforum, pixelboard, " +
      "roomcarousel, snackhornan, tradeboard",
  ),
  authors: {
    sv: ["childrights.iris", "police.anton", "childrights.adviser"],
    en: ["trygglinje.anders", "havnelys.villads", "fjelltind.maren"],
  },
  organisations: ["trygglinje", "havnelys", "childrights", "auroratel", "nordbank"],
  withAuthorities: true,
  comments: [
    { author: "havnelys.villads", body: "They joined the reporting scheme last month." },
    { author: "childrights.iris", body: "Vi har bett om ett möte med deras säkerhetsteam." },
  ],
  wording: {
    sv: {
      what: [
        "Diskussionsforum där erbjudanden läggs ut och tas bort inom en timme.",
        "Plattform för direktsändning med köpta gåvor.",
        "Tjänst för privata rum där betalning sker utanför plattformen.",
      ],
      detail: [
        "Anmälningar från hotline besvaras samma dag.",
        "Saknar möjlighet att anmäla utan konto.",
      ],
      next: ["Följs upp om ett halvår.", "", "Dialog pågår.", "Fler iakttagelser behövs."],
    },
    en: {
      what: [
        "Subscription platform on which sellers advertise in neutral words.",
        "Message board with rooms by invitation.",
        "Live platform whose gifts are sold by resellers.",
      ],
      detail: [
        "Moderation works during office hours only.",
        "Accounts that are closed return within days.",
      ],
      next: [
        "To be followed up in six months.",
        "",
        "A dialogue is under way.",
        "More observations are welcome.",
      ],
    },
  },
};

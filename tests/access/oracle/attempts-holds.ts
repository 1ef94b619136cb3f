import { type Attempt, attempt, type Rights, screened, type Step } from "./attempts";
import type { Person } from "./facts";
import type { Hold } from "./holds";
import type { Name } from "./stage";
import { revisionIdOf } from "./store";

/** Whoever takes some part in a hold, as officer or as author. */
const doers: readonly Name[] = [
  "officerInside",
  "officer",
  "secondOfficer",
  "lead",
  "author",
  "reader",
];

/** Two people release a held text: one who proposes it and one who agrees. One is enough to refuse it. */
export function holdAttempts(rights: Rights): Attempt[] {
  const { released, proposed, erased } = rights.stage.holds;
  return [
    ...released.map((hold) => releasing(rights, hold)),
    ...proposed.map((hold) =>
      proposing([hold.about, hold], asMe, (person) => hasInHand(rights, hold, person)),
    ),
    ...oddProposals(rights),
    ...erased.map((hold) => erasing(rights, hold)),
    ...erasingAllOfIt(rights),
  ].map((one) => ({ ...one, by: doers }));
}

/** The verdict that the hold is about is released with it, and no other. */
function releasing(rights: Rights, hold: Hold): Attempt {
  return attempt(
    `screening: releasing ${hold.about}`,
    ({ id }) => [
      ["select sec.release_held($1)", hold.id],
      // A text that goes back to its place takes the verdict along.
      [
        "select from screening where released_by_id = $1 having count(*) = $2",
        id,
        hold.subject === "held_text" ? 2 : 1,
      ],
    ],
    (person) => hasInHand(rights, hold, person) && isAgreed(hold, person),
  );
}

/** An officer has claimed the hold, it waits for a decision, and the text is another's. */
function hasInHand({ officer }: Rights, hold: Hold, person: Person): boolean {
  return (
    officer(person) &&
    hold.kind === "gate_hold" &&
    hold.state === "open" &&
    hold.claimedBy === person.about &&
    hold.until > 0 &&
    hold.author !== person.about
  );
}

/** Somebody else proposed it, and where the lead is needed, one of the two is the lead. */
function isAgreed({ proposedBy, needsLead }: Hold, { about }: Person): boolean {
  const isByTwo = proposedBy !== null && proposedBy !== about;
  return isByTwo && (!needsLead || proposedBy === "lead" || about === "lead");
}

const reason = "The words are a quotation.";
const asMe = "proposed_by_id = ME";

function proposing([about, hold]: [string, Hold], sets = asMe, may?: Attempt["may"]): Attempt {
  return attempt(
    `task: proposing ${about}`,
    ({ id }) => [
      screened(hold.id, { proposed_reason: reason }),
      [
        `update task set proposed_reason = $2, ${sets.replaceAll("ME", `'${id}'`)} where id = $1`,
        hold.id,
        reason,
      ],
    ],
    may,
  );
}

/** A proposal is made in one's own name and before the decision; it stays as it was said. */
function oddProposals({ stage }: Rights): Attempt[] {
  const { people, holds } = stage;
  const waiting = named(holds.proposed, "what one holds");
  const unclaimed = named(holds.proposed, "what nobody holds");
  const proposed = named(holds.released, "what one holds");
  const claim = "claimed_by_id = ME, claimed_until = now() + interval '1 hour'";
  const decide = "state = 'decided', decision = 'return', decided_by_id = ME";
  return [
    proposing(["what one claims with it", unclaimed], `${asMe}, ${claim}`),
    proposing(["what one decides with it", waiting], `${asMe}, ${decide}`),
    proposing(["in another's name", waiting], `proposed_by_id = '${people.lead.id}'`),
    proposing(["in nobody's name", waiting], "proposed_at = now()"),
    proposing(["what another proposed", proposed]),
    proposing(["no longer", proposed], "proposed_by_id = null"),
    attempt("task: proposing without a reason", ({ id }) => [
      ["update task set proposed_by_id = $2 where id = $1", waiting.id, id],
    ]),
  ];
}

function named(holds: readonly Hold[], about: string): Hold {
  const found = holds.find((hold) => hold.about === about);
  if (!found) throw new Error("The stage has no such hold.");
  return found;
}

function isEndedWith(hold: Hold, other: Hold): boolean {
  const isOpen = other.kind === "gate_hold" && other.state === "open";
  const isOfText = other.subject === "revision" && other.itemId === hold.itemId;
  return isOpen && isOfText && other.id !== hold.id;
}

const erase = ({ id }: Hold): Step => ["select sec.erase_refused($1)", id];

/** An item that was visible loses its words when the text that it showed is refused by who has opened it. */
function erasing(rights: Rights, hold: Hold): Attempt {
  const shown = rights.stage.facts.items.find(
    ({ id, state }) => id === hold.itemId && state === "hidden",
  );
  return attempt(
    `item: erasing ${hold.about}`,
    () => [erase(hold)],
    (person) =>
      hasInHand(rights, hold, person) &&
      (hold.subject === "held_text" ||
        (shown !== undefined &&
          hold.subjectId === revisionIdOf(shown) &&
          rights.holdsGlass(person, shown))),
  );
}

/** Every word of the item goes, and no word of another. */
function erasingAllOfIt(rights: Rights): Attempt[] {
  const hold = named(rights.stage.holds.erased, "what one holds");
  const goes = (table: string, [key, words]: [key: string, words: string]): Attempt =>
    attempt(
      `item: erasing its ${table}`,
      () => [
        erase(hold),
        [
          `select from ${table}
           having bool_and(${words}) filter (where ${key} = $1)
              and not bool_and(${words}) filter (where ${key} <> $1)`,
          hold.itemId,
        ],
      ],
      (person) => hasInHand(rights, hold, person),
    );
  const placed = named(rights.stage.holds.erased, "a text out of its place");
  return [
    attempt(
      "item: erasing no more than a text out of its place",
      () => [
        erase(placed),
        [
          `select from held_text
           having bool_and(text = '') filter (where id = $1) and not bool_or(text = '') filter (where id <> $1)`,
          placed.subjectId,
        ],
        ["select from item where id = $1 and state = 'hidden'", placed.itemId],
      ],
      (person) => hasInHand(rights, placed, person),
    ),
    attempt(
      "item: erasing it ends the other holds of its texts",
      () => [
        erase(hold),
        [
          `select from task having array_agg(id order by id) filter (where state = 'cancelled') = $1::uuid[]`,
          rights.stage.holds.erased
            .filter((other) => isEndedWith(hold, other))
            .map(({ id }) => id)
            .toSorted(),
        ],
      ],
      (person) => hasInHand(rights, hold, person),
    ),
    goes("item", ["id", "title = '' and state = 'refused'"]),
    goes("revision", ["item_id", "content = '{}' and note = ''"]),
    goes("indicator", ["item_id", "value = '' and normalised_value = ''"]),
  ];
}

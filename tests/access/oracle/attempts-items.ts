import {
  type Attempt,
  type Rights,
  type Step,
  attempt,
  insertion,
  newId,
  nobody,
} from "./attempts";
import { audiences, lapsedIn, sharedOnly } from "./attempts-audiences";
import { commentsAndObservations, revisions } from "./attempts-texts";
import { states } from "./cells";
import type { Item, Person, State } from "./facts";

/** Everything one may try with an item, its texts, audience and answers. */
export function itemAttempts(rights: Rights): Attempt[] {
  return [
    ...creations(rights),
    ...revisions(rights),
    ...labelChanges(rights),
    ...stateChanges(rights),
    ...audiences(rights),
    ...commentsAndObservations(rights),
  ];
}

function draft(person: Person, workspaceId: string, forged: object = {}): Step {
  const by = { author_id: person.id, organisation_id: person.organisation.id };
  return insertion("item", {
    id: newId(),
    kind: "page",
    workspace_id: workspaceId,
    ...by,
    ...forged,
  });
}

function creations({ stage, writes }: Rights): Attempt[] {
  const { rooms, people } = stage;
  const home = rooms.home.id;
  const forgeries: Record<string, object> = {
    "in another's name": { author_id: people.stranger.id },
    "for another organisation": { organisation_id: people.chairElsewhere.organisation.id },
    "already published": { state: "published" },
    "already held": { state: "held" },
    "with a version": { version: 3 },
    "with a title": { title: "Unscreened" },
    "with a subtype": { subtype: "Unscreened" },
    "with an audience": { audience: [people.stranger.id] },
  };
  return [
    ...Object.entries(rooms).map(([name, room]) => ({
      table: "item",
      name: `draft in ${name}`,
      steps: (person: Person) => [draft(person, room.id)],
      may: (person: Person) => writes(person, room),
    })),
    ...Object.entries(forgeries).map(([name, forged]) => ({
      table: "item",
      name: `draft ${name}`,
      steps: (person: Person) => [draft(person, home, forged)],
      may: nobody,
    })),
  ];
}

function update(item: Item, assignment: string): Step {
  return [`update item set ${assignment} where id = $1`, item.id];
}

function labelChanges(rights: Rights): Attempt[] {
  const { stage, item, itemIn, reads, carriesOn, tightens, holdsGlass } = rights;
  const { author, reader, stranger } = stage.people;
  const change = (of: Item, assignment: string, may: Attempt["may"]): Attempt => ({
    table: "item",
    name: `${of.label} ${of.withheld ? "withheld " : ""}${of.state}: ${assignment}`,
    steps: () => [update(of, assignment)],
    may,
  });
  const redden = (name: string, [of, ...named]: [Item, ...Person[]], may?: Attempt["may"]) =>
    attempt(
      `item: ${name}`,
      () => [["select sec.tighten_to_red($1, $2)", of.id, named.map(({ id }) => id)]],
      may,
    );
  const toRed = (name: string, named: Person[], may?: Attempt["may"]) =>
    redden(name, [item("AMBER"), ...named], may);
  const withheld = stage.facts.items.find((one) => one.withheld && one.label === "GREEN");
  if (!withheld) throw new Error("Nothing is withheld on the stage.");
  const amber = item("AMBER");
  const another = itemIn("plenary", "AMBER");
  const drafted = stage.facts.items.find((one) => one.withheld && one.state === "draft");
  const byOfficer = stage.facts.items.find((one) => one.authorId === stage.people.officer.id);
  if (!drafted || !byOfficer) throw new Error("The officer has written nothing.");
  return [
    change(drafted, "withheld_from_authorities = false", (person) => carriesOn(person, drafted)),
    change(byOfficer, "label = 'AMBER_STRICT'", (person) => tightens(person, byOfficer)),
    change(amber, "label = 'AMBER_STRICT'", (person) => tightens(person, amber)),
    change(item("AMBER", "hidden"), "label = 'AMBER_STRICT'", (person) =>
      tightens(person, item("AMBER", "hidden")),
    ),
    change(amber, "withheld_from_authorities = true", (person) => tightens(person, amber)),
    change(lapsedIn(stage), "label = 'AMBER_STRICT'", (person) =>
      tightens(person, lapsedIn(stage)),
    ),
    change(amber, "label = 'GREEN'", nobody),
    change(item("RED"), "label = 'CLEAR'", nobody),
    change(withheld, "withheld_from_authorities = false", nobody),
    toRed("to RED for its readers", [author, reader], (person) => tightens(person, amber)),
    toRed("to RED, named twice", [author, author], (person) => tightens(person, amber)),
    {
      ...toRed("to RED, and no other", [author, reader]),
      steps: () => [
        ["select sec.tighten_to_red($1, $2)", amber.id, [author.id, reader.id]],
        ["select from item where id = $1 and label = 'AMBER'", another.id],
      ],
      may: (person) => tightens(person, amber) && reads(person, another),
    },
    toRed("to RED for one who is no member", [author, stranger]),
    toRed("to RED for one who could not read", [author, stage.people.guest]),
    redden("to RED what is hidden", [item("AMBER", "hidden"), author]),
    redden("to RED what is RED", [item("RED"), stage.people.contributor]),
    redden("to RED what one does not read", [sharedOnly(rights), author]),
    ...["title = 'x'", "version = 9", "audience = '{}'", "search = null", "author_id = id"].map(
      (assignment) => change(amber, assignment, nobody),
    ),
    {
      table: "item",
      name: "an update that reads nothing",
      steps: () => [["update item set changed_at = now()"]],
      may: (person) =>
        stage.facts.items.some((one) => tightens(person, one) || holdsGlass(person, one)),
    },
  ];
}

/** From every state to every other, with one UPDATE; and the function that withdraws. */
function stateChanges(rights: Rights): Attempt[] {
  const { item, carriesOn, tightens, holdsGlass } = rights;
  const isAuthor = (person: Person, of: Item) => person.id === of.authorId && carriesOn(person, of);
  const glassSteps = [
    "published hidden",
    "hidden published",
    "hidden returned",
    "held returned",
    "held refused",
  ];
  // The author alone still sees it then; others of their organisation withdraw with the function.
  const authorSteps = [
    "published withdrawn",
    "draft held",
    "draft withdrawn",
    "returned held",
    "returned withdrawn",
    "held withdrawn",
  ];
  const step = (from: State, to: State) => (person: Person) => {
    const of = item("AMBER", from);
    if (from === to) return tightens(person, of) || holdsGlass(person, of);
    const isStep = (steps: string[]) => steps.includes(`${from} ${to}`);
    return (
      (isStep(glassSteps) && holdsGlass(person, of)) ||
      (isStep(authorSteps) && isAuthor(person, of))
    );
  };
  return [
    attempt(
      "item: withdrawing",
      () => [["select sec.withdraw_item($1)", item("AMBER").id]],
      (person) => carriesOn(person, item("AMBER")),
    ),
    attempt("item: withdrawing what is hidden", () => [
      ["select sec.withdraw_item($1)", item("AMBER", "hidden").id],
    ]),
    attempt("item: withdrawing what is withdrawn", () => [
      ["select sec.withdraw_item($1)", item("AMBER", "withdrawn").id],
    ]),
    ...["published", "returned"].map((to) =>
      attempt(
        `item: hidden becomes ${to} although newer rules doubt it`,
        () => [update(item("GREEN", "hidden"), `state = '${to}'`)],
        (person) => to === "returned" && holdsGlass(person, item("GREEN", "hidden")),
      ),
    ),
    ...states.flatMap((from) =>
      states.map((to) =>
        Object.assign(
          attempt(
            `item: ${from} becomes ${to}`,
            () => [update(item("AMBER", from), `state = '${to}'`)],
            step(from, to),
          ),
          { by: ["author", "colleague", "chair", "officer", "officerInside"] as const },
        ),
      ),
    ),
  ];
}

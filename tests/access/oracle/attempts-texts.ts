import {
  type Attempt,
  type Rights,
  type Step,
  attempt,
  insertion,
  newId,
  nobody,
  screened,
} from "./attempts";
import { sharedOnly } from "./attempts-audiences";
import type { Item, Person } from "./facts";
import { doubtedNumber } from "./parts";
import { changeIdOf, doubtedIdOf, revisionIdOf, titleOf } from "./store";

type Text = { state?: string; verdict?: string | null; base?: number; forged?: object };

function save(person: Person, item: Item, text: Text = {}): Step[] {
  const { state = "published", verdict = "pass", base = 1, forged = {} } = text;
  const id = newId();
  const content = {
    title: "New",
    type: "domain",
    value: "a.example",
    normalisedValue: "a.example",
  };
  const by = { author_id: person.id, organisation_id: person.organisation.id };
  const row = {
    id,
    item_id: item.id,
    base_version: base,
    ...by,
    note: "",
    content,
    state,
    ...forged,
  };
  const evidence = verdict === null ? [] : [screened(id, { ...content, note: "" }, verdict)];
  return [...evidence, insertion("revision", row)];
}

/** Newer rules doubt the text that the item shows. */
function doubt(item: Item): Step {
  return screened(revisionIdOf(item), { title: titleOf(item), note: "" }, "review");
}

/** Texts of items: saved, held and decided about. */
export function revisions(rights: Rights): Attempt[] {
  const { reads, writes, carriesOn, roomOf, item, itemIn, stage } = rights;
  const page = stage.facts.items.find(
    ({ kind, state }) => kind === "page" && state === "published",
  );
  if (!page) throw new Error("The stage has no page.");
  const amber = item("AMBER");
  const saves = (
    name: string,
    [of, text]: [Item, Text],
    may: Attempt["may"] = nobody,
  ): Attempt => ({
    table: "revision",
    name,
    steps: (person) => save(person, of, text),
    may,
  });
  const forge = (name: string, forged: object) => saves(name, [amber, { forged }], nobody);
  return [
    saves("first text of a draft", [item("AMBER", "draft"), { base: 0 }], (person) =>
      carriesOn(person, item("AMBER", "draft")),
    ),
    saves("edit of an indicator", [amber, {}], (person) => carriesOn(person, amber)),
    saves(
      "edit of a page",
      [page, {}],
      (person) => writes(person, roomOf(page)) && reads(person, page),
    ),
    attempt(
      "revision: edit that is the indicator's value",
      (person) => [
        ...save(person, amber),
        ["select from indicator where item_id = $1 and value = 'a.example'", amber.id],
      ],
      (person) => carriesOn(person, amber),
    ),
    attempt(
      "revision: edit of a page that is no indicator",
      (person) => [
        ...save(person, page),
        ["select from indicator where item_id = $1 and value <> 'a.example'", page.id],
      ],
      (person) => writes(person, roomOf(page)) && reads(person, page),
    ),
    saves("edit in a concluded workspace", [itemIn("concluded", "AMBER"), {}], nobody),
    saves("edit of a withdrawn item", [item("AMBER", "withdrawn"), {}], nobody),
    saves("edit that the gate holds", [amber, { state: "held", verdict: "review" }], (person) =>
      carriesOn(person, amber),
    ),
    saves("held text published", [amber, { verdict: "review" }], nobody),
    saves("text without evidence", [amber, { verdict: null }], nobody),
    saves("held text without evidence", [amber, { state: "held", verdict: null }], nobody),
    saves(
      "held text without a word, and so without evidence",
      [amber, { state: "held", verdict: null, forged: { content: {} } }],
      (person) => carriesOn(person, amber),
    ),
    saves("note beside a held text without a word", [
      amber,
      { state: "held", verdict: null, forged: { content: {}, note: "Unscreened" } },
    ]),
    saves("edit of an older version", [amber, { base: 0 }], nobody),
    saves("text already returned", [amber, { state: "returned" }], nobody),
    saves("text already hidden", [amber, { state: "hidden" }], nobody),
    attempt(
      "revision: an update that reads nothing",
      () => [["update revision set state = 'refused'"]],
      opensOnlyWhatTheyRead(rights),
    ),
    forge("text in another's name", { author_id: stage.people.stranger.id }),
    forge("text for another organisation", {
      organisation_id: stage.people.stranger.organisation.id,
    }),
    forge("text other than the screened one", { content: { title: "Other" } }),
    forge("note beside the screened text", { note: "Unscreened" }),
    forge("text with a number of its own", { number: 7 }),
    ...verdicts(rights),
    ...onTopOfDoubt(rights),
  ];
}

/** A version takes the place of one that newer rules doubt: that one is hidden, and hides the item no longer. */
function onTopOfDoubt({ item, carriesOn }: Rights): Attempt[] {
  const [amber, hidden] = [item("AMBER"), item("AMBER", "hidden")];
  // Of what is hidden, newer rules doubt what is GREEN.
  const doubted = item("GREEN", "hidden");
  const shows = (of: Item, state: string): Step => [
    "select from item where id = $1 and state = $2 and version = 2",
    of.id,
    state,
  ];
  const before = (which: "is" | "is not", of: Item): Step => [
    `select where $1 = 'is' and exists (select from revision where id = $2 and state = 'published')
        or $1 = 'is not' and not exists (select from revision where id = $2 and state = 'published')`,
    which,
    revisionIdOf(of),
  ];
  return [
    attempt(
      "revision: edit that hides what newer rules doubt",
      (person) => [doubt(amber), ...save(person, amber), before("is not", amber)],
      (person) => carriesOn(person, amber),
    ),
    attempt(
      "revision: edit that hides nothing else",
      (person) => [...save(person, amber), before("is", amber), shows(amber, "published")],
      (person) => carriesOn(person, amber),
    ),
    attempt(
      "revision: edit of what a doubt has hidden",
      (person) => [...save(person, doubted), shows(doubted, "published")],
      (person) => carriesOn(person, doubted),
    ),
    attempt(
      "revision: edit of what officers have hidden",
      (person) => [...save(person, hidden), shows(hidden, "hidden")],
      (person) => carriesOn(person, hidden),
    ),
    attempt("revision: edit that passed and is doubted", (person) => {
      const [evidence, insertRow] = save(person, amber);
      if (!evidence || !insertRow) throw new Error("An edit without evidence.");
      const [text, ...values] = evidence;
      const again: Step = [text, ...values.map((value) => (value === "pass" ? "review" : value))];
      return [evidence, again, insertRow];
    }),
  ];
}

/** An officer with a look at something, and at nothing that stays hidden from them all the same. */
function opensOnlyWhatTheyRead({ stage, world, holdsGlass }: Rights): Attempt["may"] {
  return (person) => {
    const opened = stage.facts.items.filter((item) => world.hasOpened(person, item));
    return opened.length > 0 && opened.every((item) => holdsGlass(person, item));
  };
}

/** What officers do with a held text they opened, and what nobody does. */
function verdicts({ stage, item, holdsGlass }: Rights): Attempt[] {
  const { reader, officerInside } = stage.people;
  const decide = (table: string, step: [string, string, by?: Person], may?: Attempt["may"]) => {
    const [from, to, author = reader] = step;
    return attempt(
      `${table}: of ${author.about}, ${from} becomes ${to}`,
      () => [
        [
          `update ${table} set state = $1 where item_id = $2 and state = $3 and author_id = $4`,
          to,
          item("AMBER").id,
          from,
          author.id,
        ],
      ],
      may,
    );
  };
  const glass = (person: Person) => holdsGlass(person, item("AMBER"));
  const ofComments = [
    decide("comment", ["published", "hidden"], glass),
    decide("comment", ["hidden", "published"], glass),
    decide("comment", ["returned", "refused"]),
    decide("revision", ["published", "refused"]),
    decide("revision", ["published", "hidden"]),
    decide("revision", ["held", "hidden"]),
    decide("revision", ["hidden", "refused"], glass),
    decide("revision", ["hidden", "published"]),
    decide("revision", ["hidden", "returned"]),
    decide("revision", ["hidden", "held"]),
  ];
  const ofBoth = ["revision", "comment"].flatMap((table) => [
    decide(table, ["held", "returned"], glass),
    decide(table, ["held", "refused"], glass),
    decide(table, ["held", "published"]),
    decide(table, ["returned", "published"]),
    decide(table, ["refused", "held"]),
    decide(table, ["held", "held"]),
  ]);
  const ofColleagues = ["revision", "comment"].map((table) =>
    decide(
      table,
      ["held", "returned", officerInside],
      (person) => glass(person) && person.id !== officerInside.id,
    ),
  );
  const released = attempt(
    "comment: published by who has released it",
    () => [
      ["select sec.release_held($1)", stage.tasks.comment],
      [
        "update comment set state = 'published' where item_id = $1 and state = 'held' and author_id = $2",
        item("AMBER").id,
        reader.id,
      ],
    ],
    (person) => person.id === officerInside.id,
  );
  const [doubted, shown] = [doubtedIdOf(item("AMBER")), revisionIdOf(item("AMBER"))];
  const broughtBack = attempt(
    "revision: brought back to its number, and no further, by who has released it",
    () => [
      ["select sec.release_held($1)", stage.tasks.version],
      ["update revision set state = 'published' where id = $1", doubted],
      [
        "select from revision where id = $1 and number = $2 and published_at is null",
        doubted,
        doubtedNumber,
      ],
      [
        "select from item where id = $1 and current_revision_id = $2 and version = 1",
        item("AMBER").id,
        shown,
      ],
    ],
    (person) => person.id === officerInside.id,
  );
  const change = changeIdOf(item("AMBER"));
  const publishedThen = attempt(
    "revision: published by who has released it",
    () => [
      ["select sec.release_held($1)", stage.tasks.change],
      ["update revision set state = 'published' where id = $1", change],
      ["select from item where current_revision_id = $1 and version = 2", change],
    ],
    (person) => person.id === officerInside.id,
  );
  return [...ofComments, ...ofBoth, ...ofColleagues, released, broughtBack, publishedThen];
}

/** What others say about an item. */
export function commentsAndObservations(rights: Rights): Attempt[] {
  const { stage, reads, answers, roomOf, item, itemIn } = rights;
  const { stranger } = stage.people;
  const says = (
    person: Person,
    of: Item,
    forged: { verdict?: string; row?: object } = {},
  ): Step[] => {
    const id = newId();
    const row = { id, item_id: of.id, author_id: person.id, body: "Yes.", state: "published" };
    return [
      screened(id, { body: "Yes." }, forged.verdict),
      insertion("comment", { ...row, ...forged.row }),
    ];
  };
  const observes = (person: Person, of: Item, forged: object = {}): Step[] => {
    const by = { organisation_id: person.organisation.id, person_id: person.id };
    const what = { quarter: "2026-10-01", kind: "not_seen" };
    return [insertion("observation", { id: newId(), item_id: of.id, ...by, ...what, ...forged })];
  };
  const takesPart = (of: Item) => (person: Person) =>
    of.state === "published" && reads(person, of) && answers(person, roomOf(of));
  const targets = [
    item("AMBER"),
    item("RED"),
    item("GREEN", "held"),
    item("GREEN", "hidden"),
    itemIn("concluded", "AMBER"),
    itemIn("plenary", "AMBER"),
    sharedOnly(rights),
  ];
  return [
    ...targets.flatMap((of) => [
      attempt(`comment: on ${of.label} ${of.state}`, (person) => says(person, of), takesPart(of)),
      attempt(
        `observation: of ${of.label} ${of.state}`,
        (person) => observes(person, of),
        (person) => takesPart(of)(person) && of.kind === "indicator",
      ),
    ]),
    attempt("comment: in another's name", (person) =>
      says(person, item("AMBER"), { row: { author_id: stranger.id } }),
    ),
    attempt("comment: screened for another", (person) => [
      screened(newId(), { body: "Yes." }),
      says(person, item("AMBER"))[1] ?? [""],
    ]),
    attempt("comment: other than screened", (person) =>
      says(person, item("AMBER"), { row: { body: "No." } }),
    ),
    attempt("comment: that is held, published", (person) =>
      says(person, item("AMBER"), { verdict: "review" }),
    ),
    attempt("comment: already refused", (person) =>
      says(person, item("AMBER"), { row: { state: "refused" } }),
    ),
    attempt("observation: for another organisation", (person) =>
      observes(person, item("AMBER"), { organisation_id: stranger.organisation.id }),
    ),
    ...changedAnswers(rights),
    attempt("observation: in another's name", (person) =>
      observes(person, item("AMBER"), { person_id: stranger.id }),
    ),
  ];
}

/** An answer given before may be changed by one's organisation, in one's own name. */
function changedAnswers({ stage, item, answers, reads, roomOf }: Rights): Attempt[] {
  const { author, stranger } = stage.people;
  const of = item("CLEAR");
  const change = (name: string, sets: string, may?: Attempt["may"]) =>
    attempt(
      `observation: ${name}`,
      ({ id }) => [
        [
          `update observation set ${sets.replace("ME", `'${id}'`)}
            where item_id = $1 and organisation_id = $2`,
          of.id,
          author.organisation.id,
        ],
      ],
      may,
    );
  return [
    change(
      "changed by a colleague",
      "kind = 'false_positive', person_id = ME",
      (person) =>
        person.organisation.id === author.organisation.id &&
        reads(person, of) &&
        answers(person, roomOf(of)),
    ),
    change("changed in another's name", `person_id = '${stranger.id}'`),
  ];
}

import {
  type Attempt,
  attempt,
  insertion,
  newId,
  nobody,
  type Rights,
  screened,
  type Step,
} from "./attempts";
import { states } from "./cells";
import type { Entry, Item, Person, State } from "./facts";

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

function revisions(rights: Rights): Attempt[] {
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
  return [...ofComments, ...ofBoth, ...ofColleagues, released];
}

function update(item: Item, assignment: string): Step {
  return [`update item set ${assignment} where id = $1`, item.id];
}

/** A published item with an entry that has ended beside one that is open. */
function lapsedIn({ facts }: Rights["stage"]): Item {
  const found = facts.items.find(
    ({ entries }) => entries.some(({ to }) => to !== null) && entries.some(({ to }) => to === null),
  );
  if (!found) throw new Error("The stage has no such item.");
  return found;
}

/** A published item that went to two organisations, and not to its own workspace. */
function sharedOnly({ stage }: Rights, label = "AMBER"): Item {
  const found = stage.facts.items.find(
    (item) =>
      item.label === label &&
      !item.withheld &&
      item.entries.every(({ kind }) => kind === "organisation") &&
      item.entries.length === 2,
  );
  if (!found) throw new Error("The stage has no such item.");
  return found;
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

function audiences(rights: Rights): Attempt[] {
  const { stage, item, itemIn, carriesOn, tightens } = rights;
  const { people, rooms } = stage;
  const { reader, stranger } = people;
  const lentTo = (label: string) =>
    stage.facts.items.find(
      (one) =>
        one.label === label &&
        !one.withheld &&
        one.workspaceId === rooms.home.id &&
        one.entries.some(({ target }) => target === rooms.plenary.id),
    );
  const lent = lentTo("AMBER");
  const lentGreen = lentTo("GREEN");
  const lentStrict = lentTo("AMBER_STRICT");
  if (!lent || !lentGreen || !lentStrict) throw new Error("Nothing is lent on the stage.");
  const entries: [Item, Entry["kind"], string | null, boolean][] = [
    [item("RED"), "person", people.contributor.id, true],
    [item("RED"), "person", stranger.id, false],
    [item("RED"), "person", people.guest.id, false],
    [item("RED"), "workspace", rooms.home.id, false],
    [item("RED"), "organisation", reader.organisation.id, false],
    [item("AMBER_STRICT"), "organisation", reader.organisation.id, true],
    [item("AMBER_STRICT"), "organisation", stranger.organisation.id, false],
    [item("AMBER_STRICT"), "organisation", people.elsewhere.organisation.id, false],
    [item("AMBER_STRICT"), "organisation", people.guest.organisation.id, false],
    [item("AMBER_STRICT"), "organisation", people.ended.organisation.id, false],
    [itemIn("plenary", "AMBER_STRICT"), "organisation", stranger.organisation.id, true],
    [item("AMBER_STRICT"), "workspace", rooms.hidden.id, false],
    [item("GREEN"), "guests", rooms.hidden.id, false],
    [itemIn("hidden", "RED"), "person", people.elsewhere.id, true],
    [itemIn("hidden", "RED"), "person", people.contributor.id, false],
    [itemIn("hidden", "RED"), "person", people.guest.id, false],
    [item("AMBER_STRICT"), "guests", rooms.home.id, false],
    [item("AMBER_STRICT"), "person", reader.id, false],
    [item("AMBER"), "organisation", stranger.organisation.id, true],
    [item("AMBER"), "guests", rooms.home.id, false],
    [item("AMBER"), "workspace", rooms.hidden.id, false],
    [item("AMBER"), "coalition", null, false],
    [item("GREEN"), "guests", rooms.home.id, true],
    [item("GREEN"), "organisation", stranger.organisation.id, true],
    [item("GREEN"), "coalition", null, false],
    [item("CLEAR"), "public", null, false],
    [itemIn("concluded", "AMBER"), "organisation", stranger.organisation.id, false],
    [item("AMBER"), "organisation", people.ofSuspendedOutside.organisation.id, false],
    [item("GREEN"), "organisation", people.ofLeft.organisation.id, false],
    [item("GREEN"), "organisation", people.observer.organisation.id, true],
    [item("RED"), "person", people.suspended.id, false],
    [item("RED"), "person", people.ofSuspended.id, false],
  ];
  return [
    ...entries.map(([of, kind, target, isAllowed]) => ({
      table: "audience_entry",
      name: `${of.label}: a ${kind} ${isAllowed ? "that the label allows" : "it does not"}`,
      steps: () => [addition(of, { kind, target }), entryOf(of, { kind, target })],
      may: (person: Person) => isAllowed && carriesOn(person, of),
    })),
    {
      table: "audience_entry",
      name: "AMBER_STRICT: a workspace whose organisations are all in the first",
      steps: () => [addition(item("AMBER_STRICT"), { kind: "workspace", target: rooms.nearby.id })],
      may: (person) =>
        carriesOn(person, item("AMBER_STRICT")) && rights.writes(person, rooms.nearby),
    },
    {
      table: "audience_entry",
      name: "GREEN: a workspace one is in",
      steps: () => [addition(item("GREEN"), { kind: "workspace", target: rooms.hidden.id })],
      may: (person) => carriesOn(person, item("GREEN")) && rights.writes(person, rooms.hidden),
    },
    {
      table: "audience_entry",
      name: "GREEN: the coalition, agreed by oneself",
      steps: (person) => [
        addition(item("GREEN"), {
          kind: "coalition",
          target: null,
          forged: { agreed_by_id: person.id },
        }),
      ],
      may: nobody,
    },
    {
      table: "audience_entry",
      name: "ending an entry",
      steps: () => [
        ["update audience_entry set valid_to = now() where item_id = $1", item("AMBER").id],
      ],
      may: (person) => tightens(person, item("AMBER")),
    },
    {
      table: "audience_entry",
      name: "leaving open what another workspace was lent",
      steps: () => [
        [
          "update audience_entry set valid_to = null where item_id = $1 and valid_to is null",
          lent.id,
        ],
        ["select from audience_entry where item_id = $1 and valid_to is null", lent.id],
      ],
      may: (person) => tightens(person, lent),
    },
    {
      table: "audience_entry",
      name: "AMBER_STRICT: its own workspace",
      steps: () => [
        addition(lentStrict, { kind: "workspace", target: rooms.home.id }),
        entryOf(lentStrict, { kind: "workspace", target: rooms.home.id }),
      ],
      may: (person) => carriesOn(person, lentStrict),
    },
    attempt(
      "audience_entry: one that begins when it is made, whatever it says",
      () => [
        addition(item("AMBER"), {
          kind: "organisation",
          target: stranger.organisation.id,
          forged: { valid_from: "2020-01-01" },
        }),
        [
          "select from audience_entry where item_id = $1 and organisation_id = $2 and valid_from > now()",
          item("AMBER").id,
          stranger.organisation.id,
        ],
      ],
      (person) => carriesOn(person, item("AMBER")),
    ),
    attempt(
      "audience_entry: ending one at once, whatever it says",
      () => [
        [
          "update audience_entry set valid_to = '2099-01-01' where item_id = $1 and workspace_id = $2",
          lentGreen.id,
          rooms.hidden.id,
        ],
        [
          "select from audience_entry where item_id = $1 and valid_to < '2098-01-01' and workspace_id = $2",
          lentGreen.id,
          rooms.hidden.id,
        ],
      ],
      (person) =>
        tightens(person, lentGreen) && rights.world.roleOf(person, rooms.hidden.id) !== undefined,
    ),
    {
      table: "audience_entry",
      name: "opening an ended entry again",
      steps: () => [["update audience_entry set valid_to = null where valid_to is not null"]],
      may: nobody,
    },
  ];
}

/** The entry just added, if it is marked as reaching beyond the item's own workspace when it does. */
function entryOf(item: Item, { kind, target }: Added): Step {
  return [
    `select from audience_entry where item_id = $1 and valid_to is null and is_beyond_home = $2
        and coalesce(person_id, organisation_id, workspace_id) = $3`,
    item.id,
    kind !== "person" && target !== item.workspaceId,
    target,
  ];
}

type Added = { kind: Entry["kind"]; target: string | null; forged?: object };

function addition(item: Item, { kind, target, forged = {} }: Added): Step {
  const columns: Partial<Record<Entry["kind"], string>> = {
    person: "person_id",
    organisation: "organisation_id",
  };
  const named = target === null ? {} : { [columns[kind] ?? "workspace_id"]: target };
  const row = { id: newId(), item_id: item.id, label: item.label, kind, ...named, ...forged };
  return insertion("audience_entry", row);
}

function commentsAndObservations(rights: Rights): Attempt[] {
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

import { randomUUID } from "node:crypto";
import {
  type Attempt,
  attempt,
  insertion,
  newId,
  nobody,
  type Rights,
  type Step,
} from "./attempts";
import type { Person } from "./facts";
import { isCurrent, isOfficer, type Part } from "./parts";
import type { World } from "./rules";
import type { Stage } from "./stage";
import { at } from "./store";

const states = ["replaced", "in_force", "discarded", "proposed"] as const;
const settings = {
  replaced: randomUUID(),
  in_force: randomUUID(),
  discarded: randomUUID(),
  proposed: randomUUID(),
};
const untried = randomUUID();
const inForce = 2;
const noLists = {
  own_terms: "",
  org_handles: "",
  reference_hosts: "",
  role_mailboxes: "",
  service_numbers: "",
};

/** The gate's settings, what was tried of them, and what it has counted. */
export function gateParts(stage: Stage, world: World): Part[] {
  const current = (person: Person) => isCurrent(world, person);
  const officer = (person: Person) => current(person) && isOfficer(person);
  return [
    ...states.map((state, index) => ({
      table: "gate_setting",
      id: settings[state],
      row: {
        id: settings[state],
        version: index + 1,
        base_version: index,
        state,
        ...noLists,
        author_id: stage.people.lead.id,
        created_at: at(-9 + index),
      },
      sees: state === "in_force" ? current : officer,
    })),
    ...(["replaced", "proposed"] as const).map((state) => ({
      table: "gate_trial",
      id: settings[state],
      row: { setting_id: settings[state], since: at(-99), finished_at: at(-1) },
      sees: officer,
    })),
    ...["2026-01-01", "2026-01-02"].map((day) => ({
      table: "tip_count",
      id: day,
      row: { day, count: 1 },
      sees: (person: Person) =>
        officer(person) || (current(person) && person.portalRole === "auditor"),
    })),
    ...["1", "2"].map((name) => ({
      table: "rescreening",
      id: name,
      row: { rule_set: name, stored: 9, seen: 3 },
      sees: officer,
    })),
  ];
}

/** Everything one may try with the gate's settings and counts. */
export function gateAttempts(rights: Rights): Attempt[] {
  const { stage } = rights;
  const lead = (person: Person) => rights.current(person) && person.portalRole === "lead";
  const discard: Step = ["update gate_setting set state = 'discarded' where state = 'proposed'"];
  const proposing = (name: string, of: object, may?: Attempt["may"]) =>
    attempt(
      `gate_setting: proposing ${name}`,
      ({ id }) => [
        ...(may ? [discard] : []),
        insertion("gate_setting", {
          id: newId(),
          base_version: inForce,
          author_id: id,
          state: "proposed",
          ...noLists,
          ...of,
        }),
      ],
      may,
    );
  const deciding = (name: string, [of, sets]: [string, string], may: Attempt["may"] = nobody) =>
    attempt(
      `gate_setting: ${name}`,
      () => [[`update gate_setting set ${sets} where id = $1`, of]],
      may,
    );
  return [
    proposing("beside another", {}),
    proposing("when the one before is gone", {}, lead),
    proposing("in another's name", { author_id: stage.people.officer.id }),
    proposing("as if in force", { state: "in_force" }),
    proposing("as if decided", { decided_by_id: stage.people.lead.id }),
    proposing("words that the gate has not read", { own_terms: "finch" }),
    proposing("on top of an older one", { base_version: 1 }, nobody),
    attempt("gate_setting: putting in force what nobody has tried", ({ id }) => [
      discard,
      insertion("gate_setting", {
        id: untried,
        base_version: inForce,
        author_id: id,
        state: "proposed",
        ...noLists,
      }),
      ["update gate_setting set state = 'in_force' where id = $1", untried],
    ]),
    deciding("putting in force", [settings.proposed, "state = 'in_force'"], lead),
    deciding("letting go", [settings.proposed, "state = 'discarded'"], lead),
    deciding("calling it replaced", [settings.proposed, "state = 'replaced'"]),
    deciding("bringing back an older one", [settings.replaced, "state = 'in_force'"]),
    deciding("writing other words", [settings.proposed, "own_terms = 'finch'"]),
    attempt("gate_trial: calling it finished", () => [
      ["update gate_trial set finished_at = now()"],
    ]),
    attempt("tip_count: one less", () => [["update tip_count set count = 0"]]),
  ];
}

import { randomUUID } from "node:crypto";
import {
  type Attempt,
  insertion,
  newId,
  nobody,
  type Rights,
  screened,
  type Step,
} from "./attempts";
import type { Person } from "./facts";
import { isCurrent, isOfficer, type Part } from "./parts";
import { gateRules, type World } from "./rules";
import type { Stage } from "./stage";

const reason = "Talked to them on the telephone.";

/** What the secretariat keeps about passwords: everybody's is locked except the stranger's. */
export function accountParts(stage: Stage, world: World): Part[] {
  const { people } = stage;
  return [
    ...Object.values(people).map((person) => ({
      table: "credential",
      id: person.id,
      row: {
        person_id: person.id,
        password_hash: "none",
        failures: person.id === people.stranger.id ? 99 : 100,
      },
      sees: nobody,
    })),
    ...[people.reader, people.officer, people.unsigned].map((holder) => {
      const id = randomUUID();
      const by = { unlocked_by_id: people.lead.id, unlocked_at: new Date().toISOString() };
      return {
        table: "unlock",
        id,
        row: { id, person_id: holder.id, ...by, reason },
        sees: (person: Person) =>
          (isCurrent(world, person) && isOfficer(person)) ||
          (person.id === holder.id && isIn(world, person)),
      };
    }),
  ];
}

/** Mails to the reader in every state: officers see that one did not arrive. */
export function mailParts({ people }: Stage, world: World): Part[] {
  return mailStates.map((state) => {
    const id = mailIn[state];
    const mail = { kind: "test", recipient_id: people.reader.id, payload: {}, attempts: 1 };
    const isLost = state === "unknown" || state === "dead";
    return {
      table: "outbox",
      id,
      row: { id, ...mail, state, next_at: new Date(), created_at: new Date() },
      sees: (person) => isLost && isCurrent(world, person) && isOfficer(person),
    };
  });
}

const mailStates = ["queued", "sending", "sent", "dropped", "unknown", "dead"] as const;
const mailIn = {
  queued: randomUUID(),
  sending: randomUUID(),
  sent: randomUUID(),
  dropped: randomUUID(),
  unknown: randomUUID(),
  dead: randomUUID(),
};

/** Everything one may try with mails that did not arrive. */
export function mailAttempts({ officer }: Rights): Attempt[] {
  const settling = (["again", "let go"] as const).flatMap((what) =>
    mailStates.map((state) => ({
      table: "outbox",
      name: `settling one that is ${state}: ${what}`,
      steps: (): Step[] => [
        ["select where sec.settle_lost_mails($1, $2) > 0", [mailIn[state]], what === "again"],
      ],
      may: state === "unknown" || state === "dead" ? officer : nobody,
    })),
  );
  return [
    ...settling,
    {
      table: "outbox",
      name: "having one sent by hand",
      steps: () => [["update outbox set state = 'queued' where id = $1", mailIn.dead]],
      may: nobody,
    },
  ];
}

/** Signed in, whatever they have agreed to. */
function isIn(world: World, reader: Person): boolean {
  return gateRules.every((rule) => rule.holds({ world, reader }));
}

/** Everything one may try with a locked password. */
export function accountAttempts({ stage, officer }: Rights): Attempt[] {
  const { people } = stage;
  const unlock = (name: string, of: object, may: Attempt["may"] = nobody): Attempt => ({
    table: "unlock",
    name,
    steps: (by) => {
      const row = { id: newId(), person_id: people.reader.id, unlocked_by_id: by.id, reason };
      return [screened(row.id, { reason }), insertion("unlock", { ...row, ...of })];
    },
    may,
  });
  const asked = (name: string, { id }: Person, may: Attempt["may"]): Attempt => ({
    table: "unlock",
    name: `asking whether it is locked ${name}`,
    steps: () => [["select where sec.is_locked($1)", id]],
    may,
  });
  const officers = { person_id: people.officer.id };
  const leads = { unlocked_by_id: people.lead.id };
  return [
    unlock("a member's password", {}, officer),
    unlock("the officer's", officers, (by) => officer(by) && by.id !== people.officer.id),
    unlock("one that is not locked", { person_id: people.stranger.id }),
    unlock("without a reason", { reason: "" }),
    unlock("with a reason that nobody screened", { reason: `${reason} Really.` }),
    unlock("in the lead's name", leads, (by) => by.id === people.lead.id),
    asked("of one that is locked", people.reader, officer),
    asked("of one that is not", people.stranger, nobody),
    {
      table: "credential",
      name: "taking its failures back by hand",
      steps: ({ id }) => [["update credential set failures = 0 where person_id = $1", id]],
      may: nobody,
    },
  ];
}

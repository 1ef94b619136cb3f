import { randomUUID } from "node:crypto";
import type { Item, State } from "./facts";
import type { Name } from "./stage";
import { revisionIdOf } from "./store";

/** The hold of a text in the officers' queue. */
export type Hold = Traits & {
  readonly id: string;
  /** How it differs from the plain one, which everything goes well with. */
  readonly about: string;
};

type Traits = {
  readonly kind: "gate_hold" | "report";
  readonly state: "open" | "decided";
  readonly author: Name;
  readonly claimedBy: Name | null;
  /** Until when it is claimed, in hours from now. */
  readonly until: number;
  readonly proposedBy: Name | null;
  readonly itemId: string;
  readonly subject: "revision" | "comment" | "join_request" | "held_text";
  readonly subjectId: string;
  /** Does the gate's open verdict on the text ask for the lead? */
  readonly needsLead: boolean;
  /** Another verdict on the same subject, which does ask for the lead and is settled. */
  readonly besides: "passed" | "released" | null;
};

/** Holds for each of the three things that officers do with one; what is in `erased` was visible before. */
export type Holds = Readonly<Record<"released" | "proposed" | "erased", readonly Hold[]>>;

/** Each hold differs from the plain one in one trait, so that every condition decides about one of them. */
export function stagedHolds(items: readonly Item[]): Holds {
  const find = (state: State, label = "AMBER") => {
    const found = items.find((item) => item.label === label && item.state === state);
    if (!found) throw new Error("The stage has no such item.");
    return found;
  };
  const hidden = find("hidden");
  const visible = find("published");
  const on = { itemId: find("published", "GREEN").id };
  const erasable = {
    itemId: hidden.id,
    subject: "revision",
    subjectId: revisionIdOf(hidden),
  } as const;
  return {
    released: holdsOf({ ...inHand, ...proposals, ...subjects, ...forTheLead }, on),
    proposed: holdsOf(inHand, { ...on, proposedBy: null }),
    erased: [
      ...holdsOf(inHand, erasable),
      ...holdsOf(
        {
          "a comment on it": { subject: "comment", subjectId: randomUUID() },
          "a text out of its place": { subject: "held_text", subjectId: randomUUID() },
          "an earlier text of it": { subjectId: randomUUID() },
          "what is visible": { itemId: visible.id, subjectId: revisionIdOf(visible) },
          "another item than the text's": { itemId: visible.id },
        },
        erasable,
      ),
    ],
  };
}

type Different = Readonly<Record<string, Partial<Traits>>>;

const inHand: Different = {
  "what one holds": {},
  "what the lead holds": { claimedBy: "lead" },
  "a report": { kind: "report" },
  "what is decided": { state: "decided" },
  "what nobody holds": { claimedBy: null },
  "what one held": { until: -1 },
  "what the item's author holds": { claimedBy: "author" },
  "what one wrote": { claimedBy: "officer", author: "officer" },
};

const proposals: Different = {
  "what nobody proposed": { proposedBy: null },
  "what one proposed oneself": { proposedBy: "officerInside" },
};

const subjects: Different = {
  "a revision": { subject: "revision" },
  "a request to join": { subject: "join_request" },
  "a text out of its place": { subject: "held_text" },
};

const forTheLead: Different = {
  "what needs the lead, among officers": { needsLead: true },
  "what needs and has the lead's proposal": { needsLead: true, proposedBy: "lead" },
  "what needs the lead and is in the lead's hand": { needsLead: true, claimedBy: "lead" },
  "what needs the lead, by the lead alone": {
    needsLead: true,
    claimedBy: "lead",
    proposedBy: "lead",
  },
  "what needed the lead before": { besides: "released" },
  "what passed before with words for the lead": { besides: "passed" },
};

function holdsOf(different: Different, base: Pick<Traits, "itemId"> & Partial<Traits>): Hold[] {
  return Object.entries(different).map(([about, traits]) => ({
    id: randomUUID(),
    about,
    kind: "gate_hold",
    state: "open",
    author: "reader",
    claimedBy: "officerInside",
    until: 1,
    proposedBy: "secondOfficer",
    subject: "comment",
    subjectId: randomUUID(),
    needsLead: false,
    besides: null,
    ...base,
    ...traits,
  }));
}

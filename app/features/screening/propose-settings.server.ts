import { randomUUID } from "node:crypto";
import { authorize } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { DomainError, notFound } from "~/kernel/errors";
import { message } from "~/kernel/message";
import { asActor, type Tx } from "~/platform/db.server";
import type { Prisma } from "~/platform/generated/client";
import { record } from "~/platform/record.server";
import { fromNames, type Kept, keptOf, settingsInForce } from "./coalition-settings.server";
import { keepEvidence } from "./gate.server";
import type { FindingType } from "./policy";
import { ruleSetOf, screen, type ScreeningConfig } from "./screen";
import {
  changesBetween,
  type ListChanges,
  type ListName,
  listNames,
  type Lists,
} from "./settings-lists";
import { gatePolicy } from "./settings-policy";
import { type Line, linesOf } from "./settings-schema";
import { gateSettings } from "./settings.server";

type Proposal = { version: number } & Readonly<Record<ListName, readonly Line[]>>;

/**
 * Proposes other lists on top of those the lead had before them. They count only when they have been tried
 * on what is stored (features/rescreening) and the lead has put them in force.
 * @throws DomainError `conflict` when other settings came into force meanwhile or another change is being
 *   tried; `invalid` when nothing changes, or an entry names a person or is no setting
 */
export function proposeSettings(actor: Actor, { version, ...typed }: Proposal): Promise<void> {
  return asActor(actor, async (tx) => {
    if (!gatePolicy.readSettings(actor)) throw notFound();
    authorize(actor, gatePolicy.changeSettings, null);
    const { config } = await gateSettings(tx);
    const lists = fromNames((name) => typed[name].map(({ entry }) => entry));
    const changes = await changesOn(tx, version, lists);
    for (const name of listNames) {
      const isNew = new Set(changes[name]?.added);
      const lines = typed[name].filter(({ entry }) => isNew.has(entry));
      mustNameNobody(name, lines, config);
    }
    const id = randomUUID();
    await keepListEvidence(tx, { id, kept: keptOf(lists), ruleSet: ruleSetOf(config) });
    await tx.gateSetting.createMany({
      data: [{ id, baseVersion: version, authorId: actor.personId, ...keptOf(lists) }],
    });
    const detail = { lists: countsOf(changes) };
    await record(tx, { act: "gate.proposed", objectKind: "gate_setting", objectId: id, detail });
  });
}

/** How many entries each changed list gains and loses: the record counts, and repeats no words. */
export function countsOf(changes: ListChanges): Prisma.InputJsonObject {
  const counts = Object.entries(changes).map(([name, { added, removed }]) => [
    name,
    { added: added.length, removed: removed.length },
  ]);
  return Object.fromEntries(counts);
}

async function changesOn(tx: Tx, version: number, lists: Lists) {
  const inForce = await settingsInForce(tx);
  if (inForce.version !== version) throw new DomainError("conflict", "gate:settings.stale");
  if ((await tx.gateSetting.count({ where: { state: "proposed" } })) > 0) {
    throw new DomainError("conflict", "gate:settings.another");
  }
  const changes = changesBetween(inForce.lists, lists);
  if (Object.keys(changes).length === 0) {
    throw new DomainError("invalid", "gate:settings.unchanged");
  }
  return changes;
}

/**
 * The gate lets through what the lists hold: no person's name or number may come in by that way. What a list
 * is there for is not held against it; a name is also looked for as names are written.
 */
function mustNameNobody(name: ListName, lines: readonly Line[], config: ScreeningConfig): void {
  const isOdd = (text: string) =>
    screen(text, { channel: "note", config }).findings.some(
      ({ type }) => !ownTypes[name].has(type),
    );
  const odd = lines.filter(({ entry }) => isOdd(entry) || isOdd(asNameOf(entry)));
  if (odd.length === 0) return;
  throw new DomainError(
    "invalid",
    message("gate:settings.problem.person", { lines: linesOf(odd) }),
    {
      field: name,
    },
  );
}

const ownTypes: Readonly<Record<ListName, ReadonlySet<FindingType>>> = {
  ownTerms: new Set(["OWN_TERM"]),
  orgHandles: new Set(["USERNAME", "OWN_TERM"]),
  referenceHosts: new Set(["URL_FULL", "OWN_TERM"]),
  roleMailboxes: new Set(["EMAIL", "OWN_TERM"]),
  serviceNumbers: new Set(["PHONE", "SWISH", "OWN_TERM"]),
};

/** `erik.karlsson` as `Erik Karlsson`. */
function asNameOf(entry: string): string {
  return entry
    .replaceAll(/[@._-]+/g, " ")
    .replaceAll(/(?<![\p{L}\d])\p{L}/gu, (letter) => letter.toUpperCase());
}

type ListEvidence = { id: string; kept: Kept; ruleSet: string };

async function keepListEvidence(tx: Tx, { id, kept, ruleSet }: ListEvidence): Promise<void> {
  for (const name of listNames) {
    if (kept[name] === "") continue;
    const column = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const screened = { verdict: "pass", ruleSet, findings: [] } as const;
    await keepEvidence(tx, {
      kind: "gate_setting",
      id,
      content: { [column]: kept[name] },
      screened,
    });
  }
}

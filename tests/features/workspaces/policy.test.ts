import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { membershipPolicy } from "~/features/workspaces/membership/policy";
import { joinPolicy } from "~/features/workspaces/membership/join-policy";
import { workspacePolicy } from "~/features/workspaces/policy";
import type { WorkspaceState, WorkspaceSubject } from "~/features/workspaces/workspace";
import type { Actor, WorkspaceRole } from "~/kernel/actor";
import { DomainError } from "~/kernel/errors";
import { asActor, asReader, type Tx } from "~/platform/db.server";
import { actorOf, grant, memberOf, organisation, person, sql, staff } from "../../support/world";
import { room } from "./rooms";

const roles: WorkspaceRole[] = [
  "chair",
  "vice_chair",
  "secretary",
  "contributor",
  "reader",
  "guest",
];

class Undone extends Error {}

/** Does the database let this person do it? Whatever it does is undone. */
async function lets(actor: Actor, work: (tx: Tx) => Promise<number>): Promise<boolean> {
  let changed = 0;
  try {
    await asActor(actor, async (tx) => {
      changed = await work(tx);
      throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone) return changed > 0;
    if (error instanceof DomainError) return false;
    throw error;
  }
  return false;
}

async function everyone(workspaceId: string): Promise<[string, Actor][]> {
  const inside = await Promise.all(
    roles.map(async (role): Promise<[string, Actor]> => [role, await memberOf(workspaceId, role)]),
  );
  const coordinator = await actorOf(await person({ organisationRoles: ["coordinator"] }));
  return [
    ...inside,
    ["a stranger", await actorOf(await person())],
    ["a coordinator elsewhere", coordinator],
    ["an officer", await staff("officer")],
    ["a lead", await staff("lead")],
    ["an auditor", await staff("auditor")],
  ];
}

const rooms = [
  ["listed", "all"],
  ["listed", "chairs_only"],
  ["name_only", "all"],
  ["hidden", "chairs_only"],
] as const;

const standings = [
  ["active", "open"],
  ["active", "on_request"],
  ["active", "by_invitation"],
  ["concluded", "open"],
  ["proposed", "on_request"],
] as const;

test.each(rooms)(
  "a %s workspace (list for %s) is seen, read and joined as policy and database say alike",
  async (visibility, memberList) => {
    for (const [state, admission] of standings) {
      const traits = { visibility, memberList, state, admission };
      const { id } = await room(traits);
      const subject: WorkspaceSubject = { id, ...traits, isEligible: true };
      for (const [who, actor] of await everyone(id)) {
        const inDatabase = await readAll(actor, id);
        const said = {
          see: workspacePolicy.see(actor, subject),
          readCharter: workspacePolicy.readCharter(actor, subject),
          seeRoster: workspacePolicy.seeRoster(actor, subject),
          enter: workspacePolicy.enter(actor, subject),
          ask: workspacePolicy.ask(actor, subject),
          manage: workspacePolicy.manage(actor, subject),
        };
        const where = { who, ...traits };
        expect({ ...where, ...inDatabase }).toEqual({ ...where, ...said });
      }
    }
  },
  120_000,
);

async function readAll(actor: Actor, id: string) {
  const [seen, charters, readers] = await asReader(actor, async (tx) => [
    await tx.workspace.count({ where: { id } }),
    await tx.charter.count({ where: { workspaceId: id } }),
    await tx.workspaceGrant.count({
      where: { workspaceId: id, role: "secretary", personId: { not: actor.personId } },
    }),
  ]);
  const newcomer = await person();
  const isSecretary = actor.roles.get(id) === "secretary";
  return {
    see: seen > 0,
    readCharter: charters > 0,
    // The secretary's own row is no proof; they see the others'.
    seeRoster: isSecretary ? true : readers > 0,
    enter: await lets(actor, (tx) => admit(tx, actor, { id, personId: actor.personId })),
    ask: await lets(actor, (tx) => ask(tx, actor, id)),
    manage: await lets(actor, (tx) => admit(tx, actor, { id, personId: newcomer })),
  };
}

function admit(tx: Tx, actor: Actor, { id, personId }: { id: string; personId: string }) {
  return tx.$executeRaw`
    insert into workspace_grant (id, workspace_id, person_id, role, valid_to, granted_by_id)
    values (${randomUUID()}::uuid, ${id}::uuid, ${personId}::uuid, 'reader', now() + interval '1 day',
      ${actor.personId}::uuid)`;
}

async function ask(tx: Tx, actor: Actor, workspaceId: string) {
  const id = randomUUID();
  await tx.$executeRaw`select sec.record_screening(${randomUUID()}::uuid, 'join_request', ${id}::uuid,
    '{"reason": "x"}'::jsonb, 'pass', 'test', '[]'::jsonb)`;
  const data = { id, workspaceId, personId: actor.personId, reason: "x", state: "pending" };
  return (await tx.joinRequest.createMany({ data: [data] })).count;
}

test.each(["active", "concluded"] as const)(
  "roles in a workspace that is %s are ended and left as policy and database say alike",
  async (state: WorkspaceState) => {
    const { id } = await room();
    const organisationId = await organisation();
    const actors = [
      ...(await everyone(id)),
      [
        "their coordinator",
        await actorOf(await person({ organisationId, organisationRoles: ["coordinator"] })),
      ] as [string, Actor],
      [
        "a coordinator within",
        await memberOf(id, "reader", { organisationRoles: ["coordinator"] }),
      ] as [string, Actor],
    ];
    await memberOf(id, "chair");
    await sql("update workspace set state = $2 where id = $1", [id, state]);
    for (const role of roles) {
      const personId = await person({ organisationId });
      const grantId = await grant(id, personId, role);
      const subject = {
        workspaceId: id,
        workspaceState: state,
        personId,
        organisationId,
        role,
      };
      for (const [who, actor] of [...actors, ["oneself", await actorOf(personId)] as const]) {
        const said = membershipPolicy.end(actor, subject) || membershipPolicy.leave(actor, subject);
        const done = await lets(
          actor,
          (
            tx,
          ) => tx.$executeRaw`update workspace_grant g set end_reason = '', valid_to = greatest(valid_from, now())
            where id = ${grantId}::uuid and sec.is_open(g)`,
        );
        expect({ who, role, may: done }).toEqual({ who, role, may: said });
      }
    }
  },
  60_000,
);

test("a request to join is read, decided and withdrawn as policy and database say alike", async () => {
  for (const state of ["held", "pending", "granted", "declined", "withdrawn", "refused"] as const) {
    const { id } = await room();
    const asker = await actorOf(await person());
    const requestId = randomUUID();
    await sql(
      `insert into join_request (id, workspace_id, person_id, reason, state) values ($1, $2, $3, '', $4)`,
      [requestId, id, asker.personId, state],
    );
    const subject = {
      workspaceId: id,
      workspaceState: "active" as const,
      personId: asker.personId,
      state,
    };
    for (const [who, actor] of [...(await everyone(id)), ["the asker", asker] as const]) {
      const set = (to: string, by: string | null) =>
        lets(
          actor,
          (tx) => tx.$executeRaw`update join_request set state = ${to}, decided_by_id = ${by}::uuid
            where id = ${requestId}::uuid`,
        );
      const done = {
        read:
          (await asReader(actor, (tx) => tx.joinRequest.count({ where: { id: requestId } }))) > 0,
        decide: await set("declined", actor.personId),
        withdraw: await set("withdrawn", null),
      };
      const said = {
        read: joinPolicy.read(actor, subject),
        decide: joinPolicy.decide(actor, subject),
        withdraw: joinPolicy.withdraw(actor, subject),
      };
      expect({ who, state, ...done }).toEqual({ who, state, ...said });
    }
  }
});

import { randomUUID } from "node:crypto";
import { sql } from "../portal";
import { grant, type Person, person, room, type Room } from "../world";
import { count, type Forms, text } from "./form";

/** Who is in a workspace, and who would like to be. */
export const workspaceForms: Forms = {
  "ask to join": async () => {
    const { stranger, workspace } = await room();
    return {
      by: stranger,
      address: `/workspaces/${workspace.slug}/join`,
      fields: { formKey: randomUUID(), reason: text },
      texts: { reason: { max: 1000, needed: true } },
      saved: () => count("join_request where person_id = $1", stranger.id),
    };
  },
  "take back a request to join": async () => {
    const { stranger, workspace } = await room();
    const id = await joinRequest(workspace.id, stranger);
    return {
      by: stranger,
      address: `/join-requests/${id}/withdrawal`,
      fields: { version: "1" },
      saved: () => count("join_request where state = 'withdrawn' and id = $1", id),
    };
  },
  "answer who wants to join": async () => {
    const { chair, stranger, workspace } = await room();
    const id = await joinRequest(workspace.id, stranger);
    return {
      by: chair,
      address: `/join-requests/${id}`,
      fields: {
        version: "1",
        decision: "granted",
        role: "reader",
        endsOn: "",
        decision_reason: text,
      },
      texts: { decision_reason: { max: 1000, needed: false } },
      choices: ["decision", "role"],
      days: ["endsOn"],
      saved: () => count("workspace_grant where person_id = $1", stranger.id),
    };
  },
  "refuse who wants to join": async () => {
    const { chair, stranger, workspace } = await room();
    const id = await joinRequest(workspace.id, stranger);
    return {
      by: chair,
      address: `/join-requests/${id}`,
      fields: {
        version: "1",
        decision: "declined",
        role: "reader",
        endsOn: "",
        decision_reason: text,
      },
      texts: { decision_reason: { max: 1000, needed: true } },
      saved: () => count("join_request where state = 'declined' and id = $1", id),
    };
  },
  "add a person": async () => {
    const { chair, stranger, workspace } = await room();
    return {
      by: chair,
      address: `/workspaces/${workspace.slug}/people/add?q=${encodeURIComponent(stranger.name)}`,
      fields: { formKey: randomUUID(), personId: stranger.id, role: "reader", endsOn: "" },
      choices: ["role"],
      names: ["personId"],
      days: ["endsOn"],
      saved: () => count("workspace_grant where person_id = $1", stranger.id),
    };
  },
  "change a role": async () => {
    const { place, grantId } = await roomWithReader();
    return {
      by: place.chair,
      address: `/workspaces/${place.workspace.slug}/people/${grantId}`,
      fields: { intent: "change", role: "contributor", endsOn: "" },
      choices: ["intent", "role"],
      days: ["endsOn"],
      saved: () => count("workspace_grant where end_reason is not null and id = $1", grantId),
    };
  },
  "remove a person": async () => {
    const { place, grantId } = await roomWithReader();
    return {
      by: place.chair,
      address: `/workspaces/${place.workspace.slug}/people/${grantId}`,
      fields: { intent: "remove", end_reason: text },
      texts: { end_reason: { max: 1000, needed: true } },
      choices: ["intent"],
      saved: () => count("workspace_grant where end_reason is not null and id = $1", grantId),
    };
  },
  "say whether a role goes on": async () => {
    const { place, taskId } = await asked();
    return {
      by: place.chair,
      address: `/recertifications/${taskId}`,
      // The reason belongs to an ending: here it is not read.
      fields: { version: "1", decision: "kept", role: "", end_reason: "" },
      choices: ["decision"],
      saved: () => count("task where state = 'decided' and id = $1", taskId),
    };
  },
  "say that a role ends": async () => {
    const { place, taskId } = await asked();
    return {
      by: place.chair,
      address: `/recertifications/${taskId}`,
      fields: { version: "1", decision: "revoked", role: "", end_reason: text },
      texts: { end_reason: { max: 1000, needed: true } },
      saved: () => count("task where state = 'decided' and id = $1", taskId),
    };
  },
  "leave a workspace": async () => {
    const { colleague, workspace } = await room();
    return {
      by: colleague,
      address: `/workspaces/${workspace.slug}/leave`,
      fields: {},
      saved: () =>
        count("workspace_grant where end_reason is not null and person_id = $1", colleague.id),
    };
  },
};

async function roomWithReader(): Promise<{ place: Room; grantId: string }> {
  const [place, reader] = await Promise.all([room(), person()]);
  return { place, grantId: await grant(place.workspace, reader, "reader") };
}

/** A reader whose role is about to end, and the question whether it shall. */
async function asked(): Promise<{ place: Room; taskId: string }> {
  const { place, grantId } = await roomWithReader();
  const taskId = randomUUID();
  await sql(
    `insert into task (id, kind, workspace_id, grant_id, author_id, due_at)
     select $1, 'recertification', workspace_id, id, person_id, valid_to from workspace_grant where id = $2`,
    [taskId, grantId],
  );
  return { place, taskId };
}

async function joinRequest(workspaceId: string, applicant: Person): Promise<string> {
  const id = randomUUID();
  await sql(
    `insert into join_request (id, workspace_id, person_id, reason, state)
     values ($1, $2, $3, '', 'pending')`,
    [id, workspaceId, applicant.id],
  );
  await sql(
    `insert into task (id, kind, workspace_id, join_request_id, author_id, due_at)
     values (gen_random_uuid(), 'join_request', $1, $2, $3, now() + interval '7 days')`,
    [workspaceId, id, applicant.id],
  );
  return id;
}

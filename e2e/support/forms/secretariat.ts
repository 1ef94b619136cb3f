import { heldMilestone } from "../held-text";
import { sql } from "../portal";
import { document, lostMail, officer, pass, person, room } from "../world";
import { count, type Form, type Forms, text } from "./form";

/** What officers decide. */
export const secretariatForms: Forms = {
  "claim a task": async () => {
    const { moderator, taskId } = await reported();
    return {
      by: moderator,
      address: `/queue/${taskId}/claim`,
      fields: { version: "1", reason: text },
      texts: { reason: { max: 1000, needed: true } },
      saved: () => count("task where claimed_by_id is not null and id = $1", taskId),
    };
  },
  "decide a task": async () => {
    const { moderator, taskId, itemId } = await reported();
    await sql(
      `update task set claimed_by_id = $2, claimed_until = now() + interval '20 minutes', version = 2 where id = $1`,
      [taskId, moderator.id],
    );
    await sql(
      `insert into break_glass (id, item_id, task_id, officer_id, reason, expires_at)
       values (gen_random_uuid(), $1, $2, $3, '', now() + interval '20 minutes')`,
      [itemId, taskId, moderator.id],
    );
    return {
      by: moderator,
      address: `/queue/${taskId}`,
      fields: { version: "2", decision: "no_action", reasonCode: "other", reason: text },
      texts: { reason: { max: 1000, needed: true } },
      choices: ["decision", "reasonCode"],
      saved: () => count("task where state = 'decided' and id = $1", taskId),
    };
  },
  "write a held text anew": async () => {
    const { chair, workspace } = await room();
    const { id } = await heldMilestone(workspace.id, chair);
    return {
      by: chair,
      address: `/held/${id}`,
      fields: { text },
      texts: { text: { max: 20_000, needed: true } },
      saved: () => count("held_text where text = '' and id = $1", id),
    };
  },
  "suspend a person": async () => {
    const someone = await person();
    return suspension(`/people/${someone.id}`, () =>
      count("sanction where person_id = $1", someone.id),
    );
  },
  "suspend an organisation": async () => {
    const { organisationId } = await person();
    return suspension(`/organisations/${organisationId}`, () =>
      count("sanction where organisation_id = $1", organisationId),
    );
  },
  "unlock a password": async () => {
    const someone = await person();
    await sql("insert into credential (person_id, password_hash, failures) values ($1, '', 100)", [
      someone.id,
    ]);
    return {
      by: await officer(),
      address: `/people/${someone.id}/unlock`,
      fields: { version: "1", reason: text },
      texts: { reason: { max: 1000, needed: true } },
      saved: () => count("unlock where person_id = $1", someone.id),
    };
  },
  "send a lost mail again": async () => {
    const id = await lostMail(await person());
    return {
      by: await officer(),
      address: "/mail",
      fields: { intent: "again", mail: id },
      choices: ["intent"],
      names: ["mail"],
      saved: () => count("outbox where last_error = 'sent again' and id = $1", id),
    };
  },
  "restore a person": async () => {
    const someone = await person();
    await suspend("person", { ...someone, personId: someone.id });
    const form = await suspension(`/people/${someone.id}`, () =>
      count("sanction where lifted_at is not null and person_id = $1", someone.id),
    );
    return { ...form, fields: { ...form.fields, intent: "restore" } };
  },
  "restore an organisation": async () => {
    const { organisationId } = await person();
    await suspend("organisation", { id: organisationId, organisationId, personId: null });
    const form = await suspension(`/organisations/${organisationId}`, () =>
      count("sanction where lifted_at is not null and organisation_id = $1", organisationId),
    );
    return { ...form, fields: { ...form.fields, intent: "restore" } };
  },
};

async function suspension(address: string, saved: () => Promise<number>): Promise<Form> {
  return {
    by: await officer(),
    address,
    fields: { version: "1", intent: "suspend", reason: text },
    texts: { reason: { max: 1000, needed: true } },
    choices: ["intent"],
    saved,
  };
}

type Suspended = { readonly id: string; organisationId: string; personId: string | null };

async function suspend(table: "person" | "organisation", of: Suspended): Promise<void> {
  const { id: imposedBy } = await officer();
  await pass("sanction", of.id, { reason: text });
  await sql(
    `insert into sanction (id, organisation_id, person_id, imposed_by_id, reason, state_before)
     values ($1, $2, $3, $4, $5, 'active')`,
    [of.id, of.organisationId, of.personId, imposedBy, text],
  );
  await sql(`update ${table} set state = 'suspended' where id = $1`, [of.id]);
}

/** A document that someone reported to the secretariat. */
async function reported() {
  const [place, moderator] = await Promise.all([room(), officer()]);
  const itemId = await document({ author: place.author, workspace: place.workspace });
  const [task] = await sql<{ id: string }>(
    `insert into task (id, kind, workspace_id, item_id, author_id, due_at)
     values (gen_random_uuid(), 'report', $1, $2, $3, now() + interval '2 days') returning id`,
    [place.workspace.id, itemId, place.colleague.id],
  );
  return { moderator, itemId, taskId: task?.id ?? "" };
}

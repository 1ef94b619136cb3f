import type { Client } from "pg";
import type { DemoWorkspace } from "../../prisma/demo/types";
import { dayIn, daysAgo, idOf, inDays } from "./clock";
import { type Evidence, insertEvidence, passed, screened } from "./evidence";
import { insert } from "./insert";
import { personId } from "./people";

export const workspaceId = (key: string, copy: number) => idOf("workspace", key, copy);

/** Copies are rooms of their own; there is one plenary, so its copies are working groups. */
export async function loadWorkspaces(
  client: Client,
  workspaces: readonly DemoWorkspace[],
  copies: readonly number[],
): Promise<void> {
  const all = copies.flatMap((copy) =>
    workspaces.map((it) => ({ it, copy, id: workspaceId(it.key, copy) })),
  );
  await insert(client, "workspace", all.map(row));
  await insertEvidence(client, all.flatMap(evidence));
  await insert(
    client,
    "charter",
    all.map(({ it, id }) => ({
      workspace_id: id,
      question: it.question,
      body: it.charter,
      eligible_sectors: it.eligibility.sectors,
      eligible_countries: it.eligibility.countries,
      authorities_are_eligible: it.eligibility.authorities,
    })),
  );
  await insert(
    client,
    "milestone",
    all.flatMap(({ it, copy, id }) =>
      it.milestones.map((milestone, index) => ({
        id: milestoneId(it, { index, copy }),
        workspace_id: id,
        title: milestone.title,
        due_on: dayIn(milestone.dueInDays),
        done_on: milestone.doneInDays === undefined ? null : dayIn(milestone.doneInDays),
      })),
    ),
  );
  await insert(
    client,
    "workspace_grant",
    all.flatMap(({ it, copy, id }) =>
      it.members.map((grant) => ({
        id: idOf("grant", it.key, grant.person, copy),
        workspace_id: id,
        person_id: personId(grant.person, copy),
        role: grant.role,
        valid_from: daysAgo(grant.startedDaysAgo, grant.person),
        valid_to: inDays(grant.endsInDays),
      })),
    ),
  );
}

type Copy = { it: DemoWorkspace; copy: number; id: string };

function row({ it, copy, id }: Copy) {
  return {
    id,
    slug: copy === 0 ? it.slug : `${it.slug}-${copy + 1}`,
    name: nameOf({ it, copy }),
    kind: copy > 0 && it.kind === "plenary" ? "working_group" : it.kind,
    state: it.state,
    visibility: it.visibility,
    member_list: it.memberList,
    admission: it.admission,
    guest_principal: idOf("guests", it.key, copy),
    sunset_on: it.sunsetInDays === undefined ? null : dayIn(it.sunsetInDays),
    ends_on: it.kind === "task_force" ? dayIn(it.sunsetInDays ?? 180) : null,
    version: 1,
    created_at: daysAgo(400, it.key),
  };
}

function evidence({ it, copy, id }: Copy): Evidence[] {
  const authorId = personId(it.members[0]?.person ?? "secretariat.lead", copy);
  const texts = [
    { kind: "charter", id, content: { question: it.question } },
    { kind: "charter", id, content: { body: it.charter } },
    { kind: "workspace", id, content: { name: nameOf({ it, copy }) } },
    ...it.milestones.map(({ title }, index) => ({
      kind: "milestone",
      id: milestoneId(it, { index, copy }),
      content: { title },
    })),
  ];
  return texts.map((text) => {
    const subject = { ...text, authorId };
    return copy === 0 ? screened(subject, subject.content, "document") : passed(subject);
  });
}

function nameOf({ it, copy }: Pick<Copy, "it" | "copy">): string {
  return copy === 0 ? it.name : `${it.name} ${copy + 1}`;
}

function milestoneId(it: DemoWorkspace, { index, copy }: { index: number; copy: number }): string {
  return idOf("milestone", it.key, index, copy);
}

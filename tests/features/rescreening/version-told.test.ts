import { beforeAll, beforeEach, expect, test } from "vitest";
import "~/kernel/speech.server";
import { editIndicator } from "~/features/indicators/edit-indicator.server";
import { getIndicator } from "~/features/indicators/queries.server";
import { editingSchema } from "~/features/indicators/schema";
import { getTask } from "~/features/moderation/queries.server";
import { sendDueMails } from "~/features/notifications/jobs.server";
import { actorBehind, memberOf, sql, staff, workspace } from "../../support/world";
import { shared, typedIndicator } from "../indicators/forms";
import { claim, decide } from "../moderation/release";
import { doubtful } from "./plant";
import { doubted, holdOn, plantIn, rescreenAll } from "./versions";

// Somebody answers for what nobody wrote in the portal.
beforeAll(() => staff("lead"));
beforeEach(async () => {
  await rescreenAll();
  await sql("update outbox set state = 'dropped' where state in ('queued', 'sending')");
});

/** An indicator of two versions, of which newer rules doubt the first. */
async function indicator() {
  const home = await workspace();
  const author = await memberOf(home);
  const itemId = await shared(author, home);
  const form = { ...typedIndicator("", { value: "edited.example" }), version: "1", note: "Newer" };
  await editIndicator(author, itemId, editingSchema.parse(form));
  await sql("update screening set rule_set = 'older' where rule_set <> 'older'");
  await plantIn(itemId, 1, "description");
  await rescreenAll();
  return {
    author,
    itemId,
    reader: await memberOf(home, "reader"),
    taskId: await holdOn(itemId, 1),
  };
}

async function mailAbout(taskId: string, kind: string): Promise<string> {
  while ((await sendDueMails()) > 0);
  const [mail] = await sql<{ text: string }>(
    "select frozen_mail ->> 'text' as text from outbox where payload ->> 'taskId' = $1 and kind = $2",
    [taskId, kind],
  );
  return mail?.text ?? "";
}

test("the author's mails lead to the version, and say that the text of today stands", async () => {
  const { itemId, taskId } = await doubted(1);
  const hidden = await mailAbout(taskId, "text-hidden");
  expect(hidden).toContain(`/documents/${itemId}/history/1`);
  expect(hidden).toContain("an earlier version");
  await decide(await staff("officer"), taskId, "return");
  const answered = await mailAbout(taskId, "hold-decided");
  expect(answered).toContain(`/documents/${itemId}/history/1`);
  expect(answered).toContain("Only you can read it");
});

test("of an indicator they lead to its history, where its author sees what was found", async () => {
  const { author, reader, itemId, taskId } = await indicator();
  expect(await mailAbout(taskId, "text-hidden")).toContain(`/indicators/${itemId}#history`);
  const { history, findings, due, item } = await getIndicator(author, itemId);
  const [, first] = history;
  expect(item.state).toBe("published");
  expect(first).toMatchObject({ number: 1, state: "hidden", content: { description: doubtful } });
  expect(findings[first?.id ?? ""]).toMatchObject([{ field: "description", type: "ONION" }]);
  expect(due[first?.id ?? ""]).toEqual(expect.any(String));
  const seen = await getIndicator(reader, itemId);
  expect(seen.history.map(({ number }) => number)).toEqual([2]);
  expect(JSON.stringify(seen)).not.toContain("onion");
});

test("the officer who opens it is told that it is an earlier version", async () => {
  const { taskId } = await indicator();
  const officer = await staff("officer");
  await expect(getTask(officer, taskId)).resolves.toMatchObject({ opened: null });
  await claim(officer, taskId);
  await expect(getTask(await actorBehind(officer.token), taskId)).resolves.toMatchObject({
    subject: "version",
    opened: { texts: { description: doubtful } },
    findings: [{ field: "description", type: "ONION" }],
  });
});

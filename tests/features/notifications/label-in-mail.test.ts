import { expect, test } from "vitest";
import "~/kernel/speech.server";
import { sendDueMails } from "~/features/notifications/jobs.server";
import type { Label } from "~/kernel/label";
import type { MailKind } from "~/platform/outbox.server";
import { memberOf, sql, workspace } from "../../support/world";
import { published } from "./published";

type Mail = { subject: string; text: string; html: string };

/** The table of domain.md section 3, row "mail and calendar text". */
const table: { label: Label; wording: string; workspace: boolean; title: boolean; all: boolean }[] =
  [
    { label: "RED", wording: "TLP:RED", workspace: false, title: false, all: false },
    {
      label: "AMBER_STRICT",
      wording: "TLP:AMBER+STRICT",
      workspace: true,
      title: false,
      all: false,
    },
    { label: "AMBER", wording: "TLP:AMBER", workspace: true, title: false, all: false },
    { label: "GREEN", wording: "TLP:GREEN", workspace: true, title: true, all: false },
    { label: "CLEAR", wording: "TLP:CLEAR", workspace: true, title: true, all: true },
  ];

test.each(table)("a mail about $label tells no more than it may", async ({ label, ...may }) => {
  const room = await workspace();
  const { personId } = await memberOf(room, "reader", { mailFrequency: "at_once" });
  const principals = label === "RED" ? [personId] : [room];
  const itemId = await published({ workspaceId: room, label, principals });
  const mail = await mailAbout(itemId, personId);
  expect(mail.subject).toMatch(new RegExp(`^\\[${may.wording.replace("+", "\\+")}\\] `));
  expect(mail.text.startsWith(may.wording)).toBe(true);
  for (const part of [mail.subject + mail.text, mail.html]) {
    expect(part.includes(room.slice(-6))).toBe(may.workspace);
    expect(part.includes("Canary title")).toBe(may.title);
    expect(part.includes("Canary description")).toBe(may.all);
  }
  expect(mail.text).toContain(`http://localhost:3000/documents/${itemId}`);
  const tightened = JSON.stringify(await mailAbout(itemId, personId, "label-tightened"));
  expect(tightened.includes("Canary title")).toBe(may.title);
  expect(tightened).not.toContain("Canary description");
});

test.each([
  ["lost the right to read", "update item set audience = '{}' where id = $1"],
  ["sees it withdrawn", "update item set state = 'withdrawn' where id = $1"],
])("who %s before it is sent gets no mail", async (_who, change) => {
  const room = await workspace();
  const { personId } = await memberOf(room, "reader", { mailFrequency: "at_once" });
  const itemId = await published({ workspaceId: room, label: "CLEAR" });
  await queue(itemId, personId);
  await sql(change, [itemId]);
  await sendDueMails();
  expect(await stateOf(personId)).toBe("dropped");
});

test("who wants no mail about items gets none", async () => {
  const room = await workspace();
  const { personId } = await memberOf(room, "reader", { mailFrequency: "off" });
  await queue(await published({ workspaceId: room, label: "CLEAR" }), personId);
  await sendDueMails();
  expect(await stateOf(personId)).toBe("dropped");
});

test("a title cannot write headers or markup", async () => {
  const room = await workspace();
  const { personId } = await memberOf(room, "reader");
  await sql("update account set mail_frequency = 'at_once' where person_id = $1", [personId]);
  const title = "Hello\r\nBcc: all@evil.example<script>alert(1)</script>";
  const itemId = await published({ workspaceId: room, label: "GREEN", title });
  const mail = await mailAbout(itemId, personId);
  expect(mail.subject).not.toMatch(/[\r\n]/);
  expect(mail.html).not.toContain("<script");
});

async function mailAbout(itemId: string, personId: string, kind?: MailKind): Promise<Mail> {
  await sql("delete from outbox where recipient_id = $1", [personId]);
  await queue(itemId, personId, kind);
  await sendDueMails();
  const [row] = await sql<{ frozen_mail: Mail }>(
    "select frozen_mail from outbox where recipient_id = $1 and state = 'sent'",
    [personId],
  );
  if (!row) throw new Error("No mail was sent.");
  return row.frozen_mail;
}

async function queue(itemId: string, personId: string, kind: MailKind = "item-published") {
  await sql(
    `insert into outbox (id, kind, recipient_id, payload)
     values (gen_random_uuid(), $3, $2, jsonb_build_object('itemId', $1::text))`,
    [itemId, personId, kind],
  );
}

async function stateOf(personId: string) {
  const [row] = await sql<{ state: string }>("select state from outbox where recipient_id = $1", [
    personId,
  ]);
  return row?.state;
}

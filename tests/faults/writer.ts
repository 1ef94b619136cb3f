import { randomUUID } from "node:crypto";
import { openSync, writeSync, fsyncSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Actor } from "~/kernel/actor";
import { asActor, closeDatabase } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { record } from "~/platform/record.server";

// A process of people who each make changes that are told by mail, and who write down on disk what the
// portal acknowledged. FAULT_TASK: {token, recipientId, grantId, ledger, changes, people}.

type Task = {
  token: string;
  recipientId: string;
  grantId: string;
  ledger: string;
  changes: number;
  people: number;
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the test
const task = JSON.parse(process.env["FAULT_TASK"] ?? "{}") as Task;
const ledger = openSync(task.ledger, "a");
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the token is all that the database asks for
const actor = { token: task.token, requestId: "faults" } as Actor;
class ChangedTheirMind extends Error {}

let left = task.changes;

await Promise.all(Array.from({ length: task.people }, work));
await closeDatabase();

async function work(): Promise<void> {
  while (left > 0) {
    left -= 1;
    const mark = randomUUID();
    const isMeant = Math.random() >= 0.1;
    note(`meant ${mark}`);
    try {
      await change(mark, isMeant);
      note(`kept ${mark}`);
    } catch (error) {
      if (error instanceof ChangedTheirMind) {
        note(`undone ${mark}`);
      } else {
        // The database was killed: whether it was kept, only the database knows.
        note(`unknown ${mark}`);
        left += 1;
        await pause(50);
      }
    }
  }
}

function change(mark: string, isMeant: boolean): Promise<void> {
  return asActor(actor, async (tx) => {
    const { recipientId, grantId } = task;
    await enqueueMail(tx, { kind: "role-changed", recipientId, payload: { grantId, mark } });
    await record(tx, { act: "member.role_changed", objectKind: "grant", objectId: mark });
    if (!isMeant) throw new ChangedTheirMind();
  });
}

/** On the disk before anything else happens. */
function note(line: string): void {
  writeSync(ledger, `${line}\n`);
  if (line.startsWith("kept")) fsyncSync(ledger);
}

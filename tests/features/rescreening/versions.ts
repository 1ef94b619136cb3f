import { saveDocument } from "~/features/documents/save-document.server";
import { rescreen } from "~/features/rescreening/rescreen.server";
import { memberOf, sql, workspace } from "../../support/world";
import { newRevision, written } from "../documents/world";
import { doubtful } from "./plant";

/** Three versions of a document that passed before the rules became better; the first and the last are the author's. */
async function threeVersions() {
  const home = await workspace({ visibility: "hidden" });
  const [author, editor] = [await memberOf(home), await memberOf(home)];
  const itemId = await written(author, home);
  await saveDocument(editor, itemId, newRevision());
  await saveDocument(
    author,
    itemId,
    newRevision({ version: 2, note: "Shorter", body: "Refunds." }),
  );
  await sql("update screening set rule_set = 'older' where rule_set <> 'older'");
  return { home, author, editor, itemId, reader: await memberOf(home, "reader") };
}

/** The same after new rules came that doubt some of the versions. */
export async function doubted(...numbers: number[]) {
  const scene = await threeVersions();
  for (const number of numbers) await plantIn(scene.itemId, number);
  await rescreenAll();
  return { ...scene, taskId: await holdOn(scene.itemId, numbers[0] ?? 0) };
}

/** What the older rules let pass: put there with their verdict, behind the database's back. */
export async function plantIn(itemId: string, number: number, field = "body"): Promise<void> {
  await sql("set session_replication_role = replica");
  await sql(
    `update revision set content = content || jsonb_build_object($4::text, $3::text) where item_id = $1 and number = $2`,
    [itemId, number, doubtful, field],
  );
  await sql(
    `update screening s set content_hash = sec.content_hash(sec.screened_content(r)) from revision r
      where r.id = s.subject_id and r.item_id = $1 and r.number = $2`,
    [itemId, number],
  );
  await sql("set session_replication_role = origin");
}

export async function rescreenAll(): Promise<number> {
  let all = 0;
  for (let count = await rescreen(); count > 0; count = await rescreen()) all += count;
  return all;
}

export async function holdOn(itemId: string, number: number): Promise<string> {
  const [task] = await sql<{ id: string }>(
    `select t.id from task t join revision r on r.id = t.revision_id
      where r.item_id = $1 and r.number = $2 and t.kind = 'gate_hold' order by t.created_at desc limit 1`,
    [itemId, number],
  );
  return task?.id ?? "";
}

/** Every version as it stands, the current one marked. */
export function versionsOf(itemId: string) {
  return sql<{ number: number; state: string; isCurrent: boolean }>(
    `select r.number, r.state, r.id = i.current_revision_id as "isCurrent"
       from revision r join item i on i.id = r.item_id where i.id = $1 and r.number is not null order by r.number`,
    [itemId],
  );
}

export async function stateOf(itemId: string): Promise<string | undefined> {
  const [item] = await sql<{ state: string }>("select state from item where id = $1", [itemId]);
  return item?.state;
}

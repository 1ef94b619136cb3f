import { describe, expect, test } from "vitest";
import { getDocument } from "~/features/documents/queries.server";
import { getNewDocument, writeDocument } from "~/features/documents/write-document.server";
import { asReader } from "~/platform/db.server";
import { actsOn, memberOf, organisation, sql, workspace } from "../../support/world";
import { newDocument, written } from "./world";

describe("sharing a document", () => {
  test("a colleague in the workspace reads it, rendered", async () => {
    const home = await workspace();
    const [author, colleague] = [await memberOf(home), await memberOf(home, "reader")];
    const { id, isHeld } = await writeDocument(author, newDocument(home));
    expect(isHeld).toBe(false);
    const page = await getDocument(colleague, id);
    expect(page.html).toBe(
      '<h2 id="part-1">What we see</h2>\n<p>Refunds follow purchases within minutes.</p>',
    );
    expect(page).toMatchObject({
      item: { title: "Refund patterns", label: "AMBER", version: 1 },
      text: { type: "guidance", language: "en" },
      can: { comment: true, edit: false, withdraw: false, download: true },
    });
  });

  test("a form sent twice shares once", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const form = newDocument(home);
    const sent = await Promise.all([writeDocument(author, form), writeDocument(author, form)]);
    expect(sent[0]?.id).toBe(sent[1]?.id);
    const rows = await sql("select id from item where workspace_id = $1", [home]);
    expect(rows).toHaveLength(1);
  });

  test("what identifies a person is refused, and nothing is kept", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const form = newDocument(home, { body: "The seller is 811218-9876, ask them." });
    await expect(writeDocument(author, form)).rejects.toMatchObject({
      code: "invalid",
      details: { field: "body" },
    });
    expect(await sql("select id from item where workspace_id = $1", [home])).toEqual([]);
  });

  test("what the gate doubts is its author's alone", async () => {
    const home = await workspace();
    const [author, chair] = [await memberOf(home), await memberOf(home, "chair")];
    const form = newDocument(home, { body: "The card was 4571 73** **** 1234 each time." });
    const { id, isHeld } = await writeDocument(author, form);
    expect(isHeld).toBe(true);
    const page = await getDocument(author, id);
    expect(page.item.state).toBe("held");
    expect(page.pending?.findings.length).toBeGreaterThan(0);
    expect(page.can.download).toBe(false);
    await expect(getDocument(chair, id)).rejects.toMatchObject({ code: "not_found" });
  });

  test("a reader is not offered the workspace, and cannot write in it", async () => {
    const home = await workspace();
    const reader = await memberOf(home, "reader");
    expect((await getNewDocument(reader, `ws-${home}`)).workspace).toBeNull();
    await expect(writeDocument(reader, newDocument(home))).rejects.toMatchObject({
      code: "invalid",
    });
  });

  test("RED names its readers", async () => {
    const home = await workspace();
    const [author, named, other] = [
      await memberOf(home),
      await memberOf(home),
      await memberOf(home),
    ];
    await expect(writeDocument(author, newDocument(home, { label: "RED" }))).rejects.toMatchObject({
      code: "invalid",
      details: { field: "personIds" },
    });
    const id = await written(author, home, { label: "RED", personIds: [named.personId] });
    await expect(getDocument(named, id)).resolves.toMatchObject({ can: { download: false } });
    await expect(getDocument(other, id)).rejects.toMatchObject({ code: "not_found" });
  });

  test("with an authority among the readers the author must choose", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const organisationId = await organisation({ sector: "authority", isPublicAuthority: true });
    const officer = await memberOf(home, "contributor", { organisationId });
    const { withheldFromAuthorities: _left, ...unchosen } = newDocument(home);
    await expect(writeDocument(author, unchosen)).rejects.toMatchObject({
      details: { field: "withheldFromAuthorities" },
    });
    const withheld = await written(author, home, { withheldFromAuthorities: "yes" });
    await expect(getDocument(officer, withheld)).rejects.toMatchObject({ code: "not_found" });
    const open = await written(author, home, { withheldFromAuthorities: "no" });
    await expect(getDocument(officer, open)).resolves.toMatchObject({ item: { id: open } });
  });
});

describe("the second wall alone", () => {
  test("the database shows a stranger neither document nor text", async () => {
    const home = await workspace();
    const id = await written(await memberOf(home), home);
    const stranger = await memberOf(await workspace());
    const seen = await asReader(stranger, async (tx) => [
      await tx.item.count({ where: { id } }),
      await tx.revision.count({ where: { itemId: id } }),
    ]);
    expect(seen).toEqual([0, 0]);
    await expect(getDocument(stranger, id)).rejects.toMatchObject({ code: "not_found" });
  });

  test("reading AMBER goes on the record, reading GREEN does not", async () => {
    const home = await workspace();
    const [author, colleague] = [await memberOf(home), await memberOf(home)];
    const [amber, green] = [
      await written(author, home),
      await written(author, home, { label: "GREEN" }),
    ];
    await getDocument(colleague, amber);
    await getDocument(colleague, green);
    expect(await actsOn(amber)).toEqual(["item.shared", "item.published", "items.read"]);
    expect(await actsOn(green)).toEqual(["item.shared", "item.published"]);
  });

  test("an indicator has no page among the documents", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const id = await written(author, home);
    await sql("update item set kind = 'indicator' where id = $1", [id]);
    await expect(getDocument(author, id)).rejects.toMatchObject({ code: "not_found" });
  });
});

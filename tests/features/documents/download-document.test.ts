import { expect, test } from "vitest";
import { downloadDocument } from "~/features/documents/download-document.server";
import { actsOn, memberOf, sql, workspace } from "../../support/world";
import { written } from "./world";

test.each([
  ["AMBER", "TLP:AMBER"],
  ["AMBER_STRICT", "TLP:AMBER+STRICT"],
] as const)("%s carries its label, for whom it was taken and when", async (label, wording) => {
  const home = await workspace();
  const [author, colleague] = [await memberOf(home), await memberOf(home, "reader")];
  const id = await written(author, home, { label });
  const { name, text } = await downloadDocument(colleague, id);
  const lines = text.split("\n");
  expect(lines[0]).toBe(wording);
  expect(lines[2]).toMatch(
    new RegExp(
      `^Downloaded for ${colleague.organisationName}, \\d+ \\w+ \\d{4},? \\d\\d:\\d\\d\\.$`,
    ),
  );
  expect(text).toContain("# Refund patterns\n\n## What we see");
  expect(lines.at(-2)).toBe(wording);
  expect(name).toBe("Refund-patterns.md");
  expect((await actsOn(id)).at(-1)).toBe("items.read");
  const [entry] = await sql<{ via: string }>(
    `select body #>> '{detail,via}' as via from audit_pending where body ->> 'act' = 'items.read'
        and body ->> 'objectId' = $1
      union all select body #>> '{detail,via}' from audit_entry where act = 'items.read' and object_id = $1::uuid`,
    [id],
  );
  expect(entry?.via).toBe("download");
});

test.each(["GREEN", "CLEAR"] as const)("%s carries its label only", async (label) => {
  const home = await workspace();
  const author = await memberOf(home);
  const id = await written(author, home, { label, title: "Återköp: så går de till / v2" });
  const { name, text } = await downloadDocument(author, id);
  expect(text.startsWith(`TLP:${label}\n\n# Återköp`)).toBe(true);
  expect(text).not.toContain(author.organisationName);
  expect(name).toBe("Återköp-så-går-de-till-v2.md");
  expect(await actsOn(id)).not.toContain("items.read");
});

test("RED does not leave the page", async () => {
  const home = await workspace();
  const [author, named] = [await memberOf(home), await memberOf(home)];
  const id = await written(author, home, { label: "RED", personIds: [named.personId] });
  await expect(downloadDocument(named, id)).rejects.toMatchObject({
    code: "not_found",
    message: "documents:download.pageOnly",
  });
});

test("a stranger gets nothing, and neither does anyone before it is shared", async () => {
  const home = await workspace();
  const author = await memberOf(home);
  const id = await written(author, home);
  const stranger = await memberOf(await workspace());
  await expect(downloadDocument(stranger, id)).rejects.toMatchObject({
    code: "not_found",
    message: "errors:notFound",
  });
  const held = await written(author, home, { body: "Card 4571 73** **** 1234." });
  await expect(downloadDocument(author, held)).rejects.toMatchObject({ code: "not_found" });
});

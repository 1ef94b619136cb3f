import { describe, expect, test } from "vitest";
import { type ListName, listNames } from "~/features/screening/settings-lists";
import { settingsSchema } from "~/features/screening/settings-schema";
import { sql, staff } from "../../support/world";
import { propose } from "./settings-change";

describe("what may stand in a list", () => {
  const problem = (name: ListName, text: string) => {
    const fields = Object.fromEntries(listNames.map((one) => [one, ""]));
    const parsed = settingsSchema.safeParse({ version: 0, ...fields, [name]: text });
    return parsed.success
      ? parsed.data[name].map(({ entry }) => entry)
      : parsed.error.issues[0]?.message;
  };

  test.each<[ListName, string, string[]]>([
    ["ownTerms", "  Operation   Nattljus \n\n operation nattljus", ["Operation Nattljus"]],
    ["ownTerms", "Операция", ["Операция"]],
    ["ownTerms", "", []],
    ["orgHandles", "polisen\n@ECPATSverige", ["@polisen", "@ECPATSverige"]],
    ["referenceHosts", "HTTPS://Riksdagen.se/\nfi[.]se", ["riksdagen.se", "fi.se"]],
    ["roleMailboxes", "AML\naml\nfinanspolis-tips", ["aml", "finanspolis-tips"]],
    ["serviceNumbers", "116 111\n020-52 10 10", ["116 111", "020-52 10 10"]],
    ["serviceNumbers", "08-563 210 00", ["08-563 210 00"]],
  ])("%s takes %j", (name, text, entries) => {
    expect(problem(name, text)).toEqual(entries);
  });

  test.each<[ListName, string, string]>([
    ["ownTerms", "a", "1"],
    ["ownTerms", "rätt ord\n--\n!!", "2, 3"],
    ["ownTerms", `bra\n${"x".repeat(201)}`, "2"],
    ["orgHandles", "@två ord", "1"],
    ["orgHandles", "@\n@polisen", "1"],
    ["referenceHosts", "polisen.se/tips", "1"],
    ["referenceHosts", "com", "1"],
    ["referenceHosts", "polisen.se\n192.0.2.7", "2"],
    ["referenceHosts", `${"a".repeat(56)}.onion`, "1"],
    ["roleMailboxes", "aml@nordbank.example", "1"],
    ["roleMailboxes", "två ord", "1"],
    ["serviceNumbers", "ring oss", "1"],
    ["serviceNumbers", "12", "1"],
    ["serviceNumbers", "070-174 06 05\n+47 412 34 567", "1, 2"],
  ])("%s refuses %j, naming the line", (name, text, lines) => {
    expect(problem(name, text)).toBe(
      `gate:settings.problem.${name}?${new URLSearchParams({ lines }).toString()}`,
    );
  });

  test("no list takes more than 500 entries", () => {
    const many = Array.from({ length: 501 }, (_, index) => `ord${index}`).join("\n");
    expect(problem("ownTerms", many)).toBe("gate:settings.tooMany?max=500");
  });

  test.each<[ListName, string]>([
    ["ownTerms", "Nattljus\nAnna Karlsson"],
    ["ownTerms", "Nattljus\nanna karlsson"],
    ["ownTerms", "Nattljus\n19811218-9876"],
    ["orgHandles", "@polisen\n@anna_karlsson"],
    ["roleMailboxes", "info\nanna.karlsson"],
  ])("a person does not come in by %s", async (name, text) => {
    const lead = await staff("lead");
    const before = await sql("select id from gate_setting");
    await expect(propose(lead, { [name]: text })).rejects.toMatchObject({
      code: "invalid",
      message: "gate:settings.problem.person?lines=2",
      details: { field: name },
    });
    expect(await sql("select id from gate_setting")).toEqual(before);
  });
});

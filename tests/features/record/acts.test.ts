import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import "~/kernel/speech.server";
import { actInWords, acts, objectInWords, objectKinds } from "~/features/record/acts";
import { languages, speak } from "~/kernel/i18n";

const code = [...filesIn("app/features", ".ts"), ...filesIn("server/seed", ".ts")];
const migrations = filesIn("prisma/migrations", ".sql");

test.each(languages)("every act and every object has its words in %s", (language) => {
  const t = speak(language);
  for (const act of acts) expect(actInWords(t, act)).not.toContain(act);
  for (const kind of objectKinds) expect(objectInWords(t, kind)).not.toContain(":");
});

test("an act nobody knows is shown by its name", () => {
  expect(actInWords(speak("en"), "meeting.moved")).toBe("Another act (meeting.moved)");
  expect(objectInWords(speak("en"), "meeting")).toBe("other");
});

test("every act that the code puts on the record is known", () => {
  const written = code.flatMap((text) =>
    [...text.matchAll(/\bact: ([^,]*)/g)].flatMap(([, expression = ""]) =>
      [...expression.matchAll(/"([a-z_]+\.[a-z_]+)"/g)].map(([, act]) => act),
    ),
  );
  const noted = migrations.flatMap((sql) =>
    [...sql.matchAll(/sec\.note\('([a-z_.]+)'/g)].map(([, act]) => act),
  );
  const unknown = [...written, ...noted].filter((act) => !acts.some((known) => known === act));
  expect(unknown).toEqual([]);
  expect(written.length).toBeGreaterThan(10);
});

test("every kind of object that the code names is known", () => {
  const kinds = code.flatMap((text) =>
    [...text.matchAll(/\bobjectKind: ([^,]*)/g)].flatMap(([, expression = ""]) =>
      [...expression.matchAll(/"([a-z_]+)"/g)].map(([, kind]) => kind),
    ),
  );
  expect(kinds.filter((kind) => !objectKinds.some((known) => known === kind))).toEqual([]);
});

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
}

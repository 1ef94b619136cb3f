import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Catalogue, type Language, type Translate, translator } from "~/kernel/i18n";

export { type Language, languages } from "~/kernel/i18n";

const spoken = new Map<Language, Translate>();

/** What the portal says in a language: pages are found by the words people read on them. */
export function wordsOf(language: Language): Translate {
  const known = spoken.get(language);
  if (known) return known;
  const folder = path.join("app/locales", language);
  const texts = readdirSync(folder).map((file) => [
    path.basename(file, ".json"),
    JSON.parse(readFileSync(path.join(folder, file), "utf8")) as unknown,
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the files are what the type is made from
  const t = translator(language, Object.fromEntries(texts) as Catalogue);
  spoken.set(language, t);
  return t;
}

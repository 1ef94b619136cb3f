import type { catalogue as swedish } from "~/locales/sv";

/** The interface languages. Another coalition adds one here and a folder in `app/locales`. */
export const languages = ["sv", "en"] as const;
export type Language = (typeof languages)[number];

/** The Swedish catalogue sets the keys; the others must have the same (a test compares them). */
export type Catalogue = typeof swedish;

/** `part:path.to.words`; the forms of a plural (`_one`, `_other`) are chosen by `count`. */
type WordKey = {
  [Part in keyof Catalogue]: `${Part}:${PathIn<Catalogue[Part]>}`;
}[keyof Catalogue];
type PathIn<Words> = {
  [Name in keyof Words & string]: Words[Name] extends string
    ? WithoutForm<Name>
    : `${Name}.${PathIn<Words[Name]>}`;
}[keyof Words & string];
type WithoutForm<Name extends string> = Name extends `${infer Stem}_${"one" | "other"}`
  ? Stem
  : Name;

/** Says something in one language; `{{name}}` becomes the value of that name. A key without words stays visible. */
export type Translate = (
  key: WordKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** A translate function for one language, over catalogues in the format i18next JSON v4. */
export function translator(language: Language, catalogue: Catalogue): Translate {
  return saying(
    language,
    new Map(Object.entries(catalogue).flatMap(([part, words]) => flat(`${part}:`, words))),
  );
}

type Texts = Map<string, string>;

const texts: Record<Language, Texts> = { sv: new Map(), en: new Map() };
const spoken = { sv: saying("sv", texts.sv), en: saying("en", texts.en) };

/** Adds one part of a language: all on the server, in a browser what its pages name (words.vite.ts). */
export function provideWords(language: Language, part: string, words: object): void {
  for (const [key, text] of flat(`${part}:`, words)) texts[language].set(key, text);
}

/** The translate function of a language whose words were provided before. */
export function speak(language: Language): Translate {
  return spoken[language];
}

function flat(path: string, words: object): [key: string, text: string][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === "object" && value !== null
      ? flat(`${path}${name}.`, value)
      : [[path + name, String(value)]],
  );
}

function saying(language: Language, known: Texts): Translate {
  const plurals = new Intl.PluralRules(language);
  return (key, values) => {
    const form = typeof values?.["count"] === "number" ? `_${plurals.select(values["count"])}` : "";
    const text = known.get(key + form) ?? known.get(key) ?? key;
    return values
      ? text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
      : text;
  };
}

import { createInstance, type TFunction } from "i18next";
import type { catalogue as swedish } from "~/locales/sv";

/** The interface languages. Another coalition adds one here and a folder in `app/locales`. */
export const languages = ["sv", "en"] as const;
export type Language = (typeof languages)[number];

/** The Swedish catalogue sets the keys; the others must have the same (a test compares them). */
export type Catalogue = typeof swedish;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: Catalogue;
    returnNull: false;
  }
}

export type Translate = TFunction<(keyof Catalogue)[]>;

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** A translate function for one language; plurals follow `Intl.PluralRules`. */
export function translator(language: Language, catalogue: Catalogue): Translate {
  const instance = createInstance();
  void instance.init({
    lng: language,
    resources: { [language]: catalogue },
    ns: Object.keys(catalogue),
    defaultNS: "common",
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false },
  });
  return instance.getFixedT(language);
}

const spoken = new Map<Language, Translate>();

/** Makes a language speakable: the server provides all, a browser only the one of its page. */
export function provideCatalogue(language: Language, catalogue: Catalogue): void {
  spoken.set(language, translator(language, catalogue));
}

/** The translate function of a language that was provided before. */
export function speak(language: Language): Translate {
  const t = spoken.get(language);
  if (!t) throw new Error(`The catalogue of ${language} was not provided.`);
  return t;
}

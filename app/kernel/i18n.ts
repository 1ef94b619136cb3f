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

export type Translate = TFunction<(keyof Catalogue)[], undefined>;

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
  return instance.getFixedT(language) as Translate;
}

import { catalogue as english } from "~/locales/en";
import { catalogue as swedish } from "~/locales/sv";
import { provideWords } from "./i18n";

// The server speaks every language: importing this file is enough.
for (const [part, words] of Object.entries(swedish)) provideWords("sv", part, words);
for (const [part, words] of Object.entries(english)) provideWords("en", part, words);

import { readdirSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";

const parts = readdirSync("app/locales/sv").map((file) => path.basename(file, ".json"));
const prefix = "\0words:";

/**
 * A page brings the words it names: a module of the browser that speaks of `indicators:…` waits for that
 * part of the catalogue in the page's language. The server has them all (app/kernel/speech.server.ts).
 */
export function words(): Plugin {
  return {
    name: "portal-words",
    // After the routes have lost what only the server runs.
    enforce: "post",
    resolveId: (id) => (id.startsWith("words:") ? `\0${id}` : null),
    load: (id) => (id.startsWith(prefix) ? loaded(id.slice(prefix.length)) : null),
    transform(code, id, { ssr = false } = {}) {
      if (ssr || !/\/app\/.*\.tsx?(?:\?|$)/.test(id)) return null;
      const named = parts.filter((part) => new RegExp(`["'\`]${part}:`).test(code));
      return {
        code: named.map((part) => `import "words:${part}";`).join("") + code,
        map: null,
      };
    },
  };
}

/** Choosing another language loads the page anew. */
function loaded(part: string): string {
  return `import { provideWords } from "/app/kernel/i18n.ts";
const { lang } = document.documentElement;
const { default: words } = lang === "en"
  ? await import("/app/locales/en/${part}.json")
  : await import("/app/locales/sv/${part}.json");
provideWords(lang === "en" ? "en" : "sv", "${part}", words);`;
}

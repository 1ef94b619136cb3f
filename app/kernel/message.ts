import type { Translate } from "./i18n";

/** Something to say in the reader's language: a key of the catalogue, with its values after a `?`. */
export type Message = string;

export function message(
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): Message {
  const entries = Object.entries(values).map(([name, value]) => [name, String(value)]);
  return entries.length === 0 ? key : `${key}?${new URLSearchParams(entries).toString()}`;
}

/** The message in words. Numbers come back as numbers, so that plurals work. */
export function say(t: Translate, said: Message): string {
  const [key = "", query = ""] = said.split("?", 2);
  const values = Object.fromEntries(
    [...new URLSearchParams(query)].map(([name, value]) => [
      name,
      /^\d+$/.test(value) ? Number(value) : value,
    ]),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the key comes from a form or a feature
  return t(key as "common:portal", values);
}

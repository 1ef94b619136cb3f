import { expect, test } from "vitest";
import { preferencesCookie, preferencesOf } from "~/http/preferences.server";

function asking(headers: Record<string, string>): Request {
  return new Request("http://localhost:3000/", { headers });
}

test("the cookie holds language and theme and nothing that lay beside them", async () => {
  const more = { language: "en", theme: "dark", setCookie: "portal=a-new-session" } as const;
  const cookie = await preferencesCookie(more);
  const [pair = ""] = cookie.split(";");
  const held = Buffer.from(decodeURIComponent(pair.split("=")[1] ?? ""), "base64").toString();
  expect(JSON.parse(held)).toEqual({ language: "en", theme: "dark" });
  await expect(preferencesOf(asking({ cookie: pair }))).resolves.toEqual(JSON.parse(held));
});

test.each([
  ["sv-SE,sv;q=0.9,en;q=0.8", "sv"],
  ["en-GB", "en"],
  ["fi-FI,en;q=0.5", "en"],
  ["de", "sv"],
  ["", "sv"],
])("a browser that asks for «%s» is answered in %s", async (accepted, language) => {
  const asked = asking({ "accept-language": accepted });
  await expect(preferencesOf(asked)).resolves.toEqual({ language, theme: "system" });
});

test("a cookie of another form counts as none", async () => {
  const cookie = `portal-preferences=${Buffer.from('{"language":"xx","theme":7}').toString("base64")}`;
  await expect(preferencesOf(asking({ cookie }))).resolves.toEqual({
    language: "sv",
    theme: "system",
  });
});
